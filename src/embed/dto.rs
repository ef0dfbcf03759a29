//! The public shapes: what a note, its options and a report are in JavaScript, and how they become the domain's.
//!
//! Members are read and written in the order of `akaire.d.ts`.

mod account;
mod media;
mod note;
mod options;
mod report;
mod rule_sets;
mod shop;
mod storefront;
mod text;

pub use account::AccountIn;
pub use media::Facts;
pub use note::Note;
pub use options::Options;
pub use report::{ReportIn, ReportWithMembers};
pub use rule_sets::RuleSets;
pub use shop::ShopIn;
pub use storefront::Surroundings;
pub use text::{Lengths, Written};
