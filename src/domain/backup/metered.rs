//! A source that gives no more than it is allowed to: an index of a hundred million entries is not read to its end.

use std::cell::Cell;
use std::io::{self, Read, Seek, SeekFrom};
use std::rc::Rc;

/// What is left to be read.
#[derive(Clone, Debug)]
pub(super) struct Meter(Rc<Cell<u64>>);

impl Meter {
    pub(super) fn new(bytes: u64) -> Self {
        Self(Rc::new(Cell::new(bytes)))
    }

    pub(super) fn is_used_up(&self) -> bool {
        self.0.get() == 0
    }

    pub(super) fn set(&self, bytes: u64) {
        self.0.set(bytes);
    }
}

#[derive(Debug)]
pub(super) struct Metered<R> {
    inner: R,
    meter: Meter,
}

impl<R> Metered<R> {
    pub(super) const fn new(inner: R, meter: Meter) -> Self {
        Self { inner, meter }
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.meter.0.get();
        if left == 0 && !buffer.is_empty() {
            return Err(io::Error::other("more than may be read"));
        }
        let room = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.inner.read(buffer.get_mut(..room).unwrap_or_default())?;
        self.meter.set(left.saturating_sub(read as u64));
        Ok(read)
    }
}

impl<R: Seek> Seek for Metered<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_gives_what_is_left_and_then_nothing() {
        let meter = Meter::new(3);
        let mut source = Metered::new(io::Cursor::new(b"abcdef"), meter.clone());
        let mut read = Vec::new();
        assert!(source.read_to_end(&mut read).is_err());
        assert_eq!((read.as_slice(), meter.is_used_up()), (&b"abc"[..], true));
        meter.set(9);
        assert_eq!(source.read_to_end(&mut read).ok(), Some(3));
    }
}
