//! Clusters: when the first and the last blocks are shown (RFC 9559 §5.1.3, §10).

use super::CLUSTER;
use super::element::{self, Element};
use crate::domain::media::bytes::{Bounded, be16};
use crate::domain::media::reader::{Fault, Reader};
use crate::domain::media::search;

const TIMESTAMP: u32 = 0xE7;
const SIMPLE_BLOCK: u32 = 0xA3;
const BLOCK_GROUP: u32 = 0xA0;
const BLOCK: u32 = 0xA1;
const BLOCK_DURATION: u32 = 0x9B;
/// The least identifier of four bytes; inside a cluster all are shorter.
const OUTER: u32 = 0x1000_0000;

/// Windows searched backwards for the last cluster: with the head of the file some 910 KiB.
const MOST_WINDOWS: u32 = 14;
/// Elements of a cluster that are looked at.
const MOST_ELEMENTS: u32 = 20_000;

/// How long the blocks of a track last.
pub(super) struct Clock {
    /// The track's number; `None` where it is not told.
    pub track: Option<u64>,
    /// Nanoseconds of each block, or 0.
    pub each: u64,
}

/// Nanoseconds from the first cluster to the end of the last block, if the last cluster is near the end of the file.
pub(super) fn span(reader: &Reader, first: &Element, scale: u64, clocks: &[Clock]) -> Result<Option<u64>, Fault> {
    let mut begin = None;
    let mut at = first.body;
    while begin.is_none() && at < first.end.min(first.body.plus(64)) {
        let child = element::read(reader, at)?;
        if child.id == TIMESTAMP {
            begin = Some(child.value);
        }
        at = child.end;
    }
    let Some(begin) = begin else { return Ok(None) };
    let mut end = None;
    search::backwards(reader, first.body.minus(12), MOST_WINDOWS, &CLUSTER.to_be_bytes(), &mut |at| {
        match last(reader, at, scale, clocks) {
            Err(Fault::Damaged) => {} // the same bytes by chance
            other => end = other?,
        }
        Ok(end.is_some())
    })?;
    Ok(end.and_then(|end| end.checked_sub(begin.times(scale))))
}

/// When the last block of the cluster at `at` ends, in nanoseconds. Nothing but a cluster that goes on to its own end or
/// that of the file is one.
fn last(reader: &Reader, at: u64, scale: u64, clocks: &[Clock]) -> Result<Option<u64>, Fault> {
    let cluster = element::read(reader, at)?;
    let limit = cluster.end.min(reader.len());
    let mut time: Option<u64> = None;
    let mut start: Option<u64> = None;
    let mut end: Option<u64> = None;
    let mut at = cluster.body;
    for _ in 0..MOST_ELEMENTS {
        if at >= limit {
            break;
        }
        let cut = if time.is_some() && limit == reader.len() { Fault::Truncated } else { Fault::Damaged };
        let child = match element::read(reader, at) {
            Err(Fault::Truncated) => return Err(cut),
            other => other?,
        };
        if child.id >= OUTER && !cluster.is_sized() {
            return Ok(end);
        }
        if child.end > limit {
            return Err(cut);
        }
        at = child.end;
        match child.id {
            TIMESTAMP => time = Some(child.value),
            BLOCK_GROUP => at = child.body,
            SIMPLE_BLOCK | BLOCK => {
                // Track number, then a signed time from the cluster's own (§10.1).
                let head = reader.up_to(child.body, 12)?;
                let (number, len) = element::number(head)?;
                let after = be16(head, len).cast_signed();
                let ticks = time.ok_or(Fault::Damaged)?.saturating_add_signed(i64::from(after));
                let number = element::plain(number, len);
                let clock = clocks.iter().find(|clock| clock.track == Some(number));
                start = clock.map(|_| ticks.times(scale));
                end = end.max(start.zip(clock).map(|(start, clock)| start.plus(clock.each)));
            }
            BLOCK_DURATION => {
                let units = child.value.times(scale);
                end = end.max(start.map(|start| start.plus(units)));
            }
            _ => {}
        }
    }
    if cluster.is_sized() && cluster.end > reader.len() { Err(Fault::Truncated) } else { Ok(end) }
}
