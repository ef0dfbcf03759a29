//! The movie header: everything an answer needs of `moov`, and none of its sample tables.
//!
//! A two-hour film's `moov` is megabytes of tables. Only box headers and the first bytes of a few
//! boxes are read; the walk leaves a sample table as soon as it has told its counts.

use super::boxes::{self, Box4};
use super::edits::{Edits, MOST_EDITS};
use super::matrix::Matrix;
use super::times::{MOST_TIMES, SampleTimes};
use super::track::{Track, times};
use crate::domain::media::bytes::{Bounded, be32, is_among, u32_be, u64_be};
use crate::domain::media::film;
use crate::domain::media::reader::{Fault, Reader};

/// Tracks a file may have before it is taken for an attack.
const MOST_TRACKS: usize = 64;
/// Bytes of a sample description that are read: entry, codec configuration, pixel aspect.
const SAMPLE_DESCRIPTION: usize = 4096;

/// Boxes that are entered, with the parent they count in (ISO/IEC 14496-12 table 1).
const CONTAINERS: &[(&[u8; 4], &[u8; 4])] = &[
    (b"moov", b"trak"),
    (b"moov", b"mvex"),
    (b"moov", b"udta"),
    (b"moov", b"meta"),
    (b"udta", b"meta"),
    (b"trak", b"edts"),
    (b"trak", b"mdia"),
    (b"mdia", b"minf"),
    (b"minf", b"stbl"),
];

/// Boxes that are left once a track is told, and those that may hold nonsense.
const TABLES: &[u8] = b"mdiaminfstbl";
const LOOSE: &[u8] = b"udtameta";

/// What a box that is read tells.
#[derive(Clone, Copy)]
enum Leaf {
    Movie,
    Compressed,
    WithFragments,
    FragmentSamples,
    Place,
    Keys,
    Track,
    Edits,
    Media,
    Handler,
    Description,
    Times,
    Reordered,
    Sizes,
}

/// Boxes that are read, with their parent and the most bytes of their content that count.
const LEAVES: &[(&[u8; 4], &[u8; 4], usize, Leaf)] = &[
    (b"moov", b"mvhd", 108, Leaf::Movie),
    (b"moov", b"cmov", 0, Leaf::Compressed),
    (b"mvex", b"mehd", 12, Leaf::WithFragments),
    (b"mvex", b"trex", 24, Leaf::FragmentSamples),
    // Apple, QuickTime File Format, "User Data Atoms"; 3GPP TS 26.244 §8.10.
    (b"udta", b"\xA9xyz", 0, Leaf::Place),
    (b"udta", b"loci", 0, Leaf::Place),
    // Apple, QuickTime File Format, "Metadata": the names of the values that follow.
    (b"meta", b"keys", SAMPLE_DESCRIPTION, Leaf::Keys),
    (b"trak", b"tkhd", 104, Leaf::Track),
    (b"edts", b"elst", 8 + 20 * MOST_EDITS, Leaf::Edits),
    (b"mdia", b"mdhd", 36, Leaf::Media),
    (b"mdia", b"hdlr", 12, Leaf::Handler),
    (b"stbl", b"stsd", SAMPLE_DESCRIPTION, Leaf::Description),
    (b"stbl", b"stts", 8 + 8 * MOST_TIMES, Leaf::Times),
    (b"stbl", b"ctts", 0, Leaf::Reordered),
    (b"stbl", b"stsz", 12, Leaf::Sizes),
    (b"stbl", b"stz2", 12, Leaf::Sizes),
];

/// What the movie header says.
#[derive(Debug, Default)]
pub(super) struct Movie {
    /// Units of a second for the movie, edits and `mehd`.
    pub timescale: u32,
    /// Length in those units, as the header claims.
    pub declared: Option<u64>,
    /// Transformation of the whole movie.
    pub matrix: Matrix,
    /// In file order.
    pub tracks: Vec<Track>,
    /// More samples may follow in fragments.
    pub fragmented: bool,
    /// Length with all fragments (`mehd`), in movie units.
    pub with_fragments: Option<u64>,
    /// It says where it was taken.
    pub located: bool,
    /// Some of its user data could not be read.
    pub opaque: bool,
    /// The first thing found wrong; what else could be read was read.
    pub fault: Option<Fault>,
}

impl Movie {
    /// The header itself lists samples.
    pub fn has_samples(&self) -> bool {
        self.tracks.iter().any(|track| track.samples.is_some_and(|samples| samples > 0))
    }

    /// Something claims more than its parent has.
    fn lost(&mut self, loose: bool, cut: Fault) {
        self.opaque |= loose;
        if !loose {
            self.blame(cut);
        }
    }

    fn blame(&mut self, fault: Fault) {
        self.fault.get_or_insert(fault);
    }

    /// `mvhd` (§8.2.2).
    fn header(&mut self, body: &[u8]) -> Option<()> {
        let (timescale, declared) = times(body)?;
        self.timescale = timescale;
        self.declared = Some(declared).filter(|units| *units > 0);
        self.matrix = Matrix::of(body.get(if body.first()? == &1 { 48 } else { 36 }..)?)?;
        Some(())
    }

    /// `mehd` (§8.8.2).
    fn extends(&mut self, body: &[u8]) -> Option<()> {
        let long = body.first()? == &1;
        let units = if long { u64_be(body, 4)? } else { u64::from(u32_be(body, 4)?) };
        self.with_fragments = (units > 0).then_some(units);
        Some(())
    }

    /// `trex` (§8.8.3).
    fn track_extends(&mut self, body: &[u8]) -> Option<()> {
        let (id, sample) = (be32(body, 4), u32_be(body, 12)?);
        let track = self.tracks.iter_mut().find(|track| track.id == id);
        if let Some(track) = track {
            track.fragment_sample = sample;
        }
        Some(())
    }

    /// Takes what a box says; `len` is the length of its whole content.
    fn leaf(&mut self, leaf: Leaf, body: &[u8], len: u64) -> Result<(), Fault> {
        let said = match leaf {
            Leaf::Movie => self.header(body),
            Leaf::Compressed => return Err(Fault::Unsupported), // QuickTime's compressed header
            Leaf::WithFragments => self.extends(body),
            Leaf::FragmentSamples => self.track_extends(body),
            Leaf::Place => {
                self.located = true;
                Some(())
            }
            Leaf::Keys => {
                self.located |= film::find(body, b".location.ISO6709").is_some();
                Some(())
            }
            _ => self.tracks.last_mut().and_then(|track| track.leaf(leaf, body, len)),
        };
        said.ok_or(Fault::Damaged)
    }
}

impl Track {
    /// Takes what a box of a track says.
    fn leaf(&mut self, leaf: Leaf, body: &[u8], len: u64) -> Option<()> {
        match leaf {
            Leaf::Track => self.header(body),
            Leaf::Media => self.media_header(body),
            Leaf::Handler => self.handler(body),
            Leaf::Description => self.sample_description(body),
            Leaf::Sizes => self.sample_sizes(body, len),
            Leaf::Times => {
                self.times = Some(SampleTimes::default());
                self.times = Some(SampleTimes::of(body, len)?);
                Some(())
            }
            Leaf::Edits => {
                self.edits = Edits::of(body);
                Some(())
            }
            _ => {
                self.reordered = true;
                Some(())
            }
        }
    }
}

/// Reads a movie header. What is wrong inside is noted in [`Movie::fault`]; an error means that
/// reading itself had to stop.
pub(super) fn read(reader: &Reader, moov: Box4, movie: &mut Movie) -> Result<(), Fault> {
    // Where a box claims more than its parent has, the parent was cut or the box lies.
    let cut = if moov.overruns { Fault::Truncated } else { Fault::Damaged };
    if moov.overruns {
        movie.blame(cut);
    }
    let mut open = vec![(moov.kind, moov.end)];
    let mut at = moov.body;
    while let Some(&(parent, end)) = open.last() {
        let told = is_among(TABLES, parent) && movie.tracks.last().is_some_and(Track::is_told);
        if told || end.minus(at) < 8 {
            at = end;
            open.pop();
            continue;
        }
        // Cameras put all sorts of things among user data; nonsense there harms nothing else.
        let loose = is_among(LOOSE, parent);
        let child = match boxes::read(reader, at, end) {
            Err(Fault::Damaged | Fault::Truncated) => {
                movie.lost(loose, cut);
                at = end;
                open.pop();
                continue;
            }
            other => other?,
        };
        if child.overruns {
            movie.lost(loose, cut);
        }
        if CONTAINERS.contains(&(&parent, &child.kind)) {
            enter(movie, child.kind)?;
            open.push((child.kind, child.end));
            at = child.body;
            // QuickTime's has no version and flags before its first box, ISO's has (§8.11.1).
            if child.kind == *b"meta" && reader.up_to(at, 8)?.get(4..) != Some(b"hdlr") {
                at = at.plus(4);
            }
            continue;
        }
        let told = LEAVES.iter().find(|(within, kind, ..)| **within == parent && **kind == child.kind);
        if let Some((_, _, most, leaf)) = told {
            let wanted = usize::try_from(child.len()).unwrap_or(usize::MAX).min(*most);
            let body = reader.up_to(child.body, wanted)?;
            match movie.leaf(*leaf, body, child.len()) {
                Err(Fault::Unsupported) => return Err(Fault::Unsupported),
                Err(_) => movie.blame(cut),
                Ok(()) => {}
            }
        }
        at = child.end;
    }
    Ok(())
}

fn enter(movie: &mut Movie, kind: [u8; 4]) -> Result<(), Fault> {
    if kind == *b"trak" {
        if movie.tracks.len() >= MOST_TRACKS {
            return Err(Fault::Limit);
        }
        movie.tracks.push(Track::default());
    }
    movie.fragmented |= kind == *b"mvex";
    Ok(())
}
