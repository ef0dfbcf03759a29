//! The words for states of products, kinds of coupons and shares of a price.

use super::fold::{fold, narrow};
use crate::domain::language::{Language, Text};
use crate::domain::shop::{Coupon, CouponKind, ProductState};

/// A value, its word, and what else is understood, folded.
type Word<T> = (T, Text, &'static [&'static str]);

const STATES: [Word<ProductState>; 4] = [
    (
        ProductState::Upcoming,
        Text { ja: "販売予定", zh: "待开售", en: "upcoming" },
        &["発売予定", "発売前", "販売前", "即将开售", "未开售"],
    ),
    (
        ProductState::OnSale,
        Text { ja: "販売中", zh: "在售", en: "on sale" },
        &["発売中", "销售中", "已上架", "上架", "available"],
    ),
    (
        ProductState::SoldOut,
        Text { ja: "売り切れ", zh: "已售罄", en: "sold out" },
        &["売切れ", "売切", "完売", "在庫切れ", "售罄", "已售完"],
    ),
    (
        ProductState::Discontinued,
        Text { ja: "取扱終了", zh: "已下架", en: "discontinued" },
        &["販売終了", "取り扱い終了", "下架", "停售"],
    ),
];

/// All states in one sentence.
pub(super) static STATE_WORDS: Text = Text {
    ja: "販売予定・販売中・売り切れ・取扱終了",
    zh: "待开售、在售、已售罄、已下架",
    en: "upcoming, on sale, sold out, discontinued",
};

const KINDS: [Word<CouponKind>; 3] = [
    (
        CouponKind::AmountOff,
        Text { ja: "条件なし", zh: "无门槛", en: "amount off" },
        &["金額割引", "定額割引", "无门槛券", "立减", "amountoff"],
    ),
    (CouponKind::Threshold, Text { ja: "満額割引", zh: "满减", en: "threshold" }, &["条件あり", "满减券", "满额减"]),
    (
        CouponKind::Percent,
        Text { ja: "割引率", zh: "折扣", en: "percent off" },
        &["パーセント割引", "率引き", "折扣券", "percent"],
    ),
];

/// All kinds in one sentence.
pub(super) static KIND_WORDS: Text =
    Text {
        ja: "条件なし・満額割引・割引率", zh: "无门槛、满减、折扣", en: "amount off, threshold, percent off"
    };

fn word<T: PartialEq>(words: &[Word<T>], value: &T, language: Language) -> &'static str {
    words.iter().find(|(other, ..)| other == value).map_or("", |(_, word, _)| word.get(language))
}

fn read<T: Copy>(words: &[Word<T>], cell: &str) -> Option<T> {
    let cell = fold(cell);
    let is = |(_, Text { ja, zh, en }, also): &&Word<T>| {
        also.contains(&cell.as_str()) || [ja, zh, en].iter().any(|word| fold(word) == cell)
    };
    words.iter().find(is).map(|(value, ..)| *value)
}

/// The word for a state.
pub(super) fn state(value: ProductState, language: Language) -> &'static str {
    word(&STATES, &value, language)
}

/// The state of a word.
pub(super) fn read_state(cell: &str) -> Option<ProductState> {
    read(&STATES, cell)
}

/// The word for a kind.
pub(super) fn kind(value: CouponKind, language: Language) -> &'static str {
    word(&KINDS, &value, language)
}

/// The kind of a word.
pub(super) fn read_kind(cell: &str) -> Option<CouponKind> {
    read(&KINDS, cell)
}

/// What share is paid, as the language says it: `8.5折`, `15%OFF`. Nothing for nothing; what is no share as a number.
pub(super) fn pays(coupon: &Coupon, language: Language) -> String {
    let off = 100u8.saturating_sub(coupon.pays);
    match (coupon.pays, language) {
        (0, _) => String::new(),
        (100.., _) => coupon.pays.to_string(),
        (_, Language::Ja) => format!("{off}%OFF"),
        (_, Language::ZhHans) => format!("{}折", coupon.zhe()),
        (_, Language::En) => format!("{off}% off"),
    }
}

/// Per cent that are paid: `8.5折` and `85折`, `15%OFF`, `15%引き`, `1.5割引`; a number alone, or with `%`, is what is
/// paid.
pub(super) fn read_pays(cell: &str) -> Option<u8> {
    let text: String = narrow(cell).chars().filter(|c| !c.is_whitespace()).collect();
    let paid = if let Some(zhe) = text.strip_suffix('折') {
        match tenths(zhe)? {
            // 85折 is a way to write 8.5折, and 10折 is the full price.
            100 => return None,
            paid if zhe.len() > 1 && !zhe.contains('.') => paid / 10,
            paid => paid,
        }
    } else if let Some(wari) = text.strip_suffix("割引").or_else(|| text.strip_suffix("割引き")) {
        100u16.checked_sub(tenths(wari)?)?
    } else if let Some(off) = ["%off", "off", "%引き", "%引"].iter().find_map(|end| text.strip_suffix(end)) {
        100u16.checked_sub(whole(off)?)?
    } else {
        whole(text.strip_suffix('%').unwrap_or(&text))?
    };
    u8::try_from(paid).ok().filter(|paid| (1..100).contains(paid))
}

/// Tenths of a number with at most one digit behind the point.
fn tenths(text: &str) -> Option<u16> {
    let (ones, tenth) = text.split_once('.').unwrap_or((text, "0"));
    if tenth.len() != 1 {
        return None;
    }
    whole(ones)?.checked_mul(10)?.checked_add(whole(tenth)?)
}

fn whole(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_as_people_write_them() {
        for (text, paid) in [
            ("8.5折", 85),
            ("８．５ 折", 85),
            ("85折", 85),
            ("8折", 80),
            ("0.5折", 5),
            ("85%", 85),
            ("15%OFF", 85),
            ("15 % off", 85),
            ("20%引き", 80),
            ("2割引", 80),
            ("1.5割引き", 85),
            ("85", 85),
        ] {
            assert_eq!(read_pays(text), Some(paid), "{text}");
        }
        for text in
            ["", "折", "0", "100", "0%off", "100%off", "8.55折", "12折扣", "-5%", "850折", "10折", "8..5折", "off"]
        {
            assert_eq!(read_pays(text), None, "{text}");
        }
    }

    #[test]
    fn every_share_comes_back() {
        for (pays_now, language) in (1..100).flat_map(|p| Language::ALL.map(|language| (p, language))) {
            let coupon = Coupon { pays: pays_now, ..Coupon::default() };
            assert_eq!(read_pays(&pays(&coupon, language)), Some(pays_now));
        }
        assert_eq!(pays(&Coupon::default(), Language::Ja), "");
    }

    #[test]
    fn words_are_those_that_are_listed() {
        for language in Language::ALL {
            for (value, word, _) in STATES {
                assert_eq!(read_state(word.get(language)), Some(value));
                assert!(STATE_WORDS.get(language).contains(state(value, language)));
            }
            for (value, word, _) in KINDS {
                assert_eq!(read_kind(word.get(language)), Some(value));
                assert!(KIND_WORDS.get(language).contains(kind(value, language)));
            }
        }
        assert_eq!(read_state("SOLD-OUT"), Some(ProductState::SoldOut));
        assert_eq!(read_state("gone"), None);
        let also = STATES.iter().map(|(.., also)| also).chain(KINDS.iter().map(|(.., also)| also));
        assert!(also.flat_map(|also| also.iter()).all(|word| fold(word) == *word));
    }
}
