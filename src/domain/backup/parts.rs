//! An archive that is put together instead of copied: of the files in it, it holds only that they stand there.
//!
//! Whoever has a file as something the system can read by itself (a `Blob`) need not write its bytes again: the archive
//! is a list of such files, and of the few bytes between them. Two gigabytes of films then need neither memory nor a
//! second place on the disk.

use std::cell::RefCell;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::rc::Rc;

/// A piece of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part<F> {
    /// These bytes.
    Bytes(Vec<u8>),
    /// All of a file, which has this many.
    File(F, u64),
}

impl<F> Part<F> {
    fn len(&self) -> u64 {
        match self {
            Part::Bytes(bytes) => bytes.len() as u64,
            Part::File(_, len) => *len,
        }
    }
}

/// Something to write an archive to, that gives its parts.
#[derive(Debug)]
pub struct Parts<F> {
    /// Each with where it begins.
    parts: Vec<(u64, Part<F>)>,
    at: u64,
    len: u64,
    now: Standing<F>,
}

/// The file whose bytes are being written, if they are one's.
#[derive(Debug)]
pub struct Standing<F>(Rc<RefCell<Option<F>>>);

impl<F> Clone for Standing<F> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

/// A file on its way into [`Parts`]: while it is read, what is written is taken for it.
#[derive(Debug)]
pub struct Source<R, F> {
    bytes: R,
    file: F,
    now: Standing<F>,
}

impl<F: Clone> Standing<F> {
    /// A file to be read once, through to its end; its bytes come from `bytes`.
    pub fn source<R: Read>(&self, file: F, bytes: R) -> Source<R, F> {
        Source { bytes, file, now: self.clone() }
    }
}

impl<R: Read, F: Clone> Read for Source<R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        *self.now.0.borrow_mut() = (read > 0).then(|| self.file.clone());
        Ok(read)
    }
}

impl<F> Default for Parts<F> {
    fn default() -> Self {
        Self { parts: Vec::new(), at: 0, len: 0, now: Standing(Rc::default()) }
    }
}

impl<F: Clone> Parts<F> {
    /// What makes files known to this archive.
    #[must_use]
    pub fn standing(&self) -> Standing<F> {
        self.now.clone()
    }

    /// The parts, in order.
    pub fn into_parts(self) -> impl Iterator<Item = Part<F>> {
        self.parts.into_iter().map(|(_, part)| part)
    }

    /// How long the archive is.
    #[must_use]
    pub const fn bytes(&self) -> u64 {
        self.len
    }

    fn append(&mut self, written: &[u8]) {
        let more = written.len() as u64;
        let file = self.now.0.borrow().clone();
        let begins = self.len;
        match (self.parts.last_mut(), file) {
            // The bytes of one file follow each other, and something stands before the next one.
            (Some((_, Part::File(_, len))), Some(_)) => *len = len.saturating_add(more),
            (_, Some(file)) => self.parts.push((begins, Part::File(file, more))),
            (Some((_, Part::Bytes(bytes))), None) => bytes.extend_from_slice(written),
            (_, None) => self.parts.push((begins, Part::Bytes(written.to_vec()))),
        }
        self.len = self.len.saturating_add(more);
    }

    /// Writes over bytes that are there, as far as they go; those of files stay as they are.
    fn write_over(&mut self, written: &[u8]) -> Option<usize> {
        let index = self.parts.partition_point(|(begins, part)| begins.saturating_add(part.len()) <= self.at);
        let (begins, Part::Bytes(bytes)) = self.parts.get_mut(index)? else { return None };
        let from = usize::try_from(self.at.checked_sub(*begins)?).ok()?;
        let room = bytes.get_mut(from..)?;
        let count = room.len().min(written.len());
        room.get_mut(..count)?.copy_from_slice(written.get(..count)?);
        Some(count)
    }
}

impl<F: Clone> Write for Parts<F> {
    fn write(&mut self, written: &[u8]) -> io::Result<usize> {
        let count = if self.at == self.len {
            self.append(written);
            written.len()
        } else {
            self.write_over(written).ok_or(io::ErrorKind::Unsupported)?
        };
        self.at = self.at.saturating_add(count as u64);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<F> Seek for Parts<F> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.len.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.filter(|at| *at <= self.len).ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_stand_where_their_bytes_were_written() {
        let mut parts = Parts::default();
        let standing = parts.standing();
        let copy = |parts: &mut Parts<&str>, file, bytes: &[u8]| {
            let mut source = standing.source(file, bytes);
            let mut buffer = [0; 2];
            while let read @ 1.. = source.read(&mut buffer).unwrap() {
                parts.write_all(&buffer[..read]).unwrap();
            }
        };
        parts.write_all(b"head?").unwrap();
        copy(&mut parts, "a", b"12345");
        parts.seek(SeekFrom::Start(4)).unwrap();
        parts.write_all(b"!").unwrap();
        assert!(parts.write_all(b"x").is_err(), "a file was written into");
        parts.seek(SeekFrom::End(0)).unwrap();
        copy(&mut parts, "empty", b"");
        parts.write_all(b"between").unwrap();
        copy(&mut parts, "b", b"67");
        assert_eq!((parts.bytes(), parts.stream_position().unwrap()), (19, 19));
        assert!(parts.seek(SeekFrom::Current(1)).is_err());
        let all: Vec<_> = parts.into_parts().collect();
        let between = Part::Bytes(b"between".to_vec());
        assert_eq!(all, [Part::Bytes(b"head!".to_vec()), Part::File("a", 5), between, Part::File("b", 2)]);
    }
}
