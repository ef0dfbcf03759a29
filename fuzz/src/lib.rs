//! What every target asks: an answer within the bounds, whatever the bytes say.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use akaire::domain::media::{ByteSource, MAX_BYTES, MAX_READ, MAX_READS, MediaFacts, ReadError, probe};

/// A source that does not forgive a read beyond its end, and may claim to be larger than it is.
struct Strict<'a> {
    bytes: &'a [u8],
    len: u64,
    reads: Cell<u32>,
    spent: Cell<u64>,
}

impl ByteSource for Strict<'_> {
    fn len(&self) -> u64 {
        self.len
    }

    async fn read_at(&self, offset: u64, len: usize) -> Result<Vec<u8>, ReadError> {
        assert!(len <= MAX_READ, "a read of {len} bytes");
        let end = offset.checked_add(len as u64).expect("an end");
        assert!(end <= self.len, "a read beyond the end");
        self.reads.set(self.reads.get() + 1);
        self.spent.set(self.spent.get() + len as u64);
        // Behind the bytes there are zeros: a large file with a hole.
        let start = usize::try_from(offset).unwrap_or(usize::MAX).min(self.bytes.len());
        let mut bytes: Vec<u8> = self.bytes[start..].iter().copied().take(len).collect();
        bytes.resize(len, 0);
        Ok(bytes)
    }
}

/// Measures the bytes; panics over an insane answer. Every eighth length also stands for the beginning of a file of four
/// gigabytes, which costs a hundred times as much to try.
pub fn measure(bytes: &[u8]) {
    let real = bytes.len() as u64;
    let large = real.is_multiple_of(8).then_some(1 << 32);
    for len in [real].into_iter().chain(large) {
        let source = Strict { bytes, len, reads: Cell::new(0), spent: Cell::new(0) };
        let facts = block_on(probe(&source, None));
        assert_eq!((facts.reads, facts.bytes_read), (source.reads.get(), source.spent.get()));
        assert!(facts.reads <= MAX_READS && facts.bytes_read <= MAX_BYTES, "{facts:?}");
        assert!(is_sane(&facts), "{facts:?}");
    }
}

fn is_sane(facts: &MediaFacts) -> bool {
    let sides = [facts.width, facts.height, facts.display_width, facts.display_height];
    let measures = [facts.duration, facts.fps];
    sides.iter().all(|side| *side != Some(0))
        && measures.iter().flatten().all(|measure| measure.is_finite() && *measure > 0.0)
        && facts.orientation.is_none_or(|orientation| (1..=8).contains(&orientation))
        && facts.rotation.is_none_or(|rotation| [0, 90, 180, 270].contains(&rotation))
}

fn block_on<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => unreachable!("the source answers at once"),
    }
}
