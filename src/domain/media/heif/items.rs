//! Items: what they are, where they lie, and what they describe.

use crate::domain::media::bytes::{Bounded, four};
use crate::domain::media::isobmff::boxes::{self, Box4};
use crate::domain::media::reader::{Fault, Reader};

/// Most items a file may have before it is taken for an attack: the most that 16 bits can count.
const MOST_ITEMS: u64 = 0xFFFF;

/// Reads big-endian numbers one behind the other.
pub(super) struct Cursor<'a> {
    reader: &'a Reader,
    pub at: u64,
}

impl<'a> Cursor<'a> {
    /// At the beginning of a box, and the version it has.
    pub fn open(reader: &'a Reader, found: Box4) -> Result<(Self, u8), Fault> {
        Ok((Self { reader, at: found.body.plus(4) }, reader.u8(found.body)?))
    }

    /// The next number of `size` bytes, of none 0.
    pub fn take(&mut self, size: usize) -> Result<u64, Fault> {
        let number = self.reader.number(self.at, size)?;
        self.at = self.at.plus(size as u64);
        Ok(number)
    }

    /// The next number of `size` bytes, as a count of items.
    pub fn count(&mut self, size: usize) -> Result<u64, Fault> {
        let count = self.take(size)?;
        if count > MOST_ITEMS { Err(Fault::Limit) } else { Ok(count) }
    }
}

/// The number of the primary item: `pitm` (ISO/IEC 14496-12 §8.11.4).
pub(super) fn primary(reader: &Reader, pitm: Box4) -> Result<u64, Fault> {
    let (mut cursor, version) = Cursor::open(reader, pitm)?;
    cursor.take(if version == 0 { 2 } else { 4 })
}

/// Shows number and type of every item: `iinf` (§8.11.6).
pub(super) fn each(
    reader: &Reader,
    iinf: Box4,
    visit: &mut dyn FnMut(u64, [u8; 4]) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let (mut list, version) = Cursor::open(reader, iinf)?;
    let mut count = list.count(if version == 0 { 2 } else { 4 })?;
    boxes::each(reader, list.at..iinf.end, &mut |infe| {
        let (mut entry, version) = Cursor::open(reader, infe)?;
        // Before version 2 an entry has no type, and no picture.
        if version >= 2 {
            let id = entry.take(if version == 2 { 2 } else { 4 })?;
            entry.take(2)?; // protection
            visit(id, four(reader.bytes(entry.at, 4)?, 0).unwrap_or_default())?;
        }
        count = count.minus(1);
        Ok(count > 0)
    })?;
    if count > 0 { Err(Fault::Truncated) } else { Ok(()) }
}

/// Where an item's bytes begin and end, in the file or in `idat`: `iloc` (§8.11.3). `None` if that is not told, or they
/// lie in several pieces.
pub(super) fn place(reader: &Reader, iloc: Box4, idat: Option<Box4>, wanted: u64) -> Result<Option<(u64, u64)>, Fault> {
    let (mut cursor, version) = Cursor::open(reader, iloc)?;
    let sizes = cursor.take(2)?;
    let size = |shift: u32| usize::try_from(sizes >> shift & 15).map_or(0, |size| size.min(8));
    let (offset, length, base) = (size(12), size(8), size(4));
    let index = if version == 0 { 0 } else { size(0) };
    let (id, method): (usize, usize) = match version {
        0 => (2, 0),
        1 => (2, 2),
        _ => (4, 2),
    };
    for _ in 0..cursor.count(id)? {
        let item = cursor.take(id)?;
        let method = cursor.take(method)? & 15;
        let reference = cursor.take(2)?;
        let base = cursor.take(base)?;
        let extents = cursor.take(2)?;
        if item != wanted {
            let extent = index.saturating_add(offset).saturating_add(length) as u64;
            cursor.at = cursor.at.plus(extents.times(extent));
            continue;
        }
        let (source, all) = match (method, idat) {
            (0, _) => (0, reader.len()),
            (1, Some(idat)) => (idat.body, idat.end),
            _ => return Ok(None),
        };
        cursor.take(index)?;
        let start = source.plus(base).plus(cursor.take(offset)?);
        // A length of 0 is all there is.
        let length = cursor.take(length)?;
        let end = if length == 0 { all } else { start.plus(length) };
        return Ok((extents == 1 && reference == 0 && start < end).then_some((start, end)));
    }
    Ok(None)
}

/// Whether an item describes another: `cdsc` in `iref` (§8.11.12; ISO/IEC 23008-12 annex A). `None` if it is not said to
/// describe any.
pub(super) fn describes(reader: &Reader, iref: Box4, from: u64, to: u64) -> Result<Option<bool>, Fault> {
    let (cursor, version) = Cursor::open(reader, iref)?;
    let size = if version == 0 { 2 } else { 4 };
    let mut found = None;
    boxes::each(reader, cursor.at..iref.end, &mut |references| {
        let mut list = Cursor { reader, at: references.body };
        if references.kind == *b"cdsc" && list.take(size)? == from {
            for _ in 0..list.count(2)? {
                found = Some(list.take(size)? == to || found == Some(true));
            }
        }
        Ok(true)
    })?;
    Ok(found)
}
