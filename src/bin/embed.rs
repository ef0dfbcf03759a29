//! The embeddable module's entry point: the exports live in `akaire::embed`.

fn main() {}
