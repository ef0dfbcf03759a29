//! Changing notes: actions as values, one pure `reduce`, and a history that can name what it takes back.

mod action;
mod history;
mod media;
mod reduce;
mod state;
mod unsaved;

pub use action::{Action, Change, Step, TextPlace};
pub use history::History;
pub use reduce::reduce;
pub use state::{State, Workspace};
pub use unsaved::{Notes, Unsaved, unsaved, written};
