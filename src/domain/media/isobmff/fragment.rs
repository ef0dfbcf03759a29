//! One movie fragment, `moof` (ISO/IEC 14496-12 §8.8): when its samples begin and end.

use super::boxes::{self, Box4};
use super::track::Track;
use crate::domain::media::bytes::{Bounded, be32, u32_be, u64_be};
use crate::domain::media::reader::{Fault, MAX_READ, Reader};

/// Flags of `tfhd` and `trun` that tell which fields are there (§8.8.7, §8.8.8).
const BASE_OFFSET: u32 = 0x1;
const DESCRIPTION: u32 = 0x2;
const DEFAULT_DURATION: u32 = 0x8;
const DATA_OFFSET: u32 = 0x1;
const FIRST_FLAGS: u32 = 0x4;
const DURATIONS: u32 = 0x100;
const PER_SAMPLE: u32 = 0xF00;

/// Bytes of `tfhd` and `tfdt` that are read.
const HEADER: usize = 24;

/// What one fragment holds of one track, in units of its media.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Run {
    /// Track id.
    pub track: u32,
    /// Time of the first sample; `None` where the file does not say (`tfdt`).
    pub start: Option<u64>,
    /// Sum of the samples' lengths; `None` where they are too many to add up.
    pub units: Option<u64>,
    /// Number of samples.
    pub samples: u32,
    /// The length all samples have, if one is declared for all.
    pub each: Option<u32>,
}

/// The runs of a fragment, appended to `runs`.
pub(super) fn read(reader: &Reader, moof: Box4, tracks: &[Track], runs: &mut Vec<Run>) -> Result<(), Fault> {
    let mut at = moof.body;
    while moof.end.minus(at) >= 8 {
        let child = boxes::read(reader, at, moof.end)?;
        if child.kind == *b"traf" {
            runs.push(track_fragment(reader, child, tracks)?);
        }
        at = child.end;
    }
    Ok(())
}

fn track_fragment(reader: &Reader, traf: Box4, tracks: &[Track]) -> Result<Run, Fault> {
    let mut run = Run { units: Some(0), ..Run::default() };
    let mut at = traf.body;
    while traf.end.minus(at) >= 8 {
        let child = boxes::read(reader, at, traf.end)?;
        let len = usize::try_from(child.len()).unwrap_or(usize::MAX);
        let most = if child.kind == *b"trun" { MAX_READ } else { HEADER };
        let body = reader.up_to(child.body, len.min(most))?;
        if child.kind == *b"tfhd" {
            header(&mut run, body, tracks).ok_or(Fault::Damaged)?;
        } else if child.kind == *b"tfdt" {
            let long = body.first() == Some(&1);
            run.start = if long { u64_be(body, 4) } else { u32_be(body, 4).map(u64::from) };
        } else if child.kind == *b"trun" {
            samples(&mut run, body).ok_or(Fault::Damaged)?;
        }
        at = child.end;
    }
    Ok(run)
}

/// `tfhd` (§8.8.7); the default length of a sample stands here or in `trex`.
fn header(run: &mut Run, body: &[u8], tracks: &[Track]) -> Option<()> {
    let flags = be32(body, 0);
    run.track = u32_be(body, 4)?;
    let mut at = 8usize;
    if flags & BASE_OFFSET != 0 {
        at = at.checked_add(8)?;
    }
    if flags & DESCRIPTION != 0 {
        at = at.checked_add(4)?;
    }
    let each = if flags & DEFAULT_DURATION != 0 {
        u32_be(body, at)?
    } else {
        tracks.iter().find(|track| track.id == run.track)?.fragment_sample
    };
    run.each = (each > 0).then_some(each);
    Some(())
}

/// `trun` (§8.8.8).
fn samples(run: &mut Run, body: &[u8]) -> Option<()> {
    let (flags, count) = (be32(body, 0), u32_be(body, 4)?);
    run.samples = run.samples.saturating_add(count);
    if flags & DURATIONS == 0 {
        let units = run.each.map(|each| u64::from(each).times(u64::from(count)));
        run.units = run.units.zip(units).map(|(sum, units)| sum.plus(units));
        return Some(());
    }
    run.each = None;
    let optional = (flags & (DATA_OFFSET | FIRST_FLAGS)).count_ones().checked_mul(4)?;
    let stride = (flags & PER_SAMPLE).count_ones().checked_mul(4)?;
    let first = usize::try_from(optional.checked_add(8)?).ok()?;
    let table = body.get(first..)?.chunks_exact(usize::try_from(stride).ok()?);
    let count = usize::try_from(count).ok()?;
    let units = (count <= table.len()).then(|| table.take(count).map(|sample| u64::from(be32(sample, 0))).sum::<u64>());
    run.units = run.units.zip(units).map(|(sum, units)| sum.plus(units));
    Some(())
}
