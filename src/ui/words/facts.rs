//! Words of the sheet with everything known of a file.

crate::texts! {
    OPEN: "ファイルの詳細", "文件详情", "File details";
    OPEN_UNUSED: "未使用の画像{0}のファイルの詳細", "未使用图片 {0} 的文件详情", "File details of unused picture {0}";
    UNKNOWN: "わかりません", "无法确定", "cannot tell";
    YES: "あり", "有", "yes";
    NO: "なし", "无", "no";

    NAME: "ファイル名", "文件名", "File name";
    FORMAT: "形式（中身から判定）", "格式（按内容判断）", "Format, by its bytes";
    NOT_MEDIA: "画像でも動画でもありません", "不是图片或视频", "neither picture nor video";
    SHOWN: "表示の大きさ", "显示尺寸", "Size as shown";
    STORED: "保存の大きさ", "存储尺寸", "Size as stored";
    TURN: "向き", "方向", "Turned";
    EXIF_TURN: "EXIF {0}", "EXIF {0}", "EXIF {0}";
    DEGREES: "時計回りに{0}度", "顺时针 {0} 度", "{0}° clockwise";
    UPRIGHT: "回転なし", "未旋转", "not turned";
    BYTES: "容量", "大小", "File size";
    EXACT: "{0}（{1}バイト）", "{0}（{1} 字节）", "{0} ({1} bytes)";
    MOVES: "アニメーション", "动图", "Animated";
    LENGTH: "長さ", "时长", "Length";
    RATE: "フレームレート", "帧率", "Frame rate";
    PER_SECOND: "毎秒{0}コマ", "每秒 {0} 帧", "{0} per second";
    PICTURE_CODEC: "映像のコーデック", "视频编码", "Video codec";
    SOUND_CODEC: "音声のコーデック", "音频编码", "Audio codec";
    SOUND: "音声", "声音", "Sound";
    PROFILE: "カラープロファイル", "颜色配置文件", "Colour profile";
    NO_PROFILE: "なし、または名前なし", "无，或没有名称", "none, or without a name";
    INK: "CMYK（印刷用4色）", "CMYK（印刷四色）", "CMYK (four inks)";
    RANGE: "HDR", "HDR", "HDR";
    POSITION: "撮影場所の記録", "拍摄位置信息", "Place where it was taken";
    MARK: "照合番号", "比对标识", "Fingerprint";
    COST: "読み取った量", "读取量", "Read to learn this";
    COST_VALUE: "{0}（{1}回）", "{0}（{1} 次）", "{0}; reads: {1}";
    TROUBLE: "測れなかったもの", "未能测量", "Not measured";

    EMPTY: "中身が空です。書き出し直してください。", "文件是空的，请重新导出。", "The file is empty. Export it again.";
    TRUNCATED:
        "途中で切れています。もう一度コピーか書き出しをしてください。",
        "文件不完整，请重新复制或导出。",
        "The file ends too early. Copy or export it again.";
    DAMAGED:
        "中身が壊れています。元のデータから書き出し直してください。",
        "文件已损坏，请从原始素材重新导出。",
        "The file is damaged. Export it again from the original.";
    UNSUPPORTED:
        "この形式の一部は、ここでは測れません。別のソフトで確かめてください。",
        "这种格式有些内容在这里无法测量，请用其他软件确认。",
        "Some of this format cannot be measured here. Look it up in another program.";
    LIMIT:
        "測るには読む量が多すぎるため、途中でやめました。別のソフトで確かめてください。",
        "需要读取的内容太多，已中途停止，请用其他软件确认。",
        "Too much would have to be read, so it was left off. Look it up in another program.";
    UNREADABLE:
        "読めませんでした。選んだ後に変更や移動をしていれば、選び直してください。",
        "读取失败。如果选择后改动或移动过文件，请重新选择。",
        "The file could not be read. If it was changed or moved since, pick it again.";
}
