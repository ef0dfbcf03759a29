//! Reading a backup that anybody may have made or damaged: nothing is believed that the list of its parts does not
//! confirm, and nothing costs more than it may.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Seek, SeekFrom, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;
use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::contents::{Contents, Kept, MediaEntry};
use super::hash::{Hash, Hasher, content, pieces};
use super::lineage::Lineage;
use super::manifest::{Entry, Manifest};
use super::metered::{Meter, Metered};
use super::path::{self, Known};
use super::trouble::Trouble;
use super::{MOST_BYTES, MOST_ENTRIES, MOST_JSON, MOST_JSON_TOGETHER, MOST_NOTE, json};
use crate::domain::note::Note;
use crate::domain::route::is_id;

/// Bytes that finding and reading the index may take: about three times what [`MOST_ENTRIES`] of our own need.
const OPENING: u64 = 16 << 20;

/// An open backup: its list is read, everything else when it is asked for.
pub struct BackupReader<R> {
    zip: ZipArchive<Metered<R>>,
    manifest: Manifest,
    listed: BTreeMap<String, Entry>,
}

impl<R: Read + Seek> BackupReader<R> {
    /// Opens an archive. It is read in many small pieces; a slow source wants a buffer.
    ///
    /// # Errors
    /// [`Trouble`] if it is no backup, a newer one, one that was made to do harm, or one whose list is damaged. What is
    /// wrong with single parts is said when they are read.
    pub fn open(mut source: R) -> Result<Self, Trouble> {
        let unreadable = || Trouble::Unreadable(path::MANIFEST.to_owned());
        let length = source.seek(SeekFrom::End(0)).map_err(|_| unreadable())?;
        let meter = Meter::new(OPENING);
        let zip = match ZipArchive::new(Metered::new(source, meter.clone())) {
            Ok(zip) => zip,
            Err(_) if meter.is_used_up() => return Err(Trouble::TooMany),
            Err(ZipError::Io(error)) if !is_damage(&error) => return Err(unreadable()),
            Err(_) => return Err(Trouble::NotABackup),
        };
        meter.set(u64::MAX);
        if zip.len() > MOST_ENTRIES {
            return Err(Trouble::TooMany);
        }
        let index = zip.index_for_name_raw(path::MANIFEST.as_bytes()).ok_or(Trouble::NotABackup)?;
        check_index(&zip, length)?;
        let size = zip.by_index_data(index).map_or(0, |entry| entry.size());
        if size > MOST_JSON {
            return Err(Trouble::PartTooLarge(path::MANIFEST.to_owned()));
        }
        let mut reader = Self { zip, manifest: Manifest::default(), listed: BTreeMap::new() };
        let mut bytes = Vec::new();
        reader.pour(path::MANIFEST, path::MANIFEST, size, |piece| {
            bytes.extend_from_slice(piece);
            Ok(())
        })?;
        reader.manifest = Manifest::read(bytes)?;
        reader.listed = listed(&reader.manifest)?;
        Ok(reader)
    }

    /// Who made it, and what is in it.
    #[must_use]
    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Reads everything but the files. What cannot be read is left out and told.
    pub fn contents(&mut self) -> (Contents, Vec<Trouble>) {
        let (mut contents, mut troubles) = (Contents::default(), Vec::new());
        let notes: Vec<_> = self.manifest.notes.iter().map(|(id, lineage)| (id.clone(), lineage.clone())).collect();
        for (id, lineage) in notes {
            let path = path::note(&id);
            let note = self.kept::<Note>(&path, MOST_NOTE, Some(lineage));
            let right = note.and_then(|note| match note {
                Some(note) if note.value.id == id && is_id(&id) => Ok(note),
                _ => Err(Trouble::Damaged(path)),
            });
            match right {
                Ok(note) => contents.notes.push(note),
                Err(trouble) => troubles.push(trouble),
            }
        }
        let told = &mut troubles;
        contents.account = or_told(self.kept(path::ACCOUNT, MOST_JSON, self.manifest.account.clone()), told);
        contents.shop = or_told(self.kept(path::SHOP, MOST_JSON, self.manifest.shop.clone()), told);
        contents.dictionary = or_told(self.kept(path::DICTIONARY, MOST_JSON, self.manifest.dictionary.clone()), told);
        contents.media = or_told(self.json(path::MEDIA, MOST_JSON).map(Some), told).unwrap_or_default();
        contents.media.retain(|id, entry| {
            let trouble = match self.listed.contains_key(&path::file(&entry.sha256)) {
                true if is_id(id) => return true,
                true => Trouble::BadName(id.clone()),
                false => Trouble::Missing(entry.name.clone()),
            };
            told.push(trouble);
            false
        });
        (contents, troubles)
    }

    /// Length of a file, as it is listed.
    #[must_use]
    pub fn media_bytes(&self, media: &MediaEntry) -> Option<u64> {
        self.listed.get(&path::file(&media.sha256)).map(|entry| entry.bytes)
    }

    /// Where the bytes of a file begin in the archive. Whoever can name a stretch of it need not copy them; that they are
    /// right, only reading them tells.
    ///
    /// # Errors
    /// [`Trouble`] if it is missing or cannot be found.
    pub fn media_begins(&mut self, media: &MediaEntry) -> Result<u64, Trouble> {
        let missing = || Trouble::Missing(media.name.clone());
        let path = path::file(&media.sha256);
        let index = self.zip.index_for_name_raw(path.as_bytes()).ok_or_else(missing)?;
        let file = self.zip.by_index(index).map_err(|error| match error {
            ZipError::Io(error) if !is_damage(&error) => Trouble::Unreadable(media.name.clone()),
            _ => Trouble::Damaged(media.name.clone()),
        })?;
        file.data_start().ok_or_else(missing)
    }

    /// Reads a file through, without keeping anything, to see whether it is whole.
    ///
    /// # Errors
    /// [`Trouble`] if it is not, with the file's own name.
    pub fn check_media(&mut self, media: &MediaEntry) -> Result<(), Trouble> {
        self.copy_media(media, &mut io::sink())
    }

    /// Copies a file out, in pieces. That it is the right one is known only at the end: on an error, what was copied so
    /// far is to be thrown away.
    ///
    /// # Errors
    /// [`Trouble`] if it is missing, damaged, or cannot be read or put there.
    pub fn copy_media(&mut self, media: &MediaEntry, out: &mut impl Write) -> Result<(), Trouble> {
        self.listed_entry(&path::file(&media.sha256), &media.name, u64::MAX, |piece| out.write_all(piece))
    }

    /// What a part says and where it comes from, if the list says that it is there.
    fn kept<T: DeserializeOwned + Serialize + Default>(
        &mut self,
        path: &str,
        most: u64,
        lineage: Option<Lineage>,
    ) -> Result<Option<Kept<T>>, Trouble> {
        let Some(lineage) = lineage else { return Ok(None) };
        let value = self.json::<T>(path, most)?;
        let lineage = lineage.sealed(content(&value));
        Ok(Some(Kept { value, lineage }))
    }

    fn json<T: DeserializeOwned>(&mut self, path: &str, most: u64) -> Result<T, Trouble> {
        let mut bytes = Vec::new();
        self.listed_entry(path, path, most, |piece| {
            bytes.extend_from_slice(piece);
            Ok(())
        })?;
        json::value(bytes, path)
    }

    /// Hands on an entry if it is what it is listed as.
    fn listed_entry(
        &mut self,
        path: &str,
        name: &str,
        most: u64,
        each: impl FnMut(&[u8]) -> io::Result<()>,
    ) -> Result<(), Trouble> {
        let Some(Entry { bytes, sha256, .. }) = self.listed.get(path).cloned() else {
            return Err(Trouble::Missing(name.to_owned()));
        };
        if bytes > most {
            return Err(Trouble::PartTooLarge(name.to_owned()));
        }
        let hash = self.pour(path, name, bytes, each)?;
        if hash == sha256 { Ok(()) } else { Err(Trouble::Damaged(name.to_owned())) }
    }

    /// Hands on an entry of this length, and gives its hash.
    fn pour(
        &mut self,
        path: &str,
        name: &str,
        bytes: u64,
        mut each: impl FnMut(&[u8]) -> io::Result<()>,
    ) -> Result<Hash, Trouble> {
        let damaged = || Trouble::Damaged(name.to_owned());
        let index = self.zip.index_for_name_raw(path.as_bytes()).ok_or_else(|| Trouble::Missing(name.to_owned()))?;
        let mut file = self.zip.by_index(index).map_err(|error| match error {
            ZipError::Io(error) if !is_damage(&error) => Trouble::Unreadable(name.to_owned()),
            _ => damaged(),
        })?;
        if file.size() != bytes {
            return Err(damaged());
        }
        let mut hasher = Hasher::default();
        // Beyond its length nothing is read; a piece less is noticed.
        let mut within = file.by_ref().take(bytes);
        let mut kept = true;
        let read = pieces(&mut within, |piece| {
            hasher.update(piece);
            each(piece).inspect_err(|_| kept = false)
        });
        let read = read.and_then(|read| {
            // The last read of all is the one that compares the archive's own sum.
            let more = file.read(&mut [0])?;
            Ok(read.saturating_add(more as u64))
        });
        match read {
            Ok(read) if read == bytes => Ok(hasher.finish()),
            Err(_) if !kept => Err(Trouble::NotKept(name.to_owned())),
            Err(error) if !is_damage(&error) => Err(Trouble::Unreadable(name.to_owned())),
            _ => Err(damaged()),
        }
    }
}

/// Whether the bytes are at fault, and not what they are read from.
fn is_damage(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof)
}

fn or_told<T>(read: Result<Option<T>, Trouble>, told: &mut Vec<Trouble>) -> Option<T> {
    read.unwrap_or_else(|trouble| {
        told.push(trouble);
        None
    })
}

/// Looks at what the archive claims to hold before anything of it is read.
fn check_index<R: Read + Seek>(zip: &ZipArchive<Metered<R>>, length: u64) -> Result<(), Trouble> {
    let mut together = 0u64;
    for index in 0..zip.len() {
        let entry = zip.by_index_data(index).map_err(|_| Trouble::NotABackup)?;
        let name = String::from_utf8_lossy(entry.name_raw());
        if !path::is_harmless(&name) {
            return Err(Trouble::BadName(name.into_owned()));
        }
        // What other programs leave in archives is not looked at.
        if path::known(&name).is_none() {
            continue;
        }
        if entry.encrypted() || entry.compression() != CompressionMethod::Stored {
            return Err(Trouble::Packed(name.into_owned()));
        }
        together = together.saturating_add(entry.size().max(entry.compressed_size()));
    }
    if zip.has_duplicate_names() {
        return Err(Trouble::Ambiguous);
    }
    // Entries are stored, so together they are smaller than their archive, unless they lie or share their bytes.
    if together > length {
        return Err(Trouble::Bomb);
    }
    if together > MOST_BYTES { Err(Trouble::TooLarge) } else { Ok(()) }
}

/// The entries that this version reads, by name.
fn listed(manifest: &Manifest) -> Result<BTreeMap<String, Entry>, Trouble> {
    let (mut listed, mut seen, mut together) = (BTreeMap::new(), BTreeSet::new(), 0u64);
    if manifest.entries.len() > MOST_ENTRIES {
        return Err(Trouble::TooMany);
    }
    for entry in &manifest.entries {
        if !seen.insert(entry.path.as_str()) {
            return Err(Trouble::Twice(entry.path.clone()));
        }
        match path::known(&entry.path) {
            None => continue,
            Some(Known::Json) => together = together.saturating_add(entry.bytes),
            Some(Known::File(hash)) if hash != entry.sha256 => return Err(Trouble::Damaged(entry.path.clone())),
            Some(Known::File(_)) => {}
        }
        listed.insert(entry.path.clone(), entry.clone());
    }
    if together > MOST_JSON_TOGETHER { Err(Trouble::PartsTooLarge) } else { Ok(listed) }
}
