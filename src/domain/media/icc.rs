//! ICC profiles: the name a profile gives itself, and whether it is one for high dynamic range.
//!
//! ICC.1:2022 (version 4.4) §7.2, §7.3, `cicpType` and `multiLocalizedUnicodeType`; ICC.1:2001-04 §6.5.17 for names of
//! version 2.

use std::ops::Range;

use super::bytes::{Bounded, be32, contains, stands, text};
use super::facts::{MediaFacts, join};
use super::reader::{Fault, Reader, forgiven};

/// Tags looked at; sound profiles have some twenty.
const MOST_TAGS: u64 = 100;
/// Longest name that is read, in bytes.
const MOST_NAME: usize = 1024;
/// Whether these transfer characteristics (ITU-T H.273 table 3) are those of high dynamic range, PQ or HLG; 2 is
/// "unspecified".
pub(super) fn high_range(transfer: u8) -> Option<bool> {
    (transfer != 2).then_some(matches!(transfer, 16 | 18))
}

/// Takes what the profile in these pieces of the file, one behind the other, says. A broken profile says nothing.
pub(super) fn read(reader: &Reader, pieces: &[Range<u64>], facts: &mut MediaFacts) -> Result<(), Fault> {
    let profile = Profile { reader, pieces };
    let told = forgiven(profile.describe(facts))?;
    join(&mut facts.hdr, told.flatten());
    Ok(())
}

/// Notes that the colours are those of sRGB, which needs no profile.
#[inline(never)]
pub(super) fn note_srgb(facts: &mut MediaFacts) {
    facts.color_profile.get_or_insert_with(|| "sRGB".to_owned());
}

struct Profile<'a> {
    reader: &'a Reader,
    pieces: &'a [Range<u64>],
}

impl<'a> Profile<'a> {
    /// `len` bytes at an offset of the profile, if one piece holds them all.
    fn bytes(&self, mut at: u64, len: usize) -> Result<&'a [u8], Fault> {
        for piece in self.pieces {
            let size = piece.end.minus(piece.start);
            if at < size {
                let fits = at.plus(len as u64) <= size;
                let found = piece.start.plus(at);
                return if fits { self.reader.bytes(found, len) } else { Err(Fault::Truncated) };
            }
            at = at.minus(size);
        }
        Err(Fault::Truncated)
    }

    /// Header (§7.2) and tag table (§7.3). Says whether the profile is one for high dynamic range.
    fn describe(&self, facts: &mut MediaFacts) -> Result<Option<bool>, Fault> {
        let header = self.bytes(0, 132)?;
        let count = u64::from(be32(header, 128));
        if !stands(header, 36, b"acsp") {
            return Err(Fault::Damaged);
        }
        let mut coded = None;
        for index in 0..count.min(MOST_TAGS) {
            let tag = self.bytes(index.times(12).plus(132), 12)?;
            let offset = u64::from(be32(tag, 4));
            if stands(tag, 0, b"desc") && facts.color_profile.is_none() {
                facts.color_profile = forgiven(self.name(offset))?.flatten();
            } else if stands(tag, 0, b"cicp") {
                // `cicpType`: type, four reserved bytes, primaries, transfer characteristics …
                coded = self.bytes(offset, 12)?.get(9).copied();
            }
        }
        if let Some(transfer) = coded {
            return Ok(high_range(transfer));
        }
        // Without the code points, which are new in version 4.4, only the name may hint at them.
        let name = facts.color_profile.as_deref().unwrap_or_default().as_bytes();
        Ok((!contains(name, b"PQ") && !contains(name, b"HLG")).then_some(false))
    }

    /// The name in a `desc` tag: ASCII in version 2, in several languages in version 4.
    fn name(&self, at: u64) -> Result<Option<String>, Fault> {
        let head = self.bytes(at, 12)?;
        let count = be32(head, 8);
        if stands(head, 0, b"desc") {
            return self.text(at.plus(12), count, 1);
        }
        if !stands(head, 0, b"mluc") {
            return Ok(None);
        }
        // Records of 12 bytes behind 16: language, country, length, offset from the tag's beginning.
        let mut chosen = self.bytes(at.plus(16), 12)?;
        for index in 1..u64::from(count).min(MOST_TAGS) {
            let record = self.bytes(index.times(12).plus(16).plus(at), 12)?;
            if stands(record, 0, b"en") && !stands(chosen, 0, b"en") {
                chosen = record;
            }
        }
        let offset = u64::from(be32(chosen, 8));
        self.text(at.plus(offset), be32(chosen, 4), 2)
    }

    fn text(&self, at: u64, len: u32, size: usize) -> Result<Option<String>, Fault> {
        let len = usize::try_from(len).ok().filter(|len| *len <= MOST_NAME).ok_or(Fault::Damaged)?;
        Ok(text(self.bytes(at, len)?, size))
    }
}

#[cfg(test)]
mod tests {
    use std::slice::from_ref;

    use super::super::testing::{icc, over};
    use super::*;

    fn seen_in(profile: &[u8], pieces: &[Range<u64>]) -> (Option<String>, Option<bool>) {
        let facts = over(profile, |reader| {
            let mut facts = MediaFacts { hdr: Some(false), ..MediaFacts::default() };
            super::read(reader, pieces, &mut facts).map(|()| facts)
        });
        facts.map(|facts| (facts.color_profile, facts.hdr)).unwrap()
    }

    fn seen(profile: &[u8]) -> (Option<String>, Option<bool>) {
        seen_in(profile, from_ref(&(0..profile.len() as u64)))
    }

    fn mluc(records: &[(&[u8; 4], &str)]) -> Vec<u8> {
        let count = u32::try_from(records.len()).unwrap();
        let mut tag = [&b"mluc\0\0\0\0"[..], &count.to_be_bytes(), &12u32.to_be_bytes()].concat();
        let mut texts = Vec::new();
        for (language, text) in records {
            let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            let offset = 16 + 12 * records.len() + texts.len();
            tag.extend(*language);
            tag.extend(u32::try_from(units.len()).unwrap().to_be_bytes());
            tag.extend(u32::try_from(offset).unwrap().to_be_bytes());
            texts.extend(units);
        }
        [tag, texts].concat()
    }

    fn desc(text: &[u8]) -> Vec<u8> {
        let count = u32::try_from(text.len() + 1).unwrap();
        [&b"desc\0\0\0\0"[..], &count.to_be_bytes(), text, &[0; 79]].concat()
    }

    #[test]
    fn names_of_both_versions() {
        let named = |tag: Vec<u8>| seen(&icc(&[(b"desc", tag)])).0;
        assert_eq!(named(desc(b"sRGB IEC61966-2.1")).as_deref(), Some("sRGB IEC61966-2.1"));
        assert_eq!(named(desc(b"Couleur \xE9tendue")).as_deref(), Some("Couleur étendue"));
        assert_eq!(named(mluc(&[(b"enUS", "Display P3")])).as_deref(), Some("Display P3"));
        assert_eq!(named(mluc(&[(b"jaJP", "表示 P3"), (b"enUS", "P3")])).as_deref(), Some("P3"));
        assert_eq!(named(mluc(&[(b"jaJP", "表示 P3\0"), (b"zhCN", "P3")])).as_deref(), Some("表示 P3"));
        assert_eq!(named(desc(b"")), None);
        assert_eq!(named(b"text\0\0\0\0sRGB".to_vec()), None);
    }

    #[test]
    fn code_points_tell_the_range() {
        let coded = |transfer: u8| vec![b'c', b'i', b'c', b'p', 0, 0, 0, 0, 9, transfer, 0, 1];
        let range = |name: &[u8], transfer| seen(&icc(&[(b"desc", desc(name)), (b"cicp", coded(transfer))])).1;
        assert_eq!(range(b"Rec2020", 16), Some(true));
        assert_eq!(range(b"Rec2020 HLG", 18), Some(true));
        assert_eq!(range(b"Rec709 PQ-ready", 1), Some(false));
        assert_eq!(seen(&icc(&[(b"desc", desc(b"Rec2020 PQ"))])).1, None);
        assert_eq!(seen(&icc(&[(b"desc", desc(b"Display P3"))])).1, Some(false));
    }

    #[test]
    fn a_profile_in_pieces_is_one_profile() {
        let whole = icc(&[(b"wtpt", vec![0; 20]), (b"desc", desc(b"In pieces"))]);
        for cut in [132u64, 156, 176] {
            let (head, tail) = whole.split_at(usize::try_from(cut).unwrap());
            let apart = [head, &[9; 18], tail].concat();
            let found = seen_in(&apart, &[0..cut, cut + 18..apart.len() as u64]);
            assert_eq!(found.0.as_deref(), Some("In pieces"), "{cut}");
        }
    }

    #[test]
    fn broken_profiles_say_nothing() {
        let whole = icc(&[(b"desc", desc(b"sRGB"))]);
        for cut in 0..whole.len() - 79 {
            assert_eq!(seen(&whole[..cut]).0, None, "{cut}");
        }
        assert_eq!(seen(&[0; 200]), (None, None));
        for hostile in [0u32, 1 << 31, u32::MAX] {
            for at in [128, 136, 152] {
                let mut profile = whole.clone();
                profile[at..at + 4].copy_from_slice(&hostile.to_be_bytes());
                let _ = seen(&profile);
            }
        }
    }
}
