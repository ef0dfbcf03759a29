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

/// Orientation 6 and a position.
const EXIF: &[u8] = b"MM\0\x2A\0\0\0\x08\0\x03\x01\x0F\0\x02\0\0\0\x04Cam\0\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\
    \x88\x25\0\x04\0\0\0\x01\0\0\0\x2E\0\x02\0\x02\0\x05\0\0\0\x01\0\0\0\x48\
    \0\x04\0\x05\0\0\0\x01\0\0\0\x48\0\0\0\x23\0\0\0\x01";

/// A colour profile with a name in two languages and code points.
fn profile() -> Vec<u8> {
    let head = [&[0; 36][..], b"acsp", &[0; 88], b"\0\0\0\x02"].concat();
    let tags = b"desc\0\0\0\x9C\0\0\0\x30cicp\0\0\0\xCC\0\0\0\x0C";
    let name = b"mluc\0\0\0\0\0\0\0\x02\0\0\0\x0CjaJP\0\0\0\x04\0\0\0\x28enUS\0\0\0\x04\0\0\0\x2C\0A\0B\0P\x003";
    [&head[..], tags, name, b"cicp\0\0\0\0\x09\x10\0\x01"].concat()
}

/// The content of a JPEG segment behind its length.
fn counted(body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).expect("small").to_be_bytes();
    [&length[..], body].concat()
}

#[test]
fn jpeg() {
    let exif = counted(&[b"Exif\0\0", EXIF].concat());
    let profile = profile();
    let (first, second) = profile.split_at(150);
    let piece = |number: u8, data: &[u8]| counted(&[&b"ICC_PROFILE\0"[..], &[number, 2], data].concat());
    let xmp = counted(b"http://ns.adobe.com/xap/1.0/\0<x/>");
    let frame = b"\xFF\xFF\xC2\0\x11\x08\0\xF0\x01\x40\x03\x01\x22\0\x02\x11\x01\x03\x11\x01";
    let scan = b"\xFF\xDA\0\x0C\x03\x01\0\x02\x11\x03\x11\0\x3F\0data\xFF\xD9";
    let more = [b"\xFF\xE2", &piece(1, first)[..], b"\xFF\xE2", &piece(2, second), b"\xFF\xE1", &xmp].concat();
    torture(&[b"\xFF\xD8\xFF\xE1", &exif[..], &more, frame, scan].concat());
    let late = read("jpg_bigapp.jpg");
    overwrite(&late, 0..60);
}

#[test]
fn png() {
    let header = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\xC3\x50\0\0\xC3\x50\x08\x02\0\0\0\0\0\0\0";
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let size = u32::try_from(data.len()).expect("small").to_be_bytes();
        [&size[..], kind, data, &[0; 4]].concat()
    };
    let before = [chunk(b"acTL", b"\0\0\0\x02\0\0\0\0"), chunk(b"cICP", b"\x09\x10\0\x01"), chunk(b"iCCP", b"P3\0\0.")];
    let picture = chunk(b"IDAT", b"data").repeat(5);
    let behind = [chunk(b"eXIf", EXIF), chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x/>"), chunk(b"IEND", b"")];
    torture(&[&header[..], &before.concat(), &picture, &behind.concat()].concat());
}

#[test]
fn webp() {
    let chunk = |kind: &[u8; 4], data: &[u8]| {
        let size = u32::try_from(data.len()).expect("small").to_le_bytes();
        [&kind[..], &size, data, &vec![0; data.len() % 2]].concat()
    };
    let extended = chunk(b"VP8X", b"\x2E\0\0\0\x3F\x01\0\xEF\0\0");
    let frame = chunk(b"ANMF", &[7; 32]);
    let metadata = [chunk(b"EXIF", EXIF), chunk(b"XMP ", b"<x/>")].concat();
    let body = [&b"WEBP"[..], &extended, &chunk(b"ICCP", &profile()), &frame, &frame, &metadata].concat();
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
fn bmp() {
    let mut header = [&b"\x7C\0\0\0\x40\x01\0\0\x10\xFF\xFF\xFF\x01\0\x18\0"[..], &[0; 108]].concat();
    let profile = profile();
    header[56..60].copy_from_slice(b"DEBM");
    header[112] = 124;
    header[116..120].copy_from_slice(&u32::try_from(profile.len()).expect("small").to_le_bytes());
    let head = b"BM\0\0\0\0\0\0\0\0\x8A\0\0\0";
    torture(&[&head[..], &header, &profile].concat());
    torture(
        b"BM\0\0\0\0\0\0\0\0\x1A\0\0\0\x0C\0\0\0\x04\0\x04\0\x01\0\x18\0pixels and pixels and pixels and more pixels",
    );
}

#[test]
fn tiff() {
    let profile = profile();
    let length = u32::try_from(profile.len()).expect("small").to_be_bytes();
    let entries = [
        &b"\x01\0\0\x03\0\0\0\x01\x01\x40\0\0\x01\x01\0\x04\0\0\0\x01\0\0\0\xF0\x01\x06\0\x03\0\0\0\x01\0\x05\0\0"[..],
        b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x0A\x02\xBC\0\x07\0\0\0\x30\0\0\0\x08",
        b"\x87\x73\0\x07",
        &length,
        b"\0\0\0\x62",
    ];
    torture(&[b"MM\0\x2A\0\0\0\x08\0\x07", &entries.concat()[..], &[0; 4], &profile].concat());
    let wide =
        b"II\x2B\0\x08\0\0\0\x10\0\0\0\0\0\0\0\x02\0\0\0\0\0\0\0\0\x01\x04\0\x01\0\0\0\0\0\0\0\x40\x01\0\0\0\0\0\0";
    torture(&[&wide[..], b"\x01\x01\x10\0\x01\0\0\0\0\0\0\0\xF0\0\0\0\0\0\0\0"].concat());
}

#[test]
fn heif() {
    for name in ["heic_exif_orient6.heic", "heic_two_images.heic", "avif_irot1.avif", "avif_anim.avif"] {
        let file = read(name);
        let data = file.windows(4).position(|four| four == b"mdat").expect("data") + 4;
        cut(&file, data + 100);
        overwrite(&file, 0..data);
        flip(&file, 0..data, 1000);
        let tail = file.len().saturating_sub(94)..file.len();
        overwrite(&file, tail.clone()); // EXIF is the last item
        flip(&file, tail, 300);
    }
}

#[test]
fn jxl() {
    let file = read("jxl.jxl");
    cut(&file, 100);
    overwrite(&file, 0..60);
    flip(&file, 0..60, 2000);
    let boxed = |kind: &[u8; 4], body: &[u8]| {
        let size = u32::try_from(body.len() + 8).expect("small").to_be_bytes();
        [&size[..], kind, body].concat()
    };
    let start = b"\0\0\0\x0CJXL \r\n\x87\n\0\0\0\x14ftypjxl \0\0\0\0jxl ";
    let exif = boxed(b"Exif", &[&[0; 4], EXIF].concat());
    torture(&[&start[..], &exif, &boxed(b"xml ", b"<x/>"), &boxed(b"jxlp", &[&[0; 4], &file[..40]].concat())].concat());
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
