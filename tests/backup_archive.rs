//! Backups as archives: what goes in comes out, and nothing else ever does.

#![cfg(all(feature = "app", not(target_arch = "wasm32")))]

mod backup;

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};

use akaire::domain::account::Account;
use akaire::domain::backup::{BackupReader, BackupWriter, Contents, Hash, MediaEntry, Part, Parts, Trouble};
use akaire::domain::bilingual::Bilingual;
use akaire::domain::dictionary::Dictionary;
use akaire::domain::in_step::Pair;
use akaire::domain::media::MediaFacts;
use akaire::domain::note::{Images, Meaning, Media, MediaItem, Note, Place, Purpose};
use akaire::domain::sample;
use akaire::domain::shop::{Money, Product, Shop};
use backup::{Files, brand, entry, kept, made, note, read, write};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn id() -> impl Strategy<Value = String> {
    "[A-Za-z0-9_-]{1,13}"
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[秋a\"\\\\\n😀]{0,9}", any::<String>()]
}

fn item() -> impl Strategy<Value = MediaItem> {
    let place = prop_oneof![Just(Place::Stored), text().prop_map(Place::Bundled)];
    (id(), text(), place, text()).prop_map(|(id, name, place, text)| MediaItem { id, name, place, text })
}

fn images() -> impl Strategy<Value = Images> {
    (vec(item(), 0..3), vec(item(), 0..2), 0usize..3).prop_map(|(tray, shelf, cover)| Images { tray, shelf, cover })
}

fn media() -> impl Strategy<Value = Media> {
    (images(), option::of(item()), any::<bool>()).prop_map(|(images, film, still)| match still {
        true => Media::Images { images, aside: film },
        false => Media::Video { video: film, aside: images },
    })
}

fn any_note() -> impl Strategy<Value = Note> {
    let texts = (text(), text(), text(), text(), text());
    let lists = (vec(text(), 0..3), vec(text(), 0..3), vec(text(), 0..3));
    let rest = (option::of(text()), option::of(text()), any::<(bool, bool)>(), option::of(any::<(u32, u32)>()));
    let purpose = proptest::sample::select(Purpose::ALL.as_slice());
    let lies = (any::<bool>(), option::of(any::<i64>()), option::of(any::<i64>()));
    (id(), texts, lists, media(), rest, purpose, lies).prop_map(|(id, texts, lists, media, rest, purpose, lies)| Note {
        id,
        title: texts.0,
        body: texts.1,
        topics: lists.0,
        mentions: lists.1,
        media,
        cover_text: texts.2,
        meaning: Meaning {
            title: texts.3,
            body: String::new(),
            paired: rest.3.map(|(zh, ja)| Pair { zh, ja }).into_iter().collect(),
            paired_title: None,
        },
        planned_date: rest.0,
        timed_publish: rest.1,
        purpose,
        paid_partnership: rest.2.0,
        ai_made: rest.2.1,
        products: lists.2,
        mini_program: texts.4,
        creator: String::new(),
        archived: lies.0,
        trashed_at: lies.1,
        changed_at: lies.2,
    })
}

fn facts() -> impl Strategy<Value = MediaFacts> {
    (any::<u64>(), option::of(any::<u32>()), option::of(0u32..4_000), option::of(text())).prop_map(
        |(bytes, width, eighths, name)| MediaFacts {
            bytes,
            width,
            duration: eighths.map(|eighths| f64::from(eighths) / 8.0),
            name,
            ..MediaFacts::default()
        },
    )
}

/// Any contents, whose files share their bytes now and then.
fn anything() -> impl Strategy<Value = (Contents, Files)> {
    let file = (id(), text(), facts(), prop_oneof![vec(any::<u8>(), 0..40), Just(vec![7; 70_000])]);
    let documents = (option::of(text()), option::of((text(), any::<i64>())), option::of(text()));
    (vec(any_note(), 0..5), documents, vec(file, 0..5)).prop_map(|(notes, (account, shop, dictionary), files)| {
        let notes: BTreeMap<_, _> = notes.into_iter().map(|note| (note.id.clone(), kept(note))).collect();
        let product = |(name, price): (String, i64)| Product {
            name: Bilingual::new(name, ""),
            price: Money(price),
            ..Product::default()
        };
        let contents = Contents {
            notes: notes.into_values().collect(),
            account: account.map(|name| kept(Account { name, ..Account::default() })),
            shop: shop.map(|it| kept(Shop { products: vec![product(it).into()], ..Shop::default() })),
            dictionary: dictionary.map(|word| kept(Dictionary { words: vec![word], ..Dictionary::default() })),
            media: files
                .iter()
                .map(|(id, name, facts, bytes)| {
                    (id.clone(), MediaEntry { sha256: Hash::of(bytes), name: name.clone(), facts: facts.clone() })
                })
                .collect(),
        };
        (contents, files.into_iter().map(|(id, _, _, bytes)| (id, bytes)).collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_goes_in_comes_out((contents, files) in anything()) {
        let (archive, sealed) = write(&contents, &files);
        let (read, read_files, troubles) = read(&archive).unwrap();
        prop_assert_eq!(troubles, []);
        prop_assert_eq!(&read, &sealed);
        prop_assert_eq!(read_files, files.clone());
        // What was sealed once is not sealed anew, and the same makes the same bytes.
        prop_assert_eq!(write(&sealed, &files).0, archive.clone());
        prop_assert_eq!(write(&contents, &files).0, archive);
    }

    #[test]
    fn any_bytes_give_an_answer(bytes in vec(any::<u8>(), 0..600)) {
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn cuts_and_changes_are_noticed(
        at in any::<prop::sample::Index>(),
        cut in 0usize..300,
        put in vec(any::<u8>(), 0..9),
    ) {
        let (contents, files) = brand();
        let (mut archive, sealed) = write(&contents, &files);
        let start = at.index(archive.len());
        let end = (start + cut).min(archive.len());
        archive.splice(start..end, put);
        assert_noticed(&archive, &sealed, &files);
    }
}

/// Whatever was done to an archive: what is read of it is right, and what is not read is told. Gives whether it was all
/// right.
fn assert_noticed(archive: &[u8], right: &Contents, files: &Files) -> bool {
    let Ok((read, read_files, troubles)) = read(archive) else { return false };
    let whole = read == *right && read_files == *files;
    assert!(whole || !troubles.is_empty(), "wrong content was taken for right");
    assert!(read.notes.iter().all(|note| right.notes.contains(note)));
    assert!(read.account.is_none() || read.account == right.account);
    assert!(read.media.iter().all(|(id, entry)| right.media.get(id) == Some(entry)));
    assert!(read_files.iter().all(|(id, bytes)| files.get(id) == Some(bytes)));
    whole
}

#[test]
fn a_bit_that_flips_anywhere_is_noticed() {
    let (contents, files) = brand();
    let (mut archive, sealed) = write(&contents, &files);
    let mut harmless = 0;
    for at in 0..archive.len() {
        let bit = 1 << (at * 5 % 8);
        archive[at] ^= bit;
        harmless += usize::from(assert_noticed(&archive, &sealed, &files));
        archive[at] ^= bit;
    }
    // Dates, permissions and what headers say twice: nothing that is read.
    assert!(harmless < archive.len() / 4, "{harmless} of {}", archive.len());
}

#[test]
fn the_sample_brand_goes_there_and_back() {
    let (notes, profile) = (sample::notes().unwrap(), sample::profile().unwrap());
    let mut contents = Contents {
        notes: notes.notes.into_iter().map(kept).collect(),
        account: Some(kept(profile.account)),
        shop: Some(kept(sample::shop().unwrap())),
        dictionary: Some(kept(sample::dictionary().unwrap())),
        ..Contents::default()
    };
    contents.notes.sort_by(|a, b| a.value.id.cmp(&b.value.id));
    let (archive, sealed) = write(&contents, &Files::new());
    assert_eq!(read(&archive).unwrap(), (sealed, Files::new(), vec![]));
}

#[test]
fn the_same_bytes_are_stored_once_and_asked_for_once() {
    let (contents, files) = brand();
    let (archive, _) = write(&contents, &files);
    let reader = BackupReader::open(Cursor::new(&archive)).unwrap();
    let paths: Vec<&str> = reader.manifest().entries.iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths.iter().filter(|path| path.starts_with("media/")).count(), 3);
    assert!(["account.json", "media.json", "notes/n1.json", "notes/n2.json"].iter().all(|path| paths.contains(path)));
    assert_eq!(reader.media_bytes(&contents.media["m1"]), Some(256));

    let mut writer = BackupWriter::new(Cursor::new(Vec::new()), made());
    writer.media("a", entry("a", b"x"), 1, || Ok(&b"x"[..])).unwrap();
    writer.media("b", entry("b", b"x"), 1, || -> io::Result<&[u8]> { panic!("it is there already") }).unwrap();
}

#[test]
fn people_can_read_what_is_in_it() {
    let (contents, files) = brand();
    let (archive, _) = write(&contents, &files);
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let mut json = String::new();
    zip.by_name("notes/n1.json").unwrap().read_to_string(&mut json).unwrap();
    assert!(
        json.starts_with("{\n  \"format\": 1,\n  \"saved\": {\n    \"id\": \"n1\",\n    \"title\": \"秋\",\n"),
        "{json}"
    );
}

#[test]
fn what_is_damaged_is_named_and_the_rest_is_read() {
    let (contents, files) = brand();
    let (archive, sealed) = write(&contents, &files);
    let flipped = |what: &[u8]| {
        let mut archive = archive.clone();
        let at = archive.windows(what.len()).position(|window| window == what).unwrap();
        archive[at] ^= 1;
        read(&archive).unwrap()
    };
    let (read, read_files, troubles) = flipped("第一篇".as_bytes());
    assert_eq!(troubles, [Trouble::Damaged("notes/n1.json".into())]);
    assert_eq!((read.notes, read.account), (vec![sealed.notes[1].clone()], sealed.account.clone()));
    assert_eq!(read_files, files);

    let (read, read_files, troubles) = flipped(b"a face");
    assert_eq!(troubles, [Trouble::Damaged("brand-a.jpg".into())]);
    assert_eq!((read, read_files.len()), (sealed, 3));
}

#[test]
fn a_file_that_changes_meanwhile_spoils_the_archive() {
    let wrong: [(&[u8], Trouble); 3] = [
        (b"abcd", Trouble::Changed("a.jpg".into())),
        (b"ab", Trouble::Changed("a.jpg".into())),
        (b"abx", Trouble::Changed("a.jpg".into())),
    ];
    for (bytes, trouble) in wrong {
        let mut writer = BackupWriter::new(Cursor::new(Vec::new()), made());
        assert_eq!(writer.media("a", entry("a.jpg", b"abc"), 3, || Ok(bytes)), Err(trouble.clone()));
        assert_eq!(writer.finish().err(), Some(trouble));
    }
    let mut writer = BackupWriter::new(Cursor::new(Vec::new()), made());
    let gone = || -> io::Result<&[u8]> { Err(io::ErrorKind::NotFound.into()) };
    assert_eq!(writer.media("a", entry("a.jpg", b"abc"), 3, gone), Err(Trouble::Unreadable("a.jpg".into())));
    assert_eq!(writer.note(&kept(Note::new("../n"))), Err(Trouble::BadName("../n".into())));
    let mut writer = BackupWriter::new(Cursor::new(Vec::new()), made());
    writer.note(&kept(Note::new("n"))).unwrap();
    assert_eq!(writer.note(&kept(Note::new("n"))), Err(Trouble::Twice("notes/n.json".into())));
}

#[test]
fn a_note_as_large_as_a_book_is_told() {
    let mut writer = BackupWriter::new(Cursor::new(Vec::new()), made());
    let large = writer.note(&kept(note("n", &"长".repeat(2 << 20), &[])));
    assert_eq!(large, Err(Trouble::PartTooLarge("notes/n.json".into())));
}

#[test]
fn sources_and_places_that_fail_are_told_apart() {
    struct Gone(Cursor<Vec<u8>>, bool);
    impl Read for Gone {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.1 { Err(io::ErrorKind::NotFound.into()) } else { self.0.read(buffer) }
        }
    }
    impl Seek for Gone {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }
    let (contents, files) = brand();
    let (archive, _) = write(&contents, &files);
    let gone = BackupReader::open(Gone(Cursor::new(archive.clone()), true));
    assert_eq!(gone.err(), Some(Trouble::Unreadable("manifest.json".into())));
    let mut reader = BackupReader::open(Cursor::new(archive)).unwrap();
    let picture = &contents.media["m1"];
    assert_eq!(reader.copy_media(picture, &mut [0; 9].as_mut_slice()), Err(Trouble::NotKept("m1.jpg".into())));
    assert_eq!(reader.check_media(picture), Ok(()));
}

#[test]
fn a_full_disk_is_told() {
    struct Full(Cursor<Vec<u8>>);
    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let room = 900usize.saturating_sub(self.0.get_ref().len());
            if room == 0 {
                Err(io::ErrorKind::StorageFull.into())
            } else {
                self.0.write(&bytes[..bytes.len().min(room)])
            }
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    impl Seek for Full {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.0.seek(to)
        }
    }
    let mut writer = BackupWriter::new(Full(Cursor::default()), made());
    let written = (0..9).try_for_each(|number| writer.note(&kept(note(&format!("n{number}"), "", &[]))).map(drop));
    assert!(matches!(written, Err(Trouble::Unwritable(_))));
    assert!(matches!(writer.finish(), Err(Trouble::Unwritable(_))));
}

/// A large file that is not there: it holds nothing but sevens, except where something else was written.
struct Sevens {
    at: u64,
    end: u64,
    others: Vec<(u64, Vec<u8>)>,
    most_at_once: usize,
}

/// As many of them as are looked at at once: comparing and copying whole slices is quick in a debug build, too.
static PIECE: [u8; 64 << 10] = [7; 64 << 10];

impl Sevens {
    fn new(end: u64) -> Self {
        Self { at: end, end, others: Vec::new(), most_at_once: 0 }
    }
}

impl Write for Sevens {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.chunks(PIECE.len()).any(|chunk| *chunk != PIECE[..chunk.len()]) {
            self.others.push((self.at, bytes.to_vec()));
        }
        self.at += bytes.len() as u64;
        self.end = self.end.max(self.at);
        self.most_at_once = self.most_at_once.max(bytes.len());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Sevens {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let room =
            buffer.len().min(PIECE.len()).min(usize::try_from(self.end.saturating_sub(self.at)).unwrap_or(usize::MAX));
        buffer[..room].copy_from_slice(&PIECE[..room]);
        for (start, bytes) in &self.others {
            let (from, to) = (self.at.max(*start), (self.at + room as u64).min(start + bytes.len() as u64));
            if from < to {
                let piece = &bytes[(from - start) as usize..(to - start) as usize];
                buffer[(from - self.at) as usize..(to - self.at) as usize].copy_from_slice(piece);
            }
        }
        self.at += room as u64;
        Ok(room)
    }
}

impl Seek for Sevens {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let to = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.end.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = to.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[test]
fn beyond_four_gigabytes_places_are_long() {
    let mut writer = BackupWriter::new(Sevens::new(5 << 30), made());
    let lineage = writer.note(&kept(note("n", "远", &["m"]))).unwrap();
    writer.media("m", entry("m.jpg", b"far away"), 8, || Ok(&b"far away"[..])).unwrap();
    let archive = writer.finish().unwrap();
    assert!(archive.others.iter().any(|(_, bytes)| bytes.starts_with(b"PK\x06\x06")), "the end of a Zip64 archive");
    let mut reader = BackupReader::open(archive).unwrap();
    let (contents, troubles) = reader.contents();
    assert_eq!((contents.notes.len(), &contents.notes[0].lineage, troubles), (1, &lineage, vec![]));
    let mut file = Vec::new();
    reader.copy_media(&contents.media["m"], &mut file).unwrap();
    assert_eq!(file, b"far away");
}

#[test]
#[ignore = "sums up more than eight gigabytes, about ten seconds: cargo test --test backup_archive -- --ignored"]
fn a_film_of_more_than_four_gigabytes_goes_through_in_pieces() {
    let bytes = (4 << 30) + 1;
    // What sha256sum says of so many sevens.
    let sha256 = Hash::parse("b042cc2f3921ff1b772b9ccfb907fd0b977961c2d5a5e9b3ff79bd03547514f4").unwrap();
    let mut writer = BackupWriter::new(Sevens::new(0), made());
    writer.note(&kept(note("n", "长", &["film"]))).unwrap();
    let film = MediaEntry { sha256, ..entry("film.mp4", b"") };
    writer.media("film", film.clone(), bytes, || Ok(io::repeat(7).take(bytes))).unwrap();
    let archive = writer.finish().unwrap();
    assert!(archive.end > bytes && archive.most_at_once <= 64 << 10, "{} at once", archive.most_at_once);
    let mut reader = BackupReader::open(archive).unwrap();
    assert_eq!(reader.contents().1, []);
    assert_eq!((reader.media_bytes(&film), reader.check_media(&film)), (Some(bytes), Ok(())));
}

#[test]
fn an_archive_that_is_put_together_is_the_same_as_one_that_is_written() {
    let (contents, files) = brand();
    let (written, _) = write(&contents, &files);
    let parts = Parts::default();
    let standing = parts.standing();
    let mut writer = BackupWriter::new(parts, made());
    for note in &contents.notes {
        writer.note(note).unwrap();
    }
    writer.account(contents.account.as_ref().unwrap()).unwrap();
    for (id, entry) in &contents.media {
        let bytes = &files[id];
        writer.media(id, entry.clone(), bytes.len() as u64, || Ok(standing.source(id, bytes.as_slice()))).unwrap();
    }
    let parts = writer.finish().unwrap();
    assert_eq!(parts.bytes(), written.len() as u64);
    let (mut together, mut copied) = (Vec::new(), 0);
    for part in parts.into_parts() {
        match part {
            Part::Bytes(bytes) => together.extend(bytes),
            Part::File(id, length) => {
                assert_eq!(files[id].len() as u64, length);
                together.extend(&files[id]);
                copied += 1;
            }
        }
    }
    assert_eq!(together, written);
    // Two ids have the same bytes, and one file is empty.
    assert_eq!(copied, 2);

    // Reading, a file is where it is said to begin.
    let mut reader = BackupReader::open(Cursor::new(&written)).unwrap();
    for (id, entry) in &contents.media {
        let begins = usize::try_from(reader.media_begins(entry).unwrap()).unwrap();
        assert_eq!(&written[begins..begins + files[id].len()], files[id].as_slice());
    }
}
