//! Which family an ISO base media file belongs to, by the brands in its `ftyp` box.
//!
//! ISO/IEC 14496-12 §4.3; brands as registered at mp4ra.org.

use crate::domain::media::bytes::{four, is_among, stands, u32_be};
use crate::domain::media::format::Format;
use crate::domain::media::sniff::plausible_box;

/// The format of a file that begins with these bytes, if they are the family's.
pub(in crate::domain::media) fn sniff(head: &[u8], file_len: u64) -> Option<Format> {
    if stands(head, 4, b"ftyp") {
        let size = usize::try_from(u32_be(head, 0)?).ok()?;
        return of_ftyp(head.get(8..size.min(head.len()))?);
    }
    let kind = plausible_box(head, file_len)?;
    // QuickTime is older than `ftyp`.
    Some(if is_among(b"stypmoofsidx", kind) { Format::Mp4 } else { Format::Mov })
}

/// The format named by the body of an `ftyp` box: major brand, minor version, compatible brands.
pub(super) fn of_ftyp(body: &[u8]) -> Option<Format> {
    let major = four(body, 0)?;
    if is_among(STRUCTURES, major) {
        let mut others = body.get(4..).unwrap_or_default().chunks_exact(4); // `mif3` puts its codec where others have a version
        return others.find_map(|brand| coded_picture(four(brand, 0)?)).or(Some(Format::Heif));
    }
    if is_among(OTHER_WORLDS, major) {
        return None;
    }
    let told = match major {
        _ if major == *b"jxl " => Format::Jxl,
        _ if major == *b"qt  " => Format::Mov,
        _ if major == *b"KDDI" || major.starts_with(b"3g") => Format::ThreeGp,
        _ if is_among(OTHER_PICTURES, major) => Format::Heif,
        _ => coded_picture(major).unwrap_or(Format::Mp4),
    };
    Some(told)
}

/// Brands that tell how a picture is stored, but not its codec.
const STRUCTURES: &[u8] = b"mif1mif2mif3msf1miafMiHBMiHEMiHAMiAB";
/// Brands that name the codec of a picture (ISO/IEC 23008-12 annexes B and C; AV1 in HEIF §8).
const AV1: &[u8] = b"avifavis";
const HEVC: &[u8] = b"heicheixheimheishevchevxhevmhevs";
const OTHER_PICTURES: &[u8] = b"avciavcsjpegjpgsj2kij2isvvicvvis";
/// Camera raw (Canon), JPEG 2000 and its relatives: the same boxes, another world.
const OTHER_WORLDS: &[u8] = b"crx jp2 jpx jpm jph jxs mjp2mj2s";

fn coded_picture(brand: [u8; 4]) -> Option<Format> {
    match brand {
        _ if is_among(AV1, brand) => Some(Format::Avif),
        _ if is_among(HEVC, brand) => Some(Format::Heic),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(brands: &[u8]) -> Option<&'static str> {
        let mut body = brands[..4].to_vec();
        body.extend([0; 4]);
        body.extend(&brands[4..]);
        of_ftyp(&body).map(Format::name)
    }

    #[test]
    fn the_major_brand_decides() {
        for (brands, format) in [
            (&b"isom"[..], Some("mp4")),
            (b"mp42heic", Some("mp4")),
            (b"M4V mp42", Some("mp4")),
            (b"f4v ", Some("mp4")),
            (b"qt  mp42", Some("mov")),
            (b"3gp4isom", Some("3gp")),
            (b"3g2a", Some("3gp")),
            (b"avif", Some("avif")),
            (b"avisavifmsf1isom", Some("avif")),
            (b"heicmif1", Some("heic")),
            (b"heix", Some("heic")),
            (b"hevc", Some("heic")),
            (b"crx isom", None),
        ] {
            assert_eq!(name(brands), format, "{brands:?}");
        }
    }

    #[test]
    fn a_structural_brand_asks_the_compatible_ones() {
        assert_eq!(name(b"mif1heic"), Some("heic"));
        assert_eq!(name(b"mif1miafavif"), Some("avif"));
        assert_eq!(name(b"msf1hevc"), Some("heic"));
        assert_eq!(name(b"mif1"), Some("heif"));
        assert_eq!(of_ftyp(b"mif3avif").map(Format::name), Some("avif"));
    }

    #[test]
    fn a_cut_box_is_no_brand() {
        assert_eq!(sniff(b"\0\0\0\x14ftypis", 10), None);
        assert_eq!(sniff(b"\0\0\0\0ftypisom\0\0\0\0", 16), None);
    }
}
