//! Which family an ISO base media file belongs to, by the brands in its `ftyp` box.
//!
//! ISO/IEC 14496-12 §4.3; brands as registered at mp4ra.org.

use crate::domain::media::bytes::{four, stands, u32_be};
use crate::domain::media::format::Format;
use crate::domain::media::sniff::plausible_box;

/// The format of a file that begins with these bytes, if they are the family's.
pub(in crate::domain::media) fn sniff(head: &[u8], file_len: u64) -> Option<Format> {
    if stands(head, 4, b"ftyp") {
        let size = usize::try_from(u32_be(head, 0)?).ok()?;
        return of_ftyp(head.get(8..size.min(head.len()))?);
    }
    match &plausible_box(head, file_len)? {
        b"styp" | b"moof" | b"sidx" => Some(Format::Mp4),
        _ => Some(Format::Mov), // QuickTime is older than `ftyp`
    }
}

/// The format named by the body of an `ftyp` box: major brand, minor version, compatible brands.
pub(super) fn of_ftyp(body: &[u8]) -> Option<Format> {
    let major = four(body, 0)?;
    match &major {
        b"mif1" | b"mif2" | b"mif3" | b"msf1" | b"miaf" | b"MiHB" | b"MiHE" | b"MiHA" | b"MiAB" => {
            let others = body.get(4..).unwrap_or_default(); // `mif3` puts its codec where others have a version
            let coded = others.chunks_exact(4).find_map(|brand| coded_picture(four(brand, 0)?));
            Some(coded.unwrap_or(Format::Heif))
        }
        b"avci" | b"avcs" | b"jpeg" | b"jpgs" | b"j2ki" | b"j2is" | b"vvic" | b"vvis" => Some(Format::Heif),
        // Camera raw (Canon), JPEG 2000 and its relatives: the same boxes, another world.
        b"crx " | b"jp2 " | b"jpx " | b"jpm " | b"jph " | b"jxs " | b"mjp2" | b"mj2s" => None,
        b"jxl " => Some(Format::Jxl),
        b"qt  " => Some(Format::Mov),
        [b'3', b'g', ..] | b"KDDI" => Some(Format::ThreeGp),
        _ => Some(coded_picture(major).unwrap_or(Format::Mp4)),
    }
}

/// Brands that name the codec of a picture (ISO/IEC 23008-12 annexes B and C; AV1 in HEIF §8).
fn coded_picture(brand: [u8; 4]) -> Option<Format> {
    match &brand {
        b"avif" | b"avis" => Some(Format::Avif),
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"hevm" | b"hevs" => Some(Format::Heic),
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
