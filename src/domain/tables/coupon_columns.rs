//! The columns of a table of coupons.

use super::sheet::{Column, Columns, Heading, Key};
use crate::domain::language::Text;

/// What a column of coupons holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum C {
    Id,
    NameZh,
    NameJa,
    Kind,
    Off,
    Pays,
    AtMost,
    Threshold,
    ScopeZh,
    ScopeJa,
    Products,
    From,
    To,
    DaysAfterClaim,
    FirstOrder,
    Total,
    PerPerson,
}

impl Key for C {
    fn number(self) -> u8 {
        self as u8
    }
}

const fn column(key: C, name: Text, also: &'static [&'static str]) -> Column<C> {
    Column { key, heading: Heading { name, also, required: matches!(key, C::NameZh | C::From | C::To) } }
}

/// All of them, in the order in which they are written.
pub(super) static COLUMNS: Columns<C> = Columns { all: &ALL, listed: &LISTED };

static ALL: [Column<C>; 17] = [
    column(C::Id, Text { ja: "クーポンID", zh: "优惠券ID", en: "Coupon ID" }, &["id"]),
    column(
        C::NameZh,
        Text { ja: "クーポン名（中国語）", zh: "优惠券名称（中文）", en: "Name (Chinese)" },
        &["クーポン名", "优惠券名称", "名称", "name", "namezh"],
    ),
    column(
        C::NameJa,
        Text { ja: "クーポン名（日本語）", zh: "优惠券名称（日语）", en: "Name (Japanese)" },
        &["nameja"],
    ),
    column(C::Kind, Text { ja: "種類", zh: "类型", en: "Kind" }, &["クーポンの種類", "优惠券类型", "type"]),
    column(
        C::Off,
        Text { ja: "割引額（元）", zh: "减免金额（元）", en: "Amount off (yuan)" },
        &["割引額", "减免金额", "amountoff", "off"],
    ),
    column(C::Pays, Text { ja: "割引率", zh: "折扣", en: "Discount" }, &["pays"]),
    column(
        C::AtMost,
        Text { ja: "割引の上限（元）", zh: "最高减免（元）", en: "At most (yuan)" },
        &["割引の上限", "割引上限", "最高减免", "atmost"],
    ),
    column(
        C::Threshold,
        Text { ja: "最低購入額（元）", zh: "使用门槛（元）", en: "Threshold (yuan)" },
        &["最低購入額", "使用门槛", "门槛", "threshold"],
    ),
    column(
        C::ScopeZh,
        Text { ja: "対象の説明（中国語）", zh: "适用范围（中文）", en: "Scope (Chinese)" },
        &["対象の説明", "适用范围", "scope", "scopezh"],
    ),
    column(
        C::ScopeJa,
        Text { ja: "対象の説明（日本語）", zh: "适用范围（日语）", en: "Scope (Japanese)" },
        &["scopeja"],
    ),
    column(C::Products, Text { ja: "対象商品", zh: "适用商品", en: "Products" }, &[]),
    column(
        C::From,
        Text { ja: "開始日時", zh: "开始时间", en: "From" },
        &["開始", "開始日", "开始", "开始日期", "start"],
    ),
    column(C::To, Text { ja: "終了日時", zh: "结束时间", en: "To" }, &["終了", "終了日", "结束", "结束日期", "end"]),
    column(
        C::DaysAfterClaim,
        Text { ja: "受け取り後の日数", zh: "领取后天数", en: "Days after claim" },
        &["受取後の日数", "领取后有效天数"],
    ),
    column(
        C::FirstOrder,
        Text { ja: "初回注文のみ", zh: "仅限首单", en: "First order only" },
        &["初回注文", "初回のみ", "首单", "firstorder"],
    ),
    column(C::Total, Text { ja: "発行枚数", zh: "发放总量", en: "Total" }, &["总量", "发放数量"]),
    column(C::PerPerson, Text { ja: "1人あたりの枚数", zh: "每人限领", en: "Per person" }, &["一人あたりの枚数"]),
];

static LISTED: Text = Text {
    ja: "クーポンID、クーポン名（中国語）、クーポン名（日本語）、種類、割引額（元）、割引率、割引の上限（元）、最低購入額（元）、対象の説明（中国語）、対象の説明（日本語）、対象商品、開始日時、終了日時、受け取り後の日数、初回注文のみ、発行枚数、1人あたりの枚数",
    zh: "优惠券ID、优惠券名称（中文）、优惠券名称（日语）、类型、减免金额（元）、折扣、最高减免（元）、使用门槛（元）、适用范围（中文）、适用范围（日语）、适用商品、开始时间、结束时间、领取后天数、仅限首单、发放总量、每人限领",
    en: "Coupon ID, Name (Chinese), Name (Japanese), Kind, Amount off (yuan), Discount, At most (yuan), Threshold (yuan), Scope (Chinese), Scope (Japanese), Products, From, To, Days after claim, First order only, Total, Per person",
};
