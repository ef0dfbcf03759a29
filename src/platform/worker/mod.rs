//! Workers of the studio: what goes on in them does not keep the page waiting.

#[cfg(not(feature = "app"))]
pub mod blobs;
#[cfg(not(feature = "app"))]
pub mod inside;
#[cfg(feature = "app")]
pub mod outside;
