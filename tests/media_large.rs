//! The size of a file costs nothing: gigabytes with the header at their end, hours without a length in their header.
#![cfg(all(unix, not(target_arch = "wasm32")))]

mod support;

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::PathBuf;

use akaire::domain::media::{MediaFacts, probe};
use support::block_on;

fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).expect("a small box");
    [&size.to_be_bytes()[..], kind, body].concat()
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// A track of 60 samples a second, its tables padded to their true size.
fn track(id: u32, handler: &[u8; 4], entry: &[u8], seconds: u32) -> Vec<u8> {
    let samples = seconds * 60;
    let matrix = words(&[0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000]);
    let times = words(&[1, 0, 0, id, 0, seconds * 1000, 0, 0, 0, 0]);
    let tkhd = boxed(b"tkhd", &[times, matrix, words(&[1920 << 16, 1080 << 16])].concat());
    let mdhd = boxed(b"mdhd", &words(&[0, 0, 0, 15_360, seconds * 15_360, 0]));
    let hdlr = boxed(b"hdlr", &[&[0; 8][..], handler, &[0; 13]].concat());
    let table = |kind, head: &[u32]| boxed(kind, &[words(head), vec![0; samples as usize * 4]].concat());
    let stbl = [
        boxed(b"stsd", &[words(&[0, 1]), boxed(&entry[..4].try_into().expect("a type"), &entry[4..])].concat()),
        boxed(b"stts", &words(&[0, 1, samples, 256])),
        table(b"stss", &[0, samples]),
        table(b"ctts", &[0, samples / 2]),
        table(b"stsc", &[0, samples / 3]),
        table(b"stsz", &[0, 0, samples]),
        table(b"stco", &[0, samples]),
    ];
    let stbl = boxed(b"stbl", &stbl.concat());
    let mdia = boxed(b"mdia", &[mdhd, hdlr, boxed(b"minf", &stbl)].concat());
    boxed(b"trak", &[tkhd, mdia].concat())
}

/// A file with holes: what is not written takes no room.
struct Holes {
    path: PathBuf,
    file: File,
}

impl Holes {
    fn of(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("akaire-large-{}-{name}", std::process::id()));
        let file = File::create(&path).expect("a file in the folder for temporary files");
        Self { path, file }
    }

    fn write(&mut self, bytes: &[u8]) {
        self.file.write_all(bytes).expect("room for headers");
    }

    /// Leaves a hole.
    fn skip(&mut self, bytes: u64) {
        let by = i64::try_from(bytes).expect("a hole of some gigabytes");
        self.file.seek(SeekFrom::Current(by)).expect("a file that can be longer");
    }

    fn facts(&mut self) -> MediaFacts {
        let len = self.file.stream_position().expect("a position");
        self.file.set_len(len).expect("a file that can be longer");
        block_on(probe(&File::open(&self.path).expect("the file just made"), None))
    }
}

impl Drop for Holes {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// A sample entry of 1920 × 1080 pixels.
fn picture() -> Vec<u8> {
    [&b"avc1"[..], &[0; 24], &[7, 128, 4, 56], &[0; 50]].concat()
}

/// A film with a hole for its data, and megabytes of header behind it.
fn film(gibibytes: u64, seconds: u32) -> MediaFacts {
    let sound = [&b"Opus"[..], &[0; 28]].concat();
    let mvhd = boxed(b"mvhd", &[words(&[0, 0, 0, 1000, seconds * 1000]), vec![0; 80]].concat());
    let tracks = [track(1, b"vide", &picture(), seconds), track(2, b"soun", &sound, seconds)].concat();
    let moov = boxed(b"moov", &[mvhd, tracks].concat());
    let data = (gibibytes << 30) - 16 - moov.len() as u64;
    let mut file = Holes::of(&format!("{gibibytes}-{seconds}.mp4"));
    file.write(&boxed(b"ftyp", b"isom\0\0\0\0"));
    file.write(&[&[0, 0, 0, 1][..], b"mdat", &data.to_be_bytes()].concat());
    file.skip(data - 16);
    file.write(&moov);
    file.facts()
}

/// An hour of fragments of a second each, with this much data each.
fn fragments(data: u64) -> MediaFacts {
    let matrix = words(&[0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000]);
    let mvhd = boxed(b"mvhd", &[words(&[0, 0, 0, 1000, 0]), vec![0; 80]].concat());
    let tkhd = boxed(b"tkhd", &[words(&[1, 0, 0, 1, 0, 0, 0, 0, 0, 0]), matrix, words(&[0, 0])].concat());
    let mdhd = boxed(b"mdhd", &words(&[0, 0, 0, 15_360, 0, 0]));
    let hdlr = boxed(b"hdlr", &[&[0; 8][..], b"vide", &[0; 13]].concat());
    let stsd = boxed(b"stsd", &[words(&[0, 1]), boxed(b"avc1", &picture()[4..])].concat());
    let tables = [stsd, boxed(b"stts", &words(&[0, 0])), boxed(b"stsz", &words(&[0, 0, 0]))].concat();
    let mdia = boxed(b"mdia", &[mdhd, hdlr, boxed(b"minf", &boxed(b"stbl", &tables))].concat());
    let trak = boxed(b"trak", &[tkhd, mdia].concat());
    let mvex = boxed(b"mvex", &boxed(b"trex", &words(&[0, 1, 1, 512, 0, 0])));
    let mut file = Holes::of(&format!("{data}.mp4"));
    file.write(&boxed(b"ftyp", b"iso5\0\0\0\0"));
    file.write(&boxed(b"moov", &[mvhd, trak, mvex].concat()));
    for second in 0..3600 {
        let traf = [
            boxed(b"tfhd", &words(&[0, 1])),
            boxed(b"tfdt", &words(&[0, second * 15_360])),
            boxed(b"trun", &words(&[0, 30])),
        ];
        let moof = [boxed(b"mfhd", &words(&[0, second])), boxed(b"traf", &traf.concat())].concat();
        file.write(&boxed(b"moof", &moof));
        file.write(&[&u32::try_from(data + 8).expect("a small box").to_be_bytes()[..], b"mdat"].concat());
        file.skip(data);
    }
    file.facts()
}

/// Half an hour of live WebM: clusters of unknown size of this many seconds, ten frames a second of this size.
fn live(seconds: u32, frame: u64) -> MediaFacts {
    let element = |name: &[u8], body: &[u8]| [name, &[0x80 | u8::try_from(body.len()).expect("short")], body].concat();
    let video = [element(b"\xB0", &[7, 128]), element(b"\xBA", &[4, 56])].concat();
    let told = [element(b"\xD7", &[1]), element(b"\x83", &[1]), element(b"\x86", b"V_VP9")].concat();
    let track = element(b"\xAE", &[told, element(b"\xE0", &video)].concat());
    let mut file = Holes::of(&format!("{seconds}-{frame}.webm"));
    file.write(&element(b"\x1A\x45\xDF\xA3", &element(b"\x42\x82", b"webm")));
    file.write(b"\x18\x53\x80\x67\xFF");
    file.write(&element(b"\x15\x49\xA9\x66", &element(b"\x2A\xD7\xB1", &[0x0F, 0x42, 0x40])));
    file.write(&element(b"\x16\x54\xAE\x6B", &track));
    for cluster in 0..1800 / seconds {
        file.write(b"\x1F\x43\xB6\x75\xFF");
        file.write(&element(b"\xE7", &(cluster * seconds * 1000).to_be_bytes()));
        for index in 0..seconds * 10 {
            let size = u32::try_from(frame + 4).expect("a small frame") | 0x1000_0000;
            let after = u16::try_from(index * 100).expect("a short cluster").to_be_bytes();
            file.write(&[&[0xA3], &size.to_be_bytes()[..], &[0x81], &after, &[0x80]].concat());
            file.skip(frame);
        }
    }
    file.facts()
}

#[test]
fn gigabytes_answer_in_ten_reads() {
    for gibibytes in [1, 4, 16] {
        let facts = film(gibibytes, 1800);
        assert_eq!(facts.bytes, gibibytes << 30);
        assert_eq!((facts.trouble, facts.width, facts.height), (None, Some(1920), Some(1080)));
        assert_eq!((facts.duration, facts.fps), (Some(1800.0), Some(60.0)));
        assert_eq!((facts.video_codec.as_deref(), facts.has_audio), (Some("h264"), Some(true)));
        assert!(facts.reads <= 10, "{} reads", facts.reads);
        assert!(facts.bytes_read <= 64 * 1024, "{} bytes", facts.bytes_read);
        println!("{gibibytes} GiB: {} reads, {} bytes", facts.reads, facts.bytes_read);
    }
}

#[test]
fn a_header_ten_times_as_long_costs_the_same() {
    let (short, long) = (film(1, 1800), film(1, 18_000));
    assert_eq!((long.trouble, long.duration, long.fps), (None, Some(18_000.0), Some(60.0)));
    assert!(long.reads.abs_diff(short.reads) <= 1, "{} reads instead of {}", long.reads, short.reads);
}

#[test]
fn an_hour_of_fragments_is_not_walked() {
    // A megabyte, and half a gigabyte.
    for data in [120, 145_000] {
        let facts = fragments(data);
        assert_eq!((facts.trouble, facts.duration, facts.fps), (None, Some(3600.0), Some(30.0)));
        assert!(facts.reads <= 16 && facts.bytes_read <= 1 << 20, "{} reads, {}", facts.reads, facts.bytes_read);
    }
}

#[test]
fn a_live_film_is_measured_from_its_end_or_not_at_all() {
    for (seconds, frame, bytes) in [(1, 20, 500_000), (1, 28_000, 500_000_000), (5, 28_000, 500_000_000)] {
        let facts = live(seconds, frame);
        assert!(facts.bytes >= bytes);
        assert_eq!((facts.trouble, facts.width), (None, Some(1920)));
        // A last cluster of more than 900 KiB is too far from the end.
        assert_eq!(facts.duration, (seconds == 1).then_some(1799.9));
        assert!(facts.reads <= 16 && facts.bytes_read <= 1 << 20, "{} reads, {}", facts.reads, facts.bytes_read);
    }
}
