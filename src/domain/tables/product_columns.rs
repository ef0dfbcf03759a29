//! The columns of a table of products.

use super::sheet::{Column, Columns, Heading, Key};
use crate::domain::language::Text;

/// What a column of products holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum P {
    Id,
    NameZh,
    NameJa,
    NoteZh,
    NoteJa,
    Price,
    StruckPrice,
    CrossBorder,
    TaxNote,
    State,
    Categories,
    Stock,
    Variants,
    MonthlySales,
    Floor,
    Recommended,
    Archived,
}

impl Key for P {
    fn number(self) -> u8 {
        self as u8
    }
}

const fn column(key: P, name: Text, also: &'static [&'static str]) -> Column<P> {
    Column { key, heading: Heading { name, also, required: matches!(key, P::NameZh | P::Price) } }
}

/// All of them, in the order in which they are written.
pub(super) static COLUMNS: Columns<P> = Columns { all: &ALL, listed: &LISTED };

static ALL: [Column<P>; 17] = [
    column(P::Id, Text { ja: "商品ID", zh: "商品ID", en: "Product ID" }, &["id"]),
    column(
        P::NameZh,
        Text { ja: "商品名（中国語）", zh: "商品名称（中文）", en: "Name (Chinese)" },
        &["商品名", "商品名称", "名称", "name", "namezh"],
    ),
    column(P::NameJa, Text { ja: "商品名（日本語）", zh: "商品名称（日语）", en: "Name (Japanese)" }, &["nameja"]),
    column(
        P::NoteZh,
        Text { ja: "紹介文（中国語）", zh: "一句话介绍（中文）", en: "Short line (Chinese)" },
        &["紹介文", "一句话介绍", "介绍", "shortline", "note", "notezh"],
    ),
    column(
        P::NoteJa,
        Text { ja: "紹介文（日本語）", zh: "一句话介绍（日语）", en: "Short line (Japanese)" },
        &["noteja"],
    ),
    column(
        P::Price,
        Text { ja: "価格（元）", zh: "价格（元）", en: "Price (yuan)" },
        &["価格", "販売価格", "价格", "售价", "price"],
    ),
    column(
        P::StruckPrice,
        Text { ja: "通常価格（元）", zh: "划线价（元）", en: "Struck price (yuan)" },
        &["通常価格", "划线价", "struckprice"],
    ),
    column(P::CrossBorder, Text { ja: "越境EC", zh: "跨境", en: "Cross-border" }, &["越境"]),
    column(
        P::TaxNote,
        Text { ja: "税の表示（中国語）", zh: "税费说明（中文）", en: "Tax note (Chinese)" },
        &["税の表示", "税费说明", "taxnote", "taxnotezh"],
    ),
    column(P::State, Text { ja: "販売状態", zh: "销售状态", en: "State" }, &["状態", "状态", "商品状态", "status"]),
    column(
        P::Categories,
        Text { ja: "商品カテゴリー", zh: "商品分类", en: "Categories" },
        &["カテゴリー", "カテゴリ", "商品カテゴリ", "分类", "category"],
    ),
    column(P::Stock, Text { ja: "在庫", zh: "库存", en: "Stock" }, &["在庫数"]),
    column(P::Variants, Text { ja: "規格", zh: "规格", en: "Variants" }, &["バリエーション", "variant"]),
    column(P::MonthlySales, Text { ja: "月間販売数", zh: "月销", en: "Monthly sales" }, &["月销量"]),
    column(
        P::Floor,
        Text { ja: "最低価格（元）", zh: "最低价（元）", en: "Floor price (yuan)" },
        &["最低価格", "最低价", "floor", "floorprice"],
    ),
    column(P::Recommended, Text { ja: "おすすめ", zh: "推荐", en: "Recommended" }, &["おすすめ商品", "推荐商品"]),
    column(P::Archived, Text { ja: "アーカイブ", zh: "归档", en: "Archived" }, &["アーカイブ済み", "已归档"]),
];

static LISTED: Text = Text {
    ja: "商品ID、商品名（中国語）、商品名（日本語）、紹介文（中国語）、紹介文（日本語）、価格（元）、通常価格（元）、越境EC、税の表示（中国語）、販売状態、商品カテゴリー、在庫、規格、月間販売数、最低価格（元）、おすすめ、アーカイブ",
    zh: "商品ID、商品名称（中文）、商品名称（日语）、一句话介绍（中文）、一句话介绍（日语）、价格（元）、划线价（元）、跨境、税费说明（中文）、销售状态、商品分类、库存、规格、月销、最低价（元）、推荐、归档",
    en: "Product ID, Name (Chinese), Name (Japanese), Short line (Chinese), Short line (Japanese), Price (yuan), Struck price (yuan), Cross-border, Tax note (Chinese), State, Categories, Stock, Variants, Monthly sales, Floor price (yuan), Recommended, Archived",
};
