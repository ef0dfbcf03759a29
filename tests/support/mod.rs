//! What the media tests share.
#![allow(dead_code)] // each test file uses a part

use std::future::Future;
use std::path::PathBuf;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use serde_json::Value;

/// Runs a future that never waits, as those over native sources.
pub fn block_on<F: Future>(future: F) -> F::Output {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("a native source answers at once"),
    }
}

/// The folder of test files: `AKAIRE_MEDIA`, else target/media.
pub fn corpus() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("AKAIRE_MEDIA").map_or_else(|| root.join("target/media"), PathBuf::from);
    assert!(folder.is_dir(), "no test files in {}: make them with scripts/media/gen.sh", folder.display());
    folder
}

/// One entry of the manifest.
pub struct Case {
    /// File name inside the folder.
    pub name: String,
    /// What other tools agree on; null is not compared.
    pub truth: Value,
    /// The file must not pass as sound.
    pub reject: bool,
}

/// The manifest's entries.
pub fn manifest() -> Vec<Case> {
    let entries: Vec<Value> =
        serde_json::from_str(include_str!("../media/manifest.json")).expect("the manifest is JSON");
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    entries
        .iter()
        .map(|entry| Case {
            name: text(entry, "file").trim_start_matches("gen/").to_owned(),
            truth: entry["truth"].clone(),
            reject: text(entry, "expect") == "reject",
        })
        .collect()
}

/// The bytes of a test file.
pub fn read(name: &str) -> Vec<u8> {
    let path = corpus().join(name);
    std::fs::read(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; make it with scripts/media/gen.sh --force", path.display()))
}
