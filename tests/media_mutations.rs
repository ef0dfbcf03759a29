//! Damaged files: flipped bits, cuts and hostile numbers never panic the probers, never make them
//! overspend, read beyond the end or claim nonsense.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::cell::Cell;
use std::ops::Range;

use akaire::domain::media::{ByteSource, MAX_BYTES, MAX_READ, MAX_READS, MediaFacts, ReadError, probe};
use support::{block_on, read};

/// Numbers that parsers stumble over.
const HOSTILE: [u64; 5] = [0, 1, 1 << 31, u32::MAX as u64, u64::MAX];

/// A source that does not forgive.
struct Strict<'a> {
    bytes: &'a [u8],
    reads: Cell<u32>,
    spent: Cell<u64>,
}

impl ByteSource for Strict<'_> {
    fn len(&self) -> u64 {
        self.bytes.len() as u64
    }

    async fn read_at(&self, offset: u64, len: usize) -> Result<Vec<u8>, ReadError> {
        assert!(len <= MAX_READ, "a read of {len} bytes");
        let start = usize::try_from(offset).expect("an offset inside the file");
        self.reads.set(self.reads.get() + 1);
        self.spent.set(self.spent.get() + len as u64);
        Ok(self.bytes[start..start + len].to_vec()) // panics beyond the end
    }
}

fn assert_sane(bytes: &[u8], what: &str) {
    let source = Strict { bytes, reads: Cell::new(0), spent: Cell::new(0) };
    let facts = block_on(probe(&source, None));
    assert_eq!((facts.reads, facts.bytes_read), (source.reads.get(), source.spent.get()));
    let sane = facts.reads <= MAX_READS && facts.bytes_read <= MAX_BYTES && is_sane(&facts);
    assert!(sane, "{what}: {facts:?}");
}

fn is_sane(facts: &MediaFacts) -> bool {
    let sides = [facts.width, facts.height, facts.display_width, facts.display_height];
    let measures = [facts.duration, facts.fps];
    sides.iter().all(|side| *side != Some(0))
        && measures.iter().flatten().all(|measure| measure.is_finite() && *measure > 0.0)
        && facts.orientation.is_none_or(|orientation| (1..=8).contains(&orientation))
        && facts.rotation.is_none_or(|rotation| [0, 90, 180, 270].contains(&rotation))
}

fn cut(bytes: &[u8], most: usize) {
    for end in 0..=bytes.len().min(most) {
        assert_sane(&bytes[..end], &format!("cut at {end}"));
    }
}

/// Overwrites every window of 4 and of 8 bytes with every hostile number in both byte orders.
fn overwrite(bytes: &[u8], places: Range<usize>) {
    for at in places.start..places.end.min(bytes.len().saturating_sub(8)) {
        for value in HOSTILE {
            let mut hostile = bytes.to_vec();
            hostile[at..at + 4].copy_from_slice(&value.to_be_bytes()[4..]);
            assert_sane(&hostile, &format!("{value} in 4 bytes at {at}"));
            if value > u64::from(u32::MAX) || at % 4 == 0 {
                hostile[at..at + 8].copy_from_slice(&value.to_be_bytes());
                assert_sane(&hostile, &format!("{value} in 8 bytes at {at}"));
                hostile[at..at + 8].copy_from_slice(&value.to_le_bytes());
                assert_sane(&hostile, &format!("{value} in 8 bytes at {at}, little-endian"));
            }
        }
    }
}

/// Flips one to eight bits at a time, by a fixed pseudo-random sequence (xorshift).
fn flip(bytes: &[u8], places: Range<usize>, times: usize) {
    let mut state = 0x9E37_79B9_7F4A_7C15u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).expect("small")
    };
    for round in 0..times {
        let mut flipped = bytes.to_vec();
        for _ in 0..=next(8) {
            flipped[places.start + next(places.len())] ^= 1 << next(8);
        }
        assert_sane(&flipped, &format!("round {round} of bit flips"));
    }
}

fn torture(bytes: &[u8]) {
    cut(bytes, 4096);
    overwrite(bytes, 0..bytes.len());
    flip(bytes, 0..bytes.len(), 1000);
}

const EXIF: &[u8] = b"MM\0\x2A\0\0\0\x08\0\x02\x01\x0F\0\x02\0\0\0\x04Cam\0\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";

#[test]
fn jpeg() {
    let app1 = [b"\xFF\xE1\0\x30Exif\0\0", EXIF, &[0; 4]].concat();
    let frame = b"\xFF\xFF\xC2\0\x11\x08\0\xF0\x01\x40\x03\x01\x22\0\x02\x11\x01\x03\x11\x01";
    let scan = b"\xFF\xDA\0\x0C\x03\x01\0\x02\x11\x03\x11\0\x3F\0data\xFF\xD9";
    torture(&[b"\xFF\xD8", &app1[..], frame, scan].concat());
    let late = read("jpg_bigapp.jpg");
    overwrite(&late, 0..60);
}

#[test]
fn png() {
    let header = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\xC3\x50\0\0\xC3\x50\x08\x02\0\0\0\0\0\0\0";
    let frames = b"\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0";
    let exif = [b"\0\0\0\x26eXIf", EXIF, &[0; 4]].concat();
    let data = b"\0\0\0\x04IDATdata\0\0\0\0\0\0\0\0IEND\0\0\0\0";
    torture(&[&header[..], frames, &exif, data].concat());
}

#[test]
fn webp() {
    let extended = b"VP8X\x0A\0\0\0\x0A\0\0\0\x3F\x01\0\xEF\0\0";
    let frame = [b"ANMF\x20\0\0\0", &[7; 32][..]].concat();
    let exif = [b"EXIF\x26\0\0\0", EXIF].concat();
    let body = [&b"WEBP"[..], extended, &frame, &frame, &exif].concat();
    let size = u32::try_from(body.len()).expect("small").to_le_bytes();
    torture(&[&b"RIFF"[..], &size, &body].concat());
    torture(b"RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\x3F\xC1\x3B\0pixels!\0\0\0");
    torture(b"RIFF\x1A\0\0\0WEBPVP8 \x0E\0\0\0\x10\0\0\x9D\x01\x2A\x40\x01\xF0\0data");
}

#[test]
fn gif() {
    let image = b"\x2C\0\0\0\0\x40\x01\xF0\0\x80\0\0\0\0\0\0\x08\x04data\0";
    let screen = b"GIF89a\x40\x01\xF0\0\x80\0\0\0\0\0\xFF\xFF\xFF\x21\xF9\x04\0\0\0\0\0";
    torture(&[&screen[..], image, image, b"\x3B"].concat());
}

#[test]
fn mp4() {
    torture(&read("mp4_one_frame.mp4"));
}

#[test]
fn fragmented_mp4() {
    let file = read("mp4_fragmented_sidx.mp4");
    overwrite(&file, 640..760);
    overwrite(&file, 1088..1120);
    overwrite(&file, 1258..1360);
    overwrite(&file, 1458..1560);
    overwrite(&file, file.len() - 262..file.len());
    let tail = file.len() - 300..file.len();
    let without_index = file.windows(4).position(|four| four == b"sidx").expect("an index");
    let mut hidden = file.clone();
    for at in [without_index, without_index + 100] {
        hidden[at..at + 4].copy_from_slice(b"free");
    }
    overwrite(&hidden, tail.clone());
    flip(&hidden, tail, 500);
    flip(&hidden, 28..1700, 500);
}

#[test]
fn matroska() {
    let sized = read("mkv_mkvmerge.mkv");
    let tracks = sized.windows(4).rposition(|four| four == b"\x16\x54\xAE\x6B").expect("tracks");
    torture(&[&sized[..52], &sized[tracks..tracks + 500]].concat());
    let live = read("webm_noduration_live.webm");
    let cluster = live.windows(4).position(|four| four == b"\x1F\x43\xB6\x75").expect("a cluster");
    overwrite(&live, 0..cluster + 40);
    flip(&live, 0..cluster + 40, 1000);
    let tail = live.windows(4).rposition(|four| four == b"\x1F\x43\xB6\x75").expect("a cluster");
    overwrite(&live, tail..tail + 40);
    flip(&live, tail..live.len(), 1000);
    cut(&live, cluster + 40);
}

#[test]
fn flv() {
    let file = read("flv.flv");
    overwrite(&file, 0..600);
    flip(&file, 0..600, 1000);
    overwrite(&file, file.len() - 40..file.len());
    cut(&file, 700);
}

#[test]
fn transport_and_program_streams() {
    for (name, unit) in [("ts.ts", 188), ("m2ts.m2ts", 192)] {
        let file = read(name);
        let small = [&file[..unit * 30], &file[file.len() - unit * 30..]].concat();
        overwrite(&small, 0..unit * 5);
        flip(&small, 0..small.len(), 2000);
        flip(&small, 0..unit * 4, 1000);
        cut(&small, 2000);
    }
    let file = read("mpegps.mpg");
    let small = [&file[..8192], &file[file.len() - 4096..]].concat();
    overwrite(&small, 0..200);
    overwrite(&small, 2048..2120);
    overwrite(&small, 8192..8260);
    flip(&small, 0..small.len(), 2000);
    flip(&small, 0..120, 1000);
    cut(&small, 2500);
}

#[test]
fn avi() {
    let file = read("avi.avi");
    let data = file.windows(4).position(|four| four == b"movi").expect("data");
    let small = [&file[..600], &file[data - 8..data + 60]].concat();
    torture(&small);
    cut(&file, data);
}

#[test]
fn asf() {
    let file = read("wmv.wmv");
    overwrite(&file, 0..700);
    flip(&file, 0..700, 1000);
    cut(&file, 1000);
}

#[test]
fn ogg() {
    let file = read("ogv.ogv");
    let end = file.len();
    overwrite(&file, 0..180);
    overwrite(&file, end - 120..end);
    flip(&file, 0..180, 1000);
    flip(&file, end - 3000..end, 1000);
    cut(&file, 300);
}

#[test]
fn real_media() {
    let properties = [&b"PROP\0\0\0\x32"[..], &[0; 42]].concat();
    let pictures = b"\0\0\0\x22VIDORV40\x01\x40\0\xB4\0\x0C\0\0\0\0\0\x19\0\0";
    let stream = [&b"MDPR\0\0\0\x48"[..], &[0; 38], b"\0\0\x1A", pictures].concat();
    torture(&[&b".RMF\0\0\0\x12"[..], &[0; 10], &properties, &stream, b"DATA\0\0\0\x12", &[0; 10]].concat());
}

#[test]
fn headers_of_real_files() {
    for name in ["v3gp.3gp", "mov.mov", "mp4_av1.mp4", "mp4_mpeg4_mp3.mp4", "mp4_vfr.mp4"] {
        let file = read(name);
        let header = file.windows(4).position(|four| four == b"moov").expect("a header") - 4;
        let small = [&file[..32], &file[header..]].concat();
        flip(&small, 0..small.len(), 400);
        cut(&small, 3000);
    }
    for name in ["apng_1f.png", "webp_lossy.webp", "gif_static.gif", "jpg_thumb.jpg"] {
        let file = read(name);
        flip(&file, 0..600, 300);
        cut(&file, 1500);
    }
}

#[test]
fn anything_at_all() {
    for name in ["avif_anim.avif", "mkv_h264.mkv", "ts.ts", "flv.flv", "wmv.wmv", "ogv.ogv", "jxl.jxl"] {
        let file = read(name);
        flip(&file, 0..64, 200);
        cut(&file, 600);
    }
}
