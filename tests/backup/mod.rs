//! What the tests of backups share.

#![allow(dead_code)]

use std::collections::BTreeMap;
use std::io::Cursor;

use akaire::domain::account::Account;
use akaire::domain::backup::{
    BackupReader, BackupWriter, Contents, Hash, Here, Kept, Lineage, Local, Made, MediaEntry, Trouble,
};
use akaire::domain::note::{Images, Media, MediaItem, Note, Place};

/// The bytes of files, by media id.
pub type Files = BTreeMap<String, Vec<u8>>;

pub fn made() -> Made {
    Made { at: "2026-11-27T09:00:00Z".into(), by: "akaire 0.1.0".into(), brand: "小春日".into() }
}

pub fn kept<T>(value: T) -> Kept<T> {
    Kept { value, lineage: Lineage::default() }
}

pub fn picture(id: &str) -> MediaItem {
    MediaItem { id: id.into(), name: format!("{id}.jpg"), place: Place::Stored, text: String::new() }
}

pub fn note(id: &str, body: &str, pictures: &[&str]) -> Note {
    let images = Images { tray: pictures.iter().map(|id| picture(id)).collect(), ..Images::default() };
    let media = Media::Images { images, aside: None };
    Note { title: "秋".into(), body: body.into(), media, ..Note::new(id) }
}

pub fn entry(name: &str, bytes: &[u8]) -> MediaEntry {
    MediaEntry { sha256: Hash::of(bytes), name: name.into(), facts: Default::default() }
}

/// Writes all of it; the lineages that were sealed are given back in it.
pub fn write(contents: &Contents, files: &Files) -> (Vec<u8>, Contents) {
    let mut sealed = contents.clone();
    let mut writer = BackupWriter::new(Cursor::new(Vec::new()), made());
    for note in &mut sealed.notes {
        note.lineage = writer.note(note).unwrap();
    }
    if let Some(account) = &mut sealed.account {
        account.lineage = writer.account(account).unwrap();
    }
    if let Some(shop) = &mut sealed.shop {
        shop.lineage = writer.shop(shop).unwrap();
    }
    if let Some(dictionary) = &mut sealed.dictionary {
        dictionary.lineage = writer.dictionary(dictionary).unwrap();
    }
    for (id, entry) in &contents.media {
        let bytes = &files[id];
        writer.media(id, entry.clone(), bytes.len() as u64, || Ok(bytes.as_slice())).unwrap();
    }
    (writer.finish().unwrap().into_inner(), sealed)
}

/// Reads everything, files as well.
pub fn read(archive: &[u8]) -> Result<(Contents, Files, Vec<Trouble>), Trouble> {
    let mut reader = BackupReader::open(Cursor::new(archive))?;
    let (contents, mut troubles) = reader.contents();
    let mut files = Files::new();
    for (id, entry) in &contents.media {
        let mut bytes = Vec::new();
        match reader.copy_media(entry, &mut bytes) {
            Ok(()) => drop(files.insert(id.clone(), bytes)),
            Err(trouble) => troubles.push(trouble),
        }
    }
    Ok((contents, files, troubles))
}

/// A small brand, and its files: two ids for the same bytes, and an empty file.
pub fn brand() -> (Contents, Files) {
    let files = Files::from([
        ("brand-a".to_owned(), b"a face".to_vec()),
        ("m1".to_owned(), (0..=255).collect()),
        ("m2".to_owned(), (0..=255).collect()),
        ("m3".to_owned(), Vec::new()),
    ]);
    let account = Account { name: "小春日".into(), avatar: "brand-a".into(), ..Account::default() };
    let media = files.iter().map(|(id, bytes)| (id.clone(), entry(&format!("{id}.jpg"), bytes))).collect();
    let notes = vec![kept(note("n1", "第一篇", &["m1", "m3"])), kept(note("n2", "第二篇", &["m2"]))];
    (Contents { notes, account: Some(kept(account)), media, ..Contents::default() }, files)
}

/// What is here where nothing was before but this.
pub fn local(contents: &Contents) -> Local {
    let notes = contents.notes.iter().map(|note| (note.value.id.clone(), Here::Kept(note.clone()))).collect();
    fn here<T: Clone>(kept: &Option<Kept<T>>) -> Here<T> {
        kept.clone().map_or(Here::Nothing, Here::Kept)
    }
    Local {
        notes,
        account: here(&contents.account),
        shop: here(&contents.shop),
        dictionary: here(&contents.dictionary),
        media: contents.media.iter().map(|(id, entry)| (id.clone(), Some(entry.sha256))).collect(),
    }
}
