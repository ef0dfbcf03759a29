//! What the tests of written tables share.

use std::fmt::{Display, Write as _};
use std::fs;
use std::path::Path;

/// A module that holds one table of numbers, sixteen a line.
pub(super) fn table<N: Display>(docs: &str, name: &str, kind: &str, numbers: &[N]) -> String {
    let mut out = format!("{docs}#[rustfmt::skip]\npub(super) static {name}: [{kind}; {}] = [\n", numbers.len());
    for line in numbers.chunks(16) {
        let line: Vec<String> = line.iter().map(N::to_string).collect();
        let _ = writeln!(out, "    {},", line.join(", "));
    }
    out + "];\n"
}

/// A stale file is written anew, and the test that finds it fails once, so that the change is seen and committed.
pub(super) fn rewrite_if_stale(file: &str, fresh: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if fs::read_to_string(&path).ok().as_deref() != Some(fresh) {
        fs::write(&path, fresh).expect("the file is writable");
        panic!("{file} was stale and has been rewritten; commit it");
    }
}
