//! The properties of an item: stored size, then what is done to it before it is shown, in the order they are listed.
//!
//! ISO/IEC 23008-12 §6.5 and §9.3; ISO/IEC 14496-12 §12.1.4 and §12.1.5 for those that films have too.

use std::slice::from_ref;

use super::aperture::{crop, widen};
use super::items::Cursor;
use crate::domain::media::bytes::{Bounded, be32, contains};
use crate::domain::media::facts::MediaFacts;
use crate::domain::media::icc;
use crate::domain::media::isobmff::boxes::{self, Box4};
use crate::domain::media::reader::{Fault, Reader};

/// Bytes of a property that are looked at: those of the longest, `clap`.
const LONGEST: u64 = 32;
/// Beginnings of the types of an auxiliary picture that is a gain map: Apple's, and ISO 21496-1's.
const GAIN_MAPS: [&[u8]; 2] = [b"photo:2020:aux:hdrgainmap", b"iso:std:iso:ts:21496"];

/// All properties of a file, and those of one item in their order.
#[derive(Default)]
pub(super) struct Properties {
    all: Vec<Box4>,
    own: Vec<Box4>,
}

impl Properties {
    /// Those of an item: `iprp` with `ipco` and any number of `ipma` (§9.3).
    pub fn of(reader: &Reader, iprp: Box4, item: u64) -> Result<Self, Fault> {
        let mut properties = Self::default();
        boxes::each(reader, iprp.range(), &mut |found| {
            if found.kind == *b"ipco" {
                boxes::each(reader, found.range(), &mut |property| {
                    properties.all.push(property);
                    Ok(true)
                })?;
            } else if found.kind == *b"ipma" && properties.own.is_empty() {
                properties.choose(reader, found, item)?;
            }
            Ok(true)
        })?;
        Ok(properties)
    }

    /// An association is a number from 1 on behind a bit that says whether a reader must know the property.
    fn choose(&mut self, reader: &Reader, ipma: Box4, item: u64) -> Result<(), Fault> {
        let (mut cursor, version) = Cursor::open(reader, ipma)?;
        let wide = reader.u8(ipma.body.plus(3))? & 1 == 1;
        let (size, bits) = if wide { (2, 0x7FFF) } else { (1, 0x7F) };
        for _ in 0..cursor.count(4)? {
            let mine = cursor.take(if version == 0 { 2 } else { 4 })? == item;
            for _ in 0..cursor.take(1)? {
                let index = usize::try_from(cursor.take(size)? & bits).unwrap_or_default();
                let property = index.checked_sub(1).and_then(|index| self.all.get(index));
                self.own.extend(property.filter(|_| mine));
            }
            if mine {
                break;
            }
        }
        Ok(())
    }

    /// The stored size: `ispe` (§6.5.3).
    pub fn stored(&self, reader: &Reader) -> Result<Option<(u32, u32)>, Fault> {
        let Some(ispe) = self.own.iter().find(|property| property.kind == *b"ispe") else {
            return Ok(None);
        };
        let sides = reader.bytes(ispe.body.plus(4), 8)?;
        let size = (be32(sides, 0), be32(sides, 4));
        Ok((size.0 > 0 && size.1 > 0).then_some(size))
    }

    /// The size as shown, from the stored one; `None` where a property makes no sense or is beyond us.
    pub fn shown(&self, reader: &Reader, stored: (u32, u32)) -> Result<Option<(u32, u32)>, Fault> {
        let mut shown = Some(stored);
        let mut on_its_side = false;
        let mut aspect = None;
        for property in &self.own {
            let length = usize::try_from(property.len().min(LONGEST)).unwrap_or_default();
            let body = reader.up_to(property.body, length)?;
            let kind = property.kind;
            if kind == *b"clap" {
                shown = shown.and_then(|size| crop(size, body));
            } else if kind == *b"irot" && body.first().is_some_and(|turns| turns & 1 == 1) {
                // §6.5.10: quarter turns; imir (§6.5.12) changes no size.
                on_its_side = !on_its_side;
                shown = shown.map(|(width, height)| (height, width));
            } else if kind == *b"pasp" {
                aspect = Some((be32(body, 0), be32(body, 4)));
            } else if kind == *b"iscl" {
                shown = None; // §6.5.13: to another size
            }
        }
        let (Some((width, height)), Some(aspect)) = (shown, aspect) else {
            return Ok(shown);
        };
        // Pixels turn with the picture.
        let wide = widen(if on_its_side { height } else { width }, aspect);
        Ok(wide.map(|wide| if on_its_side { (width, wide) } else { (wide, height) }))
    }

    /// Colour by profile or code points, `colr` (ISO/IEC 14496-12 §12.1.5), and whether there is a gain map beside the
    /// picture: `auxC` (§6.5.8). Without either, only the coded picture could tell the range.
    pub fn colours(&self, reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
        for property in self.own.iter().filter(|property| property.kind == *b"colr") {
            let before = facts.hdr.take();
            let data = property.body.plus(4);
            let kind = reader.bytes(property.body, 4)?;
            if kind == b"nclx" {
                facts.hdr = icc::high_range(u8::try_from(reader.u16_be(data.plus(2))?).unwrap_or(2));
            } else if kind == b"prof" || kind == b"rICC" {
                facts.hdr = Some(false);
                icc::read(reader, from_ref(&(data..property.end)), facts)?;
            }
            facts.hdr = if before == Some(true) { before } else { facts.hdr.or(before) };
        }
        for property in self.all.iter().filter(|property| property.kind == *b"auxC") {
            let kind = reader.up_to(property.body, usize::try_from(property.len().min(64)).unwrap_or_default())?;
            if GAIN_MAPS.iter().any(|map| contains(kind, map)) {
                facts.hdr = Some(true);
            }
        }
        Ok(())
    }
}

/// Width and height in the payload of a derived picture, a `grid` (§6.6.2.3) or an `iovl` (§6.6.2.2).
pub(super) fn derived(reader: &Reader, at: u64, overlay: bool) -> Result<Option<(u32, u32)>, Fault> {
    let size: usize = if reader.u8(at.plus(1))? & 1 == 1 { 4 } else { 2 };
    // Behind version and flags come rows and columns, or a colour of four numbers.
    let sides = at.plus(if overlay { 10 } else { 4 });
    let width = reader.number(sides, size)?;
    let height = reader.number(sides.plus(size as u64), size)?;
    let side = |side: u64| u32::try_from(side).ok().filter(|side| *side > 0);
    Ok(side(width).zip(side(height)))
}
