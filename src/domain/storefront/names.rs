//! What findings call the things they speak of.

use crate::domain::bilingual::Bilingual;
use crate::domain::language::Text;
use crate::domain::text::{byte_at, utf16_len};
use crate::domain::wording::{Arg, push_part};

static NAMELESS: Text = Text { ja: "名称なし", zh: "未命名", en: "unnamed" };

/// More of a name says no more, in UTF-16 units.
const LONG: u32 = 40;

/// Nothing but white space counts as nothing.
pub fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

/// The public name of a thing; without one its meaning, or its id.
pub fn name_of(name: &Bilingual, id: &str) -> Arg {
    let called = [name.zh.as_str(), name.ja.as_str(), id].into_iter().map(str::trim).find(|text| !text.is_empty());
    called.map_or(Arg::Word(&NAMELESS), |text| Arg::Quote(short(text)))
}

/// The first line of a text, and not too much of it.
pub fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if utf16_len(line) <= LONG {
        return line.to_owned();
    }
    let mut cut = line.get(..byte_at(line, LONG)).unwrap_or_default().to_owned();
    cut.push('…');
    cut
}

/// Names or ids in a row.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut list = String::new();
    for name in names {
        push_part(&mut list, ", ", "");
        list.push_str(&short(name));
    }
    list
}
