//! The public shapes: what a note, its options and a report are in JavaScript, and how they become the domain's.
//!
//! Members are read and written in the order of `akaire.d.ts`.

mod media;
mod note;
mod options;
mod report;
mod rule_sets;
mod text;

pub use media::Facts;
pub use note::Note;
pub use options::Options;
pub use report::ReportIn;
pub use rule_sets::RuleSets;
pub use text::{Lengths, Written};
