//! Facts about an image or a video, read from its bytes.

mod facts;

pub use facts::{MediaFacts, MediaKind, Trouble};
