//! Making a backup. The archive is put together out of the files that the database has: none is copied, however large it
//! is. Each is read twice: for its hash, also where that is known, because a file that cannot be read any more must be left
//! out before the archive begins with it; and for the archive's own sum.

use std::collections::BTreeMap;

use super::here::{self, Stored};
use super::progress::Meter;
use crate::domain::backup::reminder::{self, BackedUp};
use crate::domain::backup::talk::{Exported, Failure};
use crate::domain::backup::{BackupWriter, Hash, Here, Kept, Lineages, Made as Maker, MediaEntry, Parts, Trouble};
use crate::domain::media::MediaFacts;
use crate::domain::note::{Note, Place};
use crate::domain::route::is_id;
use crate::domain::saved;
use crate::platform::storage::{Storage, StoredMedia};
use crate::platform::worker::blobs::{self, Blob, BlobReader};

/// A backup that lies ready: what is to be written down when somebody has it.
pub struct Made {
    storage: Storage,
    before: Lineages,
    after: Lineages,
    /// Of a backup of everything: what was stored.
    sum: Option<u64>,
}

impl Made {
    /// Somebody has it. What has met another backup meanwhile stays as that left it.
    pub async fn handed(self, at: i64) -> Result<(), Failure> {
        let mut writes = Vec::new();
        if let Some(mut now) = here::lineages(&self.storage).await? {
            let Self { before, after, .. } = &self;
            for (id, lineage) in &after.notes {
                if now.note(id) == before.note(id) {
                    now.notes.insert(id.clone(), lineage.clone());
                }
            }
            let documents = [
                (&mut now.account, &before.account, &after.account),
                (&mut now.shop, &before.shop, &after.shop),
                (&mut now.dictionary, &before.dictionary, &after.dictionary),
            ];
            for (now, before, after) in documents {
                if now == before {
                    after.clone_into(now);
                }
            }
            writes.push(here::write_lineages(&now)?);
        }
        if let Some(sum) = self.sum {
            writes.push(here::meta(reminder::NAME, &BackedUp { at, made: true, sum })?);
        }
        Ok(self.storage.write(&writes).await?)
    }
}

/// A file on its way.
struct Coming<'a> {
    id: &'a str,
    blob: &'a Blob,
    bytes: u64,
    facts: MediaFacts,
}

/// Makes a backup of these notes, or of everything.
pub async fn export(
    maker: Maker,
    chosen: Option<Vec<String>>,
    shipped: BTreeMap<String, String>,
) -> Result<(Exported, Blob, Made), Failure> {
    let storage = here::open().await?;
    let Stored { local, lineages, media, sum } = Stored::read(&storage).await?;
    let before = lineages.unwrap_or_default();
    let whole = chosen.is_none();
    let mut left_out = Vec::new();
    let notes = notes(local.notes, chosen, &shipped, &mut left_out);
    let mut after = Lineages { notes: BTreeMap::new(), ..before.clone() };

    let parts = Parts::default();
    let standing = parts.standing();
    let mut writer = BackupWriter::new(parts, maker);
    let mut named = BTreeMap::new();
    for note in &notes {
        after.notes.insert(note.value.id.clone(), writer.note(note)?);
        let stored = note.value.media.all().filter(|item| item.place == Place::Stored);
        named.extend(stored.map(|item| (item.id.clone(), item.name.clone())));
    }
    let mut documents = 0;
    if whole {
        // A file that came with the studio is named by its path.
        let mut name = |id: &str| drop(is_id(id).then(|| named.insert(id.to_owned(), id.to_owned())));
        if let Some(account) = kept(&local.account, "account.json", &mut left_out) {
            after.account = writer.account(account)?;
            account.value.files().for_each(&mut name);
            documents += 1;
        }
        if let Some(shop) = kept(&local.shop, "shop.json", &mut left_out) {
            after.shop = writer.shop(shop)?;
            shop.value.files().for_each(&mut name);
            documents += 1;
        }
        if let Some(dictionary) = kept(&local.dictionary, "dictionary.json", &mut left_out) {
            after.dictionary = writer.dictionary(dictionary)?;
            documents += 1;
        }
    }
    if notes.is_empty() && documents == 0 {
        return Err(Failure::Empty);
    }

    let files: Vec<Coming> = named
        .iter()
        .filter_map(|(id, name)| {
            let coming = media.get(id).and_then(|stored| coming(id, stored));
            if coming.is_none() {
                left_out.push(Trouble::Missing(name.clone()));
            }
            coming
        })
        .collect();
    let bytes: u64 = files.iter().map(|file| file.bytes).sum();
    let mut meter = Meter::new(bytes.saturating_mul(2));
    let mut count = 0;
    for Coming { id, blob, bytes, facts } in files {
        let name = facts.name.clone().unwrap_or_else(|| id.to_owned());
        let read = BlobReader::new(blob).and_then(|reader| Hash::of_reader(&mut meter.reading(reader)));
        let Ok((sha256, _)) = read else {
            left_out.push(Trouble::Unreadable(name));
            continue;
        };
        let entry = MediaEntry { sha256, name, facts };
        // The second time it is read by the writer.
        let counted = BlobReader::new(blob).map(|reader| standing.source(blob.clone(), meter.reading(reader)));
        writer.media(id, entry, bytes, || counted)?;
        count += 1;
    }
    let parts = writer.finish()?;
    let exported = Exported { notes: notes.len(), files: count, bytes: parts.bytes(), left_out };
    let unwritable = || Trouble::Unwritable(String::new());
    let blob = blobs::join(parts.into_parts(), "application/octet-stream").ok_or_else(unwritable)?;
    let sum = sum.filter(|_| whole);
    Ok((exported, blob, Made { storage, before, after, sum }))
}

fn coming<'a>(id: &'a str, stored: &'a StoredMedia) -> Option<Coming<'a>> {
    let blob = stored.blob.as_ref()?;
    // What was measured of a file can be measured again.
    let facts = saved::read(&stored.facts).unwrap_or_default();
    Some(Coming { id, blob, bytes: blobs::size(blob), facts })
}

/// The notes to be written; those that are not stored are as they came with the studio.
fn notes(
    mut here: BTreeMap<String, Here<Note>>,
    chosen: Option<Vec<String>>,
    shipped: &BTreeMap<String, String>,
    left_out: &mut Vec<Trouble>,
) -> Vec<Kept<Note>> {
    let ids = chosen.unwrap_or_else(|| here.keys().cloned().collect());
    let mut notes = Vec::with_capacity(ids.len());
    for id in ids {
        let value = || saved::read::<Note>(shipped.get(&id)?).ok();
        let note = match here.remove(&id) {
            Some(Here::Kept(kept)) => Some(kept),
            Some(Here::Closed) => None,
            _ => value().map(|value| Kept { value, ..Kept::default() }),
        };
        match note.filter(|note| is_id(&note.value.id)) {
            Some(note) => notes.push(note),
            None => left_out.push(Trouble::Damaged(id)),
        }
    }
    notes
}

fn kept<'a, T>(here: &'a Here<T>, name: &str, left_out: &mut Vec<Trouble>) -> Option<&'a Kept<T>> {
    if matches!(here, Here::Closed) {
        left_out.push(Trouble::Damaged(name.to_owned()));
    }
    here.kept()
}
