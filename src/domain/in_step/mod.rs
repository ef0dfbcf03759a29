//! Japanese beside Chinese, paragraph by paragraph: what somebody confirmed to say the same, and what was changed since.
//!
//! Of what was confirmed only sums of the paragraphs are kept. They stay the same in every version, because they are
//! saved with the note. What nobody confirmed is never called out of step.

mod align;
mod order;
#[cfg(test)]
mod tests;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::note::Note;
use super::text::{Offsets, Range16};

/// A Chinese paragraph and the Japanese one beside it, as they were when somebody confirmed them; 0 where there was none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pair {
    /// Sum of the Chinese paragraph.
    pub zh: u32,
    /// Sum of the Japanese paragraph.
    pub ja: u32,
}

/// How two paragraphs stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Both are as they were confirmed.
    InStep,
    /// The Chinese was changed since.
    ZhChanged,
    /// The Japanese was changed since.
    JaChanged,
    /// Both were changed since, or were never confirmed.
    BothChanged,
    /// There is no Japanese beside it, and nobody confirmed that.
    OnlyZh,
    /// There is no Chinese beside it, and nobody confirmed that.
    OnlyJa,
}

/// Two paragraphs side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The Chinese paragraph.
    pub zh: Option<Range16>,
    /// The Japanese paragraph.
    pub ja: Option<Range16>,
    /// How they stand.
    pub state: StepState,
    /// The confirmed pair they come from; `None` if they are new.
    pub pair: Option<usize>,
    /// What they are now.
    now: Pair,
}

/// What is confirmed at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confirm {
    /// The title and every paragraph.
    All,
    /// The title.
    Title,
    /// The paragraphs of this [`Step`], by its place in [`status`].
    Step(usize),
}

/// The sum of a paragraph: FNV-1a, 32 bits, of its UTF-8. Never 0, which says that there is no paragraph.
fn sum(text: &str) -> u32 {
    const BASIS: u32 = 0x811c_9dc5;
    const PRIME: u32 = 0x0100_0193;
    let sum = text.bytes().fold(BASIS, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(PRIME));
    sum.max(1)
}

/// The byte ranges of the paragraphs: lines that are not blank, without the space around them. In a post every line is
/// a paragraph, and blank ones come and go with the taste of the day.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut at = 0usize;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let body = line.trim_start();
        let start = at.saturating_add(line.len().saturating_sub(body.len()));
        let body = body.trim_end();
        if !body.is_empty() {
            found.push(start..start.saturating_add(body.len()));
        }
        at = at.saturating_add(line.len());
    }
    found
}

/// One of the two texts, with its paragraphs summed once.
struct Side<'a> {
    text: &'a str,
    places: Vec<Range<usize>>,
    sums: Vec<u32>,
}

impl<'a> Side<'a> {
    fn new(text: &'a str) -> Self {
        let places = paragraphs(text);
        let sums = places.iter().map(|place| sum(text.get(place.clone()).unwrap_or_default())).collect();
        Self { text, places, sums }
    }

    fn lengths(&self) -> Vec<usize> {
        let length = |place: &Range<usize>| self.text.get(place.clone()).unwrap_or_default().chars().count();
        self.places.iter().map(length).collect()
    }

    fn sum_at(&self, index: Option<usize>) -> u32 {
        index.and_then(|index| self.sums.get(index)).copied().unwrap_or_default()
    }

    fn ranges(&self) -> Vec<Range16> {
        let mut offsets = Offsets::new(self.text);
        self.places.iter().map(|place| offsets.range(place.start, place.end)).collect()
    }
}

/// The pairs of two texts as they stand now. As many paragraphs on both sides are paired in order; otherwise by length.
#[must_use]
pub fn baseline(body: &str, meaning: &str) -> Vec<Pair> {
    let (zh, ja) = (Side::new(body), Side::new(meaning));
    let pairs = align::by_length(&zh.lengths(), &ja.lengths());
    pairs.into_iter().map(|(z, j)| Pair { zh: zh.sum_at(z), ja: ja.sum_at(j) }).collect()
}

/// Whether both titles are as they were confirmed.
#[must_use]
pub fn title_status(title: &str, meaning: &str, confirmed: Pair) -> StepState {
    state(confirmed, title_pair(title, meaning))
}

fn title_pair(title: &str, meaning: &str) -> Pair {
    let sum = |text: &str| if text.trim().is_empty() { 0 } else { sum(text.trim()) };
    Pair { zh: sum(title), ja: sum(meaning) }
}

fn state(confirmed: Pair, now: Pair) -> StepState {
    match (confirmed.zh == now.zh, confirmed.ja == now.ja) {
        (true, true) => StepState::InStep,
        _ if now.ja == 0 => StepState::OnlyZh,
        _ if now.zh == 0 => StepState::OnlyJa,
        (false, true) => StepState::ZhChanged,
        (true, false) => StepState::JaChanged,
        (false, false) => StepState::BothChanged,
    }
}

/// How the paragraphs stand to what was confirmed, in the order of the Chinese text.
///
/// What did not change is found first, wherever it stands now, so that an inserted paragraph moves nothing else. Without
/// anything confirmed all are new.
#[must_use]
pub fn status(body: &str, meaning: &str, confirmed: &[Pair]) -> Vec<Step> {
    let (zh, ja) = (Side::new(body), Side::new(meaning));
    let (zh_ranges, ja_ranges) = (zh.ranges(), ja.ranges());
    let rows = order::rows(confirmed, &zh.sums, &ja.sums, || (zh.lengths(), ja.lengths()));
    let place = |ranges: &[Range16], at: Option<usize>| at.and_then(|at| ranges.get(at)).copied();
    let mut steps = Vec::with_capacity(rows.len());
    for row in rows {
        let now = Pair { zh: zh.sum_at(row.zh), ja: ja.sum_at(row.ja) };
        let was = row.pair.and_then(|pair| confirmed.get(pair)).copied().unwrap_or_default();
        let (zh, ja) = (place(&zh_ranges, row.zh), place(&ja_ranges, row.ja));
        steps.push(Step { zh, ja, state: state(was, now), pair: row.pair, now });
    }
    steps
}

/// Writes down that the texts of a note say the same now.
pub fn confirm(note: &mut Note, what: Confirm) {
    let meaning = &mut note.meaning;
    if matches!(what, Confirm::All | Confirm::Title) {
        let pair = title_pair(&note.title, &meaning.title);
        meaning.paired_title = (pair != Pair::default()).then_some(pair);
    }
    match what {
        Confirm::Title => {}
        Confirm::All => meaning.paired = baseline(&note.body, &meaning.body),
        Confirm::Step(index) => {
            let steps = status(&note.body, &meaning.body, &meaning.paired);
            if index >= steps.len() {
                return;
            }
            let kept = steps.iter().enumerate().filter_map(|(at, step)| match step.pair {
                _ if at == index => Some(step.now),
                Some(pair) => meaning.paired.get(pair).copied(),
                None => None,
            });
            meaning.paired = kept.collect();
        }
    }
}
