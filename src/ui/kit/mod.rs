//! The house's own small parts. Everything the screens are made of comes from here.

mod chips;
mod choice;
mod dialog;
mod file_drops;
mod file_picker;
mod icon;
mod line_field;
mod live;
mod macros;
mod marked;
mod meter;
mod near_view;
mod pick_list;
mod show;
mod text_field;
mod undo_keys;

pub use chips::Chips;
pub use choice::{Check, Choice, Segments, Select};
pub use dialog::Dialog;
pub use file_drops::file_drops;
pub use file_picker::FilePicker;
pub use icon::Icon;
pub use line_field::{LineField, clear, typed};
pub use live::live;
pub use marked::{PlaceMark, mark_places};
pub use meter::TitleMeter;
pub use near_view::near_view;
pub use pick_list::{Pick, PickList, PickWords};
pub use show::Show;
pub use text_field::TextField;
pub use undo_keys::undo_keys;
