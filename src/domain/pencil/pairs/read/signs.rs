//! Numbers that say nothing: list marks, figures, codes, telephone numbers; and Latin words in front of numbers.

use super::Reader;
use crate::domain::pencil::pairs::fact::{Family, Kind, Unit, Value, Weight};
use crate::domain::pencil::pairs::fold::Folded;
use crate::domain::pencil::pairs::words;

const YEN: &[Unit] = &[Unit { kind: Kind::Yen, factor: 1, soft: false }];
const YUAN: &[Unit] = &[Unit { kind: Kind::Yuan, factor: 1, soft: false }];
/// ¥ in a Chinese text may be either; the rule `language-yen` asks which.
const EITHER: &[Unit] =
    &[Unit { kind: Kind::Yen, factor: 1, soft: false }, Unit { kind: Kind::Yuan, factor: 1, soft: false }];
const DOLLAR: &[Unit] = &[Unit { kind: Kind::Dollar, factor: 1, soft: false }];
const EURO: &[Unit] = &[Unit { kind: Kind::Euro, factor: 1, soft: false }];
const WON: &[Unit] = &[Unit { kind: Kind::Won, factor: 1, soft: false }];

/// More digits without a unit are an id: an account, an order, a barcode.
const ID_DIGITS: usize = 7;

/// Digits that only count what follows; gives where to go on.
pub fn decoration(text: &Folded, at: usize, counts: impl Fn(usize) -> bool) -> Option<usize> {
    let end = digits_end(text, at);
    // 1️⃣
    let keycap = |at: usize| text.at(at) == '\u{20E3}';
    if keycap(end) || (text.at(end) == '\u{FE0F}' && keycap(end.saturating_add(1))) {
        return Some(end);
    }
    let mut from = text.skip_space_back(at);
    while matches!(text.before(from), '.' | ':' | '-' | '_') {
        from = text.skip_space_back(from.saturating_sub(1));
    }
    if let Some(start) = text.any_back(from, words::WORDS_DECORATION) {
        let latin = text.at(start).is_ascii_alphabetic();
        if if latin { !text.before(start).is_ascii_alphabetic() } else { !counts(text.skip_space(end)) } {
            return Some(end);
        }
    }
    let lone = !matches!(text.before(at), '.' | ',' | '~' | '-' | '/' | '×');
    if lone && end.saturating_sub(at) <= 2 && starts_line(text, at) {
        let next = text.at(end);
        let behind = text.at(end.saturating_add(1));
        let mark = matches!(next, '.' | '、' | ')' | ':' | '|' | '．' | '。') && !behind.is_ascii_digit();
        let padded = text.at(at) == '0' && end.saturating_sub(at) == 2 && matches!(next, ' ' | '\n');
        if mark || padded {
            return Some(end);
        }
    }
    None
}

/// Whether nothing but signs stands in front of it in its line.
fn starts_line(text: &Folded, at: usize) -> bool {
    let mut from = at;
    while from > 0 {
        let c = text.before(from);
        if c == '\n' {
            return true;
        }
        if c.is_alphanumeric() {
            return false;
        }
        from = from.saturating_sub(1);
    }
    true
}

/// A telephone number, a postal code, an address, an id: gives its end.
pub fn id(text: &Folded, at: usize) -> Option<usize> {
    let mut end = digits_end(text, at);
    let mut parts = 1usize;
    let mut padded = text.at(at) == '0' && end.saturating_sub(at) > 1;
    let long = end.saturating_sub(at) >= ID_DIGITS;
    while text.at(end) == '-' && text.at(end.saturating_add(1)).is_ascii_digit() {
        let start = end.saturating_add(1);
        end = digits_end(text, start);
        parts = parts.saturating_add(1);
        padded |= text.at(start) == '0' && end.saturating_sub(start) > 1;
    }
    let unit = |c: char| c.is_alphabetic() || c == '%';
    ((parts > 1 && padded) || parts > 2 || (long && !unit(text.at(end)))).then_some(end)
}

fn digits_end(text: &Folded, at: usize) -> usize {
    let mut end = at;
    while text.at(end).is_ascii_digit() {
        end = end.saturating_add(1);
    }
    end
}

impl Reader<'_> {
    /// A Latin word: SPF, PA, a currency, the front of a code, or nothing.
    pub(super) fn latin(&mut self, at: usize) -> usize {
        let mut end = at;
        while self.text.at(end).is_ascii_alphabetic() {
            end = end.saturating_add(1);
        }
        if let Some(end) = self.sun(at, end).or_else(|| self.money_word(at)) {
            return end;
        }
        let word = self.text.text(at..end);
        let sign = matches!(word.as_str(), "x" | "off" | "sale" | "max" | "about");
        if !sign && self.text.at(end).is_ascii_digit() && !self.share(end) {
            // T25, U2, BB8-3.
            while self.text.at(end).is_ascii_alphanumeric()
                || (self.text.at(end) == '-' && self.text.at(end.saturating_add(1)).is_ascii_alphanumeric())
            {
                end = end.saturating_add(1);
            }
        } else if !sign && self.text.at(end) == '-' && self.text.at(end.saturating_add(1)).is_ascii_digit() {
            end = digits_end(self.text, end.saturating_add(1));
        }
        end
    }

    fn share(&self, at: usize) -> bool {
        self.text.at(digits_end(self.text, at)) == '%'
    }

    /// SPF50+ and PA++++.
    fn sun(&mut self, at: usize, end: usize) -> Option<usize> {
        let pluses =
            |from: usize| (0..4usize).take_while(|more| self.text.at(from.saturating_add(*more)) == '+').count();
        let word = self.text.text(at..end);
        if word == "spf" {
            let from = self.text.skip_space(end);
            let behind = digits_end(self.text, from);
            let number = self.numeral(from).filter(|_| behind > from)?;
            let plus = pluses(behind).min(1);
            let end = behind.saturating_add(plus);
            self.push(at..end, end..end, Value::Spf(number.milli / 1000, plus > 0), Weight::Firm);
            return Some(end);
        }
        let count = pluses(end);
        if word == "pa" && count > 0 {
            let end = end.saturating_add(count);
            self.push(at..end, end..end, Value::Pa(i64::try_from(count).unwrap_or_default()), Weight::Firm);
            return Some(end);
        }
        None
    }

    /// A price behind its sign.
    pub(super) fn money_sign(&mut self, at: usize) -> Option<usize> {
        let units = match (self.text.at(at), self.lang) {
            ('¥', super::Lang::Ja) => YEN,
            ('¥', super::Lang::Zh) => EITHER,
            ('€', _) => EURO,
            ('₩', _) => WON,
            _ => DOLLAR,
        };
        self.money(at, at.saturating_add(1), units)
    }

    /// A price behind the name of its currency.
    pub(super) fn money_word(&mut self, at: usize) -> Option<usize> {
        let (end, units) =
            match (self.text.any(at, words::WORDS_BEFORE_YEN), self.text.any(at, words::WORDS_BEFORE_YUAN)) {
                (Some(end), None) => (end, YEN),
                (_, Some(end)) => (end, YUAN),
                _ => return None,
            };
        self.money(at, end, units)
    }

    fn money(&mut self, at: usize, behind: usize, units: &'static [Unit]) -> Option<usize> {
        let mut from = self.text.skip_space(behind);
        while matches!(self.text.at(from), ':' | '¥') {
            from = self.text.skip_space(from.saturating_add(1));
        }
        let number = self.text.at(from).is_ascii_digit().then(|| self.numeral(from)).flatten()?;
        let mut end = number.end;
        let mut units = units;
        // ¥3,980元 says it twice.
        let own = self.unit(self.text.skip_space(end));
        if let Some((behind, own)) = own.filter(|(_, own)| own.iter().any(|unit| unit.kind.family() == Family::Money)) {
            (end, units) = (behind, own);
        }
        let weight = self.money_weight(at, number.milli);
        self.push(at..end, end..end, Value::Amount { milli: number.milli, units }, weight);
        Some(end)
    }
}
