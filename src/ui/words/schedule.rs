//! Words of the foot: dates and actions.

crate::texts! {
    PLANNED: "掲載予定日", "计划发布日", "Planned date";
    PLANNED_WHY: "計画用の日付です。予約投稿とは別です", "仅用于排期，与定时发布无关", "For planning only, not the timed publish";
    TIMED: "予約投稿", "定时发布", "Timed publish";
    CST: "CST 北京", "CST 北京", "CST Beijing";
    JST: "JST 東京", "JST 东京", "JST Tokyo";
    CLEAR: "予約を外す", "取消定时", "Clear";
    KIT: "投稿用データ一式", "发布包", "Posting kit";
}
