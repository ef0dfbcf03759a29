//! Which paragraph says what which other one says, when nothing but their lengths is known.

/// A Japanese text is about this much longer than its Chinese, in tenths: 1,3 characters for one.
const LONGER: usize = 13;

/// What a paragraph without a counterpart costs, where a pair that fits perfectly costs 0 and one that does not at all 100.
const ALONE: usize = 45;

/// More pairs than this are not weighed against each other; no post has a tenth of it.
const MOST_CELLS: usize = 1 << 18;

/// A place in each text; `None` where one of them has nothing to say.
pub type Beside = (Option<usize>, Option<usize>);

/// Pairs paragraphs with these lengths, both in order.
pub fn by_length(zh: &[usize], ja: &[usize]) -> Vec<Beside> {
    if zh.len() == ja.len() || zh.is_empty() || ja.is_empty() || zh.len().saturating_mul(ja.len()) > MOST_CELLS {
        let longer = zh.len().max(ja.len());
        return (0..longer).map(|at| ((at < zh.len()).then_some(at), (at < ja.len()).then_some(at))).collect();
    }
    // The least cost of the first z and the first j, row by row.
    let width = ja.len().saturating_add(1);
    let mut costs: Vec<usize> = (0..width).map(|j| j.saturating_mul(ALONE)).collect();
    for (row, &long) in zh.iter().enumerate() {
        let above = row.saturating_mul(width);
        let mut left = at(&costs, above).saturating_add(ALONE);
        costs.push(left);
        for (column, &other) in ja.iter().enumerate() {
            let corner = above.saturating_add(column);
            let both = at(&costs, corner).saturating_add(misfit(long, other));
            let up = at(&costs, corner.saturating_add(1)).saturating_add(ALONE);
            left = both.min(up).min(left.saturating_add(ALONE));
            costs.push(left);
        }
    }
    back(&costs, zh, ja)
}

/// Walks the cheapest way back from the end.
fn back(costs: &[usize], zh: &[usize], ja: &[usize]) -> Vec<Beside> {
    let width = ja.len().saturating_add(1);
    let cost = |z: usize, j: usize| at(costs, z.saturating_mul(width).saturating_add(j));
    let (mut z, mut j) = (zh.len(), ja.len());
    let mut pairs = Vec::with_capacity(z.max(j));
    while z > 0 || j > 0 {
        let (up, left) = (z.saturating_sub(1), j.saturating_sub(1));
        let fits = misfit(zh.get(up).copied().unwrap_or_default(), ja.get(left).copied().unwrap_or_default());
        if z > 0 && j > 0 && cost(z, j) == cost(up, left).saturating_add(fits) {
            pairs.push((Some(up), Some(left)));
            (z, j) = (up, left);
        } else if z > 0 && (j == 0 || cost(z, j) == cost(up, j).saturating_add(ALONE)) {
            pairs.push((Some(up), None));
            z = up;
        } else {
            pairs.push((None, Some(left)));
            j = left;
        }
    }
    pairs.reverse();
    pairs
}

fn at(costs: &[usize], index: usize) -> usize {
    costs.get(index).copied().unwrap_or(usize::MAX >> 1)
}

/// How badly two lengths fit, from 0 to 100.
fn misfit(zh: usize, ja: usize) -> usize {
    let (zh, ja) = (zh.saturating_mul(LONGER), ja.saturating_mul(10));
    zh.abs_diff(ja).saturating_mul(100) / zh.max(ja).max(1)
}
