//! The studio's entry point.

fn main() {}
