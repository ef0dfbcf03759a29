//! The browser: the only room that names web_sys and js_sys.

pub mod blob_source;
