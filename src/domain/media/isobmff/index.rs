//! The segment index, `sidx` (ISO/IEC 14496-12 §8.16.3): the length of a fragmented file at a glance.

use super::boxes::{self, Box4};
use crate::domain::media::bytes::{Bounded, be32, be64, u16_be};
use crate::domain::media::film;
use crate::domain::media::reader::{Fault, MAX_READ, Reader};

/// Bytes of a reference: size, length and access point.
const REFERENCE: usize = 12;

/// Seconds of the segments an index lists, if it lists all there is to the end of the file; and whether it lists more.
///
/// Some writers put one index before each segment; such an index tells nothing of the whole.
pub(super) fn seconds(reader: &Reader, sidx: Box4) -> Result<Option<(f64, bool)>, Fault> {
    let len = usize::try_from(sidx.len()).unwrap_or(usize::MAX).min(MAX_READ);
    let body = reader.up_to(sidx.body, len)?;
    let Some(listed) = Listed::of(body) else {
        return Ok(None);
    };
    let end = sidx.end.plus(listed.first_offset).plus(listed.bytes);
    if end < reader.len() {
        let next = boxes::read(reader, end, reader.len());
        match next.as_ref().map(|next| &next.kind) {
            Ok(b"mfra" | b"free" | b"skip" | b"udta" | b"meta" | b"uuid") => {}
            Err(Fault::Limit | Fault::Unreadable | Fault::Missing) => return next.map(|_| None),
            _ => return Ok(None),
        }
    }
    Ok(film::seconds(listed.units, u64::from(listed.timescale)).map(|seconds| (seconds, end > reader.len())))
}

struct Listed {
    timescale: u32,
    first_offset: u64,
    bytes: u64,
    units: u64,
}

impl Listed {
    fn of(body: &[u8]) -> Option<Self> {
        let long = body.first()? == &1;
        let timescale = be32(body, 8);
        let (first_offset, counts) = if long { (be64(body, 20), 30) } else { (u64::from(be32(body, 16)), 22) };
        let count = usize::from(u16_be(body, counts)?);
        let references = body.get(counts..)?.get(2..)?.chunks_exact(REFERENCE);
        if count == 0 || count > references.len() {
            return None;
        }
        let (mut bytes, mut units) = (0u64, 0u64);
        for reference in references.take(count) {
            bytes = bytes.plus(u64::from(be32(reference, 0) & 0x7FFF_FFFF));
            units = units.plus(u64::from(be32(reference, 4)));
        }
        Some(Self { timescale, first_offset, bytes, units })
    }
}
