//! Where words may begin: a few bits for the first characters of all words that are looked for. What passes is looked at by
//! the automaton; what does not is none of them.

/// Words, by the first characters of each: most places of most texts begin none.
#[derive(Debug)]
pub struct Filter {
    /// A bit for each pair of characters that a word begins with, by its hash.
    pub(super) pairs: Vec<u64>,
    /// The same for three characters.
    pub(super) triples: Vec<u64>,
    /// The bytes of the longest word by its first two characters, and whether there is one of two.
    pub(super) longest: Vec<u8>,
    /// The pictographs of the words.
    pub(super) pictographs: &'static [char],
    /// What stands side by side in words, one of them a pictograph; in order.
    pub(super) beside: Vec<(u32, u32)>,
}

/// A bit each is half of a level-one cache, and one of twenty-five is set.
const PAIRS: usize = 1 << 17;

/// Looked at far less often, so that there may be more.
const TRIPLES: usize = 1 << 18;

/// Beside the bytes of the longest word: a word of two characters begins so. No word has that many bytes.
pub(super) const SHORT: u8 = 1 << 7;

/// An odd number without pattern. Any will do for the words here; by this one no word that never stands twice collides with
/// itself, see the places of [`super::reading`].
const MIX: u32 = 0x85EB;

/// The hash of two characters side by side.
#[inline(always)]
pub(super) const fn pair(before: u32, c: u32) -> u32 {
    (before.wrapping_mul(MIX) ^ c) % PAIRS as u32
}

/// The hash of two characters, by theirs, and the next.
#[inline(always)]
pub(super) const fn triple(pair: u32, c: u32) -> u32 {
    (pair.wrapping_mul(MIX) ^ c) % TRIPLES as u32
}

#[inline(always)]
pub(super) fn has(bits: &[u64], hash: u32) -> bool {
    bits.get(hash as usize / 64).is_some_and(|bits| bits >> (hash % 64) & 1 == 1)
}

fn set(bits: &mut [u64], hash: u32) {
    if let Some(bits) = bits.get_mut(hash as usize / 64) {
        *bits |= 1 << (hash % 64);
    }
}

/// No words.
pub static NOTHING: Filter =
    Filter { pairs: Vec::new(), triples: Vec::new(), longest: Vec::new(), pictographs: &[], beside: Vec::new() };

impl Filter {
    /// These words of two characters and more, their pictographs in order, and what stands beside these.
    #[must_use]
    pub fn new<'a>(
        words: impl Iterator<Item = &'a str>,
        pictographs: &'static [char],
        mut beside: Vec<(u32, u32)>,
    ) -> Self {
        beside.sort_unstable();
        beside.dedup();
        let mut filter = Self {
            pairs: vec![0; PAIRS / 64],
            triples: vec![0; TRIPLES / 64],
            longest: vec![0; PAIRS],
            pictographs,
            beside,
        };
        for word in words {
            let mut chars = word.chars().map(u32::from);
            let (Some(first), Some(second)) = (chars.next(), chars.next()) else { continue };
            let hash = pair(first, second);
            set(&mut filter.pairs, hash);
            let third = chars.next();
            if let Some(third) = third {
                set(&mut filter.triples, triple(hash, third));
            }
            if let Some(longest) = filter.longest.get_mut(hash as usize) {
                let bytes = u8::try_from(word.len()).unwrap_or(u8::MAX).min(SHORT - 1);
                let short = if third.is_none() { SHORT } else { *longest & SHORT };
                *longest = bytes.max(*longest & (SHORT - 1)) | short;
            }
        }
        filter
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::pencil::lexicon::automaton::Automaton;
    use crate::domain::pencil::lexicon::words;

    #[test]
    fn it_is_large_enough_for_the_lexicon() {
        let words = words::all();
        assert!(words.iter().all(|word| word.text.len() < usize::from(SHORT)), "a longer word would be cut");
        let (_, filter) = Automaton::new(words);
        let set: u32 = filter.pairs.iter().map(|bits| bits.count_ones()).sum();
        assert!(set as usize * 20 < PAIRS, "{set} of {PAIRS} bits are set: most places shall begin nothing");
    }
}
