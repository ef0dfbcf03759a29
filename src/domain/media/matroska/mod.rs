//! Matroska and WebM (RFC 9559), whose building blocks are EBML's (RFC 8794).
//!
//! Identifiers are written as in RFC 9559 §5.1, and cited by it.

mod cluster;
mod element;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod track;

use super::facts::{MediaFacts, MediaKind};
use super::film;
use super::reader::{Fault, Reader};
use element::Element;

const SEGMENT: u32 = 0x1853_8067;
const SEEK_HEAD: u32 = 0x114D_9B74;
const SEEK: u32 = 0x4DBB;
const SEEK_ID: u32 = 0x53AB;
const SEEK_POSITION: u32 = 0x53AC;
const INFO: u32 = 0x1549_A966;
const TIMESTAMP_SCALE: u32 = 0x2AD7B1;
const DURATION: u32 = 0x4489;
const TRACKS: u32 = 0x1654_AE6B;
const CLUSTER: u32 = 0x1F43_B675;

/// Elements that are entered; their content counts as if it stood beside them.
const MASTERS: &[u32] =
    &[SEEK, track::ENTRY, track::VIDEO, track::AUDIO, track::COLOUR, track::PROJECTION, track::MAPPING];
/// Elements looked at on the topmost level before the first cluster.
const MOST_TOP: u32 = 32;
/// Elements kept of a header.
const MOST_ELEMENTS: usize = 4096;
/// Nanoseconds of a tick unless told (§5.1.2.9), and of a second.
const MILLISECOND: u64 = 1_000_000;
const SECOND: u64 = 1_000_000_000;

/// Where the parts of a segment lie.
#[derive(Default)]
struct Layout {
    info: Option<Element>,
    tracks: Option<Element>,
    cluster: Option<Element>,
    /// From the seek heads: identifiers and positions, in turn.
    seeks: Vec<Element>,
}

/// Size, codecs, sound, length and nominal frame rate.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    facts.kind = MediaKind::Unknown; // until the tracks tell
    let header = element::read(reader, 0)?;
    let segment = element::read(reader, header.end)?;
    if segment.id != SEGMENT {
        return Err(Fault::Damaged);
    }
    let mut layout = Layout::default();
    let walked = walk(reader, &segment, &mut layout);
    if walked == Err(Fault::Missing) {
        return walked;
    }
    let mut entries = Vec::new();
    let read = match part(reader, &segment, &layout, layout.tracks, TRACKS)? {
        Some(tracks) => gather(reader, &tracks, &mut entries),
        None => walked.and(Err(Fault::Truncated)),
    };
    let clocks = track::describe(reader, &entries, facts)?;
    read?;
    let silent = film::settle(facts);
    let info = part(reader, &segment, &layout, layout.info, INFO)?;
    let timed = duration(reader, info, layout.cluster, &clocks, facts);
    timed.and(walked).and(silent)?;
    if segment.is_sized() && segment.end > reader.len() { Err(Fault::Truncated) } else { Ok(()) }
}

/// Goes from element to element up to the first cluster, behind which nothing is looked for unasked.
fn walk(reader: &Reader, segment: &Element, layout: &mut Layout) -> Result<(), Fault> {
    let mut at = segment.body;
    for _ in 0..MOST_TOP {
        if at >= segment.end.min(reader.len()) {
            return Ok(());
        }
        let found = element::read(reader, at)?;
        match found.id {
            SEEK_HEAD => gather(reader, &found, &mut layout.seeks)?,
            INFO => layout.info = layout.info.or(Some(found)),
            TRACKS => layout.tracks = layout.tracks.or(Some(found)),
            CLUSTER => {
                layout.cluster = Some(found);
                return Ok(());
            }
            _ => {}
        }
        at = found.end;
    }
    Err(Fault::Limit)
}

/// The part that was met, or that a seek head points to.
fn part(
    reader: &Reader,
    segment: &Element,
    layout: &Layout,
    met: Option<Element>,
    id: u32,
) -> Result<Option<Element>, Fault> {
    for pair in layout.seeks.split(|seek| seek.id == SEEK).take_while(|_| met.is_none()) {
        if first(pair, SEEK_ID) == Some(u64::from(id))
            && let Some(position) = first(pair, SEEK_POSITION)
        {
            let found = element::read(reader, segment.body.saturating_add(position))?;
            return Ok((found.id == id).then_some(found));
        }
    }
    Ok(met)
}

/// All elements inside another one, those inside masters too.
fn gather(reader: &Reader, parent: &Element, found: &mut Vec<Element>) -> Result<(), Fault> {
    // Where an element claims more than its parent has, the file was cut or the element lies.
    let cut = if parent.end > reader.len() { Fault::Truncated } else { Fault::Damaged };
    let mut open = vec![parent.end];
    let mut at = parent.body;
    while let Some(end) = open.last() {
        if at >= *end {
            open.pop();
            continue;
        }
        let child = element::read(reader, at)?;
        if child.end > *end {
            return Err(cut);
        }
        if found.len() >= MOST_ELEMENTS {
            return Err(Fault::Limit);
        }
        found.push(child);
        let enters = MASTERS.contains(&child.id);
        if enters {
            open.push(child.end);
        }
        at = if enters { child.body } else { child.end };
    }
    Ok(())
}

/// The first of these elements with this identifier.
fn find(among: &[Element], id: u32) -> Option<&Element> {
    among.iter().find(|element| element.id == id)
}

/// The number in it.
fn first(among: &[Element], id: u32) -> Option<u64> {
    find(among, id).map(|element| element.value)
}

/// The length as the header claims (§5.1.2.10), else from the first cluster to the end of the last one.
fn duration(
    reader: &Reader,
    info: Option<Element>,
    cluster: Option<Element>,
    clocks: &[cluster::Clock],
    facts: &mut MediaFacts,
) -> Result<(), Fault> {
    let mut told = Vec::new();
    if let Some(info) = info {
        gather(reader, &info, &mut told)?;
    }
    let scale = first(&told, TIMESTAMP_SCALE).unwrap_or(MILLISECOND);
    let ticks = find(&told, DURATION).map_or(0.0, Element::float);
    let seconds = ticks * (scale as f64 / SECOND as f64);
    facts.duration = (seconds > 0.0 && seconds.is_finite()).then_some(seconds);
    if let Some(cluster) = cluster.filter(|_| facts.duration.is_none()) {
        let units = cluster::span(reader, &cluster, scale, clocks)?;
        facts.duration = units.and_then(|units| film::seconds(units, SECOND));
    }
    Ok(())
}
