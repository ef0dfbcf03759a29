//! Sequence headers inside the picture data itself, for containers that do not tell size and rate.

mod avc;
mod bits;
mod hevc;
mod mpeg2;
mod vui;

use super::facts::MediaFacts;
use super::film;

/// What a sequence header says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Sequence {
    /// ffprobe's name of the codec.
    pub codec: &'static str,
    /// Width and height in pixels, after cropping.
    pub size: (u32, u32),
    /// Horizontal and vertical spacing of a pixel; zeros where they are not told.
    pub aspect: (u32, u32),
    /// Transfer characteristics (ITU-T H.273 table 3), or 0.
    pub transfer: u32,
    /// Frames, and the seconds they take; zeros where that is not told.
    pub rate: (u32, u32),
    /// Every frame lasts as long as told. Else the rate may be no more than the encoder's clock.
    pub fixed: bool,
}

impl Sequence {
    /// Makes facts of it. A pixel is square unless told.
    pub fn tell(&self, facts: &mut MediaFacts) {
        let aspect = if self.aspect.0 > 0 && self.aspect.1 > 0 { self.aspect } else { (1, 1) };
        film::size(facts, self.size.0, self.size.1, aspect);
        facts.hdr = film::is_hdr(u64::from(self.transfer));
        facts.fps = facts.fps.or(self.frames().filter(|_| self.fixed));
    }

    /// Frames per second as told.
    pub fn frames(&self) -> Option<f64> {
        film::rate(u64::from(self.rate.0), u64::from(self.rate.1))
    }
}

/// Whether the headers of a codec are read here.
pub(super) fn is_known(codec: &str) -> bool {
    matches!(codec, "h264" | "hevc" | "mpeg1video" | "mpeg2video")
}

/// The sequence header of a codec, as ffprobe names it, in a stream of start codes (H.264 annex B, H.265 annex B,
/// ISO/IEC 13818-2 §6.2.1) that need not begin with one.
pub(super) fn in_stream(codec: &str, bytes: &[u8]) -> Option<Sequence> {
    let mut rest = bytes;
    while let Some(at) = film::find(rest, b"\0\0\x01") {
        rest = rest.get(at.saturating_add(3)..)?;
        let found = match codec {
            "h264" | "hevc" => {
                // Where no other start code follows, the header may go on beyond these bytes.
                let end = film::find(rest, b"\0\0\x01").filter(|end| *end > 0);
                end.and_then(|end| of_nal(codec, rest.get(..end)?))
            }
            "mpeg1video" | "mpeg2video" => mpeg2::sequence(rest),
            _ => return None,
        };
        if found.is_some() {
            return found;
        }
    }
    None
}

/// The sequence parameter set in a NAL unit that is one.
pub(super) fn of_nal(codec: &str, nal: &[u8]) -> Option<Sequence> {
    let found = match (codec, nal.first()?) {
        ("h264", kind) if kind & 0x9F == 7 => avc::sequence(nal),
        ("hevc", kind) if kind & 0xFE == 33 << 1 => hevc::sequence(nal),
        _ => None,
    };
    found.filter(|found| found.size.0 > 0 && found.size.1 > 0)
}

/// The first parameter set in a decoder configuration (ISO/IEC 14496-15 §5.3.3.1 and §8.3.3.1).
pub(super) fn in_configuration(codec: &str, bytes: &[u8]) -> Option<Sequence> {
    let mut rest = bytes.get(if codec == "h264" { 6 } else { 23 }..)?;
    if codec == "hevc" {
        // Arrays of units of one kind: its kind, their number, then the units.
        while rest.first()? & 0x3F != 33 {
            let units = super::bytes::u16_be(rest, 1)?;
            rest = rest.get(3..)?;
            for _ in 0..units {
                let len = usize::from(super::bytes::u16_be(rest, 0)?);
                rest = rest.get(2..)?.get(len..)?;
            }
        }
        rest = rest.get(3..)?;
    }
    let len = usize::from(super::bytes::u16_be(rest, 0)?);
    of_nal(codec, rest.get(2..)?.get(..len)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AVC: &[u8] =
        b"\x67\x64\x00\x0D\xAC\xD9\x41\x41\x9F\x9F\x01\x10\x00\x00\x03\x00\x10\x00\x00\x03\x03\xC0\xF1\x42\x99\x60";
    const HEVC: &[u8] = b"\x42\x01\x01\x01\x60\x00\x00\x03\x00\x90\x00\x00\x03\x00\x00\x03\x00\x3C\xA0\x0A\x08\x0C\x1F\x3E\x59\x59\x52\x93\x0B\xC0\x5A\x02\x00\x00\x03\x00\x02\x00\x00\x03\x00\x32\x10";

    #[test]
    fn a_header_is_found_in_a_stream_once_it_is_whole() {
        for (codec, nal, delimiter) in [("h264", AVC, &b"\x09\xF0"[..]), ("hevc", HEVC, b"\x46\x01\x50")] {
            let stream = [&b"cut\0\0\x01"[..], delimiter, b"\0\0\0\x01", nal, b"\0\0\0\x01\x68\xEF"].concat();
            assert_eq!(in_stream(codec, &stream).unwrap().size, (320, 180));
            assert_eq!(in_stream(codec, &stream[..stream.len() - 3]), None);
            assert_eq!(in_stream(codec, nal), None);
        }
        let stream = b"\0\0\x01\xB3\x14\0\xB4\x35\xFF\xFF\xE0\x28\0\0\x01\xB5\x14\x8A\0\x01\0\0";
        assert_eq!(in_stream("mpeg2video", stream).unwrap().size, (320, 180));
    }

    #[test]
    fn a_header_is_found_in_a_configuration() {
        let len = |nal: &[u8]| u16::try_from(nal.len()).unwrap().to_be_bytes();
        let avc = [&b"\x01\x64\0\x0D\xFF\xE1"[..], &len(AVC), AVC, b"\x01\0\0"].concat();
        assert_eq!(in_configuration("h264", &avc).unwrap().size, (320, 180));
        let hevc = [&[1; 22][..], b"\x02\x20\0\x01\0\x03vps\x21\0\x01", &len(HEVC), HEVC].concat();
        assert_eq!(in_configuration("hevc", &hevc).unwrap().size, (320, 180));
        for end in 0..hevc.len() {
            assert_eq!(in_configuration("hevc", &hevc[..end]), None);
        }
    }
}
