//! The thrifty reader every prober works through: it counts, keeps what was read and refuses to overspend.
//!
//! A read costs about a millisecond whatever its size up to 64 KiB, so the first read takes enough to answer for most
//! files and later ones take a small window.
//!
//! Probers are plain functions over the pieces read so far. One that misses bytes notes which and stops; whoever
//! runs it reads them and runs it again from its beginning. Running again costs microseconds, and a plain function is less code
//! than one that can be suspended at every read: the module of the probers went from 35 to 29 kB after compression.

use std::cell::Cell;

use super::bytes;
use super::bytes::Bounded;
use super::facts::Trouble;

/// Bytes taken by the first read, which also make the fingerprint.
pub const HEAD: usize = 16 * 1024;
/// Bytes taken at once when looking around in a file.
pub const WINDOW: usize = 4 * 1024;
/// Most bytes one read may take.
pub const MAX_READ: usize = 64 * 1024;
/// Most reads one file may cost.
pub const MAX_READS: u32 = 64;
/// Most bytes one file may cost.
pub const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// Why a prober could not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The structure goes on beyond the end of the file.
    Truncated,
    /// The bytes contradict their specification.
    Damaged,
    /// Recognised, but out of our scope.
    Unsupported,
    /// Going on would overspend.
    Limit,
    /// The source refused.
    Unreadable,
    /// These bytes were not read yet: the attempt is void, and is made again with them.
    Missing,
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Truncated => Trouble::Truncated,
            Fault::Damaged => Trouble::Damaged,
            Fault::Unsupported => Trouble::Unsupported,
            Fault::Limit => Trouble::Limit,
            Fault::Unreadable | Fault::Missing => Trouble::Unreadable,
        }
    }
}

/// Damage to a part that only adds facts, as a profile or EXIF, is no defect of the picture around it: such a part
/// merely says nothing. What concerns the whole file, an exhausted allowance or a refusing source, stays an error.
pub(super) fn forgiven<T>(part: Result<T, Fault>) -> Result<Option<T>, Fault> {
    match part {
        Err(fault @ (Fault::Limit | Fault::Unreadable | Fault::Missing)) => Err(fault),
        told => Ok(told.ok()),
    }
}

/// A piece of the file that was not read yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Gap {
    at: u64,
    len: usize,
}

/// A counting, capped view of a source that keeps what it has read. Offsets and lengths are bytes.
pub(super) struct Reader {
    len: u64,
    pieces: Vec<(u64, Vec<u8>)>,
    bytes_read: u64,
    refused: bool,
    /// What the attempt under way misses first.
    gap: Cell<Option<Gap>>,
    /// Which piece gave the last bytes.
    last: Cell<usize>,
}

impl Reader {
    /// A reader that has read nothing yet of a file of `len` bytes.
    pub fn new(len: u64) -> Self {
        Self { len, pieces: Vec::new(), bytes_read: 0, refused: false, gap: Cell::new(None), last: Cell::new(0) }
    }

    /// What the last attempt missed first: offset and length. What an attempt says that missed something counts for
    /// nothing, even if it went on.
    pub fn missing(&self) -> Option<(u64, usize)> {
        self.gap.get().map(|gap| (gap.at, gap.len))
    }

    /// Fills the gap; without exactly those bytes nothing more is asked for.
    pub fn fill(&mut self, bytes: Option<Vec<u8>>) {
        let Some(gap) = self.gap.take() else { return };
        self.bytes_read = self.bytes_read.plus(gap.len as u64);
        let bytes = bytes.filter(|bytes| bytes.len() == gap.len);
        self.refused = bytes.is_none();
        // A read that failed counts.
        self.pieces.push((gap.at, bytes.unwrap_or_default()));
    }

    /// Size of the whole file.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Reads made so far.
    pub fn reads(&self) -> u32 {
        u32::try_from(self.pieces.len()).unwrap_or(u32::MAX)
    }

    /// Bytes read so far.
    pub fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// The first bytes of the file, at most [`HEAD`].
    pub fn head(&self) -> Result<&[u8], Fault> {
        let len = usize::try_from(self.len).map_or(HEAD, |len| len.min(HEAD));
        self.span(0, len, len)
    }

    /// Exactly `len` bytes at `at`, looking one small window ahead.
    pub fn bytes(&self, at: u64, len: usize) -> Result<&[u8], Fault> {
        self.span(at, len, WINDOW)
    }

    /// Exactly `len` bytes at `at`, for walks that will need all that follows too.
    pub fn stream(&self, at: u64, len: usize) -> Result<&[u8], Fault> {
        self.span(at, len, MAX_READ)
    }

    /// As [`bytes`](Self::bytes), but fewer where the file ends; empty beyond its end.
    pub fn up_to(&self, at: u64, len: usize) -> Result<&[u8], Fault> {
        let left = usize::try_from(self.len.minus(at)).unwrap_or(usize::MAX);
        self.span(at, len.min(left), WINDOW)
    }

    /// One byte.
    pub fn u8(&self, at: u64) -> Result<u8, Fault> {
        self.bytes(at, 1)?.first().copied().ok_or(Fault::Truncated)
    }

    /// A big-endian 16-bit number.
    pub fn u16_be(&self, at: u64) -> Result<u16, Fault> {
        bytes::u16_be(self.bytes(at, 2)?, 0).ok_or(Fault::Truncated)
    }

    /// A big-endian 32-bit number.
    pub fn u32_be(&self, at: u64) -> Result<u32, Fault> {
        bytes::u32_be(self.bytes(at, 4)?, 0).ok_or(Fault::Truncated)
    }

    /// A little-endian 32-bit number.
    pub fn u32_le(&self, at: u64) -> Result<u32, Fault> {
        bytes::u32_le(self.bytes(at, 4)?, 0).ok_or(Fault::Truncated)
    }

    /// A big-endian number of at most eight bytes.
    pub fn number(&self, at: u64, size: usize) -> Result<u64, Fault> {
        Ok(self.bytes(at, size)?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    }

    fn span(&self, at: u64, len: usize, ahead: usize) -> Result<&[u8], Fault> {
        let end = at.checked_add(len as u64).ok_or(Fault::Truncated)?;
        if len == 0 {
            return Ok(&[]);
        }
        if end > self.len {
            return Err(Fault::Truncated);
        }
        if len > MAX_READ {
            return Err(Fault::Limit);
        }
        match self.found(at, len) {
            Some(found) => Ok(found),
            None => Err(self.miss(at, len.max(ahead))),
        }
    }

    /// Looks first where the last bytes were found, then in the pieces read after it: walks go forwards.
    fn found(&self, at: u64, len: usize) -> Option<&[u8]> {
        let mut index = self.last.get();
        for _ in &self.pieces {
            let (from, piece) = self.pieces.get(index)?;
            if let Some(found) = slice(piece, *from, at, len) {
                self.last.set(index);
                return Some(found);
            }
            index = index.saturating_add(1);
            if index >= self.pieces.len() {
                index = 0;
            }
        }
        None
    }

    /// Notes what is missing, if another read is allowed.
    fn miss(&self, at: u64, len: usize) -> Fault {
        if self.refused {
            return Fault::Unreadable;
        }
        let left = usize::try_from(self.len.minus(at)).unwrap_or(usize::MAX);
        let len = len.min(left);
        if self.reads() >= MAX_READS || self.bytes_read.plus(len as u64) > MAX_BYTES {
            return Fault::Limit;
        }
        // An attempt may go on behind its first gap; what it wants then may no longer be wanted with the first filled.
        self.gap.set(self.gap.get().or(Some(Gap { at, len })));
        Fault::Missing
    }
}

/// `len` bytes at file offset `at` out of a piece of the file that starts at `from`.
fn slice(piece: &[u8], from: u64, at: u64, len: usize) -> Option<&[u8]> {
    let start = usize::try_from(at.checked_sub(from)?).ok()?;
    piece.get(start..start.checked_add(len)?)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Log, block_on, drive};
    use super::*;

    #[test]
    fn the_first_read_answers_for_the_head() {
        let file = Log::of(vec![7; 100_000]);
        let (len, _) = block_on(drive(&file, |reader| {
            reader.head()?;
            reader.bytes(16_000, 384).map(<[u8]>::len)
        }));
        assert_eq!((len, file.reads()), (Ok(384), vec![(0, 16_384)]));
        let file = Log::of(vec![7; 100_000]);
        let (_, reader) = block_on(drive(&file, |reader| {
            reader.head()?;
            reader.bytes(16_000, 385)?;
            reader.bytes(20_000, 96)?;
            reader.bytes(3, 5).map(<[u8]>::len)
        }));
        assert_eq!(file.reads(), [(0, 16_384), (16_000, 4_096)]);
        assert_eq!((reader.reads(), reader.bytes_read()), (2, 20_480));
    }

    #[test]
    fn the_end_is_never_crossed() {
        let file = Log::of(vec![7; 20_000]);
        let read = |at, len| block_on(drive(&file, |reader| reader.bytes(at, len).map(<[u8]>::len))).0;
        assert_eq!(read(19_999, 2), Err(Fault::Truncated));
        assert_eq!(read(u64::MAX, 2), Err(Fault::Truncated));
        let up_to = |at| block_on(drive(&file, |reader| reader.up_to(at, 9).map(<[u8]>::len))).0;
        assert_eq!(up_to(19_999), Ok(1));
        assert_eq!(up_to(u64::MAX), Ok(0));
        assert_eq!(file.reads(), [(19_999, 1)]);
    }

    #[test]
    fn spending_is_capped() {
        let file = Log::of(vec![7; 6 << 20]);
        let ask = |read: fn(&Reader, u64) -> Result<&[u8], Fault>, step: u64| {
            block_on(drive(&file, |reader| {
                (0..200u64).find_map(|i| read(reader, i * step).err().map(|fault| (i, fault)))
            }))
        };
        assert_eq!(ask(|reader, at| reader.bytes(at, MAX_READ + 1), 0).0, Some((0, Fault::Limit)));
        assert_eq!(ask(|reader, at| reader.bytes(at, 1), 5000).0, Some((u64::from(MAX_READS), Fault::Limit)));
        let (spent, reader) = ask(|reader, at| reader.stream(at, 1), 65_536);
        assert_eq!((spent, reader.bytes_read()), (Some((64, Fault::Limit)), MAX_BYTES));
    }

    #[test]
    fn a_source_that_answers_short_is_unreadable() {
        let file = Log::of(vec![7; 100]).pretending(5_000);
        let (answer, reader) = block_on(drive(&file, |reader| reader.head().map(<[u8]>::len)));
        assert_eq!((answer, reader.reads()), (Err(Fault::Unreadable), 1));
    }

    #[test]
    fn an_attempt_that_missed_something_is_void() {
        let file = Log::of(vec![7; 100_000]);
        let (answer, _) = block_on(drive(&file, |reader| reader.bytes(50_000, 1).map_or(0, <[u8]>::len)));
        assert_eq!(answer, 1);
    }
}
