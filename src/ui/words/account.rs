//! Words of the account room.

crate::texts! {
    TITLE: "アカウント", "账号主页", "Account";
    LEDE:
        "見本の架空ブランド「小春日 KOHARUBI」のアカウントページを、スマホでの見え方で示します。タブ、投稿まとめ、商品、フォローは押して試せます。",
        "这是示例里的虚构品牌「小春日 KOHARUBI」的账号主页，按手机上的样子呈现。栏目、合集、商品和关注都可以点。",
        "The account page of KOHARUBI, the made-up brand of the sample, the way a phone shows it. Tabs, collections, products and the follow button can be tried.";
    AS: "だれの表示か", "以谁的身份查看", "Seen by";
    OWNER: "運営者表示", "我看到的", "Owner";
    VISITOR: "訪問者表示", "访客看到的", "Visitor";
    FACTS: "アカウントの内容", "账号信息", "What the account has";
    KIND: "アカウントの種類", "账号类型", "Account kind";
    ORDINARY: "一般アカウント", "普通账号", "Ordinary account";
    INDIVIDUAL_PRO: "個人プロアカウント", "个人专业号", "Individual professional account";
    ENTERPRISE_PRO: "公式アカウント（企業プロ）", "企业专业号", "Official (business) account";
    VERIFICATION: "認証マーク", "认证标识", "Verification mark";
    SINCE: "{0} から", "自 {0} 起", "since {0}";
    NOT_VERIFIED: "なし", "无", "none";
    GENRE: "ジャンル", "行业／身份", "Genre";
    RED_ID: "小紅書号", "小红书号", "RED ID";
    TABS: "チャンネル（タブ）", "主页栏目", "Profile tabs";
    NOTES: "投稿", "笔记", "notes";
    COLLECTIONS: "投稿まとめ", "合集", "collections";
    PRODUCTS: "商品", "商品", "products";
    SAVES: "保存", "收藏", "saves";
    PINNED: "固定表示", "置顶", "Pinned";
    QUOTED: "引用投稿：@{0}", "引用笔记：@{0}", "quoted note by @{0}";
    CONSENT: "作者の許諾あり", "已获作者授权", "with the author’s consent";
    NO_CONSENT: "作者の許諾なし", "未获作者授权", "without the author’s consent";
    NONE: "なし", "无", "none";
}
