//! The thrifty reader every prober works through: it counts, caches and refuses to overspend.
//!
//! A read costs about a millisecond whatever its size up to 64 KiB, so the first read takes enough
//! to answer for most files and later ones take a small window.

use super::bytes;
use super::facts::Trouble;
use super::source::ByteSource;

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
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Truncated => Trouble::Truncated,
            Fault::Damaged => Trouble::Damaged,
            Fault::Unsupported => Trouble::Unsupported,
            Fault::Limit => Trouble::Limit,
            Fault::Unreadable => Trouble::Unreadable,
        }
    }
}

/// A counting, capped and caching view of a source. Offsets and lengths are bytes.
pub(super) struct Reader<'s, S> {
    source: &'s S,
    len: u64,
    head: Vec<u8>,
    window: Vec<u8>,
    window_at: u64,
    reads: u32,
    bytes_read: u64,
}

impl<'s, S: ByteSource> Reader<'s, S> {
    /// A reader that has read nothing yet.
    pub fn new(source: &'s S) -> Self {
        let (head, window) = (Vec::new(), Vec::new());
        Self { len: source.len(), source, head, window, window_at: 0, reads: 0, bytes_read: 0 }
    }

    /// Size of the whole file.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Reads made so far.
    pub fn reads(&self) -> u32 {
        self.reads
    }

    /// Bytes read so far.
    pub fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// The first bytes of the file, at most [`HEAD`]; empty before [`load_head`](Self::load_head).
    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// Makes the first read.
    pub async fn load_head(&mut self) -> Result<(), Fault> {
        self.head = self.fetch(0, HEAD).await?;
        Ok(())
    }

    /// Exactly `len` bytes at `at`, looking one small window ahead.
    pub async fn bytes(&mut self, at: u64, len: usize) -> Result<&[u8], Fault> {
        self.span(at, len, WINDOW).await
    }

    /// Exactly `len` bytes at `at`, for walks that will need all that follows too.
    pub async fn stream(&mut self, at: u64, len: usize) -> Result<&[u8], Fault> {
        self.span(at, len, MAX_READ).await
    }

    /// As [`bytes`](Self::bytes), but fewer where the file ends; empty beyond its end.
    pub async fn up_to(&mut self, at: u64, len: usize) -> Result<&[u8], Fault> {
        let left = usize::try_from(self.len.saturating_sub(at)).unwrap_or(usize::MAX);
        self.span(at, len.min(left), WINDOW).await
    }

    /// One byte.
    pub async fn u8(&mut self, at: u64) -> Result<u8, Fault> {
        self.bytes(at, 1).await?.first().copied().ok_or(Fault::Truncated)
    }

    /// A big-endian 16-bit number.
    pub async fn u16_be(&mut self, at: u64) -> Result<u16, Fault> {
        bytes::u16_be(self.bytes(at, 2).await?, 0).ok_or(Fault::Truncated)
    }

    /// A big-endian 32-bit number.
    pub async fn u32_be(&mut self, at: u64) -> Result<u32, Fault> {
        bytes::u32_be(self.bytes(at, 4).await?, 0).ok_or(Fault::Truncated)
    }

    /// A little-endian 32-bit number.
    pub async fn u32_le(&mut self, at: u64) -> Result<u32, Fault> {
        bytes::u32_le(self.bytes(at, 4).await?, 0).ok_or(Fault::Truncated)
    }

    async fn span(&mut self, at: u64, len: usize, ahead: usize) -> Result<&[u8], Fault> {
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
        if slice(&self.head, 0, at, len).is_none() && slice(&self.window, self.window_at, at, len).is_none() {
            self.window = self.fetch(at, len.max(ahead)).await?;
            self.window_at = at;
        }
        slice(&self.head, 0, at, len).or_else(|| slice(&self.window, self.window_at, at, len)).ok_or(Fault::Truncated)
    }

    async fn fetch(&mut self, at: u64, len: usize) -> Result<Vec<u8>, Fault> {
        let left = usize::try_from(self.len.saturating_sub(at)).unwrap_or(usize::MAX);
        let len = len.min(left);
        let spent = self.bytes_read.saturating_add(len as u64);
        if self.reads >= MAX_READS || spent > MAX_BYTES {
            return Err(Fault::Limit);
        }
        self.reads = self.reads.saturating_add(1);
        self.bytes_read = spent;
        match self.source.read_at(at, len).await {
            Ok(bytes) if bytes.len() == len => Ok(bytes),
            _ => Err(Fault::Unreadable),
        }
    }
}

/// `len` bytes at file offset `at` out of a piece of the file that starts at `from`.
fn slice(piece: &[u8], from: u64, at: u64, len: usize) -> Option<&[u8]> {
    let start = usize::try_from(at.checked_sub(from)?).ok()?;
    piece.get(start..start.checked_add(len)?)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Log, block_on};
    use super::*;

    #[test]
    fn the_first_read_answers_for_the_head() {
        let file = Log::of(vec![7; 100_000]);
        let mut reader = Reader::new(&file);
        block_on(reader.load_head()).unwrap();
        assert_eq!(block_on(reader.bytes(16_000, 384)).unwrap().len(), 384);
        assert_eq!(file.reads(), [(0, 16_384)]);
        block_on(reader.bytes(16_000, 385)).unwrap();
        block_on(reader.bytes(20_000, 96)).unwrap();
        assert_eq!(file.reads(), [(0, 16_384), (16_000, 4_096)]);
    }

    #[test]
    fn the_end_is_never_crossed() {
        let file = Log::of(vec![7; 20_000]);
        let mut reader = Reader::new(&file);
        assert_eq!(block_on(reader.bytes(19_999, 2)), Err(Fault::Truncated));
        assert_eq!(block_on(reader.bytes(u64::MAX, 2)), Err(Fault::Truncated));
        assert_eq!(block_on(reader.up_to(19_999, 9)).unwrap(), [7]);
        assert_eq!(block_on(reader.up_to(u64::MAX, 9)).unwrap(), [0; 0]);
        assert_eq!(file.reads(), [(19_999, 1)]);
    }

    #[test]
    fn spending_is_capped() {
        let file = Log::of(vec![7; 6 << 20]);
        let mut reader = Reader::new(&file);
        assert_eq!(block_on(reader.bytes(0, MAX_READ + 1)), Err(Fault::Limit));
        let spent = (0..200u64).find(|i| block_on(reader.bytes(i * 5000, 1)).is_err());
        assert_eq!(spent, Some(u64::from(MAX_READS)));
        let mut reader = Reader::new(&file);
        let spent = (0..200u64).find(|i| block_on(reader.stream(i * 65_536, 1)).is_err());
        assert_eq!((spent, reader.bytes_read()), (Some(64), MAX_BYTES));
    }

    #[test]
    fn a_source_that_answers_short_is_unreadable() {
        let file = Log::of(vec![7; 100]).pretending(5_000);
        assert_eq!(block_on(Reader::new(&file).load_head()), Err(Fault::Unreadable));
    }
}
