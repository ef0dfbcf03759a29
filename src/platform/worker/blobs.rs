//! Files of the browser as bytes that are read and written in order. Only workers can wait for them.

use std::io::{self, Read, Seek, SeekFrom};

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::{BlobPropertyBag, FileReaderSync, MessageChannel, MessagePort};

use crate::domain::backup::Part;

/// What the browser holds.
pub type Blob = web_sys::Blob;

/// Bytes that are asked for at once. The browser answers each time with a buffer of its own.
const WINDOW: u64 = 1 << 20;

/// A file that is read piece by piece, from wherever it is asked.
pub struct BlobReader {
    blob: Blob,
    len: u64,
    at: u64,
    /// What was read last, and where that begins.
    window: Vec<u8>,
    begins: u64,
    reader: FileReaderSync,
}

impl BlobReader {
    /// Reads this file.
    ///
    /// # Errors
    /// Where there is no way to wait for bytes: outside of a worker.
    pub fn new(blob: &Blob) -> io::Result<Self> {
        let reader = FileReaderSync::new().map_err(|_| io::ErrorKind::Unsupported)?;
        Ok(Self { blob: blob.clone(), len: size(blob), at: 0, window: Vec::new(), begins: 0, reader })
    }

    fn look(&mut self) -> io::Result<()> {
        let end = self.at.saturating_add(WINDOW).min(self.len);
        let unreadable = |_| io::Error::from(io::ErrorKind::Other);
        let buffer = slice(&self.blob, self.at, end)
            .and_then(|part| self.reader.read_as_array_buffer(&part).map_err(unreadable))?;
        let bytes = Uint8Array::new(&buffer);
        if u64::from(bytes.length()) != end - self.at {
            return Err(io::ErrorKind::Other.into());
        }
        self.window.resize(bytes.length() as usize, 0);
        bytes.copy_to(&mut self.window);
        give_back(&buffer);
        self.begins = self.at;
        Ok(())
    }

    fn seen(&self) -> &[u8] {
        let from = self.at.checked_sub(self.begins).and_then(|from| usize::try_from(from).ok());
        from.and_then(|from| self.window.get(from..)).unwrap_or_default()
    }
}

impl Read for BlobReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.len || buffer.is_empty() {
            return Ok(0);
        }
        if self.seen().is_empty() {
            self.look()?;
        }
        let seen = self.seen();
        let count = seen.len().min(buffer.len());
        buffer[..count].copy_from_slice(&seen[..count]);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for BlobReader {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.len.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

thread_local! {
    /// A port nobody listens at.
    static NOWHERE: Option<MessagePort> = MessageChannel::new().ok().map(|channel| {
        channel.port2().close();
        channel.port1()
    });
}

/// Gives the memory of a buffer back at once: sent to where nobody listens, it is gone. The collector would come only when
/// there are a hundred of these, and Chromium keeps the bytes of one that was merely detached (`transfer`).
fn give_back(buffer: &JsValue) {
    NOWHERE.with(|nowhere| {
        let sent = |port: &MessagePort| port.post_message_with_transferable(&JsValue::NULL, &Array::of1(buffer)).ok();
        // What could not be sent waits for the collector.
        let _ = nowhere.as_ref().and_then(sent);
    });
}

/// How long a file is.
#[must_use]
pub fn size(blob: &Blob) -> u64 {
    blob.size() as u64
}

/// A stretch of a file. Its bytes stay where they are.
///
/// # Errors
/// If the browser makes none.
pub fn slice(blob: &Blob, begin: u64, end: u64) -> io::Result<Blob> {
    let part = blob.slice_with_f64_and_f64(begin as f64, end as f64);
    part.map_err(|_| io::ErrorKind::Other.into())
}

/// One file of many parts. Those that are files are not copied.
#[must_use]
pub fn join(parts: impl Iterator<Item = Part<Blob>>, mime: &str) -> Option<Blob> {
    let list = Array::new();
    for part in parts {
        match part {
            Part::Bytes(bytes) => list.push(&Uint8Array::from(bytes.as_slice())),
            Part::File(blob, _) => list.push(&blob),
        };
    }
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_blob_sequence_and_options(&list, &options).ok()
}
