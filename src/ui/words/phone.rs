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
    MARKS: "赤入れ", "批注", "Marks";
    PHONE_THEME: "スマホの明るさ", "手机深浅色", "Phone light or dark";
    THEME_SAME: "画面と同じ", "跟随界面", "As the studio";
    THEME_LIGHT: "ライト", "浅色", "Light";
    THEME_DARK: "ダーク", "深色", "Dark";
    TAKE_SCREEN: "見えている画面を画像で保存", "把当前画面存为图片", "Save what the phone shows as a picture";
    TAKE_WHOLE: "ページ全体を1枚の画像で保存", "把整个页面存为长图", "Save the whole page as one long picture";
    PRINT: "ページ全体を印刷", "打印整个页面", "Print the whole page";
    TAKE_FAILED:
        "このブラウザーでは画像を作れませんでした。「印刷」からPDFとして保存してください。",
        "这个浏览器没能生成图片。请改用“打印”，另存为 PDF。",
        "This browser could not make the picture. Use Print and save it as a PDF instead.";
    TAKE_CUT:
        "ページが長く、画像には途中までしか入りませんでした。全体を残すには「印刷」をお使いください。",
        "页面太长，图片里没有放下最后的部分。需要完整内容，请用“打印”。",
        "The page is longer than a picture can be, and its end is missing. Print has all of it.";
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

    pub const GROUP_CHAT: &str = "群聊";
    pub const QUOTE: &str = "引用";
    pub const CONSENT: &str = "已获作者授权";
    pub const NO_CONSENT: &str = "尚未获得作者授权";
    pub const NO_NOTES_YET: &str = "TA 还没有发布笔记";
    pub const FIRST_NOTE: &str = "还没有已发布的笔记";
    pub const FIRST_NOTE_TODO: &str = "笔记发布后会显示在这里，置顶的排在最前";
    pub const NO_COLLECTIONS_YET: &str = "TA 还没有创建合集";
    pub const FIRST_COLLECTION: &str = "还没有合集";
    pub const FIRST_COLLECTION_TODO: &str = "把同一主题的笔记编成合集，方便读者连着看";
    pub const NO_PRODUCTS_YET: &str = "TA 还没有上架商品";
    pub const FIRST_PRODUCT: &str = "还没有商品";
    pub const FIRST_PRODUCT_TODO: &str = "在店铺里添加商品，会显示在这里";
    pub const NO_SAVES_YET: &str = "TA 还没有公开的收藏";
    pub const FIRST_SAVE: &str = "还没有收藏";
    pub const FIRST_SAVE_TODO: &str = "收藏的笔记会显示在这里";

    pub const COUPONS: &str = "优惠券";
    pub const EVENTS: &str = "活动";
    pub const SHELVES: &str = "分类";
    pub const RECOMMENDED: &str = "推荐";
    pub const NO_COUPONS: &str = "暂无优惠券";
    pub const NO_EVENTS: &str = "暂无活动";
    pub const NO_CATEGORIES: &str = "暂无分类";
    pub const EMPTY_SHELF: &str = "这个分类还没有商品";
    pub const NO_RECOMMENDED: &str = "暂无推荐商品";
    pub const EMPTY_PLACE: &str = "空位";
    pub const SHARE: &str = "分享";
    pub const CODE: &str = "小程序码／二维码由小红书生成";
    pub const CROSS_BORDER: &str = "跨境";
    pub const GIFT: &str = "赠";
    pub const NOTE_PRODUCTS: &str = "笔记里的商品";
    pub const BUY: &str = "购买";
    pub const RELATED: &str = "相关笔记";
    pub const FIRST_ORDER: &str = "首单可用";
    pub const CLAIMED_NEXT: &str = "已领取，点按标为已使用";
    pub const USED_NEXT: &str = "已使用，点按还原";
    pub const BOOK: &str = "预约";
    pub const BOOKED: &str = "已预约";
    pub const PRESALE: &str = "预售";
    pub const IN_ALL: &str = "预售到手价";
    pub const DEPOSIT_TIME: &str = "定金时间";
    pub const BALANCE_TIME: &str = "尾款时间";
    pub const DEPOSIT_SOON: &str = "定金支付未开始";
    pub const DEPOSIT_OVER: &str = "定金支付已结束";
    pub const PAY_BALANCE: &str = "支付尾款";
    pub const PLATFORM_OFF: &str = "平台优惠";
    pub const PLATFORM_WHY: &str = "平台优惠以结算页为准，可自行填写估算";
    pub const PLATFORM_WRONG: &str = "请填写金额，例如 12.5";
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
            EventPhase::Upcoming if live => "直播预告",
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

    #[must_use]
    pub fn at(author: &str) -> String {
        format!("@{author}")
    }

    #[must_use]
    pub fn zhe(zhe: &str) -> String {
        format!("{zhe} 折券")
    }

    #[must_use]
    pub fn at_most(sum: Money) -> String {
        format!("最多减 {sum}")
    }

    #[must_use]
    pub fn per_person(count: u32) -> String {
        format!("限领 {count} 张")
    }

    #[must_use]
    pub fn in_all(count: u32) -> String {
        format!("共 {count} 张")
    }

    #[must_use]
    pub fn until(end: &str) -> String {
        format!("有效期至 {end}")
    }

    #[must_use]
    pub fn since(start: &str) -> String {
        format!("{start} 起")
    }

    #[must_use]
    pub fn starts_in(left: &str) -> String {
        format!("距开始 {left}")
    }

    #[must_use]
    pub fn ends_in(left: &str) -> String {
        format!("距结束 {left}")
    }

    #[must_use]
    pub fn from_sum(sum: Money) -> String {
        format!("满 {} 元", sum.figure())
    }

    #[must_use]
    pub fn gifts_in_all(count: u32) -> String {
        format!("限 {count} 份")
    }

    #[must_use]
    pub fn more(count: usize) -> String {
        format!("还有 {count} 件")
    }

    #[must_use]
    pub fn after_coupon(total: Money, off: Money) -> String {
        format!("券后价 {total}（已减 {off}）")
    }

    #[must_use]
    pub fn deposit(deposit: Money, counts_for: Money) -> String {
        format!("定金 {deposit} 抵 {counts_for}")
    }

    #[must_use]
    pub fn balance(rest: Money) -> String {
        format!("尾款 {rest}")
    }

    #[must_use]
    pub fn pay_deposit(deposit: Money) -> String {
        format!("支付定金 {deposit}")
    }
}
