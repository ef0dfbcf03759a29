//! Finding confirmed paragraphs again after the texts were edited.

use super::Pair;
use super::align::{Beside, by_length};

/// More comparisons than this are not made: beyond it only the unchanged beginning and end are found again. No post has a
/// tenth of it.
const MOST_CELLS: usize = 1 << 18;

/// A row of the two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    pub zh: Option<usize>,
    pub ja: Option<usize>,
    /// The confirmed pair it comes from.
    pub pair: Option<usize>,
}

/// Where each confirmed pair stands in both texts, and what is new, in the order of the Chinese text.
pub fn rows(
    confirmed: &[Pair],
    zh: &[u32],
    ja: &[u32],
    lengths: impl FnOnce() -> (Vec<usize>, Vec<usize>),
) -> Vec<Row> {
    if confirmed.is_empty() {
        let (zh, ja) = lengths();
        return by_length(&zh, &ja).into_iter().map(|(zh, ja)| Row { zh, ja, pair: None }).collect();
    }
    let mut zh_at = places(&confirmed.iter().map(|pair| pair.zh).collect::<Vec<_>>(), zh);
    let mut ja_at = places(&confirmed.iter().map(|pair| pair.ja).collect::<Vec<_>>(), ja);
    fill(&mut zh_at, zh.len(), &absent(confirmed, |pair| pair.zh));
    fill(&mut ja_at, ja.len(), &absent(confirmed, |pair| pair.ja));
    merge(&zh_at, &ja_at, zh.len(), ja.len())
}

/// The pairs that had nothing on this side: nothing is looked for.
fn absent(confirmed: &[Pair], side: impl Fn(&Pair) -> u32) -> Vec<bool> {
    confirmed.iter().map(|pair| side(pair) == 0).collect()
}

/// For each old sum, where it stands among the new ones: the longest common subsequence.
fn places(old: &[u32], new: &[u32]) -> Vec<Option<usize>> {
    let same = |o: usize, n: usize| old.get(o).is_some_and(|sum| *sum != 0 && new.get(n) == Some(sum));
    let mut found = vec![None; old.len()];
    let mut set = |o: usize, n: usize| {
        if let Some(place) = found.get_mut(o) {
            *place = Some(n);
        }
    };
    let head = (0..old.len().min(new.len())).take_while(|&at| same(at, at)).count();
    (0..head).for_each(|at| set(at, at));
    let behind = |length: usize, at: usize| length.saturating_sub(at).saturating_sub(1);
    let shorter = old.len().min(new.len()).saturating_sub(head);
    let tail = (0..shorter).take_while(|&at| same(behind(old.len(), at), behind(new.len(), at))).count();
    (0..tail).for_each(|at| set(behind(old.len(), at), behind(new.len(), at)));

    let height = old.len().saturating_sub(head).saturating_sub(tail);
    let width = new.len().saturating_sub(head).saturating_sub(tail);
    if height.saturating_mul(width) > MOST_CELLS {
        return found;
    }
    // The longest common part of what begins at (row, column), from the end.
    let stride = width.saturating_add(1);
    let mut longest = vec![0u32; stride.saturating_mul(height.saturating_add(1))];
    let cell = |row: usize, column: usize| row.saturating_mul(stride).saturating_add(column);
    let get = |longest: &[u32], row: usize, column: usize| longest.get(cell(row, column)).copied().unwrap_or_default();
    for row in (0..height).rev() {
        for column in (0..width).rev() {
            let (down, right) = (row.saturating_add(1), column.saturating_add(1));
            let best = if same(head.saturating_add(row), head.saturating_add(column)) {
                get(&longest, down, right).saturating_add(1)
            } else {
                get(&longest, down, column).max(get(&longest, row, right))
            };
            if let Some(place) = longest.get_mut(cell(row, column)) {
                *place = best;
            }
        }
    }
    let (mut row, mut column) = (0usize, 0usize);
    while row < height && column < width {
        let (down, right) = (row.saturating_add(1), column.saturating_add(1));
        if same(head.saturating_add(row), head.saturating_add(column)) {
            set(head.saturating_add(row), head.saturating_add(column));
            (row, column) = (down, right);
        } else if get(&longest, down, column) >= get(&longest, row, right) {
            row = down;
        } else {
            column = right;
        }
    }
    found
}

/// Gives paragraphs that were not found again to what stands between the same neighbours, in order.
fn fill(found: &mut [Option<usize>], length: usize, absent: &[bool]) {
    let mut next = 0usize;
    // Where the next one stands that was found, as long as it is ahead.
    let mut ahead = None;
    for at in 0..found.len() {
        match found.get(at).copied().flatten() {
            Some(place) => (next, ahead) = (place.saturating_add(1), None),
            None if absent.get(at).copied().unwrap_or_default() => {}
            None => {
                let limit =
                    *ahead.get_or_insert_with(|| found.iter().skip(at).find_map(|place| *place).unwrap_or(length));
                if next < limit
                    && let Some(place) = found.get_mut(at)
                {
                    *place = Some(next);
                    next = next.saturating_add(1);
                }
            }
        }
    }
}

/// Puts the confirmed pairs and what is new into one order. New paragraphs that stand at the same place are rows of their
/// own kind: both are new.
fn merge(zh_at: &[Option<usize>], ja_at: &[Option<usize>], zh: usize, ja: usize) -> Vec<Row> {
    let mut rows = Vec::with_capacity(zh.max(ja));
    let (mut z, mut j) = (0usize, 0usize);
    for (pair, (zh_here, ja_here)) in zh_at.iter().copied().zip(ja_at.iter().copied()).enumerate() {
        let (to_zh, to_ja) = (zh_here.unwrap_or(z), ja_here.unwrap_or(j));
        news(&mut rows, z..to_zh, j..to_ja);
        z = zh_here.map_or(z.max(to_zh), |here| here.saturating_add(1));
        j = ja_here.map_or(j.max(to_ja), |here| here.saturating_add(1));
        if zh_here.is_some() || ja_here.is_some() {
            rows.push(Row { zh: zh_here, ja: ja_here, pair: Some(pair) });
        }
    }
    news(&mut rows, z..zh, j..ja);
    rows
}

fn news(rows: &mut Vec<Row>, mut zh: std::ops::Range<usize>, mut ja: std::ops::Range<usize>) {
    loop {
        let beside: Beside = (zh.next(), ja.next());
        match beside {
            (None, None) => return,
            (zh, ja) => rows.push(Row { zh, ja, pair: None }),
        }
    }
}
