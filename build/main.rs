//! Reads and checks `data/`, and writes it as constants: nothing is parsed at run time, and what is wrong or lacks its
//! evidence does not compile.

mod common;
mod lexicon;
mod numbers;
mod rulesets;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use common::{Origin, read};

fn main() {
    if env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // What cuts the wasm into files has to know which code names which.
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }

    println!("cargo:rerun-if-changed=data/rulesets");
    println!("cargo:rerun-if-changed=data/sources.toml");
    println!("cargo:rerun-if-changed=build");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets the output folder"));
    let sources: BTreeMap<String, Origin> = read(&root.join("data/sources.toml"));
    let sets = rulesets::rule_sets(&root.join("data/rulesets"), &sources);
    fs::write(out.join("rulesets.rs"), rulesets::rust(&sets, &sources)).expect("the output folder is writable");

    // The lexicon is in the modules that have the red pencil, and only there.
    if env::var_os("CARGO_FEATURE_PENCIL").is_some() {
        println!("cargo:rerun-if-changed=data/categories.toml");
        println!("cargo:rerun-if-changed=data/lexicon");
        println!("cargo:rerun-if-changed=data/language");
        let sets: Vec<&str> = sets.iter().map(|set| set.id.as_str()).collect();
        let lexicon = lexicon::write(&root.join("data"), &sources, &sets);
        fs::write(out.join("lexicon.rs"), lexicon).expect("the output folder is writable");
        let numbers = numbers::write(&root.join("data"));
        fs::write(out.join("numbers.rs"), numbers).expect("the output folder is writable");
    }
}
