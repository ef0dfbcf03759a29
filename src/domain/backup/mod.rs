//! A backup: all of a brand, or some of its notes, as one file that people can look into (docs/backup.md).
//!
//! Writing and reading are apart, so that whoever only writes does not carry the reader. What an import would do is a
//! value ([`plan()`]) that is shown first; doing it gives values again ([`apply()`]), and writes nothing.

mod apply;
mod contents;
pub mod copies;
mod hash;
mod json;
mod lineage;
mod lineages;
mod manifest;
mod metered;
mod parts;
mod path;
mod plan;
mod read;
pub mod reminder;
mod rename;
mod shown;
pub mod talk;
mod trouble;
mod write;

pub use apply::{Changes, Choice, Choices, MediaWrite, Outcome, Side, Stale, apply, as_new};
pub use contents::{Contents, Here, Kept, Local, MediaEntry};
pub use hash::{Hash, Hasher, content};
pub use lineage::{Lineage, MOST_PAST, Relation, Stamp};
pub use lineages::Lineages;
pub use manifest::{Entry, FORMAT, Made, Manifest};
pub use parts::{Part, Parts, Source, Standing};
pub use plan::{DocumentPlan, MergePlan, NotePlan, State, clashing, plan};
pub use read::BackupReader;
pub use shown::shown;
pub use trouble::Trouble;
pub use write::BackupWriter;

/// Entries of an archive: notes and files together.
pub const MOST_ENTRIES: usize = 50_000;
/// Bytes of everything in an archive.
pub const MOST_BYTES: u64 = 256 << 30;
/// Bytes of one readable part. A shop of ten thousand products has about half of that.
pub const MOST_JSON: u64 = 32 << 20;
/// Bytes of one note.
pub const MOST_NOTE: u64 = 4 << 20;
/// Bytes of all readable parts together.
pub const MOST_JSON_TOGETHER: u64 = 256 << 20;
/// Lists and objects inside each other. What the studio writes has fewer than ten.
pub const DEEPEST: usize = 32;
