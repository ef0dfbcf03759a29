//! Taking a backup in: looking at all of it first, and then writing files, and at last everything that names them at once.
//!
//! A file of the backup is a stretch of the archive, which the browser copies by itself. Its bytes are read beforehand, so
//! that the plan knows which are damaged.

use std::collections::{BTreeMap, BTreeSet};

use super::here::{self, Stored};
use super::progress::Meter;
use crate::domain::backup::talk::{Answer, Failure, Shown, Taken};
use crate::domain::backup::{
    BackupReader, Changes, Choices, Contents, Hash, Here, Lineages, Local, MediaEntry, MergePlan, Outcome, Trouble,
    apply, as_new, clashing, plan, shown,
};
use crate::domain::history::{Kind, Version, key, number_after};
use crate::domain::note::Note;
use crate::domain::saved;
use crate::platform::clock;
use crate::platform::storage::{MediaWrite, Storage, StorageError, StoredMedia, Write};
use crate::platform::worker::blobs::{self, Blob, BlobReader};

/// Bytes of files that are written at once, at least one file.
const BATCH: u64 = 64 << 20;

/// A backup that was looked at.
pub struct Import {
    storage: Storage,
    file: Blob,
    reader: BackupReader<BlobReader>,
    contents: Contents,
    troubles: Vec<Trouble>,
    /// What the plan said that was shown last.
    plan: MergePlan,
    /// Hashes of files that are here, as far as they were needed.
    hashes: BTreeMap<String, Hash>,
    /// Files of the backup that were read through.
    checked: BTreeSet<Hash>,
}

impl Import {
    /// Opens a backup and says what taking it in would do. Every file that would come in is read through.
    pub async fn look(file: &Blob) -> Result<(Self, Shown), Failure> {
        let unreadable = |_| Trouble::Unreadable("manifest.json".to_owned());
        let mut reader = BackupReader::open(BlobReader::new(file).map_err(unreadable)?)?;
        let (mut contents, mut troubles) = reader.contents();
        let storage = here::open().await?;
        let mut stored = Stored::read(&storage).await?;

        let here: BTreeSet<String> = clashing(&stored.local, &contents).map(str::to_owned).collect();
        let total = contents.media.iter().map(|(id, entry)| match stored.media.get(id) {
            Some(known) => known.blob.as_ref().map_or(0, blobs::size),
            None => reader.media_bytes(entry).unwrap_or(0),
        });
        let mut meter = Meter::new(total.sum());
        let mut hashes = BTreeMap::new();
        for id in here {
            let known = stored.media.get(&id);
            let hash = known.and_then(|known| here::hash(known).or_else(|| hash(known, &mut meter)));
            if let Some(hash) = hash {
                hashes.insert(id, hash);
            }
        }
        know(&mut stored.local, &hashes);
        let mut checked = BTreeSet::new();
        for id in plan(&stored.local, &contents).media {
            let Some(entry) = contents.media.get(&id) else { continue };
            match reader.copy_media(entry, &mut meter) {
                Ok(()) => drop(checked.insert(entry.sha256)),
                Err(trouble) => {
                    troubles.push(trouble);
                    contents.media.remove(&id);
                }
            }
        }
        let plan = plan(&stored.local, &contents);
        let import = Self { storage, file: file.clone(), reader, contents, troubles, plan, hashes, checked };
        let shown = import.shown(&stored.local);
        Ok((import, shown))
    }

    fn shown(&self, local: &Local) -> Shown {
        let bytes = |entry: &MediaEntry| self.reader.media_bytes(entry).unwrap_or(0);
        let made = self.reader.manifest().made.clone();
        shown(local, &self.contents, &self.plan, made, self.troubles.clone(), bytes)
    }

    /// Does it. If what is here is no longer what the plan was made for, there is a new plan instead.
    pub async fn take(&mut self, choices: &Choices, new: bool, stop: &dyn Fn() -> bool) -> Result<Answer, Failure> {
        let mut stored = Stored::read(&self.storage).await?;
        know(&mut stored.local, &self.hashes);
        let fresh = &mut clock::new_id;
        let changes = match new {
            true => as_new(&stored.local, &self.contents, fresh),
            false => match apply(&stored.local, &self.contents, &self.plan, choices, fresh) {
                Ok(changes) => changes,
                Err(stale) => {
                    self.plan = *stale.0;
                    return Ok(Answer::Plan(Shown { again: true, ..self.shown(&stored.local) }));
                }
            },
        };
        let mut written = Vec::new();
        let lying = stored.media.values().filter_map(|known| Some((here::hash(known)?, known.key.clone()?))).collect();
        let done = match self.write_files(&changes, lying, stop, &mut written).await {
            Ok(()) => self.write_texts(&changes, stored.lineages, &stored.local).await.map_err(Failure::from),
            Err(failure) => Err(failure),
        };
        match done {
            Ok(()) => Ok(Answer::Taken(taken(&changes, &stored.local))),
            Err(failure) => {
                self.clear_away(written).await;
                Err(failure)
            }
        }
    }

    /// Writes the files that are needed, some at a time.
    async fn write_files(
        &mut self,
        changes: &Changes,
        here: BTreeMap<Hash, String>,
        stop: &dyn Fn() -> bool,
        written: &mut Vec<String>,
    ) -> Result<(), Failure> {
        // Bytes lie here once, however many ids have them; and under keys of their own: another file may still lie under
        // the id of one that has gone.
        let mut keys = here;
        let mut coming = Vec::with_capacity(changes.media.len());
        for file in &changes.media {
            // One that was here when the plan was made, and is not any more.
            if !self.checked.contains(&file.entry.sha256) {
                self.reader.check_media(&file.entry)?;
                self.checked.insert(file.entry.sha256);
            }
            let bytes = self.reader.media_bytes(&file.entry).unwrap_or(0);
            coming.push((file, self.reader.media_begins(&file.entry)?, bytes));
        }
        let mut meter = Meter::new(coming.iter().map(|(.., bytes)| bytes).sum());
        let (mut batch, mut together) = (Vec::new(), 0);
        let mut rest = coming.into_iter().peekable();
        while let Some((file, begins, bytes)) = rest.next() {
            let unreadable = |_| Trouble::Unreadable(file.entry.name.clone());
            let known = keys.get(&file.entry.sha256).cloned();
            let blob = match known {
                Some(_) => None,
                None => Some(blobs::slice(&self.file, begins, begins + bytes).map_err(unreadable)?),
            };
            let key = known.unwrap_or_else(clock::new_id);
            keys.insert(file.entry.sha256, key.clone());
            batch.push(Write::Media(MediaWrite {
                id: file.id.clone(),
                facts: here::json(&file.entry.facts)?,
                key,
                blob,
                sha256: Some(file.entry.sha256.to_string()),
            }));
            written.push(file.id.clone());
            together += bytes;
            if together >= BATCH || rest.peek().is_none() {
                self.storage.write(&std::mem::take(&mut batch)).await?;
                meter.add(std::mem::take(&mut together));
            }
            if stop() {
                return Err(Failure::Stopped);
            }
        }
        Ok(())
    }

    /// Writes all else, in one transaction: whoever stops here has all of it or nothing.
    async fn write_texts(
        &self,
        changes: &Changes,
        lineages: Option<Lineages>,
        local: &Local,
    ) -> Result<(), StorageError> {
        let mut writes = Vec::new();
        for (id, outcome) in &changes.notes {
            if let Outcome::Write(note) = outcome {
                if let Some(Here::Kept(before)) = local.notes.get(id) {
                    writes.extend(self.version(&before.value).await?);
                }
                // What lies in their trash for long has just come into this one.
                let trashed_at = note.value.trashed_at.map(|at| at.max(clock::now() / 1_000));
                writes.push(Write::Note(id.clone(), here::json(&Note { trashed_at, ..note.value.clone() })?));
            }
        }
        if let Outcome::Write(account) = &changes.account {
            writes.push(here::meta(here::ACCOUNT, &account.value)?);
        }
        if let Outcome::Write(shop) = &changes.shop {
            writes.push(here::meta(here::SHOP, &shop.value)?);
        }
        if let Outcome::Write(dictionary) = &changes.dictionary {
            writes.push(here::meta(here::DICTIONARY, &dictionary.value)?);
        }
        if let Some(mut lineages) = lineages {
            lineages.follow(changes);
            let here = local.notes.keys().chain(changes.notes.keys()).map(String::as_str);
            lineages.retain(&here.collect());
            writes.push(here::write_lineages(&lineages)?);
        }
        self.storage.write(&writes).await
    }

    /// What a note is before another takes its place, as a version of it; none where the last one says the same.
    async fn version(&self, before: &Note) -> Result<Option<Write>, StorageError> {
        let last = self.storage.last_version(&before.id).await?;
        let next = number_after(last.as_ref().map(|(key, _)| key.as_str()));
        let last = last.and_then(|(_, json)| saved::read::<Version>(&json).ok());
        if before.is_blank() || last.is_some_and(|last| last.note.says_the_same(before)) {
            return Ok(None);
        }
        let (at, kind) = (clock::now() / 1_000, Kind::BeforeImporting);
        let version = Version { note: before.clone(), at, kind, name: String::new() };
        Ok(Some(Write::Version(key(&before.id, next), before.id.clone(), here::json(&version)?)))
    }

    /// Removes files that nothing came to name.
    async fn clear_away(&mut self, written: Vec<String>) {
        // Chromium goes on counting files it has just refused until the connection is closed.
        self.storage.close();
        if let Ok(storage) = here::open().await {
            self.storage = storage;
        }
        // What stays is cleared away at a later visit, as everything that nobody needs.
        let _ = self.storage.remove(&written).await;
    }
}

/// The hash of a file that is here.
fn hash(known: &StoredMedia, meter: &mut Meter) -> Option<Hash> {
    let reader = BlobReader::new(known.blob.as_ref()?).ok()?;
    Some(Hash::of_reader(&mut meter.reading(reader)).ok()?.0)
}

fn know(local: &mut Local, hashes: &BTreeMap<String, Hash>) {
    for (id, hash) in hashes {
        if let Some(known) = local.media.get_mut(id) {
            *known = Some(*hash);
        }
    }
}

fn taken(changes: &Changes, local: &Local) -> Taken {
    let mut taken = Taken { files: changes.media.len(), ..Taken::default() };
    for (id, outcome) in &changes.notes {
        match (outcome, local.notes.get(id)) {
            (Outcome::Write(_), Some(Here::Kept(_))) => taken.replaced += 1,
            (Outcome::Write(_), _) => taken.new += 1,
            _ => {}
        }
    }
    taken.documents = [
        matches!(changes.account, Outcome::Write(_)),
        matches!(changes.shop, Outcome::Write(_)),
        matches!(changes.dictionary, Outcome::Write(_)),
    ];
    taken
}
