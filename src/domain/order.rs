//! Sorting things of any kind by a number.

use std::collections::BinaryHeap;

/// Sorts by a key below 2⁹⁶; what is equal keeps its order.
///
/// In the embeddable module each type that is sorted costs four kilobytes, and numbers on a heap half of one. What is
/// sorted here stands in order most of the time, which is seen first.
pub fn sort_by_number<T>(items: &mut Vec<T>, key: impl Fn(&T) -> u128) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    let keys: BinaryHeap<u128> =
        (0u32..).zip(items.iter()).map(|(index, item)| key(item) << 32 | u128::from(index)).collect();
    let mut slots: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(keys.into_sorted_vec().into_iter().filter_map(|key| slots.get_mut((key as u32) as usize)?.take()));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_a_stable_sort(items in proptest::collection::vec((0u8..5, any::<u8>()), 0..60)) {
            let mut sorted = items.clone();
            sort_by_number(&mut sorted, |item| item.0.into());
            let mut expected = items;
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(sorted, expected);
        }
    }
}
