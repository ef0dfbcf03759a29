//! Saying how far it is, now and then.

use std::io::{self, Read, Write};

use super::say;
use crate::domain::backup::talk::{Answer, Progress};
use crate::platform::clock;

/// Milliseconds between two messages.
const NOW_AND_THEN: i64 = 100;

/// Bytes that are done, of all that are to be done.
#[derive(Default)]
pub struct Meter {
    progress: Progress,
    said: i64,
}

impl Meter {
    pub fn new(total: u64) -> Self {
        Self { progress: Progress { done: 0, total }, said: 0 }
    }

    /// So many more are done.
    pub fn add(&mut self, bytes: u64) {
        self.progress.done = self.progress.done.saturating_add(bytes);
        let now = clock::now();
        if now.saturating_sub(self.said) > NOW_AND_THEN {
            self.said = now;
            say(&Answer::Progress(self.progress));
        }
    }

    /// Counts what is read.
    pub const fn reading<R>(&mut self, reader: R) -> Counted<'_, R> {
        Counted { meter: self, reader }
    }
}

/// Counts what is read through and not kept.
impl Write for Meter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(bytes.len() as u64);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A reader that says how far it is.
pub struct Counted<'a, R> {
    meter: &'a mut Meter,
    reader: R,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.meter.add(read as u64);
        Ok(read)
    }
}
