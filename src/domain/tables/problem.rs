//! What keeps a table from being read: where it stands, and what to do about it.

use super::{MOST_BYTES, MOST_ROWS};
use crate::domain::language::Text;
use crate::domain::wording::Arg;

/// Problems that are listed; the rest is counted.
const LISTED: usize = 50;
/// Characters of a cell that are quoted.
const QUOTED: usize = 40;

/// One thing that is wrong with a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The line as a spreadsheet numbers it; the heading is usually 1. 0: the table as a whole.
    pub line: u32,
    /// The heading of the column as the file has it.
    pub column: Option<String>,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a table. A `String` is what the cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// There is no heading.
    Empty,
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// More than [`MOST_ROWS`].
    TooManyRows,
    /// A quotation mark that nothing closes, so that the rest of the table is one cell.
    OpenQuote,
    /// A heading that is none of the known ones, which are listed.
    UnknownColumn(&'static Text),
    /// Two headings mean the same column.
    ColumnTwice,
    /// There is no such column.
    MissingColumn(&'static Text),
    /// A cell without a heading above it.
    NoHeading(String),
    /// A cell that must not be empty.
    Needed,
    /// No sum of money.
    NoMoney(String),
    /// No whole number.
    NoCount(String),
    /// Neither yes nor no.
    NoYesNo(String),
    /// None of the words for a column, which are listed.
    NoWord(String, &'static Text),
    /// No share of a price.
    NoShare(String),
    /// No moment.
    NoMoment(String),
    /// No variant.
    NoVariant(String),
    /// The stock is not what the variants have together.
    StockOfVariants,
    /// Nothing tells what kind of coupon it is.
    NoKind,
    /// No product has this id or name.
    NoProduct(String),
    /// Several products have this name.
    SeveralProducts(String),
    /// Without an id: several have this name.
    SeveralOfName(String),
    /// The same as the row of that line.
    Twice(u32),
    /// So many problems are not listed.
    More(usize),
}

static EMPTY: Text = Text {
    ja: "表に何も入っていません。1行目に列の見出しを入れてください。",
    zh: "表格是空的。请在第一行写上列标题。",
    en: "The table is empty. Put the headings into the first line.",
};
static TOO_LARGE: Text = Text {
    ja: "表が{0}を超えています。分けて読み込んでください。",
    zh: "表格超过 {0}。请分成几份导入。",
    en: "The table is larger than {0}. Import it in parts.",
};
static TOO_MANY_ROWS: Text = Text {
    ja: "表が{0}行を超えています。分けて読み込んでください。",
    zh: "表格超过 {0} 行。请分成几份导入。",
    en: "The table has more than {0} rows. Import it in parts.",
};
static OPEN_QUOTE: Text = Text {
    ja: "{0}行目：引用符「\"」が閉じていません。閉じるか、取り除いてください。",
    zh: "第 {0} 行：引号 \" 没有成对。请补上或删除。",
    en: "Line {0}: a quotation mark (\") is not closed. Close or remove it.",
};
static UNKNOWN_COLUMN: Text = Text {
    ja: "{0}行目：「{1}」という列はありません。列を取り除くか、次の見出しから選んでください：{2}",
    zh: "第 {0} 行：没有“{1}”这一列。请删除，或改为以下标题之一：{2}",
    en: "Line {0}: there is no column “{1}”. Remove it, or use one of these headings: {2}",
};
static COLUMN_TWICE: Text = Text {
    ja: "{0}行目：「{1}」と同じ内容の列がほかにもあります。どちらかを取り除いてください。",
    zh: "第 {0} 行：“{1}”这一列重复了。请删除其中一列。",
    en: "Line {0}: the column “{1}” is there twice. Remove one of them.",
};
static MISSING_COLUMN: Text = Text {
    ja: "{0}行目：「{2}」の列がありません。追加してください。",
    zh: "第 {0} 行：缺少“{2}”这一列。请补上。",
    en: "Line {0}: the column “{2}” is missing. Add it.",
};
static NO_HEADING: Text = Text {
    ja: "{0}行目：「{2}」のセルに見出しがありません。見出しを付けるか、取り除いてください。",
    zh: "第 {0} 行：“{2}”这一格上方没有列标题。请加上标题，或删除这一格。",
    en: "Line {0}: the cell “{2}” has no heading above it. Add one, or remove the cell.",
};
static NEEDED: Text = Text {
    ja: "{0}行目「{1}」：空欄です。入力してください。",
    zh: "第 {0} 行“{1}”：不能为空。请填写。",
    en: "Line {0}, “{1}”: this is empty. Fill it in.",
};
static NO_MONEY: Text = Text {
    ja: "{0}行目「{1}」：「{2}」は金額として読めません。168 や 69.5 のように入力してください。",
    zh: "第 {0} 行“{1}”：“{2}”不是金额。请写成 168 或 69.5。",
    en: "Line {0}, “{1}”: “{2}” is not an amount. Write it like 168 or 69.5.",
};
static NO_COUNT: Text = Text {
    ja: "{0}行目「{1}」：「{2}」は数として読めないか、大きすぎます。0以上の整数を入力してください。",
    zh: "第 {0} 行“{1}”：“{2}”不是整数，或数值过大。请填写 0 或正整数。",
    en: "Line {0}, “{1}”: “{2}” is not a whole number, or too large. Write 0 or more.",
};
static NO_YES_NO: Text = Text {
    ja: "{0}行目「{1}」：「{2}」は読めません。「はい」か「いいえ」を入力してください。",
    zh: "第 {0} 行“{1}”：无法识别“{2}”。请填写“是”或“否”。",
    en: "Line {0}, “{1}”: “{2}” is neither yes nor no. Write one of them.",
};
static NO_WORD: Text = Text {
    ja: "{0}行目「{1}」：「{2}」は選べません。次から選んでください：{3}",
    zh: "第 {0} 行“{1}”：不能填“{2}”。请从中选择：{3}",
    en: "Line {0}, “{1}”: “{2}” is not a choice. Use one of: {3}",
};
static NO_SHARE: Text = Text {
    ja: "{0}行目「{1}」：「{2}」は割引として読めません。8.5折 や 15%OFF のように入力してください。",
    zh: "第 {0} 行“{1}”：“{2}”不是折扣。请写成 8.5折 或 85%。",
    en: "Line {0}, “{1}”: “{2}” is not a discount. Write it like 15% off or 8.5折.",
};
static NO_MOMENT: Text = Text {
    ja: "{0}行目「{1}」：「{2}」は日時として読めません。2026-11-01 00:00（北京時間）のように入力してください。",
    zh: "第 {0} 行“{1}”：“{2}”不是日期时间。请写成 2026-11-01 00:00（北京时间）。",
    en: "Line {0}, “{1}”: “{2}” is not a time. Write it like 2026-11-01 00:00, in Beijing time.",
};
static NO_VARIANT: Text = Text {
    ja: "{0}行目「{1}」：「{2}」は規格として読めません。50ml=168/420（名前=価格/在庫）のように入力してください。",
    zh: "第 {0} 行“{1}”：“{2}”不是规格。请写成 50ml=168/420（名称=价格/库存）。",
    en: "Line {0}, “{1}”: “{2}” is not a variant. Write it like 50ml=168/420 (name=price/stock).",
};
static STOCK_OF_VARIANTS: Text = Text {
    ja: "{0}行目「{1}」：規格ごとの在庫の合計と合いません。規格のある商品では空欄にし、在庫は規格の列に入力してください。",
    zh: "第 {0} 行“{1}”：与各规格的库存之和不符。有规格的商品请留空，库存写在规格一列。",
    en: "Line {0}, “{1}”: this is not what the variants have together. Leave it empty and write the stock of each variant with the variant.",
};
static NO_KIND: Text = Text {
    ja: "{0}行目：クーポンの種類がわかりません。種類、割引額、割引率のいずれかを入力してください。",
    zh: "第 {0} 行：看不出是哪种优惠券。请填写类型、减免金额或折扣。",
    en: "Line {0}: nothing tells the kind of coupon. Fill in the kind, the amount off or the discount.",
};
static NO_PRODUCT: Text = Text {
    ja: "{0}行目「{1}」：「{2}」という商品はありません。商品IDか商品名を確かめてください。",
    zh: "第 {0} 行“{1}”：没有商品“{2}”。请核对商品ID或名称。",
    en: "Line {0}, “{1}”: there is no product “{2}”. Check its ID or name.",
};
static SEVERAL_PRODUCTS: Text = Text {
    ja: "{0}行目「{1}」：「{2}」という商品が複数あります。商品IDを入力してください。",
    zh: "第 {0} 行“{1}”：有多个商品叫“{2}”。请改填商品ID。",
    en: "Line {0}, “{1}”: several products are called “{2}”. Write the ID instead.",
};
static SEVERAL_OF_NAME: Text = Text {
    ja: "{0}行目：「{2}」という名前のものが複数あります。IDの列を入れて、どれか指定してください。",
    zh: "第 {0} 行：有多个名称为“{2}”。请用 ID 列指明是哪一个。",
    en: "Line {0}: several are called “{2}”. Say which one in the ID column.",
};
static TWICE: Text = Text {
    ja: "{0}行目：{2}行目と同じものを指しています。どちらかを取り除いてください。",
    zh: "第 {0} 行：与第 {2} 行重复。请删除其中一行。",
    en: "Line {0}: this is the same one as in line {2}. Remove one of the two.",
};
static MORE: Text = Text {
    ja: "ほかに{0}件あります。上のものを直してから、もう一度読み込んでください。",
    zh: "另有 {0} 处问题。请先改好以上各处，再重新导入。",
    en: "There are {0} more. Fix those above, then import again.",
};

impl Problem {
    /// A sentence that names the place and says what to do, and what goes into its places.
    #[must_use]
    pub fn text(&self) -> (&'static Text, Vec<Arg>) {
        let (text, more): (_, Vec<Arg>) = match &self.what {
            What::Empty => return (&EMPTY, Vec::new()),
            What::TooLarge => return (&TOO_LARGE, vec![Arg::Bytes(MOST_BYTES as u64)]),
            What::TooManyRows => return (&TOO_MANY_ROWS, vec![MOST_ROWS.into()]),
            What::More(number) => return (&MORE, vec![(*number).into()]),
            What::OpenQuote => (&OPEN_QUOTE, vec![]),
            What::UnknownColumn(known) => (&UNKNOWN_COLUMN, vec![(*known).into()]),
            What::ColumnTwice => (&COLUMN_TWICE, vec![]),
            What::MissingColumn(name) => (&MISSING_COLUMN, vec![(*name).into()]),
            What::NoHeading(cell) => (&NO_HEADING, vec![quoted(cell)]),
            What::Needed => (&NEEDED, vec![]),
            What::NoMoney(cell) => (&NO_MONEY, vec![quoted(cell)]),
            What::NoCount(cell) => (&NO_COUNT, vec![quoted(cell)]),
            What::NoYesNo(cell) => (&NO_YES_NO, vec![quoted(cell)]),
            What::NoWord(cell, words) => (&NO_WORD, vec![quoted(cell), (*words).into()]),
            What::NoShare(cell) => (&NO_SHARE, vec![quoted(cell)]),
            What::NoMoment(cell) => (&NO_MOMENT, vec![quoted(cell)]),
            What::NoVariant(cell) => (&NO_VARIANT, vec![quoted(cell)]),
            What::StockOfVariants => (&STOCK_OF_VARIANTS, vec![]),
            What::NoKind => (&NO_KIND, vec![]),
            What::NoProduct(cell) => (&NO_PRODUCT, vec![quoted(cell)]),
            What::SeveralProducts(cell) => (&SEVERAL_PRODUCTS, vec![quoted(cell)]),
            What::SeveralOfName(cell) => (&SEVERAL_OF_NAME, vec![quoted(cell)]),
            What::Twice(line) => (&TWICE, vec![(*line).into()]),
        };
        let place = [self.line.into(), quoted(self.column.as_deref().unwrap_or_default())];
        (text, place.into_iter().chain(more).collect())
    }
}

/// As much of a cell as a sentence bears.
fn quoted(cell: &str) -> Arg {
    match cell.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", cell.get(..end).unwrap_or_default()).into(),
        None => cell.into(),
    }
}

/// Problems as they are met.
#[derive(Debug, Default)]
pub(super) struct Problems {
    listed: Vec<Problem>,
    more: usize,
}

impl Problems {
    /// One more.
    pub(super) fn push(&mut self, line: u32, column: Option<&str>, what: What) {
        if self.listed.len() < LISTED {
            self.listed.push(Problem { line, column: column.map(str::to_owned), what });
        } else {
            self.more = self.more.saturating_add(1);
        }
    }

    /// One that ends the reading.
    pub(super) fn only(line: u32, what: What) -> Vec<Problem> {
        vec![Problem { line, column: None, what }]
    }

    /// What was read if there are none, otherwise all of them.
    pub(super) fn or<T>(mut self, read: T) -> Result<T, Vec<Problem>> {
        if self.listed.is_empty() {
            return Ok(read);
        }
        if self.more > 0 {
            self.listed.push(Problem { line: 0, column: None, what: What::More(self.more) });
        }
        Err(self.listed)
    }
}
