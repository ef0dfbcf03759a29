//! Words of the shop room.

crate::texts! {
    TITLE: "ショップ", "店铺", "Shop";
    LEDE:
        "見本の架空ブランド「小春日 KOHARUBI」のショップです。クーポンの受け取りから商品の規格、カートの合計まで、スマホの画面で試せます。購入や決済は行われません。",
        "这是示例里的虚构品牌「小春日 KOHARUBI」的店铺。在手机画面里可以领券、选规格、看购物车合计，不会真的下单或付款。",
        "The shop of KOHARUBI, the made-up brand of the sample. On the phone you can claim coupons, choose variants and see what the cart comes to. Nothing is ordered or paid.";
    FACTS: "ショップの内容", "店铺信息", "What the shop has";
    NOW: "{0} 時点（北京時間）", "截至 {0}（北京时间）", "as of {0}, Beijing time";
    TABS: "タブ", "栏目", "Tabs";
    COUPONS: "クーポン", "优惠券", "Coupons";
    EVENTS: "イベント", "活动", "Events";
    CATEGORIES: "商品カテゴリー", "商品分类", "Categories";
    RECOMMENDED: "おすすめ商品", "推荐商品", "Recommended";
    VALID: "受け取れる", "可领取", "to claim";
    NOT_YET: "開始前", "未开始", "not yet";
    EXPIRED: "期限切れ", "已过期", "expired";
    RUNNING: "開催中", "进行中", "running";
    ANNOUNCED: "予告", "预告", "announced";
    OVER: "終了", "已结束", "over";
    PRODUCTS: "商品", "商品", "Products";
    ON_SALE: "販売中", "在售", "on sale";
    UPCOMING: "販売予定", "待开售", "upcoming";
    SOLD_OUT: "売り切れ", "已售罄", "sold out";
    DISCONTINUED: "取扱終了", "已下架", "discontinued";
}
