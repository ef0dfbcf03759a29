//! Codestream headers written bit by bit.

use crate::domain::media::facts::{MediaFacts, Trouble};
use crate::domain::media::testing::{exif_with_position, facts_of};

/// A codestream of these fields, each a number and how many bits it has.
fn stream(fields: &[(u64, usize)]) -> Vec<u8> {
    let bits: Vec<bool> =
        fields.iter().flat_map(|(number, count)| (0..*count).map(move |bit| number >> bit & 1 == 1)).collect();
    let bytes = bits.chunks(8).map(|bits| bits.iter().rev().fold(0u8, |byte, bit| byte << 1 | u8::from(*bit)));
    [0xFF, 0x0A].into_iter().chain(bytes).collect()
}

/// Height 240, width 320 by the ratio 4 : 3, in eights.
const SMALL: [(u64, usize); 3] = [(1, 1), (29, 5), (3, 3)];
const PLAIN: (u64, usize) = (1, 1);
/// Eight bits, small buffers, no extra channel, XYB, sRGB.
const USUAL: [(u64, usize); 6] = [(0, 1), (0, 2), (1, 1), (0, 2), (1, 1), (1, 1)];
/// Default tone mapping, no extensions, default weights; then to the next byte.
const REST: [(u64, usize); 3] = [(1, 1), (0, 2), (1, 1)];

fn size(facts: &MediaFacts) -> (Option<u32>, Option<u32>, Option<u32>, Option<Trouble>) {
    (facts.width, facts.height, facts.display_width, facts.trouble)
}

fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap();
    [&size.to_be_bytes()[..], kind, body].concat()
}

fn in_boxes(boxes: &[Vec<u8>]) -> Vec<u8> {
    let ftyp = boxed(b"ftyp", b"jxl \0\0\0\0jxl ");
    [boxed(b"JXL ", b"\r\n\x87\n"), ftyp, boxes.concat()].concat()
}

#[test]
fn sizes_of_all_kinds() {
    for (fields, width, height) in [
        (SMALL.to_vec(), 320, 240),
        (vec![(1, 1), (0, 5), (0, 3), (31, 5)], 256, 8),
        (vec![(0, 1), (0, 2), (99, 9), (1, 3)], 100, 100),
        (vec![(0, 1), (1, 2), (2999, 13), (5, 3)], 5333, 3000),
        (vec![(0, 1), (2, 2), (99_999, 18), (0, 3), (3, 2), (0x3FFF_FFFF, 30)], 1 << 30, 100_000),
    ] {
        let facts = facts_of(&stream(&[fields, vec![PLAIN]].concat()));
        assert_eq!(size(&facts), (Some(width), Some(height), Some(width), None));
        assert_eq!((facts.animated, facts.gps), (Some(false), Some(false)));
        assert_eq!((facts.hdr, facts.cmyk), (Some(false), Some(false)));
    }
}

#[test]
fn its_own_orientation_is_applied() {
    for (orientation, width) in [(0, 320), (3, 320), (4, 240), (7, 240)] {
        let extra = [(0, 1), (1, 1), (orientation, 3), (0, 3)];
        let facts = facts_of(&stream(&[&SMALL[..], &extra, &USUAL, &REST].concat()));
        assert_eq!(size(&facts), (Some(320), Some(240), Some(width), None));
        assert_eq!((facts.orientation, facts.animated, facts.hdr), (None, Some(false), Some(false)));
    }
    let resized = [(0, 1), (1, 1), (0, 3), (1, 1), (1, 1), (0, 5), (1, 3), (0, 2)];
    assert_eq!(facts_of(&stream(&[&SMALL[..], &resized, &USUAL, &REST].concat())).display_width, None);
}

#[test]
fn colours_are_told_by_their_code() {
    // Not default, no profile, RGB, D65, sRGB primaries, no gamma; then the transfer function, and the intent.
    let coded = |transfer: &[(u64, usize)]| {
        let head =
            [(0, 1), (0, 1), (0, 1), (0, 2), (1, 1), (0, 2), (1, 1), (0, 1), (0, 1), (0, 2), (1, 2), (1, 2), (0, 1)];
        facts_of(&stream(&[&SMALL[..], &head, transfer, &[(0, 2)], &REST[1..]].concat()))
    };
    for (transfer, hdr) in [(8, None), (11, Some(false)), (14, Some(true))] {
        assert_eq!(coded(&[(2, 2), (transfer - if transfer == 8 { 2 } else { 0 }, 4)]).hdr, hdr, "{transfer}");
    }
    assert_eq!(coded(&[(3, 2), (0, 6)]).hdr, Some(true));
    let black = [
        (0, 1),
        (0, 1),
        (0, 1),
        (0, 2),
        (1, 1),
        (1, 2),
        (0, 1),
        (2, 2),
        (2, 4),
        (0, 3),
        (0, 2),
        (0, 2),
        (0, 1),
        (1, 1),
    ];
    assert_eq!(facts_of(&stream(&[&SMALL[..], &black, &REST[1..]].concat())).cmyk, Some(true));
}

#[test]
fn the_first_frame_tells_whether_another_follows() {
    let animation = [(0, 1), (1, 1), (0, 3), (0, 2), (1, 1), (0, 2), (0, 2), (0, 2), (0, 1)];
    let header = [&SMALL[..], &animation, &USUAL, &REST].concat();
    let used: usize = header.iter().map(|field| field.1).sum();
    let frame = |fields: &[(u64, usize)]| {
        let padding = (0, used.next_multiple_of(8) - used);
        facts_of(&stream(&[&header[..], &[padding], fields].concat()))
    };
    // Regular, by blocks, no flags, no upsampling, two scales, one pass, the whole picture, replacing.
    let regular = [(0, 1), (0, 2), (0, 1), (0, 2), (0, 2), (0, 6), (0, 2), (0, 1), (0, 2)];
    let lasting = |duration: u64, last: u64| [&regular[..], &[(duration, 2), (last, 1)]].concat();
    assert_eq!(frame(&[(1, 1)]).animated, Some(false));
    assert_eq!(frame(&lasting(1, 0)).animated, Some(true));
    assert_eq!(frame(&lasting(1, 1)).animated, Some(false));
    assert_eq!(frame(&lasting(0, 0)).animated, None, "a layer");
    assert_eq!(frame(&[(0, 1), (2, 2), (0, 40)]).animated, None, "for others to use");
    assert_eq!(size(&frame(&lasting(1, 0))), (Some(320), Some(240), Some(320), None));
}

#[test]
fn boxes_hold_codestream_and_metadata() {
    let stream = stream(&[&SMALL[..], &[PLAIN]].concat());
    let exif = boxed(b"Exif", &[&[0; 4][..], &exif_with_position(1)].concat());
    for (boxes, gps) in [
        (vec![boxed(b"jxlc", &stream)], Some(false)),
        (vec![boxed(b"jxlp", &[&[0; 4][..], &stream].concat()), boxed(b"jxlp", &[0x80, 0, 0, 1])], Some(false)),
        (vec![exif.clone(), boxed(b"jxlc", &stream)], Some(true)),
        (vec![boxed(b"jxlc", &stream), exif], Some(true)),
        (vec![boxed(b"xml ", b"<x exif:GPSLatitude='35,40N'/>"), boxed(b"jxlc", &stream)], Some(true)),
        (vec![boxed(b"brob", b"Exif...."), boxed(b"jxlc", &stream)], None),
    ] {
        let facts = facts_of(&in_boxes(&boxes));
        assert_eq!(size(&facts), (Some(320), Some(240), Some(320), None));
        assert_eq!((facts.gps, facts.orientation), (gps, None));
    }
    let map = in_boxes(&[boxed(b"jxlc", &stream), boxed(b"jhgm", b"map")]);
    assert_eq!(facts_of(&map).hdr, Some(true));
}

#[test]
fn cuts_and_foreign_bytes_are_told() {
    let bare = stream(&[&SMALL[..], &[PLAIN]].concat());
    for cut in 2..4 {
        assert_eq!(size(&facts_of(&bare[..cut])), (None, None, None, Some(Trouble::Truncated)));
    }
    let whole = in_boxes(&[boxed(b"jxlc", &bare)]);
    for cut in 12..whole.len() {
        assert_eq!(facts_of(&whole[..cut]).trouble, Some(Trouble::Truncated), "{cut}");
    }
    assert_eq!(facts_of(&in_boxes(&[boxed(b"jxlc", b"other")])).trouble, Some(Trouble::Damaged));
}
