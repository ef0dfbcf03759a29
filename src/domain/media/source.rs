//! Where the bytes come from: anything that can answer "these bytes, please".

use std::future::Future;

/// A file that can be read anywhere, in any order, a little at a time.
///
/// Futures need not be `Send`: in a browser they never are. Implementors may simply write
/// `async fn read_at`.
pub trait ByteSource {
    /// Size in bytes.
    fn len(&self) -> u64;

    /// Whether there are no bytes at all.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Exactly `len` bytes from `offset` on. Callers never ask beyond [`len`](Self::len), so fewer
    /// bytes mean that the file changed under the reader.
    fn read_at(&self, offset: u64, len: usize) -> impl Future<Output = Result<Vec<u8>, ReadError>>;
}

/// The source refused a read: the file changed or vanished, or permission was withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadError;

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the file could not be read")
    }
}

impl std::error::Error for ReadError {}

impl<S: ByteSource + ?Sized> ByteSource for &S {
    fn len(&self) -> u64 {
        (**self).len()
    }

    async fn read_at(&self, offset: u64, len: usize) -> Result<Vec<u8>, ReadError> {
        (**self).read_at(offset, len).await
    }
}

impl ByteSource for [u8] {
    fn len(&self) -> u64 {
        u64::try_from(<[u8]>::len(self)).unwrap_or(u64::MAX)
    }

    async fn read_at(&self, offset: u64, len: usize) -> Result<Vec<u8>, ReadError> {
        usize::try_from(offset)
            .ok()
            .and_then(|start| self.get(start..)?.get(..len))
            .map(<[u8]>::to_vec)
            .ok_or(ReadError)
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl ByteSource for std::fs::File {
    fn len(&self) -> u64 {
        self.metadata().map_or(0, |about| about.len())
    }

    async fn read_at(&self, offset: u64, len: usize) -> Result<Vec<u8>, ReadError> {
        use std::io::{Read, Seek, SeekFrom};
        let mut file = self;
        let mut bytes = vec![0; len];
        file.seek(SeekFrom::Start(offset)).and_then(|_| file.read_exact(&mut bytes)).map_err(|_| ReadError)?;
        Ok(bytes)
    }
}
