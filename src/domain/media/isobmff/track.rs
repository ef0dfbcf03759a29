//! One track: what its header boxes say, and what follows from them.

use super::edits::Edits;
use super::matrix::Matrix;
use super::sample_entry::{self, PICTURES, SOUND, SampleEntry};
use super::times::SampleTimes;
use crate::domain::media::bytes::{be32, four, is_among, u16_be, u32_be, u64_be};

/// Units of a second and the length in them, as `mvhd` and `mdhd` tell them alike (§8.2.2, §8.4.2); all ones stay all
/// ones.
pub(super) fn times(body: &[u8]) -> Option<(u32, u64)> {
    if body.first()? == &1 {
        return Some((be32(body, 20), u64_be(body, 24)?));
    }
    let units = u32_be(body, 16)?;
    Some((be32(body, 12), if units == u32::MAX { u64::MAX } else { u64::from(units) }))
}

/// What is known of a track. All box references are to ISO/IEC 14496-12.
#[derive(Clone, Debug, Default)]
pub(super) struct Track {
    pub id: u32,
    pub enabled: bool,
    pub matrix: Matrix,
    /// Width and height it is to be shown with before the matrix, 16.16 fixed point.
    pub shown: Option<(u32, u32)>,
    pub handler: Option<[u8; 4]>,
    /// Units of a second in the media's own time.
    pub timescale: u32,
    /// Length of the media in those units, as the header claims.
    pub declared: Option<u64>,
    pub edits: Option<Edits>,
    pub entry: Option<SampleEntry>,
    /// Number of samples, from the header of the size table.
    pub samples: Option<u32>,
    pub times: Option<SampleTimes>,
    /// It has composition offsets, so that edits may skip a delay rather than content.
    pub reordered: bool,
    /// Default length of a sample in fragments (`trex`).
    pub fragment_sample: u32,
}

impl Track {
    /// Moving pictures, or a sequence of stills.
    #[inline(never)]
    pub fn is_video(&self) -> bool {
        self.handler.is_some_and(|handler| is_among(PICTURES, handler))
    }

    pub fn is_audio(&self) -> bool {
        self.handler == Some(SOUND)
    }

    /// Its sample tables can tell no more: all is told, or it holds neither pictures nor sound.
    pub fn is_told(&self) -> bool {
        let tables = self.entry.is_some() && self.times.is_some() && self.samples.is_some();
        let other = self.handler.is_some() && !self.is_video() && !self.is_audio();
        tables || other
    }

    /// `tkhd` (§8.3.2).
    pub fn header(&mut self, body: &[u8]) -> Option<()> {
        let (id, matrix) = if body.first()? == &1 { (20, 52usize) } else { (12, 40) };
        let (fields, sides) = body.get(..matrix.checked_add(44)?).map(|_| body)?.split_at_checked(matrix)?;
        self.enabled = be32(fields, 0) & 1 == 1;
        self.id = be32(fields, id);
        self.matrix = Matrix::of(sides)?;
        let sides = (be32(sides, 36), be32(sides, 40));
        self.shown = (sides.0 > 0 && sides.1 > 0).then_some(sides);
        Some(())
    }

    /// `mdhd` (§8.4.2). All ones means an unknown length.
    pub fn media_header(&mut self, body: &[u8]) -> Option<()> {
        let (timescale, declared) = times(body)?;
        self.timescale = timescale;
        self.declared = (declared > 0 && declared < u64::MAX).then_some(declared);
        Some(())
    }

    /// `hdlr` (§8.4.3).
    pub fn handler(&mut self, body: &[u8]) -> Option<()> {
        self.handler = Some(four(body, 8)?);
        Some(())
    }

    /// `stsd` (§8.5.2).
    pub fn sample_description(&mut self, body: &[u8]) -> Option<()> {
        u16_be(body, 6)?;
        self.entry = Some(sample_entry::of_stsd(body, self.handler).unwrap_or_default());
        Some(())
    }

    /// The header of `stsz` or `stz2` (§8.7.3); `len` is the length of the whole body.
    pub fn sample_sizes(&mut self, body: &[u8], len: u64) -> Option<()> {
        let (size, count) = (be32(body, 4), u32_be(body, 8)?);
        // An entry takes at least half a byte, none at all when all samples are of one size.
        if size == 0 && u64::from(count / 2) > len {
            return None;
        }
        self.samples = Some(count);
        Some(())
    }

    /// Length of the media before edits, in its own units: counted where the table is short
    /// enough to be read, else as declared.
    fn units(&self) -> Option<u64> {
        self.counted().or(self.declared)
    }

    fn counted(&self) -> Option<u64> {
        self.times
            .and_then(|times| times.total)
            .filter(|total| total.units > 0 && Some(total.samples) == self.samples.map(u64::from))
            .map(|total| total.units)
    }

    /// Seconds of the media before edits.
    pub fn media_seconds(&self) -> Option<f64> {
        self.seconds(self.units()?)
    }

    /// These units of the media's own time in seconds.
    pub fn seconds(&self, units: u64) -> Option<f64> {
        (self.timescale > 0).then(|| units as f64 / f64::from(self.timescale))
    }

    /// Seconds after edits; `movie_timescale` is the unit edits are measured in.
    pub fn seconds_shown(&self, movie_timescale: u32) -> Option<f64> {
        let media = self.media_seconds();
        let Some(edits) = self.edits else {
            return media;
        };
        let longest = self.seconds(self.units().max(self.declared)?)?;
        let skipped = if self.reordered { 0.0 } else { self.seconds(edits.skipped)? };
        edits.seconds(movie_timescale, longest, skipped)
    }

    /// Mean samples per second of the media, before edits.
    pub fn rate(&self) -> Option<f64> {
        let seconds = self.media_seconds().filter(|seconds| *seconds > 0.0)?;
        self.samples.filter(|count| *count > 0).map(|count| f64::from(count) / seconds)
    }
}
