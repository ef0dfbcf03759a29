//! The browser: the only room that names `web_sys` and `js_sys` (event types in the interface's kit excepted).

#[cfg(feature = "app")]
pub mod blob_source;
#[cfg(feature = "app")]
pub mod channel;
#[cfg(feature = "app")]
pub mod clipboard;
#[cfg(feature = "app")]
pub mod clock;
#[cfg(feature = "app")]
pub mod download;
#[cfg(feature = "app")]
pub mod files;
#[cfg(feature = "app")]
pub mod locks;
#[cfg(feature = "app")]
pub mod page;
#[cfg(feature = "app")]
pub mod panic;
#[cfg(feature = "app")]
pub mod picture;
#[cfg(feature = "app")]
pub mod preferences;
#[cfg(feature = "app")]
pub mod room;
#[cfg(feature = "app")]
pub mod storage;
