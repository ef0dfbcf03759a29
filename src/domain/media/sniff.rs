//! What a file is, by its first bytes alone. Names are never asked.

use super::bytes::{four, is_among, le16, le32, stands, u32_be};
use super::format::Format;
use super::isobmff::brand;

/// Signatures at a fixed offset, each from the format's own specification.
const SIGNATURES: &[(usize, &[u8], Format)] = &[
    (0, b"\xFF\xD8\xFF", Format::Jpeg),     // ITU-T T.81 B.1.1.3: SOI, then any marker
    (0, b"\x89PNG\r\n\x1A\n", Format::Png), // PNG 3rd ed. §5.2
    (0, b"GIF87a", Format::Gif),            // GIF89a §17
    (0, b"GIF89a", Format::Gif),
    (8, b"WEBP", Format::Webp),     // RFC 9649 §2.4; the RIFF in front is checked below
    (8, b"AVI ", Format::Avi),      // Microsoft, AVI RIFF File Reference
    (8, b"AVIX", Format::Avi),      // OpenDML 1.02
    (0, b"II\x2A\0", Format::Tiff), // TIFF 6.0 §2
    (0, b"MM\0\x2A", Format::Tiff),
    (0, b"II\x2B\0", Format::Tiff), // BigTIFF
    (0, b"MM\0\x2B", Format::Tiff),
    (0, b"\xFF\x0A", Format::Jxl),                 // ISO/IEC 18181-1: naked codestream
    (0, b"\0\0\0\x0CJXL \r\n\x87\n", Format::Jxl), // ISO/IEC 18181-2: in boxes
    (0, b"FLV\x01", Format::Flv),                  // Adobe, Video File Format 10.1 annex E.2
    (0, b"\0\0\x01\xBA", Format::MpegPs),          // ISO/IEC 13818-1 §2.5.3.3: pack_start_code
    // Advanced Systems Format §10.1: ASF_Header_Object
    (0, b"\x30\x26\xB2\x75\x8E\x66\xCF\x11\xA6\xD9\x00\xAA\x00\x62\xCE\x6C", Format::Asf),
    (0, b"OggS", Format::Ogg), // RFC 3533 §6
    (0, b".RMF", Format::Rm),  // RealMedia File Format
    (0, b".ra\xFD", Format::Rm),
];

/// Sizes a bitmap's second header may have (Microsoft, Bitmap Header Types).
const BITMAP_HEADERS: &[u32] = &[12, 16, 40, 52, 56, 64, 108, 124];

/// The container these first bytes belong to; `file_len` is the size of the whole file.
pub(super) fn sniff(head: &[u8], file_len: u64) -> Option<Format> {
    let fixed = SIGNATURES
        .iter()
        .find(|(at, signature, _)| stands(head, *at, signature) && (*at == 0 || stands(head, 0, b"RIFF")));
    if let Some((_, _, format)) = fixed {
        return Some(*format);
    }
    if stands(head, 0, b"\x1A\x45\xDF\xA3") {
        return Some(doc_type(head));
    }
    if is_bitmap(head) {
        return Some(Format::Bmp);
    }
    brand::sniff(head, file_len).or_else(|| packets(head).map(|_| Format::MpegTs))
}

/// "BM" alone is an English word's beginning, so the second header must fit too.
fn is_bitmap(head: &[u8]) -> bool {
    stands(head, 0, b"BM") && BITMAP_HEADERS.contains(&le32(head, 14)) && le16(head, 6) == 0
}

/// EBML DocType (RFC 8794 §11.2.4); absent it is "matroska".
fn doc_type(head: &[u8]) -> Format {
    let header = head.get(..256).unwrap_or(head);
    let webm = header.windows(7).any(|bytes| bytes == b"\x42\x82\x84webm");
    if webm { Format::Webm } else { Format::Mkv }
}

/// Where the first packet of a transport stream begins, and the distance of the next. ISO/IEC 13818-1 §2.4.3.2: a sync
/// byte every 188 bytes; BDAV puts 4 bytes before each packet, DVB may put 16 check bytes after it.
pub(super) fn packets(head: &[u8]) -> Option<(usize, usize)> {
    [(0, 188), (4, 192), (0, 204)].into_iter().find(|&(first, step)| rhythm(head, first, step, 5) >= 3)
}

/// How many sync bytes stand in this rhythm, `most` being looked for; 0 if one is missing.
pub(super) fn rhythm(bytes: &[u8], first: usize, step: usize, most: usize) -> usize {
    let mut at = first;
    let mut count: usize = 0;
    while let Some(byte) = bytes.get(at).filter(|_| count < most) {
        if *byte != 0x47 {
            return 0;
        }
        count = count.saturating_add(1);
        at = at.saturating_add(step);
    }
    count
}

/// Boxes a file may begin with, and those that are common elsewhere too, so their size must make sense.
const OPENERS: &[u8] = b"moovmoofstypsidx";
const FILLERS: &[u8] = b"freeskipwidepnot";

/// Whether a box of these first bytes could open an ISO base media file without `ftyp`.
pub(super) fn plausible_box(head: &[u8], file_len: u64) -> Option<[u8; 4]> {
    let size = u32_be(head, 0)?;
    let kind = four(head, 4)?;
    let fits = u64::from(size) <= file_len;
    let known = if kind == *b"mdat" {
        size == 0 || size == 1 || size >= 8
    } else {
        size >= 8 && (is_among(OPENERS, kind) || (fits && is_among(FILLERS, kind)))
    };
    known.then_some(kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(head: &[u8]) -> Option<&'static str> {
        sniff(head, 1 << 20).map(Format::name)
    }

    #[test]
    fn signatures_decide() {
        for (bytes, format) in [
            (&b"\xFF\xD8\xFF\xE0"[..], "jpeg"),
            (b"\x89PNG\r\n\x1A\n", "png"),
            (b"GIF89a", "gif"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "webp"),
            (b"RIFF\x10\0\0\0AVI LIST", "avi"),
            (b"II\x2A\0\x08\0\0\0", "tiff"),
            (b"MM\0\x2B\0\x08\0\0", "tiff"),
            (b"\xFF\x0A\x00", "jxl"),
            (b"\0\0\0\x0CJXL \r\n\x87\n", "jxl"),
            (b"FLV\x01\x05", "flv"),
            (b"\0\0\x01\xBA\x44", "mpegps"),
            (b"OggS\0\x02", "ogg"),
            (b".RMF\0\0\0\x12", "rm"),
            (b"\x1A\x45\xDF\xA3\x9F\x42\x82\x84webm", "webm"),
            (b"\x1A\x45\xDF\xA3\x9F\x42\x82\x88matroska", "mkv"),
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "mov"),
            (b"\0\0\0\x08wide\0\0\0\0mdat", "mov"),
            (b"\0\0\0\x18stypmsdh\0\0\0\0", "mp4"),
        ] {
            assert_eq!(name(bytes), Some(format), "{bytes:?}");
        }
    }

    #[test]
    fn lookalikes_are_not_taken() {
        for bytes in [
            &b""[..],
            b"\0",
            b"BMW is a car maker, not a bitmap.",
            b"The free world reads text.",
            b"PK\x03\x04",
            b"RIFF\x10\0\0\0WAVEfmt ",
            b"<svg xmlns=''>",
            b"G is no transport stream",
            b"\0\0\0\x18ftypcrx \0\0\0\x01crx isom",
        ] {
            assert_eq!(name(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn packets_show_by_their_rhythm() {
        for (first, step) in [(0, 188), (4, 192), (0, 204)] {
            let mut bytes = vec![0u8; step * 3];
            for packet in 0..3 {
                bytes[first + packet * step] = 0x47;
            }
            assert_eq!(name(&bytes), Some("mpegts"));
            bytes[first + step] = 0;
            assert_eq!(name(&bytes), None);
        }
    }
}
