//! Words and pieces that stand twice in a row by a slip: 的的, 我们我们, half a sentence pasted twice.
//!
//! Chinese doubles words on purpose (看看 慢慢 哈哈 研究研究 好吃好吃), so short pieces are closed lists in
//! `data/language/doubled.txt`; only what is long counts by itself.

use std::ops::Range;
use std::sync::LazyLock;

use super::CheckPage;
use super::common::TEXTS;
use super::han::is_han;
use crate::domain::finding::{Finding, Severity};
use crate::domain::language::Text;
use crate::domain::pencil::page::Page;
use crate::domain::rule::{About, Rule};
use crate::domain::wording::Wording;

/// The rule.
pub const RULE: Rule<CheckPage> = Rule {
    id: "language-doubled",
    severity: Severity::Warning,
    fields: TEXTS,
    about: About::new(Text {
        ja: "同じ言葉が続けて2度書かれています。",
        zh: "同一个词连着写了两遍。",
        en: "A word stands twice in a row.",
    }),
    check,
};

static WORDING: Wording = Wording {
    message: Text { ja: "「{0}」が重なっています", zh: "“{0}”重复了", en: "{0} stands twice" },
    why: Text {
        ja: "書き直しや貼り付けの跡に見えます。",
        zh: "像是修改或粘贴时留下的重复。",
        en: "It looks like a trace of editing or pasting.",
    },
    todo: Text { ja: "1つだけ残してください。", zh: "只保留一个。", en: "Keep one of them." },
};

static KEEP_ONE: Text = Text { ja: "1つにする", zh: "只留一个", en: "Keep one" };

/// Words that never stand twice.
static LIST: LazyLock<List> = LazyLock::new(|| List::read(include_str!("../../../../data/language/doubled.txt")));

struct List {
    /// Single characters, and where their double is fine.
    single: Vec<(&'static str, Vec<&'static str>)>,
    /// Longer words.
    longer: Vec<&'static str>,
}

impl List {
    fn read(text: &'static str) -> Self {
        let mut list = Self { single: Vec::new(), longer: Vec::new() };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut words: Vec<&str> = line.split(' ').collect();
            match words.first() {
                Some(first) if first.len() == HAN => {
                    let first = words.remove(0);
                    list.single.push((first, words));
                }
                _ => list.longer.extend(words),
            }
        }
        list
    }
}

/// Bytes of a Chinese character: those outside the basic plane are too rare for this.
const HAN: usize = 3;
/// From so many bytes on a piece counts whatever it is: five characters. Up to four are said twice for effect.
const LONG: usize = 5 * HAN;

fn check(page: &Page<'_>, out: &mut Vec<Finding>) {
    let mut done = 0;
    for (at, distance) in &page.reading.repeats {
        if *at >= done {
            // What repeats is looked at once, however long it goes on.
            done = look(page, *at, usize::from(*distance) * HAN, out).unwrap_or(done);
        }
    }
}

/// Says what stands twice around here by a slip, at this distance; gives the end of what repeats, if anything does.
#[cold]
fn look(page: &Page<'_>, at: usize, distance: usize, out: &mut Vec<Finding>) -> Option<usize> {
    let run = run(page.text, at, distance)?;
    let first = run.start.checked_sub(distance)?;
    if let Some((word, whole)) = slip(page.text, first..run.end, distance) {
        let finding = page.finding(RULE.id, RULE.severity, &WORDING, whole).arg(word);
        out.push(finding.replace_with(&KEEP_ONE, word));
    }
    Some(run.end)
}

/// What repeats around here, at this distance, all that stands before it; `None` if it is shorter than the distance.
fn run(text: &str, at: usize, distance: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let (front, back) = bytes.split_at_checked(at)?;
    let (older, again) = (front.get(..at.checked_sub(distance)?)?, bytes.get(at.checked_sub(distance)?..)?);
    // No further back than one piece: what began earlier was found earlier.
    let behind = back.iter().zip(again).take_while(|(a, b)| a == b).count();
    let ahead = front.iter().rev().zip(older.iter().rev()).take(distance).take_while(|(a, b)| a == b).count();
    if ahead.saturating_add(behind) < distance {
        return None;
    }
    // Whole characters only.
    let (start, end) = (at.saturating_sub(ahead), at.saturating_add(behind));
    let start = (start..end).find(|at| text.is_char_boundary(*at))?;
    let end = (start..=end).rev().find(|at| text.is_char_boundary(*at))?;
    (end.saturating_sub(start) >= distance).then_some(start..end)
}

/// The first piece of a repetition that stands there twice or more by a slip, and all of it.
fn slip(text: &str, repeated: Range<usize>, distance: usize) -> Option<(&str, Range<usize>)> {
    let last = repeated.end.checked_sub(distance.saturating_mul(2))?;
    // One turn: from there on the pieces are the same again.
    for from in (repeated.start..=last).step_by(HAN).take(distance / HAN) {
        let word = text.get(from..from.saturating_add(distance))?;
        let times = repeated.end.saturating_sub(from) / distance;
        let whole = from..from.saturating_add(distance.saturating_mul(times));
        if word.chars().all(is_han) && is_slip(text, word, &whole) {
            return Some((word, whole));
        }
    }
    None
}

fn is_slip(text: &str, word: &str, whole: &Range<usize>) -> bool {
    if word.len() == HAN {
        let single = LIST.single.iter().find(|(single, _)| *single == word);
        return single.is_some_and(|(_, fine)| !fine.iter().any(|fine| holds(text, fine, whole)));
    }
    // 冲冲冲冲, 买它买它买它: what is a repetition in itself is meant.
    let chars: Vec<char> = word.chars().collect();
    let meant = (1..=chars.len() / 2).any(|step| chars.iter().zip(chars.iter().skip(step)).all(|(a, b)| a == b));
    !meant && (word.len() >= LONG || LIST.longer.iter().any(|listed| word.starts_with(listed)))
}

/// Whether these words stand here and share two characters with the place.
fn holds(text: &str, fine: &str, whole: &Range<usize>) -> bool {
    let from = whole.start.saturating_sub(fine.len());
    let from = (from..=whole.start).find(|at| text.is_char_boundary(*at)).unwrap_or(whole.start);
    let to = whole.end.saturating_add(fine.len());
    let to = (whole.end..=to).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(whole.end);
    let near = text.get(from..to).unwrap_or_default();
    near.match_indices(fine).any(|(at, _)| {
        let start = from.saturating_add(at);
        start < whole.end && start.saturating_add(fine.len()) > whole.start
    })
}

#[cfg(test)]
mod tests {
    use super::super::probe::{fixed, marked};
    use super::{LIST, RULE};

    #[test]
    fn function_words_are_marked() {
        assert_eq!(marked(&RULE, "很好用的的面霜"), ["的的"]);
        assert_eq!(fixed(&RULE, "买了了很多，这是是京都，和和大阪，的的的"), "买了很多，这是京都，和大阪，的");
        assert_eq!(fixed(&RULE, "😀住在在京都"), "😀住在京都");
    }

    /// A word whose two characters the look takes for one another, the other way round, would never be seen.
    #[test]
    fn every_listed_word_is_marked() {
        for word in &LIST.longer {
            assert_eq!(marked(&RULE, &format!("，{word}{word}，")), [word.repeat(2)]);
        }
    }

    #[test]
    fn longer_slips_are_marked() {
        assert_eq!(marked(&RULE, "我们我们一起去"), ["我们我们"]);
        assert_eq!(fixed(&RULE, "给我们我们一起去"), "给我们一起去");
        assert_eq!(fixed(&RULE, "这款面霜这款面霜很滋润"), "这款面霜很滋润");
        assert_eq!(fixed(&RULE, "京都的秋天很美京都的秋天很美，真的"), "京都的秋天很美，真的");
    }

    #[test]
    fn what_chinese_doubles_is_silent() {
        for text in [
            "看看慢慢哈哈哈哈好好天天多多谢谢妈妈",
            "研究研究，了解了解，雪白雪白，一个一个来，好吃好吃",
            "真的好吃真的好吃，冲冲冲冲，买它买它买它买它买它买它",
            "我的目的的确如此，的的确确，不了了之，为了了解京都，除了了解",
            "现在在京都，实实在在，是是非非，但是是真的，和和气气，温和和清爽，穿和和服",
            "首都都去过，成就就在这里，也也许",
            "谢谢谢谢，可以可以，真的真的，对对对对",
            "1001001001，哈哈哈哈哈哈哈哈哈哈哈哈，ababababab",
            "我们，我们一起",
            "あああああああああああああああああ",
        ] {
            assert_eq!(marked(&RULE, text), [""; 0], "{text}");
        }
    }
}
