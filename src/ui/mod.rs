//! The studio, drawn with Leptos.
