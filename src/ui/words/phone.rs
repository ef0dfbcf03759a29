//! Words around the phone, in three languages, and the platform's own words inside it, in its own.

crate::texts! {
    PHONE: "スマホでの見え方", "手机预览", "Phone preview";
    NOTICE:
        "プレビュー（見本。実際の表示と異なる場合があります）",
        "预览（示意，以小红书实际显示为准）",
        "Preview (approximate; the app may show it differently)";
    VIEW: "見る画面", "查看页面", "What to look at";
    FEED: "フィード", "信息流", "Feed";
    NOTE: "投稿", "笔记", "Note";
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

    use crate::domain::shop::{EventPhase, Money, ProductState};

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

    pub const SHOP_TABS: [&str; 4] = ["优惠券", "活动", "分类", "推荐"];
    pub const SHOP_PARTS: &str = "店铺栏目";
    pub const SEARCH_SHOP: &str = "搜索店内商品";
    pub const CLAIM: &str = "领取";
    pub const CLAIMED: &str = "已领取";
    pub const NOT_YET: &str = "未开始";
    pub const EXPIRED: &str = "已过期";
    pub const USED: &str = "已使用";
    pub const PAST: &str = "已失效";
    pub const NO_THRESHOLD: &str = "无门槛";
    pub const LIVE: &str = "直播";
    pub const SHOP: &str = "店铺";
    pub const SERVICE: &str = "客服";
    pub const CART: &str = "购物车";
    pub const TO_CART: &str = "去购物车";
    pub const PRODUCT: &str = "商品详情";
    pub const CATEGORIES: &str = "商品分类";
    pub const VARIANTS: &str = "规格";
    pub const STRUCK: &str = "划线价";
    pub const ADD_TO_CART: &str = "加入购物车";
    pub const BUY_NOW: &str = "立即购买";
    pub const ADDED: &str = "已加入购物车";
    pub const VARIANT_SOLD_OUT: &str = "该规格已售罄";
    pub const EMPTY_CART: &str = "购物车还是空的";
    pub const FEWER: &str = "减少一件";
    pub const MORE: &str = "增加一件";
    pub const REMOVE: &str = "删除";
    pub const SUBTOTAL: &str = "商品小计";
    pub const COUPON: &str = "优惠券";
    pub const ESTIMATE: &str = "预估到手价";
    pub const CHECKOUT: &str = "去结算";

    #[must_use]
    pub fn product_state(state: ProductState) -> &'static str {
        match state {
            ProductState::Upcoming => "待开售",
            ProductState::OnSale => "在售",
            ProductState::SoldOut => "已售罄",
            ProductState::Discontinued => "已下架",
        }
    }

    #[must_use]
    pub fn phase(phase: EventPhase, live: bool) -> &'static str {
        match phase {
            EventPhase::Upcoming => "预告",
            EventPhase::Running if live => "直播中",
            EventPhase::Running => "进行中",
            EventPhase::Over => "已结束",
        }
    }

    #[must_use]
    pub fn reduction(threshold: Money, off: Money) -> String {
        format!("满 {} 减 {}", threshold.figure(), off.figure())
    }

    #[must_use]
    pub fn usable_from(threshold: Money) -> String {
        format!("满 {} 可用", threshold.figure())
    }

    #[must_use]
    pub fn on_air(start: &str) -> String {
        format!("{start} 开播")
    }

    #[must_use]
    pub fn fans(count: &str) -> String {
        format!("{count} 粉丝")
    }

    #[must_use]
    pub fn sold(count: &str) -> String {
        format!("月销 {count}+")
    }

    #[must_use]
    pub fn stock(pieces: u32) -> String {
        match pieces {
            0 => VARIANT_SOLD_OUT.to_owned(),
            1..=20 => only(pieces),
            _ => format!("库存 {pieces} 件"),
        }
    }

    #[must_use]
    pub fn only(pieces: u32) -> String {
        format!("仅剩 {pieces} 件")
    }

    #[must_use]
    pub fn near(missing: Money, coupon: &str) -> String {
        format!("再买 {missing}，可用「{coupon}」")
    }

    #[must_use]
    pub fn pieces(count: u32) -> String {
        format!("共 {count} 件")
    }

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
