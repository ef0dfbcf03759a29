//! Words of the shop room.

crate::texts! {
    TITLE: "ショップ", "店铺", "Shop";
    LEDE:
        "商品・クーポン・イベントを編集し、スマホでの見え方を確かめます。最初は見本の架空ブランド「小春日 KOHARUBI」のショップが入っています。購入や決済は行われません。",
        "编辑商品、优惠券和活动，并查看手机上的效果。初始内容是示例里的虚构品牌「小春日 KOHARUBI」的店铺，不会真的下单或付款。",
        "Edit products, coupons and events, and see how a phone shows them. It begins with the shop of KOHARUBI, the made-up brand of the sample. Nothing is ordered or paid.";
    PARTS: "編集する部分", "编辑的部分", "Part to edit";
    HEAD: "店頭", "店铺信息", "Shop front";
    HEAD_WHY:
        "公開されるのは中国語です。日本語の意味は社内の確認用です。",
        "对外展示的是中文；日文含义仅供内部确认。",
        "What is published is the Chinese. The meaning in Japanese is for your team.";
    NAME: "ショップ名", "店铺名称", "Name";
    BANNER: "上部の画像", "店招图", "Banner";
    NOTICE: "お知らせ", "店铺公告", "Notice";
    SHIPPING: "配送", "发货说明", "Shipping";
    SHOP_FLOOR: "値引きの下限（価格の何%まで）", "折后底价（不低于售价的 %）", "Floor, per cent of the price";
    ANEW: "はじめから作る", "重新开始", "Start over";
    ANEW_WHY:
        "商品・クーポン・イベントなど、ショップの中身がすべて入れ替わります。この画面を開いているあいだは「元に戻す」で戻せます。",
        "店铺里的商品、优惠券、活动等内容会全部替换。关闭页面之前，可以用“撤销”恢复。",
        "Replaces everything in the shop: products, coupons, events and the rest. Undo brings it back as long as the page is open.";
    EMPTY_SHOP: "空のショップから始める", "从空白店铺开始", "Begin with an empty shop";
    SAMPLE_SHOP: "見本のショップを入れる", "换成示例店铺", "Take the sample’s shop";
    COUPONS: "クーポン", "优惠券", "Coupons";
    EVENTS: "イベント", "活动", "Events";
    ARCHIVED: "{0}（しまった商品）", "{0}（已归档）", "{0} (archived)";
    CATEGORIES: "商品カテゴリー", "商品分类", "Categories";
    GIFTS: "プレゼント品", "赠品", "Gifts";
    RECOMMENDED: "おすすめ商品", "推荐商品", "Recommended";
    RECOMMENDED_WHY:
        "ショップの「おすすめ」に、この順で並びます。",
        "按此顺序显示在店铺的“推荐”栏。",
        "Shown in this order in the shop’s tab of that name.";
    SLOTS: "おすすめの枠の数", "推荐位数量", "Places";
    UNNAMED: "（名前なし）", "（未命名）", "(no name)";
    COVER: "カバー", "封面", "Cover";
    FROM: "開始", "开始时间", "From";
    TO: "終了", "结束时间", "To";

    VALID: "受け取れる", "可领取", "to claim";
    NOT_YET: "開始前", "未开始", "not yet";
    EXPIRED: "期限切れ", "已过期", "expired";
    RUNNING: "開催中", "进行中", "running";
    ANNOUNCED: "予告", "预告", "announced";
    OVER: "終了", "已结束", "over";

    PRODUCTS: "商品", "商品", "Products";
    ADD_PRODUCT: "商品を追加", "添加商品", "Add a product";
    ON_SALE: "販売中", "在售", "on sale";
    UPCOMING: "販売予定", "待开售", "upcoming";
    SOLD_OUT: "売り切れ", "已售罄", "sold out";
    DISCONTINUED: "取扱終了", "已下架", "discontinued";
    PRODUCT_NAME: "商品名", "商品名称", "Name";
    PRODUCT_NOTE: "ひとこと", "一句话卖点", "Short line";
    PICTURES: "画像（1:1 または 3:4）", "图片（1:1 或 3:4）", "Pictures (1:1 or 3:4)";
    STATE: "販売状況", "销售状态", "State";
    PRICE: "価格", "价格", "Price";
    STRUCK_PRICE: "取り消し線の価格", "划线价", "Struck price";
    FLOOR: "値引き後の下限", "折后底价", "Floor";
    MONTHLY_SALES: "月間販売数（見本用）", "月销（示意）", "Sold a month (for the mock)";
    VARIANTS: "規格（サイズ・色など）", "规格（尺寸、颜色等）", "Variants (size, colour …)";
    VARIANT_NAME: "規格名", "规格名称", "Name";
    ADD_VARIANT: "規格を追加", "添加规格", "Add a variant";
    REMOVE_VARIANT: "規格{0}を削除", "删除规格 {0}", "Remove variant {0}";
    STOCK: "在庫", "库存", "Stock";
    CROSS_BORDER: "越境EC商品（「跨境」の印を表示）", "跨境商品（显示“跨境”标识）", "Cross-border (shows the mark)";
    TAX_NOTE: "税の表記", "税费说明", "Tax";
    DETAILS: "商品説明（1行が1段落）", "商品详情（每行一段）", "Details, a paragraph a line";
    LINKED_NOTES: "紹介する投稿", "关联笔记", "Notes about it";
    PRESALE: "予約販売（手付金と残金）", "预售（定金与尾款）", "Presale (deposit and balance)";
    DEPOSIT: "手付金", "定金", "Deposit";
    COUNTS_FOR: "手付金の充当額", "定金抵扣金额", "The deposit counts for";
    DEPOSIT_FROM: "手付金の開始", "定金开始时间", "Deposit from";
    DEPOSIT_TO: "手付金の終了", "定金结束时间", "Deposit to";
    BALANCE_FROM: "残金の開始", "尾款开始时间", "Balance from";
    BALANCE_TO: "残金の終了", "尾款结束时间", "Balance to";

    LOOKS: "表示のしかた", "显示方式", "View";
    ONE_BY_ONE: "一つずつ", "逐个编辑", "One by one";
    AS_TABLE: "表でまとめて", "表格编辑", "As a table";
    TABLE: "CSV・表計算ソフトとやり取りする", "导入／导出表格（CSV）", "CSV and spreadsheets";
    TABLE_WHY:
        "書き出した表を直して、CSVファイルか貼り付けで取り込めます。取り込む前に、何が変わるかを示します。1行でも読めなければ、何も取り込みません。表にないものは、そのまま残ります。",
        "导出表格修改后，可用 CSV 文件或粘贴导入。导入前会显示将发生的变化；只要有一行无法读取，就不会导入任何内容。表中没有的内容保持不变。",
        "Export, edit in a spreadsheet, and bring it back as a CSV file or pasted rows. You see what would change first; if one line cannot be read, nothing is imported. What the table does not name stays.";
    EXPORT: "CSVに書き出す", "导出 CSV", "Export CSV";
    PASTE_ROWS: "見出しの行から貼り付ける", "连同表头一起粘贴", "Paste rows with their heading";
    IMPORT: "取り込む", "导入", "Import";
    WOULD: "新規 {0}件・変更 {1}件・変更なし {2}件", "新增 {0} 项，修改 {1} 项，不变 {2} 项", "New: {0}, changed: {1}, the same: {2}";
    IMPORTED: "取り込みました（新規 {0}件・変更 {1}件）。", "已导入（新增 {0} 项，修改 {1} 项）。", "Imported (new: {0}, changed: {1}).";
    NOTHING_IMPORTED:
        "次の行を直すまで、何も取り込みません。",
        "请先修正以下问题，目前未导入任何内容。",
        "Nothing is imported until these are mended.";

    CATEGORY_NAME: "カテゴリー名", "分类名称", "Name";
    ADD_CATEGORY: "カテゴリーを追加", "添加分类", "Add a category";

    COUPON_NAME: "クーポン名", "优惠券名称", "Name";
    ADD_COUPON: "クーポンを追加", "添加优惠券", "Add a coupon";
    COUPON_KIND: "種類", "类型", "Kind";
    AMOUNT_OFF: "金額を引く", "无门槛减免", "A sum off";
    THRESHOLD: "一定額以上で引く（満減）", "满减", "A sum off from a subtotal on";
    PERCENT: "割引（折）", "折扣", "A share off";
    OFF: "引く金額", "减免金额", "Takes off";
    OFF_FROM: "{1}以上で{0}引き", "满 {1} 减 {0}", "{0} off from {1}";
    PAYS: "支払う割合（%。85 は 8.5折・15%OFF）", "支付比例（%，85 即 8.5 折）", "Per cent paid (85 is 8.5折, 15% off)";
    AT_MOST: "割引の上限", "最多减", "At most";
    FROM_SUM: "使える金額", "使用门槛", "From a subtotal of";
    SCOPE: "対象の説明", "适用说明", "What it is good for";
    COUPON_PRODUCTS: "対象商品（なければ全品）", "适用商品（不选为全店）", "Products (none: all)";
    TOTAL: "発行枚数", "发放总量", "How many in all";
    PER_PERSON: "1人あたりの枚数", "每人限领", "Per person";
    DAYS_AFTER_CLAIM: "受け取り後の日数", "领取后有效天数", "Days after claiming";
    FIRST_ORDER: "初回注文だけ", "仅限首单", "First order only";

    GIFTS_WHY:
        "中国の広告法では、プレゼントの品種・規格・数量・期限をはっきり示す必要があります（第8条）。",
        "《广告法》第八条要求明示赠送商品的品种、规格、数量、期限和方式。",
        "Advertising law (art. 8) wants the kind, size, quantity and period of a gift stated.";
    GIFT_NAME: "品名", "赠品名称", "What it is";
    ADD_GIFT: "プレゼント品を追加", "添加赠品", "Add a gift";
    GIFT_SIZE: "規格（30ml など）", "规格（如 30ml）", "Size (such as 30ml)";
    GIFT_QUANTITY: "1回の注文に付く数", "每单数量", "Pieces with an order";
    GIFT_TOTAL: "全部の数", "总数量", "How many in all";
    GIFT_PRODUCTS: "対象商品（なければ全品）", "适用商品（不选为全店）", "Products (none: all)";

    EVENT_TITLE: "イベント名", "活动名称", "Title";
    ADD_EVENT: "イベントを追加", "添加活动", "Add an event";
    ADD_LIVE: "ライブ配信の予告を追加", "添加直播预告", "Announce a live stream";
    IS_LIVE: "ライブ配信", "直播", "Live stream";
    EVENT_BANNER: "画像", "活动图", "Banner";
    EVENT_RULES: "内容と条件", "活动规则", "Rules";
}
