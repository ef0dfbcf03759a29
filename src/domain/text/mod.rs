//! Text as the platform counts it: units, spans, and what is written inside a body.

mod blocks;
mod count;
mod grapheme_runs;
mod graphemes;
mod invisible;
mod letter_runs;
mod letters;
mod lines;
mod markdown;
mod parse;
mod plain;
mod span;
#[cfg(test)]
mod testing;

pub use count::{Counts, costs, count, cut_after, grapheme_at, half_units_of, width16};
pub use graphemes::graphemes_of;
pub use invisible::{invisible_runs, named};
pub use lines::{Lines, MAX_TRIED_LINE, extend, is_newline, runs};
pub use markdown::{Construct, markdown};
pub use parse::{
    MENTION_SIGNS, Mark, Marks, TOPIC_SIGNS, bare, is_digits, is_topic_char, mention_name, parse, topic_name,
};
pub use span::{Offsets, Range16, byte_at, over_limit, utf16_len};
