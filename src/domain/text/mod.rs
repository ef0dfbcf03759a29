//! Text as the platform counts it: units, spans, and what is written inside a body.

mod count;
mod parse;
mod plain;
mod span;

pub use count::{Counts, count, cut_after, half_units_of, width16};
pub use parse::{Mark, Marks, is_digits, is_topic_char, parse, topic_name};
pub use span::{Offsets, Range16, byte_at, utf16_len};
