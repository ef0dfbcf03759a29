//! Akaire, the red pencil for RED posts: compose, check and preview Xiaohongshu notes in the browser.
//!
//! `domain` is pure and knows nothing of a browser; `platform` is the only room that talks to one;
//! `embed` is the public JSON contract; `ui` is the studio; `backup` is its worker. Imports run one way:
//! `domain` ← `platform`, `embed`, `ui`, `backup` ← `bin`.

pub mod domain;

#[cfg(target_arch = "wasm32")]
pub mod platform;

// Not in the studio itself: it calls the domain directly.
#[cfg(any(test, all(target_arch = "wasm32", not(feature = "backup"))))]
pub mod embed;

#[cfg(all(feature = "backup", not(feature = "app"), target_arch = "wasm32"))]
pub mod backup;

#[cfg(all(feature = "app", target_arch = "wasm32"))]
pub mod ui;
