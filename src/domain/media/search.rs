//! Looking for something from the end of a file: hours of film are never walked to tell when they end.

use super::bytes::Bounded;
use super::reader::{Fault, HEAD, MAX_READ, Reader};

/// Bytes by which searched windows overlap, so that no short header is cut in two.
const OVERLAP: u64 = 24;
/// Places tried before the file is taken for an attack.
const MOST_PLACES: u32 = 64;

/// Hands `visit` the places of `needle`, the last one first, until it says that it has seen enough. Searched are, back
/// to `first`, at most this many windows: one of 16 KiB, then such of 64 KiB. All bytes behind a place are read already.
pub(super) fn backwards(
    reader: &Reader,
    first: u64,
    windows: u32,
    needle: &[u8],
    visit: &mut dyn FnMut(u64) -> Result<bool, Fault>,
) -> Result<(), Fault> {
    let mut end = reader.len();
    let mut size = HEAD;
    let mut tried: u32 = 0;
    for _ in 0..windows {
        let from = end.minus(size as u64).max(first);
        let len = usize::try_from(end.minus(from)).unwrap_or(MAX_READ);
        let mut window = reader.up_to(from, len)?;
        while let Some(at) = window.windows(needle.len()).rposition(|bytes| bytes == needle) {
            tried = tried.saturating_add(1);
            if tried > MOST_PLACES || visit(from.plus(at as u64))? {
                return Ok(());
            }
            let before = at.saturating_add(needle.len()).saturating_sub(1);
            window = window.get(..before).unwrap_or_default();
        }
        if from == first {
            return Ok(());
        }
        end = from.plus(OVERLAP);
        size = MAX_READ;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Log, block_on, over};
    use super::*;
    use crate::domain::media::testing::drive;

    fn places(bytes: &[u8], first: u64, windows: u32) -> Vec<u64> {
        over(bytes, |reader| {
            let mut places = Vec::new();
            let seen = backwards(reader, first, windows, b"here", &mut |at| {
                places.push(at);
                Ok(at == 7)
            });
            seen.map(|()| places)
        })
        .unwrap()
    }

    #[test]
    fn the_last_comes_first_and_the_visitor_ends_it() {
        let bytes = b"here...here...hereherehere";
        assert_eq!(places(bytes, 0, 1), [22, 18, 14, 7]);
        assert_eq!(places(bytes, 15, 1), [22, 18]);
        assert_eq!(places(b"", 0, 1), [0; 0]);
        assert_eq!(places(&b"here".repeat(100), 0, 1).len(), MOST_PLACES as usize);
    }

    #[test]
    fn windows_overlap_and_are_few() {
        let mut bytes = vec![0; 300_000];
        let at = bytes.len() - HEAD - 2; // across two windows
        bytes[at..at + 4].copy_from_slice(b"here");
        assert_eq!(places(&bytes, 0, 2), [at as u64]);
        let file = Log::of(vec![0; 1 << 20]);
        block_on(drive(&file, |reader| backwards(reader, 0, 3, b"here", &mut |_| Ok(false)))).0.unwrap();
        assert_eq!(file.reads().len(), 3);
    }
}
