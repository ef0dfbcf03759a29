//! The house's own small parts. Everything the screens are made of comes from here.

mod chips;
mod choice;
mod dialog;
mod icon;
mod macros;
mod meter;
mod text_field;

pub use chips::Chips;
pub use choice::{Check, Choice, Segments, Select};
pub use dialog::Dialog;
pub use icon::Icon;
pub use meter::TitleMeter;
pub use text_field::TextField;
