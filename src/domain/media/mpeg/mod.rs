//! MPEG's streams: in transport packets, or in packs (ISO/IEC 13818-1, ISO/IEC 11172-1).
//!
//! Neither has a header for the whole file. The first packets tell the streams, the picture data tell size and rate, and
//! the length is the time between the first and the last time stamps.

mod pes;
pub(super) mod ps;
#[cfg(test)]
mod testing;
pub(super) mod ts;

use super::bytes::Bounded;
use super::facts::{MediaFacts, MediaKind};
use super::film;
use super::reader::{self, Fault};
use super::sequence::{self, Sequence};

/// Bytes of picture data that are kept while looking for a sequence header: between one and two such parts; and of sound.
const PART: usize = 1024;
const MOST_SOUND: usize = 8;
/// Bytes at either end that are read anyway.
const NEAR: u64 = reader::HEAD as u64;
/// Ticks of a second, and the bits of a time stamp (ISO/IEC 13818-1 §2.4.3.7).
const SECOND: u64 = 90_000;
const STAMP: u64 = (1 << 33) - 1;
/// Frames whose times are noted, and those that prove a rate nothing else tells.
const MOST_TIMES: usize = 32;
const ENOUGH_TIMES: usize = 6;

/// An elementary stream.
#[derive(Default)]
struct Stream {
    /// What its packets are known by.
    id: u16,
    /// ffprobe's name of the codec; `None` until the data tell.
    codec: Option<&'static str>,
    pictures: bool,
    /// It may be anything.
    private: bool,
    /// The codec to look for in pictures.
    look: &'static str,
    /// The beginning of the data, or what was read last of pictures.
    data: Vec<u8>,
    sequence: Option<Sequence>,
    /// When the first frames are decoded.
    times: Vec<u64>,
    /// When the first frame is shown.
    begin: Option<u64>,
}

impl Stream {
    fn new(id: u16, codec: Option<&'static str>, look: Option<&'static str>) -> Self {
        let pictures = look.is_some();
        Self { id, codec, pictures, look: look.unwrap_or_default(), ..Self::default() }
    }

    /// Takes a piece of data.
    fn feed(&mut self, piece: &[u8]) {
        if self.sequence.is_some() {
            return;
        }
        if !self.pictures {
            let room = MOST_SOUND.saturating_sub(self.data.len());
            self.data.extend(piece.iter().take(room));
            self.codec = self.codec.or_else(|| by_frame(&self.data));
            return;
        }
        if self.data.len() > 2 * PART {
            self.data = self.data.split_off(self.data.len().saturating_sub(PART));
        }
        self.data.extend(piece);
        self.sequence = sequence::in_stream(self.look, &self.data);
        self.codec = self.sequence.map(|found| found.codec).or(self.codec);
    }

    /// Takes the times of a packet.
    fn time(&mut self, shown: u64, decoded: u64) {
        if self.begin.is_none_or(|begin| after(begin, shown).is_none()) {
            self.begin = Some(shown);
        }
        if self.times.len() < MOST_TIMES {
            self.times.push(decoded);
        }
    }

    /// All that its data can tell is told.
    fn is_told(&self) -> bool {
        if !self.pictures {
            return self.private || self.codec.is_some();
        }
        let seen = |sequence: Sequence| {
            let wanted = if sequence.frames().is_some() { 2 } else { ENOUGH_TIMES };
            sequence.fixed || self.times.len() >= wanted
        };
        self.sequence.map_or_else(|| !sequence::is_known(self.look), seen)
    }

    /// Frames per second: as told if the first frames agree, else as they come if they come evenly.
    fn rate(&self) -> Option<f64> {
        let told = self.sequence.and_then(|sequence| sequence.frames());
        let first = *self.times.first()?;
        let mut before = first;
        let (mut least, mut most) = (u64::MAX, 0);
        for time in self.times.iter().skip(1) {
            let step = after(before, *time)?;
            (least, most, before) = (least.min(step), most.max(step), *time);
        }
        let steps = (self.times.len() as u64).checked_sub(1)?;
        let counted = film::rate(steps.times(SECOND), after(first, before)?)?;
        // A step that is no whole number of ticks is rounded up and down.
        let even = most.minus(least) <= 1;
        match told {
            Some(told) => Some(told).filter(|told| even && (counted / told - 1.0).abs() < 0.01),
            None => Some(counted).filter(|_| even && self.times.len() >= ENOUGH_TIMES),
        }
    }
}

/// Ticks from one time stamp to a later one. They wrap every 26 hours; what is more than half of that lies before.
fn after(begin: u64, time: u64) -> Option<u64> {
    Some(time.wrapping_sub(begin) & STAMP).filter(|ticks| *ticks <= STAMP / 2)
}

/// The codec of sound by its first frame: twelve bits of ones, then the layer (ISO/IEC 11172-3 §2.4.1.3), which AAC's
/// headers leave at 0 (ISO/IEC 13818-7 §6.2); or AC-3's sync word, and its version (ETSI TS 102 366 §4.4.1, annex E.1.3).
fn by_frame(data: &[u8]) -> Option<&'static str> {
    match data {
        [0xFF, second, ..] if second & 0xF0 == 0xF0 => match second >> 1 & 3 {
            0 => Some("aac"),
            1 => Some("mp3"),
            2 => Some("mp2"),
            _ => Some("mp1"),
        },
        [0x0B, 0x77, _, _, _, version, ..] => Some(if version >> 3 > 10 { "eac3" } else { "ac3" }),
        _ => None,
    }
}

/// Makes facts of the streams; `end` is the latest time of showing at the end of the file.
fn describe(streams: &[Stream], end: &dyn Fn(u64) -> Option<u64>, facts: &mut MediaFacts) -> Result<(), Fault> {
    let mut begin: Option<u64> = None;
    let mut unknown = false;
    for stream in streams {
        if stream.private && stream.codec.is_none() {
            unknown = true;
        } else if !stream.pictures {
            film::sound(facts, stream.codec);
        } else if film::pictures(facts, stream.codec) {
            if let Some(sequence) = stream.sequence {
                sequence.tell(facts);
            }
            facts.fps = facts.fps.or_else(|| stream.rate());
        }
        if let Some(time) = stream.begin {
            begin = begin.filter(|begin| after(*begin, time).is_some()).or(Some(time));
        }
    }
    let ticks = begin.and_then(end);
    // The last frame of pictures is shown for as long as the others. How long the last sound lasts is not told.
    let seconds = ticks.and_then(|ticks| film::seconds(ticks, SECOND)).filter(|_| facts.kind == MediaKind::Video);
    facts.duration = seconds.map(|seconds| seconds + facts.fps.map_or(0.0, f64::recip));
    film::settle(facts)?;
    if unknown {
        film::doubt(facts);
    }
    Ok(())
}
