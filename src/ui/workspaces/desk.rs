//! The list of workspaces as this page knows it, and the way to change it: in one step on the disk, whoever else changes
//! it at the same time.

use std::future::Future;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::language::Text;
use crate::domain::saved;
use crate::domain::steps::StepName;
use crate::domain::workspaces::{Deed, FIRST, Workspaces, database_of};
use crate::platform::clock;
use crate::platform::storage::{self, Storage, StorageError};
use crate::ui::studio::{Notice, Studio, Undoer, keep, space};
use crate::ui::words::keep as keep_words;
use crate::ui::words::workspaces as words;

/// A deed, how it is taken back, and what that is called.
#[derive(Clone)]
struct Step {
    name: StepName,
    id: String,
    deed: Deed,
    back: Deed,
}

/// The list and what was done to it on this page. Copied freely.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The studio.
    pub studio: Studio,
    /// The list; none until it is read, or if it cannot be.
    pub list: RwSignal<Option<Workspaces>>,
    /// What is going on, for those who wait.
    pub busy: RwSignal<Option<String>>,
    done: RwSignal<Vec<Step>>,
    undone: RwSignal<Vec<Step>>,
}

impl Desk {
    /// Reads the list.
    #[must_use]
    pub fn open(studio: Studio) -> Self {
        let desk = Self {
            studio,
            list: RwSignal::new(None),
            busy: RwSignal::new(None),
            done: RwSignal::default(),
            undone: RwSignal::default(),
        };
        // Whatever the first workspace's tabs wrote meanwhile shows when this page comes up again.
        Effect::new(move |_| {
            studio.files_loaded.track();
            studio.role.track();
            spawn_local(async move {
                if let Err(error) = desk.read().await {
                    desk.fail(&error);
                }
            });
        });
        desk
    }

    async fn read(self) -> Result<(), StorageError> {
        let storage = storage_of_list().await?;
        match storage.meta(space::LIST).await?.map(|json| saved::read::<Workspaces>(&json)) {
            None => self.show(Workspaces::default()),
            Some(Ok(list)) => self.show(list.sound()),
            Some(Err(_)) => self.studio.notify(Notice::wrong(&words::LIST_UNREADABLE)),
        }
        Ok(())
    }

    fn show(self, list: Workspaces) {
        let _ = self.list.try_set(Some(list)); // the visitor may have left
    }

    fn fail(self, error: &StorageError) {
        self.studio.notify(match error {
            StorageError::Denied(_) => Notice::wrong(&keep_words::DENIED),
            StorageError::Full => Notice::wrong(&keep_words::FULL),
            StorageError::Newer => Notice::wrong(&keep_words::DATABASE_NEWER),
            StorageError::Failed(_) => Notice::wrong(&keep_words::FAILED),
        });
    }

    /// Does something to the list, with its way back.
    pub fn act(self, text: &'static Text, id: &str, deed: Deed) {
        let Some(back) = self.list.with_untracked(|list| inverse(list.as_ref()?, id, &deed)) else { return };
        let named = self.list.with_untracked(|list| self.name(list.as_ref()?, id)).unwrap_or_default();
        let named = if let Deed::Add(name) = &deed { name.clone() } else { named };
        // What was made is not made twice: it is brought back.
        let again = if matches!(deed, Deed::Add(_)) { Deed::Delete(None) } else { deed.clone() };
        let step = Step { name: StepName::new(text).arg(named), id: id.to_owned(), deed: again, back };
        self.done.update(|done| done.push(step));
        self.undone.set(Vec::new());
        self.write(id.to_owned(), deed);
    }

    /// What somebody reads as the name of a workspace.
    #[must_use]
    pub fn name(self, list: &Workspaces, id: &str) -> Option<String> {
        let known = list.get(id)?;
        Some(match known.name.as_str() {
            "" => self.studio.language.with_untracked(|language| words::UNNAMED.get(*language).to_owned()),
            name => name.to_owned(),
        })
    }

    fn write(self, id: String, deed: Deed) {
        spawn_local(async move {
            if let Err(error) = self.put(&id, deed).await {
                self.fail(&error);
            }
        });
    }

    /// Writes a deed onto what is stored right now.
    ///
    /// # Errors
    /// As [`storage::Storage::write`].
    pub async fn put(self, id: &str, deed: Deed) -> Result<(), StorageError> {
        let storage = storage_of_list().await?;
        let mut next = None;
        let make = |stored: Option<String>| {
            let list = match stored.map(|json| saved::read::<Workspaces>(&json)) {
                None => Workspaces::default(),
                Some(Ok(list)) => list.sound(),
                // Of a newer version, or damaged: it is left alone.
                Some(Err(_)) => return None,
            };
            let list = list.after(id, deed);
            let json = saved::write(&list).ok();
            next = Some(list);
            json
        };
        storage.change_meta(space::LIST, make).await?;
        match next {
            Some(list) => {
                if let Some(here) = list.get(&space::id()) {
                    space::choose(&here.id, &here.name);
                }
                self.show(list);
            }
            None => self.studio.notify(Notice::wrong(&words::LIST_UNREADABLE)),
        }
        Ok(())
    }

    /// Takes a workspace off the list once its database is gone. There is no way back, so nothing may lead there.
    ///
    /// # Errors
    /// As [`storage::Storage::write`].
    pub async fn forget(self, id: &str) -> Result<(), StorageError> {
        storage::remove_database(&database_of(id)).await?;
        self.put(id, Deed::Forget).await?;
        for steps in [self.done, self.undone] {
            let _ = steps.try_update(|steps| steps.retain(|step| step.id != id));
        }
        Ok(())
    }

    /// Does what takes a while, and says so; what fails is said.
    pub fn work(self, says: String, work: impl Future<Output = Result<(), StorageError>> + 'static) {
        self.busy.set(Some(says));
        spawn_local(async move {
            if let Err(error) = work.await {
                self.fail(&error);
            }
            let _ = self.busy.try_set(None);
        });
    }

    /// Undo and redo of what was done here.
    #[must_use]
    pub fn undoer(self) -> Undoer {
        let steps = move |again: bool| if again { self.undone } else { self.done };
        Undoer {
            name: Arc::new(move |again| {
                let name = steps(again).with(|steps| steps.last().map(|step| step.name.clone()))?;
                Some(self.studio.fill(name.text, &name.args))
            }),
            walk: Arc::new(move |again| {
                let Some(step) = steps(again).try_update(Vec::pop).flatten() else { return };
                let deed = if again { step.deed.clone() } else { step.back.clone() };
                self.write(step.id.clone(), deed);
                steps(!again).update(|steps| steps.push(step));
            }),
        }
    }
}

/// The storage that has the list.
async fn storage_of_list() -> Result<Rc<Storage>, StorageError> {
    match keep::storage().filter(|_| space::is_first()) {
        Some(storage) => Ok(storage),
        // Whoever removes or changes that database closes this; the next call opens it again.
        None => Ok(Rc::new(Storage::open(&database_of(FIRST), Box::new(|_| ())).await?)),
    }
}

/// What takes a deed back.
fn inverse(list: &Workspaces, id: &str, deed: &Deed) -> Option<Deed> {
    let known = list.get(id);
    Some(match deed {
        Deed::Add(_) => Deed::Delete(Some(clock::now())),
        Deed::Rename(_) => Deed::Rename(known?.name.clone()),
        Deed::Archive(_) => Deed::Archive(known?.archived),
        Deed::Delete(_) => Deed::Delete(known?.deleted),
        Deed::Forget => return None,
    })
}
