//! The phone: what a note, the account and the shop look like to a reader. Content, with a palette of its own.

mod account;
mod author;
mod card;
mod carousel;
mod comments;
mod feed;
mod film;
mod frame;
mod layers;
mod live;
mod marks;
mod note_page;
mod offers;
mod picture;
mod pieces;
mod preview;
mod shop;
mod steps;
mod tabs;
mod take;
mod view;
mod visitor;

pub use account::AccountPage;
pub use feed::Feed;
pub use frame::{PhoneFrame, PhoneThemeKey, StatusBar};
pub use marks::{Marks, MarksKey};
pub use note_page::NotePage;
pub use offers::draw_offers;
pub use preview::Preview;
pub use shop::{ShopPage, ShopScreen};
pub use take::TakeKeys;
pub(crate) use take::load_picture;
pub use view::NoteView;
pub use visitor::Visitor;
