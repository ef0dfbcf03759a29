//! Writing one copy: the worker makes it, the page writes it into the folder, and the worker notes it as handed over.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{COPYING, Trouble, change, end, fail, give_way, is_current, is_wanted, store, written};
use crate::domain::backup::copies::{Copies, names};
use crate::domain::backup::talk::{Answer, Ask, Exported, Failure};
use crate::domain::saved;
use crate::platform::clock;
use crate::platform::files::Blob;
use crate::platform::folder::{Folder, FolderError};
use crate::platform::storage::{Storage, StorageError};
use crate::platform::worker::outside::Worker;
use crate::ui::backup::job;
use crate::ui::studio::{Studio, brand, space};

/// A copy that is to be written.
pub struct Copy {
    pub studio: Studio,
    pub storage: Rc<Storage>,
    pub folder: Folder,
    pub copies: RefCell<Copies>,
    /// What is stored.
    pub sum: u64,
    /// Which one it is.
    pub run: u32,
    /// Somebody has asked for it.
    pub asked: bool,
}

/// Begins to.
pub fn begin(copy: Copy) {
    let copy = Rc::new(copy);
    let (hearing, dying) = (Rc::clone(&copy), Rc::clone(&copy));
    // Behind the call: what is heard may end the worker that calls.
    let heard = move |text: String, file| {
        let copy = Rc::clone(&hearing);
        spawn_local(async move { copy.heard(&text, file).await });
    };
    let died = move || {
        let copy = Rc::clone(&dying);
        spawn_local(async move { copy.fail(Trouble::Died) });
    };
    let worker = Worker::start("backup", &space::database(), heard, died);
    if worker.is_none() {
        return copy.fail(Trouble::Died);
    }
    COPYING.with(|copying| *copying.worker.borrow_mut() = worker);
}

fn ask(ask: &Ask) {
    COPYING.with(|copying| {
        // What is asked is plain data; JSON can hold it.
        if let (Some(worker), Ok(text)) = (copying.worker.borrow().as_ref(), serde_json::to_string(ask)) {
            worker.say(&text, None);
        }
    });
}

impl Copy {
    fn is_wanted(&self) -> bool {
        is_wanted(self.studio, self.run)
    }

    fn fail(&self, trouble: Trouble) {
        if self.is_wanted() {
            fail(self.studio, trouble, self.asked);
        }
        self.make_way();
    }

    /// Ends it if it is not wanted any more. The tab may write again by the time somebody looks.
    fn make_way(&self) {
        if !self.is_wanted() && is_current(self.run) {
            give_way();
        }
    }

    async fn heard(&self, text: &str, file: Option<Blob>) {
        let Ok(answer) = serde_json::from_str(text) else { return };
        if !self.is_wanted() {
            return self.make_way();
        }
        match answer {
            Answer::Ready => {
                let made = job::maker(self.brand().await);
                ask(&Ask::Export { made, notes: None, shipped: BTreeMap::new() });
            }
            Answer::Exported(exported) => {
                let Some(file) = file else { return };
                match self.write(&exported, &file).await {
                    Ok(()) => self.make_way(),
                    Err(trouble) => self.fail(trouble),
                }
            }
            Answer::Noted => self.done(),
            Answer::Failed(Failure::Empty) => end(),
            Answer::Failed(failure) => self.fail(Trouble::Unmade(failure)),
            Answer::Progress(_) | Answer::Plan(_) | Answer::Taken(_) => {}
        }
    }

    /// What the brand is called. The account's record may not have been read by any screen yet.
    async fn brand(&self) -> String {
        let account = self.storage.meta("account").await.ok().flatten();
        match account.as_deref().map(saved::content) {
            Some(Ok(account)) => account.get("name").and_then(|name| name.as_str()).unwrap_or_default().to_owned(),
            _ => untrack(brand::account).name.clone(),
        }
    }

    async fn write(&self, exported: &Exported, file: &Blob) -> Result<(), Trouble> {
        let left_out = exported.left_out.len();
        let (name, there) = self.name(left_out).await?;
        if !self.is_wanted() {
            return Ok(());
        }
        // Known as ours before it is there: a tab that is killed meanwhile finds it again.
        self.copies.borrow_mut().begin(&name, file.size() as u64, there, left_out);
        self.note().await?;
        let done = self.folder.write(&name, file, || self.is_wanted()).await;
        if done != Ok(true) {
            self.leave(&name, there).await?;
            return done.map(drop).map_err(Trouble::Folder);
        }
        let at = clock::now();
        self.copies.borrow_mut().done(at, self.sum, left_out);
        self.note().await?;
        self.remove_old().await?;
        if self.is_wanted() {
            ask(&Ask::Handed(at));
        }
        Ok(())
    }

    /// It lies in the folder, and counts as a backup.
    fn done(&self) {
        let Copies { at, left_out, .. } = *self.copies.borrow();
        change(|stands| {
            stands.at = at;
            stands.left_out = left_out;
        });
        end();
        written(self.studio, left_out > 0 && !self.asked);
    }

    /// The name that the file gets, and the bytes of what has it.
    async fn name(&self, left_out: usize) -> Result<(String, Option<u64>), Trouble> {
        let stem = job::stem_of(&self.brand().await);
        for name in names(&stem, job::EXTENSION) {
            let there = match self.folder.size(&name).await {
                Ok(there) => there,
                // A folder of that name, or what cannot be looked at.
                Err(FolderError::Failed(_)) => continue,
                Err(error) => return Err(Trouble::Folder(error)),
            };
            if self.copies.borrow().may_write(&name, there, left_out) {
                return Ok((name, there));
            }
        }
        Err(Trouble::Folder(FolderError::Failed(stem)))
    }

    /// Writes down which files are ours, unless the folder was forgotten meanwhile.
    async fn note(&self) -> Result<(), StorageError> {
        if !self.is_wanted() {
            return Ok(());
        }
        let copies = self.copies.borrow().clone();
        store(&self.storage, Some(&self.folder), &copies).await
    }

    /// Nothing was written. The browser has made an empty file where there was none.
    async fn leave(&self, name: &str, there: Option<u64>) -> Result<(), StorageError> {
        if there.is_some() {
            return Ok(());
        }
        let gone = match self.folder.size(name).await {
            Ok(Some(0)) => self.folder.remove(name).await.is_ok(),
            Ok(None) => true,
            _ => false,
        };
        if gone {
            self.copies.borrow_mut().forget(name);
            self.note().await?;
        }
        Ok(())
    }

    /// Removes what is superfluous, as far as it is as it was written.
    async fn remove_old(&self) -> Result<(), StorageError> {
        let old = self.copies.borrow().superfluous();
        if old.is_empty() {
            return Ok(());
        }
        for file in old {
            if !self.is_wanted() {
                return Ok(());
            }
            let there = self.folder.size(&file.name).await;
            let ours = |bytes| self.copies.borrow().is_own(&file.name, bytes);
            let settled = match there {
                Ok(Some(bytes)) if ours(bytes) => self.folder.remove(&file.name).await.is_ok(),
                // Gone already, or somebody else's by now.
                Ok(_) => true,
                Err(_) => false,
            };
            if settled {
                self.copies.borrow_mut().forget(&file.name);
            }
        }
        self.note().await
    }
}
