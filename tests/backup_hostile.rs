//! Archives that were made to do harm, or that another program has packed.

#![cfg(all(feature = "app", not(target_arch = "wasm32")))]

mod backup;

use std::io::{Cursor, Write};
use std::time::Instant;

use akaire::domain::backup::{BackupReader, Hash, Trouble};
use backup::{brand, read, write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

/// An archive of these entries, listed as they are.
fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let listed: Vec<String> = entries
        .iter()
        .map(|(path, bytes)| format!(r#"{{"path":{path:?},"bytes":{},"sha256":"{}"}}"#, bytes.len(), Hash::of(bytes)))
        .collect();
    let notes: Vec<String> = entries
        .iter()
        .filter_map(|(path, _)| path.strip_prefix("notes/")?.strip_suffix(".json"))
        .map(|id| format!("{id:?}:{{}}"))
        .collect();
    let manifest = format!(
        r#"{{"kind":"akaire-backup","format":1,"shop":{{}},"notes":{{{}}},"entries":[{}]}}"#,
        notes.join(","),
        listed.join(",")
    );
    let entries: Vec<_> = entries.iter().copied().chain([("manifest.json", manifest.as_bytes())]).collect();
    packed(&entries)
}

fn packed(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in entries {
        zip.start_file(*path, stored()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn replaced(archive: &[u8], what: &[u8], with: &[u8]) -> Vec<u8> {
    assert_eq!(what.len(), with.len());
    let mut archive = archive.to_vec();
    for at in 0..archive.len() - what.len() {
        if archive[at..].starts_with(what) {
            archive[at..at + what.len()].copy_from_slice(with);
        }
    }
    archive
}

fn opened(archive: &[u8]) -> Option<Trouble> {
    BackupReader::open(Cursor::new(archive)).err()
}

const MEDIA: (&str, &[u8]) = ("media.json", br#"{"format":1,"saved":{}}"#);

#[test]
fn names_that_lead_elsewhere_are_refused() {
    for name in ["../../etc/passwd", "/etc/passwd", "..\\..\\x", "C:\\x", "notes/../../x.json", "a\0b", "media/.."] {
        assert_eq!(opened(&archive(&[MEDIA, (name, b"x")])), Some(Trouble::BadName(name.into())));
    }
}

#[test]
fn what_others_leave_behind_is_not_read() {
    let (contents, files) = brand();
    let (ours, sealed) = write(&contents, &files);
    let mut zip = ZipWriter::new_append(Cursor::new(ours)).unwrap();
    zip.add_directory("notes/", stored()).unwrap();
    zip.start_file("__MACOSX/._notes", stored()).unwrap();
    zip.start_file("notes/n9.json", stored()).unwrap();
    zip.write_all(br#"{"format":1,"saved":{"id":"n9"}}"#).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(read(&bytes).unwrap(), (sealed, files, vec![]));
}

#[test]
fn two_entries_of_one_name_are_refused() {
    let twice = archive(&[MEDIA, ("notes/a.json", b"{}"), ("notes/b.json", b"{}")]);
    assert_eq!(opened(&replaced(&twice, b"notes/b.json", b"notes/a.json")), Some(Trouble::Ambiguous));
}

#[test]
fn sizes_that_lie_are_noticed() {
    let body = br#"{"format":1,"saved":{"id":"a"}}"#;
    let right = archive(&[MEDIA, ("notes/a.json", body)]);
    assert_eq!(read(&right).unwrap().2, [Trouble::Missing("shop.json".into())]);
    // In the list…
    let manifest = |from: &str, to: &str| {
        let mut entries = vec![MEDIA, ("notes/a.json", body.as_slice())];
        let list = format!(
            r#"{{"kind":"akaire-backup","format":1,"notes":{{"a":{{}}}},"entries":[{},{}]}}"#,
            format_args!(r#"{{"path":"media.json","bytes":23,"sha256":"{}"}}"#, Hash::of(MEDIA.1)),
            format_args!(r#"{{"path":"notes/a.json","bytes":31,"sha256":"{}"}}"#, Hash::of(body)),
        );
        let list = list.replace(from, to);
        entries.push(("manifest.json", list.as_bytes()));
        read(&packed(&entries)).map(|(.., troubles)| troubles)
    };
    let damaged = || Ok(vec![Trouble::Damaged("notes/a.json".into())]);
    assert_eq!(manifest("", ""), Ok(vec![]));
    for wrong in ["30", "32", "0", "99999"] {
        assert_eq!(manifest("\"bytes\":31", &format!("\"bytes\":{wrong}")), damaged(), "{wrong}");
    }
    let large = Trouble::PartTooLarge("notes/a.json".into());
    assert_eq!(manifest("\"bytes\":31", "\"bytes\":99999999"), Ok(vec![large]));
    assert_eq!(manifest("\"bytes\":31", "\"bytes\":99999999999999"), Err(Trouble::PartsTooLarge));
    assert_eq!(manifest("notes/a.json\"", "media.json\""), Err(Trouble::Twice("media.json".into())));
    assert_eq!(manifest("\"format\":1", "\"format\":7"), Err(Trouble::Newer));
    // …and in the archive's index.
    let index = right.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    for member in [20, 24] {
        let mut lying = right.clone();
        lying[index + member..index + member + 4].copy_from_slice(&0x7fff_fff0_u32.to_le_bytes());
        assert!(matches!(opened(&lying), Some(Trouble::Bomb | Trouble::PartTooLarge(_))));
    }
}

#[test]
fn entries_that_share_their_bytes_are_a_bomb() {
    // A hundred names in the index for the bytes of one: 100 kB that unpack to 10 MB.
    let file = vec![0; 100_000];
    let names: Vec<String> = (0..100).map(|number: u8| format!("media/{}", Hash::of(&[number]))).collect();
    let mut entries: Vec<(&str, &[u8])> = vec![MEDIA, (&names[0], &file)];
    entries.extend(names[1..].iter().map(|name| (name.as_str(), &b""[..])));
    let mut bytes = archive(&entries);
    let index = |bytes: &[u8], name: &str| {
        let at = bytes.windows(name.len()).rposition(|window| window == name.as_bytes()).unwrap();
        // The list in the manifest comes before the index.
        at - 46
    };
    let first = index(&bytes, &names[0]);
    let shared = bytes[first + 16..first + 28].to_vec();
    let place = bytes[first + 42..first + 46].to_vec();
    for name in &names[1..] {
        let at = index(&bytes, name);
        bytes[at + 16..at + 28].copy_from_slice(&shared);
        bytes[at + 42..at + 46].copy_from_slice(&place);
    }
    assert_eq!(opened(&bytes), Some(Trouble::Bomb));
}

#[test]
fn what_another_program_has_packed_is_told() {
    // Method 8, deflated: one kilobyte that claims to become a gigabyte.
    let bytes = archive(&[MEDIA, ("notes/a.json", &[0; 1000])]);
    let index = bytes.windows(4).enumerate().filter(|(_, window)| *window == b"PK\x01\x02").nth(1).unwrap().0;
    let mut deflated = bytes.clone();
    deflated[index + 10] = 8;
    deflated[index + 24..index + 28].copy_from_slice(&(1u32 << 30).to_le_bytes());
    assert_eq!(opened(&deflated), Some(Trouble::Packed("notes/a.json".into())));
    let mut encrypted = bytes;
    encrypted[index + 8] |= 1;
    assert_eq!(opened(&encrypted), Some(Trouble::Packed("notes/a.json".into())));
}

#[test]
fn deep_json_is_refused_before_it_is_parsed() {
    let deep = format!(r#"{{"format":1,"saved":{}}}"#, "[".repeat(1_000_000));
    let quoted = br#"{"format":1,"saved":{"id":"b","title":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["}}"#;
    let bytes = archive(&[MEDIA, ("notes/a.json", deep.as_bytes()), ("notes/b.json", quoted)]);
    let (contents, _, troubles) = read(&bytes).unwrap();
    assert!(troubles.contains(&Trouble::TooDeep("notes/a.json".into())));
    assert_eq!(contents.notes[0].value.id, "b");
}

#[test]
fn a_part_that_is_newer_or_of_another_shape_is_left_out() {
    let bytes = archive(&[
        MEDIA,
        ("notes/a.json", br#"{"format":2,"saved":[]}"#),
        ("notes/b.json", br#"{"format":1,"saved":{"id":"c"}}"#),
        ("notes/c.json", br#"{"format":1,"saved":7}"#),
        ("notes/d.json", b"\xff"),
        ("notes/e.json", br#"{"format":1,"saved":{"id":"e","colour":"red"}}"#),
    ]);
    let (contents, _, troubles) = read(&bytes).unwrap();
    let damaged = |id: &str| Trouble::Damaged(format!("notes/{id}.json"));
    let newer = Trouble::NewerPart("notes/a.json".into());
    assert_eq!(troubles, [newer, damaged("b"), damaged("c"), damaged("d"), Trouble::Missing("shop.json".into())]);
    assert_eq!(contents.notes.len(), 1);
}

#[test]
fn files_that_are_not_there_or_oddly_named_are_told() {
    let gone = Hash::of(b"gone");
    let here = Hash::of(b"here");
    let media = format!(
        r#"{{"format":1,"saved":{{"m":{{"sha256":"{gone}","name":"秋.jpg"}},{},"k":{{"sha256":"{here}"}}}}}}"#,
        format_args!(r#""../m":{{"sha256":"{here}"}}"#)
    );
    let file = format!("media/{here}");
    let bytes = archive(&[("media.json", media.as_bytes()), (&file, b"here")]);
    let (contents, files, troubles) = read(&bytes).unwrap();
    assert_eq!(contents.media.keys().collect::<Vec<_>>(), ["k"]);
    assert_eq!(files["k"], b"here");
    assert!(troubles.contains(&Trouble::BadName("../m".into())));
    assert!(troubles.contains(&Trouble::Missing("秋.jpg".into())));
    // A file under the name of another hash.
    let wrong = format!("media/{gone}");
    assert_eq!(opened(&archive(&[MEDIA, (&wrong, b"here")])), Some(Trouble::Damaged(wrong)));
}

#[test]
fn a_hundred_thousand_entries_are_not_looked_through() {
    let mut index = Vec::new();
    for number in 0..100_000u32 {
        let name = format!("{number:07}");
        // A header of the index: signature, versions, flags, method, time, date, sums and sizes, lengths, the rest.
        index.extend_from_slice(b"PK\x01\x02\x14\x03\x14\0\0\0\0\0\0\0\x21\0");
        index.extend_from_slice(&[0; 12]);
        index.extend_from_slice(&7u16.to_le_bytes());
        index.extend_from_slice(&[0; 16]);
        index.extend_from_slice(name.as_bytes());
    }
    let ending = |index: &[u8], count: u64| {
        let mut end = b"PK\x06\x06".to_vec();
        end.extend_from_slice(&44u64.to_le_bytes());
        end.extend_from_slice(&[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        for number in [count, count, index.len() as u64, 0, 0] {
            end.extend_from_slice(&number.to_le_bytes());
        }
        end.truncate(56);
        end.extend_from_slice(b"PK\x06\x07\0\0\0\0");
        end.extend_from_slice(&(index.len() as u64).to_le_bytes());
        end.extend_from_slice(&1u32.to_le_bytes());
        end.extend_from_slice(b"PK\x05\x06\0\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\0\0");
        [index, &end].concat()
    };
    let begin = Instant::now();
    assert_eq!(opened(&ending(&index, 100_000)), Some(Trouble::TooMany));
    // Sixteen megabytes of index are the end of patience.
    let long = index.repeat(8);
    assert_eq!(opened(&ending(&long, 800_000)), Some(Trouble::TooMany));
    assert!(begin.elapsed().as_secs() < 30, "{:?}", begin.elapsed());
}

#[test]
fn other_archives_are_no_backups() {
    assert_eq!(opened(b""), Some(Trouble::NotABackup));
    assert_eq!(opened(&packed(&[])), Some(Trouble::NotABackup));
    assert_eq!(opened(&packed(&[("01_秋.jpg", b"x")])), Some(Trouble::NotABackup));
    assert_eq!(opened(&packed(&[("manifest.json", b"{}")])), Some(Trouble::NotABackup));
    assert_eq!(opened(&packed(&[("manifest.json", b"no")])), Some(Trouble::Damaged("manifest.json".into())));
}
