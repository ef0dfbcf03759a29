//! Whole files of the family, made by hand.

use crate::domain::media::facts::{MediaFacts, Trouble};
use crate::domain::media::testing::{exif, exif_with_position, facts_of, icc};

fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap();
    [&size.to_be_bytes()[..], kind, body].concat()
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

fn ispe(width: u32, height: u32) -> Vec<u8> {
    boxed(b"ispe", &words(&[0, width, height]))
}

fn irot(turns: u8) -> Vec<u8> {
    boxed(b"irot", &[turns])
}

fn clap(width: u32, height: u32) -> Vec<u8> {
    boxed(b"clap", &words(&[width, 1, height, 1, 0, 1, 0, 1]))
}

/// Type, own properties and payload.
type Item = ([u8; 4], Vec<Vec<u8>>, Vec<u8>);

/// A file to be built; its first item is the primary one.
#[derive(Clone)]
struct File {
    brand: [u8; 4],
    items: Vec<Item>,
    /// References of one item to another.
    describes: Vec<(u16, u16)>,
    /// Payloads lie in `idat` instead of `mdat`.
    inside: bool,
    behind: Vec<u8>,
}

impl File {
    fn of(properties: &[Vec<u8>]) -> Self {
        let items = vec![(*b"hvc1", properties.to_vec(), b"data".to_vec())];
        Self { brand: *b"heic", items, describes: Vec::new(), inside: false, behind: Vec::new() }
    }

    fn with(mut self, kind: &[u8; 4], properties: &[Vec<u8>], payload: &[u8]) -> Self {
        self.items.push((*kind, properties.to_vec(), payload.to_vec()));
        self
    }

    fn build(&self) -> Vec<u8> {
        let count = u16::try_from(self.items.len()).unwrap().to_be_bytes();
        let (mut infe, mut ipco, mut ipma) = (Vec::new(), Vec::new(), Vec::new());
        let mut number = 0;
        for (id, (kind, properties, _)) in (1u16..).zip(&self.items) {
            infe.extend(boxed(b"infe", &[&[2, 0, 0, 0], &id.to_be_bytes()[..], &[0, 0], kind, &[0]].concat()));
            ipma.extend(id.to_be_bytes());
            ipma.push(u8::try_from(properties.len()).unwrap());
            for property in properties {
                number += 1;
                ipco.extend(property);
                ipma.push(number | 0x80);
            }
        }
        let payloads: Vec<u8> = self.items.iter().flat_map(|item| item.2.clone()).collect();
        let ipma = boxed(b"ipma", &[&[0; 6][..], &count, &ipma].concat());
        let iref = self
            .describes
            .iter()
            .flat_map(|(from, to)| boxed(b"cdsc", &[from.to_be_bytes(), [0, 1], to.to_be_bytes()].concat()));
        let meta = |start: usize| {
            let (mut iloc, mut at) = (Vec::new(), start);
            for (id, item) in (1u16..).zip(&self.items) {
                iloc.extend([id.to_be_bytes(), [0, u8::from(self.inside)], [0, 0], [0, 1]].concat());
                iloc.extend(words(&[u32::try_from(at).unwrap(), u32::try_from(item.2.len()).unwrap()]));
                at += item.2.len();
            }
            let idat = if self.inside { boxed(b"idat", &payloads) } else { Vec::new() };
            let boxes = [
                boxed(b"pitm", &[0, 0, 0, 0, 0, 1]),
                boxed(b"iloc", &[&[1, 0, 0, 0, 0x44, 0][..], &count, &iloc].concat()),
                boxed(b"iinf", &[&[0; 4][..], &count, &infe].concat()),
                boxed(b"iprp", &[boxed(b"ipco", &ipco), ipma.clone()].concat()),
                boxed(b"iref", &[&[0; 4][..], &iref.clone().collect::<Vec<u8>>()].concat()),
                idat,
            ];
            boxed(b"meta", &[&[0; 4][..], &boxes.concat()].concat())
        };
        let ftyp = boxed(b"ftyp", &[&self.brand[..], &[0; 4], b"mif1"].concat());
        let start = if self.inside { 0 } else { ftyp.len() + meta(0).len() + 8 };
        let data = if self.inside { b"outside".to_vec() } else { payloads.clone() };
        [ftyp, meta(start), boxed(b"mdat", &data), self.behind.clone()].concat()
    }

    fn facts(&self) -> MediaFacts {
        facts_of(&self.build())
    }
}

/// Stored and shown width and height.
type Size = (Option<u32>, Option<u32>, Option<u32>, Option<u32>);

fn size(facts: &MediaFacts) -> Size {
    (facts.width, facts.height, facts.display_width, facts.display_height)
}

fn sized(width: u32, height: u32, wide: u32, high: u32) -> Size {
    (Some(width), Some(height), Some(wide), Some(high))
}

#[test]
fn the_primary_item_is_the_picture() {
    let file = File::of(&[ispe(320, 240)]).with(b"hvc1", &[ispe(4000, 3000)], b"");
    let facts = file.facts();
    assert_eq!((size(&facts), facts.trouble), (sized(320, 240, 320, 240), None));
    assert_eq!((facts.animated, facts.gps, facts.cmyk), (Some(false), Some(false), Some(false)));
    assert_eq!((facts.hdr, facts.orientation, facts.reads), (None, None, 1));
}

#[test]
fn what_is_done_to_a_picture_is_done_in_order() {
    let pasp = boxed(b"pasp", &words(&[2, 1]));
    for (properties, wide, high) in [
        (vec![irot(1)], 240, 320),
        (vec![irot(2)], 320, 240),
        (vec![irot(3), boxed(b"imir", &[1])], 240, 320),
        (vec![clap(200, 100)], 200, 100),
        (vec![clap(200, 100), irot(1)], 100, 200),
        (vec![irot(1), clap(200, 300)], 200, 300),
        (vec![pasp.clone()], 640, 240),
        (vec![pasp, irot(1)], 240, 640),
    ] {
        let facts = File::of(&[vec![ispe(320, 240)], properties.clone()].concat()).facts();
        assert_eq!((size(&facts), facts.trouble), (sized(320, 240, wide, high), None), "{properties:?}");
    }
}

#[test]
fn a_hostile_aperture_leaves_the_stored_size() {
    for clap in [clap(321, 240), clap(0, 0), clap(u32::MAX - 7860, 512), boxed(b"clap", &[0; 4])] {
        let facts = File::of(&[ispe(320, 240), clap]).facts();
        assert_eq!(size(&facts), (Some(320), Some(240), None, None));
        assert_eq!(facts.trouble, Some(Trouble::Damaged));
    }
}

#[test]
fn a_grid_without_size_tells_it_in_its_payload() {
    for (payload, inside) in [
        (b"\0\0\x01\x01\x03\x20\x02\x58".to_vec(), false),
        (b"\0\0\x01\x01\x03\x20\x02\x58".to_vec(), true),
        (b"\0\x01\x01\x01\0\0\x03\x20\0\0\x02\x58".to_vec(), true),
    ] {
        let mut file = File::of(&[irot(1)]).with(b"hvc1", &[ispe(512, 512)], b"tile");
        (file.items[0].0, file.items[0].2, file.inside) = (*b"grid", payload, inside);
        let facts = file.facts();
        assert_eq!((size(&facts), facts.trouble), (sized(800, 600, 600, 800), None));
    }
    let mut file = File::of(&[]);
    file.items[0].0 = *b"iovl";
    file.items[0].2 = b"\0\0\0\0\0\0\0\0\0\0\x03\x20\x02\x58".to_vec();
    assert_eq!(size(&file.facts()), sized(800, 600, 800, 600));
    assert_eq!(File::of(&[]).facts().trouble, Some(Trouble::Damaged));
}

#[test]
fn exif_is_reported_and_not_applied() {
    let payload = |tiff: Vec<u8>| [&b"\0\0\0\x06Exif\0\0"[..], &tiff].concat();
    let mut file = File::of(&[ispe(320, 240)]).with(b"Exif", &[], &payload(exif(6)));
    for inside in [false, true] {
        file.inside = inside;
        let facts = file.facts();
        assert_eq!((facts.orientation, facts.gps, facts.trouble), (Some(6), Some(false), None));
        assert_eq!(size(&facts), sized(320, 240, 320, 240));
    }
    file.describes = vec![(2, 7)];
    assert_eq!(file.facts().orientation, None, "of another picture");
    file.describes = vec![(2, 7), (2, 1)];
    assert_eq!(file.facts().orientation, Some(6));
    let prefixed = [&b"\0\0\0\0Exif\0\0"[..], &exif(3)].concat();
    assert_eq!(File::of(&[ispe(2, 2)]).with(b"Exif", &[], &prefixed).facts().orientation, Some(3));
}

#[test]
fn a_position_is_found_in_exif_and_in_xmp() {
    let file = File::of(&[ispe(320, 240)]);
    let exif = [&b"\0\0\0\0"[..], &exif_with_position(1)].concat();
    assert_eq!(file.clone().with(b"Exif", &[], &exif).facts().gps, Some(true));
    let xmp = b"<x exif:GPSLatitude='35,40N'/>";
    assert_eq!(file.clone().with(b"mime", &[], xmp).facts().gps, Some(true));
    assert_eq!(file.clone().with(b"mime", &[], b"<x/>").facts().gps, Some(false));
    assert_eq!(file.clone().with(b"Exif", &[], b"\xFF\xFF\xFF\xFF").facts().gps, None);
    assert_eq!(file.with(b"Exif", &[], b"").facts().gps, None);
}

#[test]
fn colours_are_told_by_profile_or_code() {
    let nclx = |transfer: u8| boxed(b"colr", &[b'n', b'c', b'l', b'x', 0, 9, 0, transfer, 0, 9, 0x80]);
    let profile = icc(&[(b"desc", b"desc\0\0\0\0\0\0\0\x0BDisplay P3\0".to_vec())]);
    let profile = boxed(b"colr", &[&b"prof"[..], &profile].concat());
    let apple = boxed(b"auxC", b"\0\0\0\0urn:com:apple:photo:2020:aux:hdrgainmap\0");
    for (properties, hdr) in [
        (vec![nclx(13)], Some(false)),
        (vec![nclx(16)], Some(true)),
        (vec![nclx(18)], Some(true)),
        (vec![nclx(2)], None),
        (vec![profile.clone()], Some(false)),
        (vec![profile.clone(), nclx(16)], Some(true)),
    ] {
        assert_eq!(File::of(&[vec![ispe(3, 2)], properties].concat()).facts().hdr, hdr);
    }
    let file = File::of(&[ispe(3, 2), profile]);
    assert_eq!(file.facts().color_profile.as_deref(), Some("Display P3"));
    assert_eq!(file.clone().with(b"hvc1", &[ispe(1, 1), apple], b"").facts().hdr, Some(true));
    assert_eq!(file.with(b"tmap", &[], b"").facts().hdr, Some(true));
}

/// A track of pictures or something else, with so many samples.
fn track(handler: &[u8; 4], samples: u32) -> Vec<u8> {
    let matrix = [0x1_0000, 0, 0, 0, 0x1_0000, 0, 0, 0, 0x4000_0000];
    let tkhd = boxed(b"tkhd", &[words(&[0; 10]), words(&matrix), words(&[0, 0])].concat());
    let hdlr = boxed(b"hdlr", &[&[0; 8][..], handler, &[0; 13]].concat());
    let entry = boxed(b"av01", &[&[0; 24][..], &[0, 160, 0, 120], &[0; 50]].concat());
    let stsd = boxed(b"stsd", &[words(&[0, 1]), entry].concat());
    let stbl = boxed(b"stbl", &[stsd, boxed(b"stsz", &words(&[0, 9, samples]))].concat());
    let mdia = boxed(b"mdia", &[hdlr, boxed(b"minf", &stbl)].concat());
    boxed(b"trak", &[tkhd, mdia].concat())
}

#[test]
fn more_than_one_sample_moves() {
    for (tracks, animated) in [
        (vec![track(b"pict", 1)], Some(false)),
        (vec![track(b"pict", 2)], Some(true)),
        (vec![track(b"auxv", 9), track(b"pict", 1)], Some(false)),
        (vec![track(b"pict", 1), boxed(b"mvex", b"")], None),
        (vec![track(b"soun", 9)], None),
    ] {
        let moov = boxed(b"moov", &tracks.concat());
        let facts = File { brand: *b"avis", behind: moov.clone(), ..File::of(&[ispe(320, 240)]) }.facts();
        assert_eq!((facts.animated, facts.trouble, facts.width), (animated, None, Some(320)));
        assert_eq!(facts.format.as_deref(), Some("avif"));
    }
    let alone = [boxed(b"ftyp", b"msf1\0\0\0\0hevc"), boxed(b"moov", &track(b"pict", 5))].concat();
    let facts = facts_of(&alone);
    assert_eq!((size(&facts), facts.animated), (sized(160, 120, 160, 120), Some(true)));
}

#[test]
fn a_header_without_size_reaches_to_the_end() {
    let mut bytes = File { inside: true, ..File::of(&[ispe(320, 240)]) }.build();
    let meta = bytes.windows(4).position(|four| four == b"meta").unwrap();
    bytes[meta - 4..meta].fill(0);
    let facts = facts_of(&bytes);
    assert_eq!((facts.width, facts.trouble), (Some(320), None));
}

#[test]
fn a_packed_header_is_beyond_us() {
    let facts = facts_of(&[boxed(b"ftyp", b"mif3avif"), boxed(b"mini", &[0; 40])].concat());
    assert_eq!((facts.format.as_deref(), facts.trouble), (Some("avif"), Some(Trouble::Unsupported)));
    assert_eq!((facts.width, facts.gps, facts.animated), (None, None, Some(false)));
}

#[test]
fn cuts_are_told() {
    let file = File::of(&[ispe(320, 240), irot(1)]).with(b"Exif", &[], &[&[0; 4][..], &exif_with_position(1)].concat());
    let whole = file.build();
    for cut in 24..whole.len() {
        let facts = facts_of(&whole[..cut]);
        assert!(facts.trouble.is_some(), "{cut}");
        assert!(facts.gps != Some(false) && facts.animated.is_none(), "{cut}");
    }
}

#[test]
fn a_swarm_of_items_is_refused() {
    let mut bytes = File::of(&[ispe(320, 240)]).build();
    let iinf = bytes.windows(4).position(|four| four == b"iinf").unwrap();
    bytes[iinf + 4] = 1;
    bytes[iinf + 8..iinf + 12].copy_from_slice(&u32::MAX.to_be_bytes());
    assert_eq!(facts_of(&bytes).trouble, Some(Trouble::Limit));
}
