//! What goes (20%OFF, 3割引) and what remains (8折): both as what remains.

use super::Reader;
use crate::domain::pencil::pairs::fact::{Value, Weight};
use crate::domain::pencil::pairs::numeral::{Numeral, han_digit};
use crate::domain::pencil::pairs::words;

impl Reader<'_> {
    /// A discount in any form; gives its end.
    pub(super) fn discount(&mut self, at: usize, number: Numeral) -> Option<usize> {
        let behind = self.text.skip_space(number.end);
        match self.text.at(behind) {
            '%' => self.percent_off(at, number, behind),
            '割' => self.tenths_off(at, number, behind),
            '折' => self.remains(at, number, behind),
            '点' if number.han => self.remains_han(at, number, behind),
            _ => None,
        }
    }

    fn percent_off(&mut self, at: usize, number: Numeral, sign: usize) -> Option<usize> {
        let behind = sign.saturating_add(1);
        let word = self.text.any(self.text.skip_space(behind), words::WORDS_OFF_BEHIND);
        let front = self.text.skip_space_back(at);
        let before = self.text.any_back(front, words::WORDS_OFF_BEFORE);
        if word.is_none() && before.is_none() && !self.range_off(behind) {
            return None;
        }
        let end = word.unwrap_or(behind);
        self.left(at..end, 1000i64.saturating_sub(number.milli / 100))
    }

    /// 20%~30%OFF: what goes is said behind the second.
    fn range_off(&self, behind: usize) -> bool {
        let next =
            self.text.any(self.text.skip_space(behind), words::WORDS_RANGE).map(|next| self.text.skip_space(next));
        let second = next.and_then(|next| self.numeral(next)).filter(|second| self.text.at(second.end) == '%');
        second.is_some_and(|second| {
            let behind = self.text.skip_space(second.end.saturating_add(1));
            self.text.any(behind, words::WORDS_OFF_BEHIND).is_some()
        })
    }

    fn tenths_off(&mut self, at: usize, number: Numeral, sign: usize) -> Option<usize> {
        let mut end = sign.saturating_add(1);
        let mut gone = number.milli / 10;
        // 2割5分引き.
        if let Some(more) = self.numeral(end).filter(|more| self.text.at(more.end) == '分') {
            gone = gone.saturating_add(more.milli / 100);
            end = more.end.saturating_add(1);
        }
        end = self.text.any(end, words::WORDS_TENTHS_OFF)?;
        if self.text.at(end) == 'き' {
            end = end.saturating_add(1);
        }
        self.left(at..end, 1000i64.saturating_sub(gone))
    }

    /// 8折, 85折, 8.5折, 八五折.
    fn remains(&mut self, at: usize, number: Numeral, sign: usize) -> Option<usize> {
        if self.unit(sign).is_some() {
            // 折叠, 折伞: no discount.
            return None;
        }
        let milli = number.second.map_or(number.milli, |second| number.milli.saturating_mul(10).saturating_add(second));
        let left = if milli >= 10_000 { milli / 100 } else { milli / 10 };
        self.left(at..sign.saturating_add(1), left)
    }

    /// 八点八折.
    fn remains_han(&mut self, at: usize, number: Numeral, point: usize) -> Option<usize> {
        let tenth = han_digit(self.text.at(point.saturating_add(1)))?;
        let sign = point.saturating_add(2);
        if self.text.at(sign) != '折' || self.unit(sign).is_some() {
            return None;
        }
        self.left(at..sign.saturating_add(1), (number.milli / 10).saturating_add(tenth.saturating_mul(10)))
    }

    fn left(&mut self, chars: std::ops::Range<usize>, left: i64) -> Option<usize> {
        let end = chars.end;
        if !(1..1000).contains(&left) {
            return None;
        }
        self.push(chars, end..end, Value::Discount(left), Weight::Firm);
        Some(end)
    }
}
