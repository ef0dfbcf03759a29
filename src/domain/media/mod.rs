//! Facts about an image or a video, read from its bytes.

mod facts;
mod names;

pub use facts::{MediaFacts, MediaKind, Trouble};
pub use names::{display_name, display_names, extension, names_agree};
