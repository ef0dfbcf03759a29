//! What the probers' tests share.

use std::cell::RefCell;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::facts::MediaFacts;
use super::reader::Reader;
use super::source::{ByteSource, ReadError};

/// Runs a future that never waits, as those over native sources.
pub(super) fn block_on<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("a native source answers at once"),
    }
}

/// Runs `attempt` over the source, again after each read, until it misses nothing.
pub(super) async fn drive<S: ByteSource, T>(source: &S, attempt: impl Fn(&Reader) -> T) -> (T, Reader) {
    let mut reader = Reader::new(source.len());
    loop {
        let answer = attempt(&reader);
        let Some((at, len)) = reader.missing() else { return (answer, reader) };
        reader.fill(source.read_at(at, len).await.ok());
    }
}

/// What `attempt` says of these bytes.
pub(super) fn over<T>(bytes: &[u8], attempt: impl Fn(&Reader) -> T) -> T {
    block_on(drive(&bytes, attempt)).0
}

/// The facts about these bytes.
pub(super) fn facts_of(bytes: &[u8]) -> MediaFacts {
    block_on(super::probe(&bytes, None))
}

/// A big-endian EXIF structure with one orientation.
pub(super) fn exif(orientation: u16) -> Vec<u8> {
    let value = orientation.to_be_bytes();
    [b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", &value[..], &[0; 6]].concat()
}

/// The same with orientation 6 and a latitude and longitude of these denominators.
pub(super) fn exif_with_position(denominator: u32) -> Vec<u8> {
    let head = b"MM\0\x2A\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x22";
    let latitude = b"\0\x02\0\x05\0\0\0\x03\0\0\0\x3C";
    let longitude = b"\0\x04\0\x05\0\0\0\x03\0\0\0\x54";
    let angle = [35u32, denominator, 40, denominator, 0, denominator].map(u32::to_be_bytes).concat();
    [&head[..], b"\0\x02", latitude, longitude, &angle, &angle].concat()
}

/// A colour profile with these tags.
pub(super) fn icc(tags: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let word = |number: usize| u32::try_from(number).unwrap().to_be_bytes();
    let mut profile = vec![0; 128];
    profile[16..20].copy_from_slice(b"RGB ");
    profile[36..40].copy_from_slice(b"acsp");
    profile.extend(word(tags.len()));
    let mut data = Vec::new();
    for (kind, tag) in tags {
        profile.extend([**kind, word(132 + 12 * tags.len() + data.len()), word(tag.len())].concat());
        data.extend(tag);
    }
    [profile, data].concat()
}

/// A source that notes every read.
pub(super) struct Log {
    bytes: Vec<u8>,
    len: u64,
    reads: RefCell<Vec<(u64, usize)>>,
}

impl Log {
    pub fn of(bytes: Vec<u8>) -> Self {
        Self { len: bytes.len() as u64, bytes, reads: RefCell::default() }
    }

    /// The same, claiming another size.
    pub fn pretending(self, len: u64) -> Self {
        Self { len, ..self }
    }

    pub fn reads(&self) -> Vec<(u64, usize)> {
        self.reads.borrow().clone()
    }
}

impl ByteSource for Log {
    fn len(&self) -> u64 {
        self.len
    }

    async fn read_at(&self, offset: u64, len: usize) -> Result<Vec<u8>, ReadError> {
        self.reads.borrow_mut().push((offset, len));
        let start = usize::try_from(offset).map_err(|_| ReadError)?;
        let rest = self.bytes.get(start..).ok_or(ReadError)?;
        Ok(rest.iter().copied().take(len).collect())
    }
}
