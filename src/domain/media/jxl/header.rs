//! The beginning of a codestream: size, orientation, colours, and whether the first frame is the only one.
//!
//! ISO/IEC 18181-1, annexes on the image header, colour encoding and the frame header; names in code style are those of
//! its bundles. Every field has to be walked to reach the next, so most are read for their length alone.

use super::bits::{Bits, Way};
use crate::domain::media::bytes::Bounded;
use crate::domain::media::exif;
use crate::domain::media::facts::MediaFacts;

/// How a side is written (`SizeHeader`), and one of a preview in pixels or eights (`PreviewHeader`).
const SIDE: [Way; 4] = [(9, 1), (13, 1), (18, 1), (30, 1)];
const PREVIEW: [Way; 4] = [(6, 1), (8, 65), (10, 321), (12, 1345)];
const PREVIEW_EIGHTS: [Way; 4] = [(0, 16), (0, 32), (5, 1), (9, 33)];
/// Width ÷ height by number, from 1 on (`SizeHeader`).
const RATIOS: [(u64, u64); 7] = [(1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1)];
/// A number from 0 to 2, or one of three bits; parts of a time (`AnimationHeader`); a coordinate of a colour
/// (`Customxy`).
const FEW: [Way; 4] = [(0, 0), (0, 1), (0, 2), (3, 3)];
const TICKS: [[Way; 4]; 3] =
    [[(0, 0), (0, 0), (10, 0), (30, 0)], [(0, 0), (0, 0), (8, 0), (10, 0)], [(0, 0), (3, 0), (16, 0), (32, 0)]];
const COORDINATE: [Way; 4] = [(19, 0), (19, 0), (20, 0), (21, 0)];

/// Kinds of an extra channel that matter or have fields of their own (`ExtraChannelType`).
const ALPHA: u32 = 0;
const SPOT: u32 = 2;
const BLACK: u32 = 4;
const FILTER: u32 = 5;
/// Colour spaces without primaries: grey, and XYB, which needs nothing else either (`ColourSpace`).
const GREY: u32 = 1;
const XYB: u32 = 2;
/// A white point or primaries written out.
const CUSTOM: u32 = 2;
/// Transfer functions: linear, which says nothing of the range, PQ and HLG.
const LINEAR: u32 = 8;
const PQ: u32 = 16;
const HLG: u32 = 18;
/// A frame whose coarse picture is another frame (`kUseLfFrame`).
const HAS_COARSE_FRAME: u32 = 0x20;

/// What the frames' header depends on.
struct Image {
    /// Frames carry time codes.
    timed: bool,
    extra_channels: u32,
    xyb: bool,
}

/// Takes what the header says, as far as it goes; whether that includes the size.
pub(super) fn read(codestream: &[u8], facts: &mut MediaFacts) -> bool {
    let mut bits = Bits::of(codestream);
    bits.take(16); // the signature
    let (width, height) = size(&mut bits);
    if bits.ended || width == 0 {
        return false;
    }
    (facts.width, facts.height) = (Some(width), Some(height));
    image(&mut bits, facts);
    true
}

/// `SizeHeader`.
fn size(bits: &mut Bits<'_>) -> (u32, u32) {
    let small = bits.flag();
    let height = side(bits, small);
    let ratio = usize::try_from(bits.take(3)).unwrap_or_default();
    let width = match ratio.checked_sub(1).and_then(|ratio| RATIOS.get(ratio)) {
        None => side(bits, small),
        Some((across, down)) => {
            let width = u64::from(height).times(*across).checked_div(*down);
            width.and_then(|width| u32::try_from(width).ok()).unwrap_or_default()
        }
    };
    (width, height)
}

fn side(bits: &mut Bits<'_>, small: bool) -> u32 {
    if small { bits.take(5).saturating_add(1).saturating_mul(8) } else { bits.one_of(&SIDE) }
}

/// `ImageMetadata`.
fn image(bits: &mut Bits<'_>, facts: &mut MediaFacts) {
    let plain = bits.flag();
    let extra = !plain && bits.flag();
    let mut image = Image { timed: false, extra_channels: 0, xyb: true };
    let (mut orientation, mut resized, mut preview, mut moves) = (0, false, false, false);
    if extra {
        orientation = bits.take(3);
        resized = bits.flag();
        if resized {
            size(bits);
        }
        preview = bits.flag();
        if preview {
            let ways = if bits.flag() { &PREVIEW_EIGHTS } else { &PREVIEW };
            bits.one_of(ways);
            if bits.take(3) == 0 {
                bits.one_of(ways);
            }
        }
        moves = bits.flag();
        if moves {
            for ways in &TICKS {
                bits.one_of(ways);
            }
            image.timed = bits.flag();
        }
    }
    if bits.ended {
        return;
    }
    // Orientations are EXIF's, counted from 0, and always applied. A size to be scaled to is only recommended, so then
    // there are two answers.
    if !resized {
        facts.orientation = u8::try_from(orientation).ok().and_then(|orientation| orientation.checked_add(1));
        exif::display(facts);
        facts.orientation = None;
    }
    if !moves {
        facts.animated = Some(false);
    }
    let mut black = false;
    let mut coded = true;
    let mut hdr = Some(false); // of sRGB, which is the default
    if !plain {
        depth(bits);
        bits.flag();
        image.extra_channels = bits.one_of(&[(0, 0), (0, 1), (4, 2), (12, 1)]);
        for _ in 0..image.extra_channels {
            black |= channel(bits) == BLACK;
        }
        image.xyb = bits.flag();
        if !bits.flag() {
            coded = !bits.flag();
            hdr = colours(bits, coded);
        }
    }
    if bits.ended {
        return;
    }
    (facts.cmyk, facts.hdr) = (Some(black), hdr);
    if extra && !bits.flag() {
        // Tone mapping: three numbers of 16 bits and a flag.
        bits.take(32);
        bits.take(17);
    }
    // Extensions, and weights of one's own, are beyond us, as is a packed profile: then the first frame is not found.
    if moves && coded && !preview && bits.long() == 0 && bits.flag() {
        bits.align();
        let more = first_frame(bits, &image);
        facts.animated = more.filter(|_| !bits.ended);
    }
}

/// `BitDepth`.
fn depth(bits: &mut Bits<'_>) {
    let float = bits.flag();
    bits.one_of(&[(0, 0), (0, 0), (0, 0), (6, 0)]);
    if float {
        bits.take(4);
    }
}

/// `ExtraChannelInfo`: its kind.
fn channel(bits: &mut Bits<'_>) -> u32 {
    if bits.flag() {
        return ALPHA;
    }
    let kind = bits.choice();
    depth(bits);
    bits.one_of(&FEW);
    for _ in 0..bits.one_of(&[(0, 0), (4, 0), (5, 16), (10, 48)]) {
        bits.take(8); // its name
    }
    match kind {
        ALPHA => bits.take(1),
        SPOT => bits.take(32) | bits.take(32),
        FILTER => bits.one_of(&[(0, 0), (2, 0), (4, 0), (8, 0)]),
        _ => 0,
    };
    kind
}

/// `ColourEncoding` from its colour space on: the range, unless a profile has to tell it.
fn colours(bits: &mut Bits<'_>, coded: bool) -> Option<bool> {
    let space = bits.choice();
    if !coded {
        return None;
    }
    let mut transfer = 0;
    if space != XYB {
        // A white point of one's own, and three primaries; each point has two coordinates.
        for coordinates in [2, 6] {
            let told = coordinates == 2 || space != GREY;
            if told && bits.choice() == CUSTOM {
                for _ in 0..coordinates {
                    bits.one_of(&COORDINATE);
                }
            }
        }
        if bits.flag() {
            bits.take(24); // a gamma
        } else {
            transfer = bits.choice();
        }
    }
    bits.choice();
    (transfer != LINEAR).then_some(matches!(transfer, PQ | HLG))
}

/// Whether more frames follow the first one, from its `FrameHeader`: one that is the last is a still. One without
/// duration is a layer of the next.
fn first_frame(bits: &mut Bits<'_>, image: &Image) -> Option<bool> {
    if bits.flag() {
        return Some(false);
    }
    if bits.take(2) != 0 {
        return None; // a frame for others to use
    }
    let modular = bits.flag();
    let flags = bits.long();
    let subsampled = !image.xyb && bits.flag();
    if flags & HAS_COARSE_FRAME == 0 {
        if subsampled {
            bits.take(6);
        }
        for _ in 0..=image.extra_channels {
            bits.take(2); // upsampling
        }
    }
    if modular {
        bits.take(2);
    } else if image.xyb {
        bits.take(6);
    }
    passes(bits);
    if bits.flag() {
        return None; // a part of the picture
    }
    for _ in 0..=image.extra_channels {
        let mode = bits.one_of(&[(0, 0), (0, 1), (0, 2), (2, 3)]);
        // Blending by alpha (2, 3) names the channel; that and multiplying (4) say whether it is clamped.
        if matches!(mode, 2 | 3) && image.extra_channels > 0 {
            bits.one_of(&FEW);
        }
        if matches!(mode, 2..=4) {
            bits.take(1);
        }
        if mode != 0 {
            bits.take(2);
        }
    }
    let duration = bits.one_of(&[(0, 0), (0, 1), (8, 0), (32, 0)]);
    if image.timed {
        bits.take(32);
    }
    let last = bits.flag();
    (last || duration > 0).then_some(!last)
}

/// `Passes`.
fn passes(bits: &mut Bits<'_>) {
    let count = bits.one_of(&[(0, 1), (0, 2), (0, 3), (3, 4)]);
    if count > 1 {
        let scaled = bits.one_of(&[(0, 0), (0, 1), (0, 2), (1, 3)]);
        for _ in 1..count {
            bits.take(2);
        }
        for _ in 0..scaled {
            bits.take(2);
        }
        for _ in 0..scaled {
            bits.one_of(&FEW);
        }
    }
}
