//! The frame around every screen: top bar and notices.

mod notices;
mod top_bar;

pub use notices::Notices;
pub use top_bar::TopBar;
