//! The size of a file costs nothing: gigabytes with the header at their end.
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

/// A track of half an hour at 60 samples a second, its tables padded to their true size.
fn track(id: u32, handler: &[u8; 4], entry: &[u8]) -> Vec<u8> {
    const SECONDS: u32 = 1800;
    const SAMPLES: u32 = SECONDS * 60;
    let matrix = words(&[0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000]);
    let times = words(&[1, 0, 0, id, 0, SECONDS * 1000, 0, 0, 0, 0]);
    let tkhd = boxed(b"tkhd", &[times, matrix, words(&[1920 << 16, 1080 << 16])].concat());
    let mdhd = boxed(b"mdhd", &words(&[0, 0, 0, 15_360, SECONDS * 15_360, 0]));
    let hdlr = boxed(b"hdlr", &[&[0; 8][..], handler, &[0; 13]].concat());
    let table = |kind, head: &[u32]| boxed(kind, &[words(head), vec![0; SAMPLES as usize * 4]].concat());
    let stbl = [
        boxed(b"stsd", &[words(&[0, 1]), boxed(&entry[..4].try_into().expect("a type"), &entry[4..])].concat()),
        boxed(b"stts", &words(&[0, 1, SAMPLES, 256])),
        table(b"stss", &[0, SAMPLES]),
        table(b"ctts", &[0, SAMPLES / 2]),
        table(b"stsc", &[0, SAMPLES / 3]),
        table(b"stsz", &[0, 0, SAMPLES]),
        table(b"stco", &[0, SAMPLES]),
    ];
    let stbl = boxed(b"stbl", &stbl.concat());
    let mdia = boxed(b"mdia", &[mdhd, hdlr, boxed(b"minf", &stbl)].concat());
    boxed(b"trak", &[tkhd, mdia].concat())
}

/// A file with a hole for its data, and megabytes of header behind it.
struct Film(PathBuf);

impl Film {
    fn of(gibibytes: u64) -> Self {
        let name = format!("akaire-large-{}-{gibibytes}.mp4", std::process::id());
        let path = std::env::temp_dir().join(name);
        let picture = [&b"avc1"[..], &[0; 24], &[7, 128, 4, 56], &[0; 50]].concat();
        let sound = [&b"Opus"[..], &[0; 28]].concat();
        let mvhd = boxed(b"mvhd", &[words(&[0, 0, 0, 1000, 1_800_000]), vec![0; 80]].concat());
        let tracks = [track(1, b"vide", &picture), track(2, b"soun", &sound)].concat();
        let moov = boxed(b"moov", &[mvhd, tracks].concat());
        let data = (gibibytes << 30) - 16 - moov.len() as u64;
        let mut file = File::create(&path).expect("a file in the folder for temporary files");
        let write = |file: &mut File| {
            file.write_all(&boxed(b"ftyp", b"isom\0\0\0\0"))?;
            file.write_all(&[&[0, 0, 0, 1][..], b"mdat", &data.to_be_bytes()].concat())?;
            file.seek(SeekFrom::Start(16 + data))?;
            file.write_all(&moov)
        };
        write(&mut file).expect("room for the header");
        Self(path)
    }

    fn facts(&self) -> MediaFacts {
        block_on(probe(&File::open(&self.0).expect("the file just made"), None))
    }
}

impl Drop for Film {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn gigabytes_answer_in_ten_reads() {
    for gibibytes in [1, 4, 16] {
        let facts = Film::of(gibibytes).facts();
        assert_eq!(facts.bytes, gibibytes << 30);
        assert_eq!((facts.trouble, facts.width, facts.height), (None, Some(1920), Some(1080)));
        assert_eq!((facts.duration, facts.fps), (Some(1800.0), Some(60.0)));
        assert_eq!((facts.video_codec.as_deref(), facts.has_audio), (Some("h264"), Some(true)));
        assert!(facts.reads <= 10, "{} reads", facts.reads);
        assert!(facts.bytes_read <= 64 * 1024, "{} bytes", facts.bytes_read);
        println!("{gibibytes} GiB: {} reads, {} bytes", facts.reads, facts.bytes_read);
    }
}
