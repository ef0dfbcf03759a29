//! What must not exist in this repository, looked for in its text.
//!
//! The reasons are in the house rules: the domain is pure and total, imports run one way, one room talks to the
//! browser, nothing builds a page out of strings.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Files in `src/` that may be over the limit. Keep it empty.
const LARGE: [&str; 0] = [];
const LARGEST_SOURCE: u64 = 15_000;
const LARGEST_FILE: u64 = 1_000_000;

/// One source file: where it is from the root, and its code without comments and tests.
struct Source {
    path: String,
    code: String,
}

impl Source {
    fn is_in(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }

    /// Every line that holds one of `words`, as `path:line: word`.
    fn lines_with(&self, words: &[&str]) -> Vec<String> {
        let numbered = self.code.lines().zip(1..);
        numbered
            .flat_map(|(line, number)| {
                let found = words.iter().filter(move |word| has_word(line, word));
                found.map(move |word| format!("{}:{number}: {word}", self.path))
            })
            .collect()
    }
}

/// Whether `line` holds `word`, not as the end of a longer name: `ak_view!` is not `view!`.
fn has_word(line: &str, word: &str) -> bool {
    let named = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| !word.starts_with(named) || !line[..at].ends_with(named))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() { walk(&path, files) } else { files.push(path) }
    }
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// All Rust files of `src/`, without those that exist only in tests.
fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    walk(&root().join("src"), &mut files);
    files.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    let mut tests = BTreeSet::new();
    let mut sources = Vec::new();
    for path in &files {
        let text = fs::read_to_string(path).expect("sources are UTF-8");
        let (code, modules) = without_tests(&text);
        // `mod x;` in `a/mod.rs` is `a/x.rs`, in `a/b.rs` it is `a/b/x.rs`.
        let folder = match path.file_stem() {
            Some(stem) if stem != "mod" && stem != "lib" && stem != "main" => path.with_extension(""),
            _ => path.parent().unwrap_or(path).to_path_buf(),
        };
        for module in modules {
            tests.insert(from_root(&folder.join(&module).with_extension("rs")));
            tests.insert(from_root(&folder.join(&module).join("mod.rs")));
        }
        sources.push(Source { path: from_root(path), code });
    }
    sources.retain(|source| !tests.contains(&source.path));
    assert!(sources.len() > 10, "the sources were not found");
    sources
}

/// The code with comments and test-only items emptied (lines keep their numbers), and the names of test-only files.
fn without_tests(text: &str) -> (String, Vec<String>) {
    let mut code = String::new();
    let mut modules = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start().starts_with("#[cfg(test)]") {
            let indent = &line[..line.len() - line.trim_start().len()];
            code.push('\n');
            for line in lines.by_ref() {
                code.push('\n');
                if let Some(name) = line.trim().strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) {
                    modules.push(name.to_owned());
                }
                // rustfmt ends an item on a line that begins where the item began.
                let outer = line.strip_prefix(indent).filter(|rest| !rest.starts_with(' '));
                if outer.is_some_and(|rest| rest.starts_with('}') || rest.ends_with(';')) {
                    break;
                }
            }
        } else {
            if !line.trim_start().starts_with("//") {
                code.push_str(line);
            }
            code.push('\n');
        }
    }
    (code, modules)
}

/// Looks for `words` in all sources in `folders` but not in `except`.
fn assert_absent(folders: &[&str], except: &[&str], words: &[&str]) {
    let found: Vec<String> = sources()
        .iter()
        .filter(|source| source.is_in(folders) && !source.is_in(except))
        .flat_map(|source| source.lines_with(words))
        .collect();
    assert!(found.is_empty(), "must not exist in {}:\n  {}\n", folders.join(", "), found.join("\n  "));
}

#[test]
fn imports_run_one_way() {
    assert_absent(&["src/domain/"], &[], &["crate::platform", "crate::ui", "crate::embed", "crate::backup", "leptos"]);
    assert_absent(&["src/platform/"], &[], &["crate::ui", "crate::embed", "crate::backup"]);
    assert_absent(&["src/backup/"], &[], &["crate::ui", "crate::embed", "leptos"]);
}

#[test]
fn one_room_talks_to_the_browser() {
    assert_absent(&["src/"], &["src/platform/", "src/embed/", "src/ui/kit/"], &["web_sys", "js_sys"]);
}

#[test]
fn the_domain_never_panics() {
    let words = [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!"];
    assert_absent(&["src/domain/"], &[], &words);
}

#[test]
fn pages_are_not_built_from_strings() {
    // `view!` builds static parts through innerHTML; the house macro `ak!` does not.
    assert_absent(&["src/"], &["src/ui/kit/macros.rs"], &["view!", "template!"]);
    assert_absent(&["src/"], &[], &["inner_html", "set_inner_html", "style=\""]);
}

#[test]
fn what_changes_in_a_view_is_live() {
    // A bare closure is drawn by machinery of its own (src/ui/kit/live.rs).
    assert_absent(&["src/ui/"], &["src/ui/kit/live.rs"], &["{move ||", "=move || studio.say"]);
}

#[test]
fn source_files_stay_small() {
    let mut files = Vec::new();
    walk(&root().join("src"), &mut files);
    let large: Vec<String> = files
        .iter()
        .map(|path| (from_root(path), fs::metadata(path).map_or(0, |metadata| metadata.len())))
        .filter(|(path, bytes)| *bytes > LARGEST_SOURCE && !LARGE.contains(&path.as_str()))
        .map(|(path, bytes)| format!("{path}: {bytes} bytes"))
        .collect();
    assert!(large.is_empty(), "split these:\n  {}\n", large.join("\n  "));
}

#[test]
fn nothing_large_is_tracked() {
    let git = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let Some(output) = git.ok().filter(|output| output.status.success()) else {
        eprintln!("not a git checkout: nothing is tracked");
        return;
    };
    let large: Vec<String> = String::from_utf8_lossy(&output.stdout)
        .split_terminator('\0')
        .map(|path| (path.to_owned(), fs::metadata(root().join(path)).map_or(0, |metadata| metadata.len())))
        .filter(|(_, bytes)| *bytes > LARGEST_FILE)
        .map(|(path, bytes)| format!("{path}: {bytes} bytes"))
        .collect();
    assert!(large.is_empty(), "too large to track:\n  {}\n", large.join("\n  "));
}

#[test]
fn the_scanner_sees_through_tests_and_comments() {
    let text = "// panic!\nfn a() {}\n#[cfg(test)]\nmod probe;\n    #[cfg(test)]\n    fn b() {\n        use x;\n        todo!()\n    }\nfn c() { todo!() }\n";
    let (code, modules) = without_tests(text);
    assert_eq!(modules, ["probe"]);
    let source = Source { path: "x.rs".into(), code };
    assert_eq!(source.lines_with(&["panic!", "todo!"]), ["x.rs:10: todo!"]);
    assert!(has_word("(view! {", "view!") && has_word("leptos::view!{", "view!"));
    assert!(!has_word("ak_view! {", "view!") && !has_word("review!", "view!"));
    assert!(has_word("x.unwrap()", ".unwrap()"));
}
