//! The first sample entry of a track: codec, stored size and pixel aspect.
//!
//! ISO/IEC 14496-12 §8.5.2, §12.1.3 and §12.2.3; Apple, QuickTime File Format, "Sound Sample
//! Descriptions"; ISO/IEC 14496-1 §7.2.6.5 for the descriptors in `esds`.

use super::boxes::within;
use crate::domain::media::bytes::{be16, be32, four, is_among, u16_be, u32_be};
use crate::domain::media::sequence::{self, Sequence};
use crate::domain::media::{codec, film};

/// Handlers of tracks with moving pictures or a sequence of stills (ISO/IEC 23008-12 §7.2.2), and with sound.
pub(super) const PICTURES: &[u8] = b"videpict";
pub(super) const SOUND: [u8; 4] = *b"soun";

/// Encrypted types keep the original one in `sinf/frma` (ISO/IEC 14496-12 §8.12).
const ENCRYPTED: &[u8] = b"encvencadrmidrms";

/// Dolby Vision's sample entries, and its configurations inside others (Dolby Vision Streams Within the ISO Base Media File
/// Format 2.4, §2.2 and §3).
const DOLBY: &[u8] = b"dvh1dvhedva1dvavdav1dvcCdvvCdvwC";

/// What a sample entry says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct SampleEntry {
    /// ffprobe's name of the codec.
    pub codec: Option<&'static str>,
    /// Stored width and height in pixels; pictures only.
    pub size: Option<(u32, u32)>,
    /// Horizontal and vertical spacing of a pixel; only their ratio counts.
    pub pixel_aspect: Option<(u32, u32)>,
    /// Width and height of the part to be shown, if in whole pixels.
    pub aperture: Option<(u32, u32)>,
    /// High dynamic range, if the entry tells.
    pub hdr: Option<bool>,
}

/// Reads the body of `stsd`: version and flags, count, then the entries.
pub(super) fn of_stsd(stsd: &[u8], handler: Option<[u8; 4]>) -> Option<SampleEntry> {
    let length = usize::try_from(u32_be(stsd, 8)?).ok()?;
    let kind = four(stsd, 12)?;
    let end = length.checked_add(8)?.min(stsd.len());
    let fields = stsd.get(16..end)?;
    let handler = handler?;
    if is_among(PICTURES, handler) {
        video(kind, fields)
    } else if handler == SOUND {
        audio(kind, fields, stsd.first() == Some(&0))
    } else {
        None
    }
}

/// Visual sample entry: 78 bytes of fields, then boxes.
fn video(kind: [u8; 4], fields: &[u8]) -> Option<SampleEntry> {
    let size = (u32::from(be16(fields, 24)), u32::from(u16_be(fields, 26)?));
    let boxes = fields.get(78..).unwrap_or_default();
    let pixel_aspect = find(boxes, b"pasp").and_then(|pasp| {
        let aspect = (be32(pasp, 0), be32(pasp, 4));
        (aspect.0 > 0 && aspect.1 > 0).then_some(aspect)
    });
    Some(SampleEntry {
        codec: name(kind, boxes, codec::pictures),
        size: (size.0 > 0 && size.1 > 0).then_some(size),
        pixel_aspect,
        aperture: find(boxes, b"clap").and_then(|clap| aperture(clap, size)),
        hdr: dynamic_range(kind, boxes),
    })
}

/// Clean aperture (§12.1.4): width and height as fractions; one that is larger than the picture means nothing.
fn aperture(clap: &[u8], (width, height): (u32, u32)) -> Option<(u32, u32)> {
    let side = |at: usize, most: u32| {
        let (across, parts) = (be32(clap, at), be32(clap, at.checked_add(4)?));
        let whole = across.checked_rem(parts)? == 0;
        across.checked_div(parts).filter(|side| whole && (1..=most).contains(side))
    };
    side(0, width).zip(side(8, height))
}

/// Dolby Vision by its types, else the transfer characteristics of `colr` (ISO/IEC 14496-12 §12.1.5; `nclc` is QuickTime's)
/// or, without that, of the parameter set.
fn dynamic_range(kind: [u8; 4], boxes: &[u8]) -> Option<bool> {
    if is_among(DOLBY, kind) || within(boxes).any(|(kind, _)| is_among(DOLBY, kind)) {
        return Some(true);
    }
    let colour = within(boxes).find(|(kind, body)| kind == b"colr" && body.starts_with(b"ncl"));
    film::is_hdr(match colour {
        Some((_, colour)) => u64::from(u16_be(colour, 6)?),
        None => u64::from(configured(boxes)?.transfer),
    })
}

/// The parameter set among the boxes of an entry.
fn configured(boxes: &[u8]) -> Option<Sequence> {
    let told = |kind: &[u8; 4], codec| sequence::in_configuration(codec, find(boxes, kind)?);
    told(b"hvcC", "hevc").or_else(|| told(b"avcC", "h264"))
}

/// Audio sample entry: 28 bytes of fields, more in QuickTime's versions 1 and 2, then boxes.
fn audio(kind: [u8; 4], fields: &[u8], quicktime: bool) -> Option<SampleEntry> {
    let fixed = match u16_be(fields, 8)? {
        1 if quicktime => 44,
        2 if quicktime => 64,
        _ => 28,
    };
    let boxes = fields.get(fixed..).unwrap_or_default();
    let boxes = find(boxes, b"wave").unwrap_or(boxes);
    let as_is = is_among(PLAIN, kind);
    let codec = if as_is { plain(kind, fields, boxes) } else { name(kind, boxes, codec::sounds) };
    Some(SampleEntry { codec, ..SampleEntry::default() })
}

/// QuickTime's plain samples.
const PLAIN: &[u8] = b"sowttwoslpcmin24";

/// The order of plain samples: sixteen bits of fixed order, or as the flags of version 2 say: 1 is floating-point, 2 is
/// big-endian, 4 is signed.
fn plain(kind: [u8; 4], fields: &[u8], boxes: &[u8]) -> Option<&'static str> {
    let (bits, flags) = if kind == *b"lpcm" {
        (be32(fields, 48), be32(fields, 52) & 7)
    } else if kind == *b"in24" {
        // Big-endian unless `enda` says otherwise.
        (24, if find(boxes, b"enda").is_some_and(|enda| enda.starts_with(b"\0\x01")) { 4 } else { 6 })
    } else {
        (u32::from(be16(fields, 18)), if kind == *b"sowt" { 4 } else { 6 })
    };
    match (bits, flags) {
        (16 | 24 | 32, 4) => codec::pcm(u64::from(bits)),
        (16, 6) => Some("pcm_s16be"),
        (24, 6) => Some("pcm_s24be"),
        _ => None,
    }
}

fn name(kind: [u8; 4], boxes: &[u8], by_kind: fn([u8; 4]) -> Option<&'static str>) -> Option<&'static str> {
    let kind = if is_among(ENCRYPTED, kind) { four(find(find(boxes, b"sinf")?, b"frma")?, 0)? } else { kind };
    // MPEG-4 systems tell their codec in the `esds` descriptor.
    if kind == *b"mp4v" || kind == *b"mp4a" {
        return codec::by_object_type(object_type(find(boxes, b"esds")?)?);
    }
    by_kind(kind)
}

fn find<'a>(boxes: &'a [u8], wanted: &[u8; 4]) -> Option<&'a [u8]> {
    within(boxes).find_map(|(kind, body)| (kind == *wanted).then_some(body))
}

/// The object type indication: ES descriptor (tag 3), in it the decoder configuration (tag 4).
fn object_type(esds: &[u8]) -> Option<u8> {
    let es = descriptor(esds.get(4..)?, 3)?;
    let flags = *es.get(2)?;
    let mut at = 3usize;
    if flags & 0x80 != 0 {
        at = at.checked_add(2)?; // depends on another stream
    }
    if flags & 0x40 != 0 {
        at = at.checked_add(1)?.checked_add(usize::from(*es.get(at)?))?; // has a URL
    }
    if flags & 0x20 != 0 {
        at = at.checked_add(2)?; // has another clock
    }
    descriptor(es.get(at..)?, 4)?.first().copied()
}

/// The content of a descriptor with this tag; its length comes in groups of seven bits (§8.3.3).
fn descriptor(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    let (first, rest) = bytes.split_first()?;
    let groups = rest.iter().take(4).take_while(|byte| **byte & 0x80 != 0).count();
    let content = rest.get(groups.checked_add(1)?..)?;
    (*first == tag).then_some(content)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{boxed, sound, stsd, visual, words};
    use super::*;

    fn pictures(kind: &[u8; 4], boxes: &[u8]) -> SampleEntry {
        of_stsd(&stsd(&visual(kind, 320, 180, boxes))[8..], Some(*b"vide")).unwrap()
    }

    fn sounds(kind: &[u8; 4], boxes: &[u8]) -> Option<&'static str> {
        of_stsd(&stsd(&sound(kind, boxes))[8..], Some(*b"soun")).unwrap().codec
    }

    fn esds(object_type: u8) -> Vec<u8> {
        let config = [&[4, 0x80, 0x80, 0x80, 13, object_type][..], &[0; 12]].concat();
        boxed(b"esds", &[&[0, 0, 0, 0, 3, 22, 0, 1, 0][..], &config].concat())
    }

    #[test]
    fn codecs_by_type() {
        for (kind, codec) in [(b"avc1", "h264"), (b"hev1", "hevc"), (b"av01", "av1")] {
            let entry = pictures(kind, b"");
            assert_eq!((entry.codec, entry.size), (Some(codec), Some((320, 180))));
        }
        assert_eq!(pictures(b"none", b"").codec, None);
        assert_eq!(sounds(b"Opus", b""), Some("opus"));
    }

    #[test]
    fn codecs_by_object_type() {
        assert_eq!(sounds(b"mp4a", &esds(0x40)), Some("aac"));
        assert_eq!(sounds(b"mp4a", &esds(0x6B)), Some("mp3"));
        assert_eq!(sounds(b"mp4a", &boxed(b"wave", &esds(0x40))), Some("aac"));
        assert_eq!(sounds(b"mp4a", b""), None);
        assert_eq!(pictures(b"mp4v", &esds(0x20)).codec, Some("mpeg4"));
    }

    #[test]
    fn encryption_keeps_the_original_type() {
        let sinf = boxed(b"sinf", &boxed(b"frma", b"hvc1"));
        assert_eq!(pictures(b"encv", &sinf).codec, Some("hevc"));
        assert_eq!(pictures(b"encv", b"").codec, None);
        let sinf = boxed(b"sinf", &boxed(b"frma", b"mp4a"));
        assert_eq!(sounds(b"enca", &[sinf, esds(0x40)].concat()), Some("aac"));
    }

    #[test]
    fn pixel_aspect_is_a_ratio_or_nothing() {
        let pasp = boxed(b"pasp", &[0, 0, 0, 4, 0, 0, 0, 3]);
        assert_eq!(pictures(b"avc1", &pasp).pixel_aspect, Some((4, 3)));
        let pasp = boxed(b"pasp", &[0, 0, 0, 4, 0, 0, 0, 0]);
        assert_eq!(pictures(b"avc1", &pasp).pixel_aspect, None);
    }

    #[test]
    fn the_shown_part_is_whole_and_inside() {
        let clap = |sides: &[u32]| boxed(b"clap", &[words(sides), vec![0; 16]].concat());
        assert_eq!(pictures(b"avc1", &clap(&[632, 2, 176, 1])).aperture, Some((316, 176)));
        for sides in [[633, 2, 176, 1], [322, 1, 176, 1], [316, 0, 176, 1], [0, 1, 176, 1]] {
            assert_eq!(pictures(b"avc1", &clap(&sides)).aperture, None);
        }
    }

    #[test]
    fn colours_and_dolby_tell_the_dynamic_range() {
        let colr = |kind: &[u8; 4], transfer| boxed(b"colr", &[&kind[..], &[0, 9, 0, transfer, 0, 9, 0]].concat());
        for (kind, transfer, hdr) in [
            (b"nclx", 16, Some(true)),
            (b"nclc", 18, Some(true)),
            (b"nclx", 1, Some(false)),
            (b"nclx", 2, None),
            (b"prof", 16, None),
        ] {
            assert_eq!(pictures(b"hvc1", &colr(kind, transfer)).hdr, hdr);
        }
        assert_eq!(pictures(b"hvc1", b"").hdr, None);
        let set = b"\x42\x01\x01\x02\x20\x00\x00\x03\x00\x90\x00\x00\x03\x00\x00\x03\x00\x3C\xA0\x0A\x08\x0C\x1F\x3B\x65\x95\x95\x29\
            \x30\xBC\x05\xA8\x48\x80\x48\x20\x00\x00\x03\x00\x20\x00\x00\x03\x03\xC1\x22"; // x265, PQ
        let config = [&[1; 22][..], b"\x01\x21\0\x01\0", &[u8::try_from(set.len()).unwrap()], set].concat();
        let config = boxed(b"hvcC", &config);
        assert_eq!(pictures(b"hvc1", &config).hdr, Some(true));
        assert_eq!(pictures(b"hvc1", &[config, colr(b"nclx", 1)].concat()).hdr, Some(false));
        assert_eq!(pictures(b"dvh1", b"").hdr, Some(true));
        assert_eq!(pictures(b"hvc1", &[colr(b"nclx", 1), boxed(b"dvvC", &[0; 24])].concat()).hdr, Some(true));
    }

    #[test]
    fn plain_samples_have_an_order() {
        let entry = |kind: &[u8; 4], version: u8, bits: u8, flags: u8| {
            let mut fields = vec![0; 64];
            (fields[9], fields[19], fields[51], fields[55]) = (version, bits, bits, flags);
            of_stsd(&stsd(&boxed(kind, &fields))[8..], Some(*b"soun")).unwrap().codec
        };
        assert_eq!(entry(b"sowt", 0, 16, 0), Some("pcm_s16le"));
        assert_eq!(entry(b"twos", 1, 16, 0), Some("pcm_s16be"));
        assert_eq!(entry(b"twos", 0, 8, 0), None);
        assert_eq!(entry(b"lpcm", 2, 24, 0b1100), Some("pcm_s24le"));
        assert_eq!(entry(b"lpcm", 2, 32, 1), None);
        assert_eq!(entry(b"in24", 0, 16, 0), Some("pcm_s24be"));
        let wave = boxed(b"wave", &boxed(b"enda", b"\0\x01"));
        assert_eq!(sounds(b"in24", &wave), Some("pcm_s24le"));
    }

    #[test]
    fn cuts_say_nothing() {
        let whole = stsd(&visual(b"avc1", 320, 180, b""));
        for cut in 0..36 {
            assert_eq!(of_stsd(&whole[8..8 + cut], Some(*b"vide")), None, "{cut}");
        }
    }
}
