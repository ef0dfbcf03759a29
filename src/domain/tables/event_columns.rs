//! The columns of a table of events.

use super::sheet::{Column, Columns, Heading, Key};
use crate::domain::language::Text;

/// What a column of events holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum E {
    Id,
    TitleZh,
    TitleJa,
    Live,
    From,
    To,
    RulesZh,
    RulesJa,
    Products,
}

impl Key for E {
    fn number(self) -> u8 {
        self as u8
    }
}

const fn column(key: E, name: Text, also: &'static [&'static str]) -> Column<E> {
    Column { key, heading: Heading { name, also, required: matches!(key, E::TitleZh | E::From | E::To) } }
}

/// All of them, in the order in which they are written.
pub(super) static COLUMNS: Columns<E> = Columns { all: &ALL, listed: &LISTED };

static ALL: [Column<E>; 9] = [
    column(E::Id, Text { ja: "イベントID", zh: "活动ID", en: "Event ID" }, &["id"]),
    column(
        E::TitleZh,
        Text { ja: "イベント名（中国語）", zh: "活动名称（中文）", en: "Title (Chinese)" },
        &["イベント名", "活动名称", "名称", "title", "titlezh", "name", "namechinese", "namezh"],
    ),
    column(
        E::TitleJa,
        Text { ja: "イベント名（日本語）", zh: "活动名称（日语）", en: "Title (Japanese)" },
        &["titleja", "namejapanese", "nameja"],
    ),
    column(
        E::Live,
        Text { ja: "ライブ配信", zh: "直播", en: "Live stream" },
        &["ライブ", "直播预告", "是否直播", "live"],
    ),
    column(
        E::From,
        Text { ja: "開始日時", zh: "开始时间", en: "From" },
        &["開始", "開始日", "开始", "开始日期", "start"],
    ),
    column(E::To, Text { ja: "終了日時", zh: "结束时间", en: "To" }, &["終了", "終了日", "结束", "结束日期", "end"]),
    column(
        E::RulesZh,
        Text { ja: "内容と条件（中国語）", zh: "活动规则（中文）", en: "Rules (Chinese)" },
        &["内容と条件", "活动规则", "规则", "rules", "ruleszh"],
    ),
    column(
        E::RulesJa,
        Text { ja: "内容と条件（日本語）", zh: "活动规则（日语）", en: "Rules (Japanese)" },
        &["rulesja"],
    ),
    column(E::Products, Text { ja: "対象商品", zh: "活动商品", en: "Products" }, &["适用商品", "商品"]),
];

static LISTED: Text = Text {
    ja: "イベントID、イベント名（中国語）、イベント名（日本語）、ライブ配信、開始日時、終了日時、内容と条件（中国語）、内容と条件（日本語）、対象商品",
    zh: "活动ID、活动名称（中文）、活动名称（日语）、直播、开始时间、结束时间、活动规则（中文）、活动规则（日语）、活动商品",
    en: "Event ID, Title (Chinese), Title (Japanese), Live stream, From, To, Rules (Chinese), Rules (Japanese), Products",
};
