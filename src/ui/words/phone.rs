//! Words around the phone, in three languages, and the platform's own words inside it, in its own.

crate::texts! {
    PHONE: "スマホでの見え方", "手机预览", "Phone preview";
    NOTICE:
        "プレビュー（見本。実際の表示と異なる場合があります）",
        "预览（示意，以小红书实际显示为准）",
        "Preview (approximate; the app may show it differently)";
    VIEW: "見る画面", "查看页面", "What to look at";
    FEED: "フィード", "信息流", "Feed";
    NOTE: "ノート", "笔记", "Note";
    PHONE_THEME: "スマホの明るさ", "手机深浅色", "Phone light or dark";
    THEME_SAME: "画面に合わせる", "跟随界面", "As the studio";
    THEME_LIGHT: "ライト", "浅色", "Light";
    THEME_DARK: "ダーク", "深色", "Dark";
    NOTHING_BOUGHT:
        "プレビューのため、購入や決済は行われません。",
        "这里是预览，不会真的下单或付款。",
        "This is a preview: nothing is ordered or paid here.";
}

/// What the platform's screens say. Content, not interface: always Simplified Chinese.
pub mod zh {
    #![allow(missing_docs)]

    pub const CLOCK: &str = "9:41";
    pub const BACK: &str = "返回";
    pub const CLOSE: &str = "关闭";
    pub const FOLLOW: &str = "关注";
    pub const FOLLOWED: &str = "已关注";
    pub const MESSAGE: &str = "私信";
    pub const EDIT_PROFILE: &str = "编辑资料";
    pub const AUTHOR: &str = "作者";
    pub const PINNED: &str = "置顶";
    pub const PLAY: &str = "播放视频";
    pub const VIDEO: &str = "视频";
    pub const PICTURES: &str = "图片，可左右滑动";
    pub const PREVIOUS: &str = "上一张";
    pub const NEXT: &str = "下一张";
    pub const NO_PICTURE: &str = "还没有图片";
    pub const NO_VIDEO: &str = "还没有视频";
    pub const UNSHOWABLE: &str = "此浏览器无法显示";
    pub const PAGE: &str = "页面内容";

    pub const SAY: &str = "说点什么";
    pub const THINK: &str = "留下你的想法吧";
    pub const LIKE: &str = "点赞";
    pub const LIKE_SHORT: &str = "赞";
    pub const SAVE: &str = "收藏";
    pub const COMMENT: &str = "评论";
    pub const REPLY: &str = "回复";
    pub const JUST_NOW: &str = "刚刚";
    pub const EDITED: &str = "编辑于";
    pub const NO_COMMENTS: &str = "还没有评论";
    pub const OPEN_NOTE: &str = "打开笔记";

    pub const FEED_TABS: [&str; 3] = ["关注", "发现", "东京"];
    pub const DOCK: [&str; 4] = ["首页", "购物", "消息", "我"];

    pub const RED_ID: &str = "小红书号：";
    pub const IP_PLACE: &str = "IP属地：";
    pub const FOLLOWING: &str = "关注";
    pub const FOLLOWERS: &str = "粉丝";
    pub const LIKES_AND_SAVES: &str = "获赞与收藏";
    pub const BRAND_SHOP: &str = "品牌店铺";
    pub const PROFILE_TABS: &str = "主页栏目";
    pub const NOTES: &str = "笔记";
    pub const COLLECTIONS: &str = "合集";
    pub const PRODUCTS: &str = "商品";
    pub const SAVES: &str = "收藏";

    #[must_use]
    pub fn comments(count: &str) -> String {
        format!("共 {count} 条评论")
    }

    #[must_use]
    pub fn picture(number: usize, text: &str) -> String {
        if text.trim().is_empty() {
            format!("第 {number} 张图片")
        } else {
            format!("第 {number} 张图片：{text}")
        }
    }

    #[must_use]
    pub fn quoted(author: &str, consent: bool) -> String {
        let consent = if consent { " · 已获作者同意" } else { "" };
        format!("转自 @{author}{consent}")
    }

    #[must_use]
    pub fn notes(count: usize) -> String {
        format!("{count} 篇笔记")
    }

    #[must_use]
    pub fn views(count: &str) -> String {
        format!("{count} 次浏览")
    }

    #[must_use]
    pub fn products(count: usize) -> String {
        format!("{count} 件商品")
    }
}
