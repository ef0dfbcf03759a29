//! The primary item and the metadata that describe it.

use super::children;
use super::items;
use super::properties::{self, Properties};
use crate::domain::media::bytes::Bounded;
use crate::domain::media::exif;
use crate::domain::media::facts::{MediaFacts, join};
use crate::domain::media::isobmff::boxes::Box4;
use crate::domain::media::reader::{Fault, Reader};
use crate::domain::media::xmp;

/// Most of the items' header that is read at once.
const AHEAD: u64 = 32 * 1024;
/// Items of metadata that are looked into.
const MOST_METADATA: u32 = 8;

/// Takes what the primary item says, if there is one.
pub(super) fn read(reader: &Reader, meta: Box4, facts: &mut MediaFacts) -> Result<(), Fault> {
    reader.up_to(meta.body, usize::try_from(meta.len().min(AHEAD)).unwrap_or_default())?;
    let mut found = [None; 6];
    let kinds: [&[u8; 4]; 6] = [b"pitm", b"iinf", b"iloc", b"iprp", b"idat", b"iref"];
    children(reader, meta.body.plus(4)..meta.end, &kinds, &mut found)?;
    let [Some(pitm), Some(iinf), iloc, Some(iprp), idat, iref] = found else {
        return Ok(());
    };
    let primary = items::primary(reader, pitm)?;
    let place = |item| match iloc {
        Some(iloc) => items::place(reader, iloc, idat, item),
        None => Ok(None),
    };
    let mut kind = [0; 4];
    let mut left = MOST_METADATA;
    let listed = items::each(reader, iinf, &mut |id, item| {
        let packet = item == *b"mime";
        if id == primary {
            kind = item;
        } else if item == *b"tmap" {
            facts.hdr = Some(true); // a picture made brighter by a gain map (ISO 21496-1)
        } else if packet || item == *b"Exif" {
            let place = if left > 0 { place(id)? } else { None };
            left = left.saturating_sub(1);
            let before = facts.orientation;
            match place {
                None => join(&mut facts.gps, None),
                Some((start, end)) if packet => xmp::read(reader, start, end, facts)?,
                Some((start, end)) => exif::read_counted(reader, start, end, facts)?,
            }
            let describes = iref.map_or(Ok(None), |iref| items::describes(reader, iref, id, primary))?;
            if describes == Some(false) {
                facts.orientation = before; // that was another picture's
            }
        }
        Ok(())
    });
    let coded = place(primary)?;
    let properties = Properties::of(reader, iprp, primary)?;
    let mut stored = properties.stored(reader)?;
    let overlay = kind == *b"iovl";
    if let (None, Some((start, _))) = (stored, coded.filter(|_| overlay || kind == *b"grid")) {
        stored = properties::derived(reader, start, overlay)?;
    }
    let stored = stored.ok_or(Fault::Damaged)?;
    (facts.width, facts.height) = (Some(stored.0), Some(stored.1));
    let shown = properties.shown(reader, stored)?;
    (facts.display_width, facts.display_height) = shown.unzip();
    properties.colours(reader, facts)?;
    listed?;
    match shown {
        None => Err(Fault::Damaged),
        Some(_) if coded.is_some_and(|(_, end)| end > reader.len()) => Err(Fault::Truncated),
        Some(_) => Ok(()),
    }
}
