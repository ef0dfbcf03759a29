//! The last fragments of a file, found from its end: an hour of fragments is never walked.

use super::boxes::{self, Box4};
use super::fragment::{self, Run};
use super::track::Track;
use crate::domain::media::bytes::{Bounded, be32, u32_be, u64_be};
use crate::domain::media::reader::{Fault, HEAD, Reader};
use crate::domain::media::search;

/// Fragments read at the end of a file.
const MOST_FRAGMENTS: usize = 8;
/// Windows searched backwards for the last fragment: some 780 KiB.
const MOST_WINDOWS: u32 = 13;
/// Bytes of the `mfro` box that ends a random access index (§8.8.11).
const MFRO: u64 = 16;
/// The runs of the last fragments between `first`, where the first fragment lies, and the end.
pub(super) fn runs(reader: &Reader, first: u64, tracks: &[Track]) -> Result<Vec<Run>, Fault> {
    let mut runs = Vec::new();
    if let Some(last) = indexed(reader, first)? {
        follow(reader, last, tracks, &mut runs)?;
    }
    if runs.is_empty() {
        searched(reader, first, tracks, &mut runs)?;
    }
    Ok(runs)
}

/// Reads fragments from `at` on to the end of the file.
fn follow(reader: &Reader, mut at: u64, tracks: &[Track], runs: &mut Vec<Run>) -> Result<(), Fault> {
    let mut fragments = 0;
    while fragments < MOST_FRAGMENTS && reader.len().minus(at) >= 8 {
        let found = boxes::read(reader, at, reader.len())?;
        if found.kind == *b"moof" {
            fragment::read(reader, found, tracks, runs)?;
            fragments = fragments.saturating_add(1);
        }
        if found.overruns {
            return Err(Fault::Truncated);
        }
        at = found.end;
    }
    Ok(())
}

/// Where the random access index, `mfra` (§8.8.9), says the last fragment lies.
fn indexed(reader: &Reader, first: u64) -> Result<Option<u64>, Fault> {
    let len = reader.len();
    // The window that holds the end is where the search would begin anyway.
    reader.up_to(len.minus(HEAD as u64).max(first), HEAD)?;
    let mfro = reader.up_to(len.minus(MFRO), 16)?;
    if mfro.get(4..8) != Some(b"mfro") {
        return Ok(None);
    }
    let size = u64::from(be32(mfro, 12));
    let Some(at) = len.checked_sub(size).filter(|at| *at > first) else {
        return Ok(None);
    };
    let Some(mfra) = sound(boxes::read(reader, at, len))? else {
        return Ok(None);
    };
    let mut last = None;
    let mut at = mfra.body;
    while mfra.kind == *b"mfra" && mfra.end.minus(at) >= 8 {
        let Some(child) = sound(boxes::read(reader, at, mfra.end))? else {
            break;
        };
        if child.kind == *b"tfra" {
            last = last.max(last_entry(reader, child)?);
        }
        at = child.end;
    }
    Ok(last.filter(|at| *at >= first))
}

/// Damage to the index is no damage to the film: it only helps less.
fn sound<T>(result: Result<T, Fault>) -> Result<Option<T>, Fault> {
    match result {
        Err(fault @ (Fault::Limit | Fault::Unreadable | Fault::Missing)) => Err(fault),
        other => Ok(other.ok()),
    }
}

/// Offset of the fragment in the last entry of `tfra` (§8.8.10).
fn last_entry(reader: &Reader, tfra: Box4) -> Result<Option<u64>, Fault> {
    let head = reader.up_to(tfra.body, 16)?;
    let long = head.first() == Some(&1);
    let (widths, count @ 1..) = (be32(head, 8), be32(head, 12)) else {
        return Ok(None);
    };
    // Three numbers of 1 to 4 bytes follow time and offset.
    let numbers = [4, 2, 0].map(|shift| u64::from(widths >> shift & 3).plus(1));
    let fixed: u64 = if long { 16 } else { 8 };
    let entry = numbers.iter().fold(fixed, |sum, width| sum.plus(*width));
    let before = entry.times(u64::from(count).minus(1)).plus(16);
    let at = tfra.body.plus(before);
    if at.plus(entry) > tfra.end {
        return Ok(None);
    }
    let found = reader.up_to(at, 16)?;
    Ok(if long { u64_be(found, 8) } else { u32_be(found, 4).map(u64::from) })
}

/// Searches backwards for the last place from where fragments lead to the end of the file: a `moof` with its `mfhd`
/// (§8.8.4, §8.8.5).
fn searched(reader: &Reader, first: u64, tracks: &[Track], runs: &mut Vec<Run>) -> Result<(), Fault> {
    search::backwards(reader, first, MOST_WINDOWS, b"moof\0\0\0\x10mfhd", &mut |at| {
        let followed = follow(reader, at.minus(4), tracks, runs);
        if followed == Err(Fault::Truncated) && !runs.is_empty() {
            return followed.map(|()| true);
        }
        let whole = sound(followed)?.is_some() && !runs.is_empty();
        if !whole {
            runs.clear();
        }
        Ok(whole)
    })
}
