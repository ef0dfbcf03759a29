//! Writing a backup: readable parts, files by their hash, and last the list of it all.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Seek, Write};

use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::contents::{Kept, MediaEntry};
use super::hash::{Hash, Hasher, pieces};
use super::lineage::Lineage;
use super::manifest::{Entry, Made, Manifest};
use super::trouble::Trouble;
use super::{MOST_BYTES, MOST_ENTRIES, MOST_JSON, MOST_JSON_TOGETHER, MOST_NOTE, path};
use crate::domain::account::Account;
use crate::domain::dictionary::Dictionary;
use crate::domain::note::Note;
use crate::domain::route::is_id;
use crate::domain::saved;
use crate::domain::shop::Shop;

/// Of files from this size on the archive says in advance that it needs long numbers (Zip64).
const LONG: u64 = zip::ZIP64_BYTES_THR;

/// A backup on its way out. The same things, added in the same order, make the same bytes. After an error the archive
/// is worth nothing, and [`BackupWriter::finish`] gives that error again.
pub struct BackupWriter<W: Write + Seek> {
    zip: ZipWriter<W>,
    manifest: Manifest,
    paths: BTreeSet<String>,
    media: BTreeMap<String, MediaEntry>,
    bytes: u64,
    json: u64,
    failed: Option<Trouble>,
}

impl<W: Write + Seek> BackupWriter<W> {
    /// Begins.
    #[must_use]
    pub fn new(out: W, made: Made) -> Self {
        Self {
            zip: ZipWriter::new(out),
            manifest: Manifest::new(made),
            paths: BTreeSet::new(),
            media: BTreeMap::new(),
            bytes: 0,
            json: 0,
            failed: None,
        }
    }

    /// Adds a note. Gives the lineage to be kept here once the backup is written.
    ///
    /// # Errors
    /// [`Trouble`] if its id may not name an entry, it is there already, is too large, or cannot be written.
    pub fn note(&mut self, note: &Kept<Note>) -> Result<Lineage, Trouble> {
        let id = &note.value.id;
        if !is_id(id) {
            return self.failed(Trouble::BadName(id.clone()));
        }
        let lineage = self.kept(&path::note(id), MOST_NOTE, note)?;
        self.manifest.notes.insert(id.clone(), lineage.clone());
        Ok(lineage)
    }

    /// Adds the account, as a note is added.
    ///
    /// # Errors
    /// As for a note.
    pub fn account(&mut self, account: &Kept<Account>) -> Result<Lineage, Trouble> {
        let lineage = self.kept(path::ACCOUNT, MOST_JSON, account)?;
        Ok(self.manifest.account.insert(lineage).clone())
    }

    /// Adds the shop, as a note is added.
    ///
    /// # Errors
    /// As for a note.
    pub fn shop(&mut self, shop: &Kept<Shop>) -> Result<Lineage, Trouble> {
        let lineage = self.kept(path::SHOP, MOST_JSON, shop)?;
        Ok(self.manifest.shop.insert(lineage).clone())
    }

    /// Adds the dictionary, as a note is added.
    ///
    /// # Errors
    /// As for a note.
    pub fn dictionary(&mut self, dictionary: &Kept<Dictionary>) -> Result<Lineage, Trouble> {
        let lineage = self.kept(path::DICTIONARY, MOST_JSON, dictionary)?;
        Ok(self.manifest.dictionary.insert(lineage).clone())
    }

    /// Adds the file of a media id. Its bytes are asked for only if no other id had the same, and are never all in
    /// memory. Hash and length come from [`Hash::of_reader`].
    ///
    /// # Errors
    /// [`Trouble`] if the id is odd or there already, or the file changed or cannot be read or written.
    pub fn media<R: Read>(
        &mut self,
        id: &str,
        entry: MediaEntry,
        bytes: u64,
        open: impl FnOnce() -> io::Result<R>,
    ) -> Result<(), Trouble> {
        if !is_id(id) {
            return self.failed(Trouble::BadName(id.to_owned()));
        }
        if self.media.contains_key(id) {
            return self.failed(Trouble::Twice(id.to_owned()));
        }
        let path = path::file(&entry.sha256);
        if !self.paths.contains(&path) {
            let Ok(mut file) = open() else { return self.failed(Trouble::Unreadable(entry.name)) };
            self.entry(&path, &entry.name, (bytes, entry.sha256), &mut file)?;
        }
        self.media.insert(id.to_owned(), entry);
        Ok(())
    }

    /// Writes the lists, and gives what was written to.
    ///
    /// # Errors
    /// [`Trouble`] if that cannot be written, or something before it could not.
    pub fn finish(mut self) -> Result<W, Trouble> {
        if let Some(trouble) = self.failed.take() {
            return Err(trouble);
        }
        let media = std::mem::take(&mut self.media);
        self.json(path::MEDIA, MOST_JSON, saved::write_readable(&media))?;
        self.manifest.entries.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let manifest = serde_json::to_string_pretty(&self.manifest);
        self.json(path::MANIFEST, MOST_JSON, manifest)?;
        self.zip.finish().map_err(|error| Trouble::Unwritable(error.to_string()))
    }

    fn failed<T>(&mut self, trouble: Trouble) -> Result<T, Trouble> {
        self.failed = Some(trouble.clone());
        Err(trouble)
    }

    fn kept<T: Serialize + Default>(&mut self, path: &str, most: u64, kept: &Kept<T>) -> Result<Lineage, Trouble> {
        self.json(path, most, saved::write_readable(&kept.value))?;
        Ok(kept.sealed())
    }

    fn json(&mut self, path: &str, most: u64, text: serde_json::Result<String>) -> Result<(), Trouble> {
        let text = match text {
            Ok(text) => text,
            Err(error) => return self.failed(Trouble::Unwritable(error.to_string())),
        };
        let (bytes, mut rest) = (text.len() as u64, text.as_bytes());
        self.json = self.json.saturating_add(bytes);
        if bytes > most {
            return self.failed(Trouble::PartTooLarge(path.to_owned()));
        }
        if self.json > MOST_JSON_TOGETHER {
            return self.failed(Trouble::PartsTooLarge);
        }
        self.entry(path, path, (bytes, Hash::of(rest)), &mut rest)
    }

    fn entry(&mut self, path: &str, name: &str, is: (u64, Hash), from: &mut impl Read) -> Result<(), Trouble> {
        match self.try_entry(path, name, is, from) {
            Ok(()) => Ok(()),
            Err(trouble) => self.failed(trouble),
        }
    }

    fn try_entry(
        &mut self,
        path: &str,
        name: &str,
        (bytes, sha256): (u64, Hash),
        from: &mut impl Read,
    ) -> Result<(), Trouble> {
        if !self.paths.insert(path.to_owned()) {
            return Err(Trouble::Twice(path.to_owned()));
        }
        self.bytes = self.bytes.saturating_add(bytes);
        if self.paths.len() > MOST_ENTRIES {
            return Err(Trouble::TooMany);
        }
        if self.bytes > MOST_BYTES {
            return Err(Trouble::TooLarge);
        }
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(DateTime::DEFAULT)
            .system(System::Unix)
            .unix_permissions(0o644)
            .large_file(bytes >= LONG);
        let unwritable = |error: &dyn std::fmt::Display| Trouble::Unwritable(error.to_string());
        self.zip.start_file(path, options).map_err(|error| unwritable(&error))?;
        let (mut hasher, mut written, mut out) = (Hasher::default(), 0u64, None);
        let changed = || io::Error::from(io::ErrorKind::InvalidData);
        let read = pieces(from, |piece| {
            written = written.saturating_add(piece.len() as u64);
            if written > bytes {
                return Err(changed());
            }
            hasher.update(piece);
            self.zip.write_all(piece).inspect_err(|error| out = Some(unwritable(error)))
        });
        match (read, out) {
            (_, Some(unwritable)) => Err(unwritable),
            (Err(_), None) if written <= bytes => Err(Trouble::Unreadable(name.to_owned())),
            _ if written != bytes || hasher.finish() != sha256 => Err(Trouble::Changed(name.to_owned())),
            _ => {
                if path != path::MANIFEST {
                    self.manifest.entries.push(Entry { path: path.to_owned(), bytes, sha256 });
                }
                Ok(())
            }
        }
    }
}
