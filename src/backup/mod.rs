//! The worker that makes backups and takes them in. It has a connection of its own to the database, reads files piece by
//! piece, and hands the page no bytes but finished files.

mod export;
mod here;
mod import;
mod progress;

use std::cell::{Cell, RefCell};

use wasm_bindgen_futures::spawn_local;

use crate::domain::backup::talk::{Answer, Ask, Failure};
use crate::platform::storage::StorageError;
use crate::platform::worker::blobs::Blob;
use crate::platform::worker::inside;
use export::Made;
use import::Import;

thread_local! {
    /// The backup that was made last.
    static MADE: RefCell<Option<Made>> = const { RefCell::new(None) };
    /// The backup that was looked at last.
    static IMPORT: RefCell<Option<Import>> = const { RefCell::new(None) };
    /// Whether taking in shall stop.
    static STOP: Cell<bool> = const { Cell::new(false) };
}

/// Listens to the page.
pub fn start() {
    inside::hear(|text, file| {
        let Ok(ask) = serde_json::from_str(&text) else { return };
        spawn_local(async move {
            match ask {
                Ask::Export { made, notes, shipped } => match export::export(made, notes, shipped).await {
                    Ok((exported, blob, made)) => {
                        MADE.set(Some(made));
                        say_with(&Answer::Exported(exported), Some(&blob));
                    }
                    Err(failure) => say(&Answer::Failed(failure)),
                },
                Ask::Handed(at) => say(&match handed(at).await {
                    Ok(()) => Answer::Noted,
                    Err(failure) => Answer::Failed(failure),
                }),
                Ask::Look => say(&match look(file).await {
                    Ok(shown) => shown,
                    Err(failure) => Answer::Failed(failure),
                }),
                Ask::Take { choices, as_new } => {
                    STOP.set(false);
                    // It is given back: there may be a new plan instead, to be agreed to.
                    let Some(mut import) = IMPORT.take() else { return };
                    let answer = import.take(&choices, as_new, &|| STOP.get()).await;
                    IMPORT.set(Some(import));
                    say(&answer.unwrap_or_else(Answer::Failed));
                }
                Ask::Stop => STOP.set(true),
            }
        });
    });
    say(&Answer::Ready);
}

async fn handed(at: i64) -> Result<(), Failure> {
    match MADE.take() {
        Some(made) => made.handed(at).await,
        None => Ok(()),
    }
}

async fn look(file: Option<Blob>) -> Result<Answer, Failure> {
    let Some(file) = file else { return Err(Failure::Empty) };
    let (import, shown) = Import::look(&file).await?;
    IMPORT.set(Some(import));
    Ok(Answer::Plan(shown))
}

fn say(answer: &Answer) {
    say_with(answer, None);
}

fn say_with(answer: &Answer, file: Option<&Blob>) {
    // What is said is plain data; JSON can hold it.
    if let Ok(text) = serde_json::to_string(answer) {
        inside::say(&text, file);
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Full => Failure::Full,
            StorageError::Newer => Failure::Storage("VersionError".to_owned()),
            StorageError::Denied(text) | StorageError::Failed(text) => Failure::Storage(text),
        }
    }
}
