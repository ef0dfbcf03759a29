//! Words of the account room.

crate::texts! {
    TITLE: "アカウント", "账号主页", "Account";
    LEDE:
        "プロフィールの内容を編集し、スマホでの見え方をその場で確かめます。最初は見本の架空ブランド「小春日 KOHARUBI」が入っています。",
        "编辑主页内容，并立即查看手机上的效果。初始内容是示例里的虚构品牌「小春日 KOHARUBI」。",
        "Edit the profile and see at once how a phone shows it. It begins with KOHARUBI, the made-up brand of the sample.";
    AS: "だれの表示か", "以谁的身份查看", "Seen by";
    OWNER: "運営者", "我看到的", "Owner";
    VISITOR: "訪問者", "访客看到的", "Visitor";

    IDENTITY: "名前と認証", "名称与认证", "Name and verification";
    NAME: "アカウント名", "昵称", "Name";
    RED_ID: "小紅書号", "小红书号", "RED ID";
    KIND: "アカウントの種類", "账号类型", "Account kind";
    ORDINARY: "一般アカウント", "普通账号", "Ordinary account";
    INDIVIDUAL_PRO: "個人プロアカウント", "个人专业号", "Individual professional account";
    ENTERPRISE_PRO: "公式アカウント（企業プロ）", "企业专业号", "Official (business) account";
    VERIFIED: "認証マークを表示する", "显示认证标识", "Show the verification mark";
    MARK_LABEL: "マークの説明", "认证说明", "What the mark says";
    MARK_BODY: "認証された会社・個人", "认证主体", "The company or person verified";
    MARK_SINCE: "認証日（年-月-日）", "认证日期（年-月-日）", "Verified on (YYYY-MM-DD)";
    ENTERPRISE_MARK: "企業認証", "企业认证", "Verified business";

    PAGE: "プロフィール", "主页资料", "Profile";
    PAGE_WHY:
        "投稿されるのは中国語です。日本語の意味は社内の確認用で、公開されません。",
        "对外展示的是中文；日文含义仅供内部确认，不会公开。",
        "What is published is the Chinese. The meaning in Japanese is for your team and is not shown.";
    GENRE: "ジャンル", "行业／身份", "Genre";
    FASHION: "ファッション", "时尚穿搭", "Fashion";
    FASHION_ZH: "ファッションブランド", "服饰品牌", "Fashion brand";
    COSMETICS: "コスメ", "美妆护肤", "Cosmetics";
    COSMETICS_ZH: "スキンケア・コスメブランド", "美妆护肤品牌", "Cosmetics brand";
    TRAVEL: "旅行・グルメ", "旅行与美食", "Travel and food";
    TRAVEL_ZH: "旅行サービス", "旅行服务", "Travel service";
    HOUSEHOLD: "暮らし・雑貨", "家居生活", "Household and lifestyle";
    HOUSEHOLD_ZH: "暮らしのブランド", "家居品牌", "Household brand";
    FOOD: "食品・飲料", "食品饮料", "Food and drink";
    FOOD_ZH: "食品ブランド", "食品品牌", "Food brand";
    BABY: "ベビー・キッズ", "母婴", "Baby and child";
    BABY_ZH: "ベビー・キッズブランド", "母婴品牌", "Baby brand";
    CRAFT: "工芸", "工艺", "Crafts";
    CRAFT_ZH: "工芸ブランド", "手工艺品牌", "Craft brand";
    CULTURE: "文化・教育", "文化教育", "Culture and learning";
    CULTURE_ZH: "文化・教育機関", "文化教育机构", "Culture and learning";
    BIO: "自己紹介", "简介", "Bio";
    AVATAR: "アイコン", "头像", "Profile picture";
    BANNER: "背景画像", "背景图", "Cover picture";
    LOCATION: "所在地", "所在地", "Location";
    IP_LOCATION: "IP属地（小紅書が表示）", "IP 属地（平台显示）", "IP location (set by RED)";
    MESSAGE: "「メッセージ」ボタン", "“私信”按钮", "Message button";
    GROUP_CHAT: "「グループチャット」ボタン", "“群聊”按钮", "Group chat button";
    SHOP_BUTTON: "ショップの入口", "店铺入口", "Way into the shop";
    FOLLOWING: "フォロー中", "关注", "Following";
    FOLLOWERS: "フォロワー", "粉丝", "Followers";
    LIKES_AND_SAVES: "いいねと保存", "获赞与收藏", "Likes and saves";

    TABS: "チャンネル（タブ）", "主页栏目", "Profile tabs";
    TABS_WHY:
        "チェックを付けたタブが、この順に並びます。",
        "勾选的栏目按此顺序显示。",
        "Tabs that are ticked are shown, in this order.";
    NOTES: "投稿", "笔记", "Notes";
    COLLECTIONS: "投稿まとめ", "合集", "Collections";
    PRODUCTS: "商品", "商品", "Products";
    SAVES: "保存", "收藏", "Saves";

    PINS: "いちばん上に出す投稿", "置顶内容", "At the top";
    PINS_WHY:
        "引用は、他の人の投稿を出典付きで紹介するカードです。載せる前に作者の許諾を取ってください。",
        "引用是注明出处的他人笔记卡片，展示前请取得作者授权。",
        "A quote is a card that shows somebody else’s note with its source. Ask the author first.";
    QUOTES: "引用投稿を固定する", "置顶引用笔记", "Pin a quoted note";
    QUOTE_TEXT: "ブランドの言葉", "品牌的话", "What the brand says";
    QUOTE_AUTHOR: "作者", "作者", "Author";
    QUOTE_TITLE: "投稿のタイトル", "笔记标题", "Title of the note";
    COVER: "カバー", "封面", "Cover";
    CONSENT: "作者の許諾あり", "已获作者授权", "The author agreed";
    PINNED: "固定する投稿", "置顶笔记", "Pinned notes";
    UNTITLED: "（無題）", "（无标题）", "(untitled)";

    COLLECTION_LIST: "投稿まとめ", "合集", "Collections";
    COLLECTION_TITLE: "タイトル", "标题", "Title";
    COLLECTED: "まとめる投稿", "收录的笔记", "Notes in it";
    VIEWS: "閲覧数（見本用）", "浏览量（示意）", "Views (for the mock)";
    ADD_COLLECTION: "投稿まとめを追加", "添加合集", "Add a collection";
    SAVED_LIST: "保存した投稿", "收藏的笔记", "Saved notes";
    ADD_SAVED: "保存した投稿を追加", "添加收藏", "Add a saved note";
    LIKES: "いいね", "点赞", "Likes";
    IS_VIDEO: "動画", "视频", "Video";
}
