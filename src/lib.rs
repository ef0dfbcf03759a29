//! Akaire, the red pencil for RED posts: compose, check and preview Xiaohongshu notes in the browser.
//!
//! `domain` is pure and knows nothing of a browser; `platform` is the only room that talks to one;
//! `embed` is the public JSON contract; `ui` is the studio. Imports run one way:
//! `domain` ← `platform`, `embed`, `ui` ← `bin`.

pub mod domain;

#[cfg(target_arch = "wasm32")]
pub mod platform;

// Not in the studio itself: it calls the domain directly.
#[cfg(any(test, not(all(feature = "app", target_arch = "wasm32"))))]
pub mod embed;

#[cfg(all(feature = "app", target_arch = "wasm32"))]
pub mod ui;
