//! Words of the media tray.

crate::texts! {
    IMAGES: "画像", "图片", "Pictures";
    VIDEO: "動画", "视频", "Video";
    ADD: "追加", "添加", "Add";
    OR_DROP: "ドロップ可", "可拖入", "or drop";
    DROP_IMAGES: "画像をここにドロップ、または選ぶ・貼り付ける", "把图片拖到这里，或选择、粘贴", "Drop pictures here, pick or paste them";
    DROP_VIDEO: "動画をここにドロップ、または選ぶ", "把视频拖到这里，或选择文件", "Drop one video here, or pick it";
    STAYS: "ここで読み取るだけで、送信しません", "只在本机读取，不会上传", "Read here, sent nowhere";
    READING: "読み取り中 {0} / {1}", "读取中 {0} / {1}", "Reading {0} of {1}";
    STOP_READING: "残りの読み取りをやめる", "停止读取其余文件", "Stop reading the rest";
    LEAVE_OUT: "取り込まない", "不添加", "Leave out";
    LEAVE_OUT_NAME: "「{0}」を取り込まない", "不添加「{0}」", "Leave out {0}";
    LEFT_OUT: "次のファイルは取り込んでいません：{0}", "以下文件没有添加：{0}", "These were left out: {0}";
    PICTURE: "画像{0}", "第 {0} 张图", "Picture {0}";
    COVER: "表紙", "封面", "Cover";
    MAKE_COVER: "表紙にする", "设为封面", "Make it the cover";
    MOVE_LEFT: "前へ移動", "前移", "Move left";
    MOVE_RIGHT: "後ろへ移動", "后移", "Move right";
    SHELVE: "未使用へ", "移到未使用", "Put aside";
    REMOVE: "外す", "移除", "Remove";
    REMOVE_VIDEO: "動画を外す", "移除视频", "Remove the video";
    UNUSED: "未使用", "未使用", "Unused";
    UNUSED_WHY:
        "上限を超えた画像と、脇に置いた画像です。捨ててはいません。",
        "超出上限或暂不使用的图片，没有丢弃。",
        "Pictures over the limit or put aside. None is thrown away.";
    USE: "使う", "使用", "Use";
    SWAP_WITH: "画像{0}と入れ替える", "与第 {0} 张替换", "Swap with picture {0}";
    REMOVE_UNUSED: "未使用の画像{0}を外す", "移除未使用的图片 {0}", "Remove unused picture {0}";
    PICTURE_TEXT: "画像{0}の中の文字", "第 {0} 张图里的文字", "Text in picture {0}";
    PICTURE_TEXT_WHY:
        "画像の中の文字は読み取りません。ここに入力すると点検します。",
        "不会识别图片里的文字，输入到这里即可检查。",
        "Words inside pictures are not read: type them here.";
    TURNED: "回転あり", "已旋转", "turned";
    ANIMATED: "アニメーション", "动图", "animated";
    SOUND: "音声あり", "有声音", "sound";
    SILENT: "音声なし", "无声音", "no sound";
    SIZE_UNKNOWN: "大きさ不明", "尺寸未知", "size unknown";
    LENGTH_UNKNOWN: "長さ不明", "时长未知", "length unknown";
    ASIDE_VIDEO:
        "動画1本を脇に置きました。「動画」に切り替えると使えます。",
        "已把 1 个视频放在一边，切换到「视频」后可用。",
        "One video was put aside; switch to Video to use it.";
    ASIDE_IMAGES:
        "画像{0}枚を脇に置きました。「画像」に切り替えると使えます。",
        "已把 {0} 张图片放在一边，切换到「图文」后可用。",
        "{0} pictures were put aside; switch to Images to use them.";
    SHELVED:
        "{0}枚は上限を超えるため「未使用」に置きました。入れ替えて使えます。",
        "有 {0} 张超出上限，已放到「未使用」，可以替换使用。",
        "{0} are over the limit and lie under Unused; swap them in as you like.";
    TOO_MANY_FILES:
        "一度に追加できるのは{0}件までです。次の{1}件は取り込んでいません：{2}",
        "一次最多添加 {0} 个文件，以下 {1} 个没有添加：{2}",
        "{0} files can be added at once. These {1} were not taken in: {2}";
    ONE_VIDEO:
        "動画は1本だけです。次のファイルは取り込んでいません：{0}",
        "视频只能有 1 个，以下文件没有添加：{0}",
        "A note has one video. These were not taken in: {0}";
    NOT_ADDED:
        "別のタブが編集を引き継いだため、次のファイルは取り込んでいません。そちらのタブで追加してください：{0}",
        "另一个标签页已接手编辑，以下文件没有添加，请到那边添加：{0}",
        "Another tab has taken over writing, so these were not taken in. Add them there: {0}";
}
