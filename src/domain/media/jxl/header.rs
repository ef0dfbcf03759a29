//! The beginning of a codestream: size, orientation, colours, and whether the first frame is the only one.
//!
//! ISO/IEC 18181-1:2024 annexes D, E.2 and F. Every field has to be walked to reach the next, so most are read for
//! their length alone. `None` is "not told here".

use super::bits::{Bits, Way};
use crate::domain::media::exif;
use crate::domain::media::facts::MediaFacts;

/// How a side is written (D.2), and one of a preview in pixels or eights (D.3.5).
const SIDE: [Way; 4] = [(9, 1), (13, 1), (18, 1), (30, 1)];
const PREVIEW: [Way; 4] = [(6, 1), (8, 65), (10, 321), (12, 1345)];
const PREVIEW_EIGHTS: [Way; 4] = [(0, 16), (0, 32), (5, 1), (9, 33)];
/// Width ÷ height by number, from 1 on (D.2).
const RATIOS: [(u64, u64); 7] = [(1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1)];
/// A number of which only the two bits that choose it are written.
const BARE: [Way; 4] = [(0, 0), (0, 1), (0, 2), (0, 3)];

/// Kinds of an extra channel that have fields of their own (D.3.6): alpha, spot colour, black, filter array.
const ALPHA: u32 = 0;
const SPOT: u32 = 2;
const BLACK: u32 = 4;
const FILTER: u32 = 5;
/// Colour spaces without primaries: grey, and XYB, which needs nothing else either (E.2).
const GREY: u32 = 1;
const XYB: u32 = 2;
/// A white point or primaries written out.
const CUSTOM: u32 = 2;
/// Transfer functions: linear, which says nothing of the range, PQ and HLG.
const LINEAR: u32 = 8;
const PQ: u32 = 16;
const HLG: u32 = 18;
/// A frame whose coarse picture is another frame (F.2).
const HAS_COARSE_FRAME: u32 = 0x20;

/// What the frames' header depends on.
#[derive(Default)]
struct Image {
    /// The picture may move; whether its frames carry time codes.
    animation: Option<bool>,
    extra_channels: u32,
    xyb: bool,
}

/// Takes what the header says; whether that includes the size.
pub(super) fn read(codestream: &[u8], facts: &mut MediaFacts) -> bool {
    let mut bits = Bits::of(codestream);
    let Some(sides) = bits.take(16).and_then(|_| size(&mut bits)) else {
        return false;
    };
    (facts.width, facts.height) = (Some(sides.0), Some(sides.1));
    image(&mut bits, facts);
    true
}

/// `SizeHeader` (D.2).
fn size(bits: &mut Bits<'_>) -> Option<(u32, u32)> {
    let small = bits.flag()?;
    let side = |bits: &mut Bits<'_>| match small {
        true => bits.take(5)?.checked_add(1)?.checked_mul(8),
        false => bits.one_of(SIDE),
    };
    let height = side(bits)?;
    let width = match bits.take(3)?.checked_sub(1) {
        None => side(bits)?,
        Some(ratio) => {
            let (across, down) = *RATIOS.get(usize::try_from(ratio).ok()?)?;
            u32::try_from(u64::from(height).checked_mul(across)?.checked_div(down)?).ok()?
        }
    };
    (width > 0).then_some((width, height))
}

/// `ImageMetadata` (D.3). Fills what is told until the bytes or our knowledge end.
fn image(bits: &mut Bits<'_>, facts: &mut MediaFacts) -> Option<()> {
    let mut image = Image { xyb: true, ..Image::default() };
    let mut orientation = 0;
    let mut resized = false;
    let mut preview = false;
    let plain = bits.flag()?;
    let extra = !plain && bits.flag()?;
    if extra {
        orientation = bits.take(3)?;
        resized = bits.flag()?;
        if resized {
            size(bits)?;
        }
        preview = bits.flag()?;
        if preview {
            let ways = if bits.flag()? { PREVIEW_EIGHTS } else { PREVIEW };
            bits.one_of(ways)?;
            if bits.take(3)? == 0 {
                bits.one_of(ways)?;
            }
        }
        if bits.flag()? {
            bits.one_of([(0, 0), (0, 0), (10, 0), (30, 0)])?;
            bits.one_of([(0, 0), (0, 0), (8, 0), (10, 0)])?;
            bits.one_of([(0, 0), (3, 0), (16, 0), (32, 0)])?;
            image.animation = Some(bits.flag()?);
        }
    }
    // Orientations are EXIF's, counted from 0, and always applied. A size to be scaled to is only recommended.
    if !resized {
        exif::display(facts);
    }
    if orientation >= 4 {
        (facts.display_width, facts.display_height) = (facts.display_height, facts.display_width);
    }
    if image.animation.is_none() {
        facts.animated = Some(false);
    }
    if plain {
        (facts.cmyk, facts.hdr) = (Some(false), Some(false));
        return Some(());
    }
    depth(bits)?;
    bits.flag()?;
    image.extra_channels = bits.one_of([(0, 0), (0, 1), (4, 2), (12, 1)])?;
    let mut black = false;
    for _ in 0..image.extra_channels {
        black |= channel(bits)? == BLACK;
    }
    facts.cmyk = Some(black);
    image.xyb = bits.flag()?;
    let coded = colours(bits, facts)?;
    if extra && !bits.flag()? {
        // Tone mapping: three numbers of 16 bits and a flag.
        bits.take(32)?;
        bits.take(17)?;
    }
    // Extensions, and weights of one's own, are beyond us, as is a packed profile: then the first frame is not found.
    if bits.long()? == 0 && bits.flag()? && coded && !preview {
        bits.align();
        if image.animation.is_some() {
            facts.animated = first_frame(bits, &image);
        }
    }
    Some(())
}

/// `BitDepth` (D.3.4).
fn depth(bits: &mut Bits<'_>) -> Option<()> {
    let float = bits.flag()?;
    bits.one_of([(0, 0), (0, 0), (0, 0), (6, 0)])?;
    if float {
        bits.take(4)?;
    }
    Some(())
}

/// `ExtraChannelInfo` (D.3.6): its kind.
fn channel(bits: &mut Bits<'_>) -> Option<u32> {
    if bits.flag()? {
        return Some(ALPHA);
    }
    let kind = bits.choice()?;
    depth(bits)?;
    bits.one_of([(0, 0), (0, 0), (0, 0), (3, 0)])?;
    for _ in 0..bits.one_of([(0, 0), (4, 0), (5, 16), (10, 48)])? {
        bits.take(8)?; // its name
    }
    match kind {
        ALPHA => bits.take(1)?,
        SPOT => bits.take(32).and_then(|_| bits.take(32))?,
        FILTER => bits.one_of([(0, 0), (2, 0), (4, 0), (8, 0)])?,
        _ => 0,
    };
    Some(kind)
}

/// `ColourEncoding` (E.2): whether it is written out, and not a profile.
fn colours(bits: &mut Bits<'_>, facts: &mut MediaFacts) -> Option<bool> {
    if bits.flag()? {
        facts.hdr = Some(false); // sRGB
        return Some(true);
    }
    let profile = bits.flag()?;
    let space = bits.choice()?;
    if profile {
        return Some(false);
    }
    if space != XYB && bits.choice()? == CUSTOM {
        point(bits)?;
    }
    if !matches!(space, GREY | XYB) && bits.choice()? == CUSTOM {
        for _ in 0..3 {
            point(bits)?;
        }
    }
    let mut transfer = 0;
    if space != XYB {
        if bits.flag()? {
            bits.take(24)?; // a gamma
        } else {
            transfer = bits.choice()?;
        }
    }
    bits.choice()?;
    facts.hdr = (transfer != LINEAR).then_some(matches!(transfer, PQ | HLG));
    Some(true)
}

/// `Customxy`.
fn point(bits: &mut Bits<'_>) -> Option<()> {
    for _ in 0..2 {
        bits.one_of([(19, 0), (19, 0), (20, 0), (21, 0)])?;
    }
    Some(())
}

/// Whether more frames follow the first one, from its `FrameHeader` (F.2): one that is the last is a still. One without
/// duration is a layer of the next.
fn first_frame(bits: &mut Bits<'_>, image: &Image) -> Option<bool> {
    if bits.flag()? {
        return Some(false);
    }
    if bits.take(2)? != 0 {
        return None; // a frame for others to use
    }
    let modular = bits.flag()?;
    let flags = bits.long()?;
    let luma = !image.xyb && bits.flag()?;
    if flags & HAS_COARSE_FRAME == 0 {
        if luma {
            bits.take(6)?;
        }
        for _ in 0..=image.extra_channels {
            bits.take(2)?; // upsampling
        }
    }
    if modular {
        bits.take(2)?;
    } else if image.xyb {
        bits.take(6)?;
    }
    passes(bits)?;
    if bits.flag()? {
        return None; // a part of the picture
    }
    for _ in 0..=image.extra_channels {
        let mode = bits.one_of([(0, 0), (0, 1), (0, 2), (2, 3)])?;
        // Blending by alpha (2, 3) names the channel, and that and multiplying (4) whether it is clamped.
        if matches!(mode, 2 | 3) && image.extra_channels > 0 {
            bits.one_of([(0, 0), (0, 1), (0, 2), (3, 3)])?;
        }
        if matches!(mode, 2..=4) {
            bits.take(1)?;
        }
        if mode != 0 {
            bits.one_of(BARE)?;
        }
    }
    let duration = bits.one_of([(0, 0), (0, 1), (8, 0), (32, 0)])?;
    if image.animation == Some(true) {
        bits.take(32)?;
    }
    let last = bits.flag()?;
    (last || duration > 0).then_some(!last)
}

/// `Passes` (F.3).
fn passes(bits: &mut Bits<'_>) -> Option<()> {
    let count = bits.one_of([(0, 1), (0, 2), (0, 3), (3, 4)])?;
    if count > 1 {
        let scaled = bits.one_of([(0, 0), (0, 1), (0, 2), (1, 3)])?;
        for _ in 1..count {
            bits.take(2)?;
        }
        for _ in 0..scaled {
            bits.take(2)?;
        }
        for _ in 0..scaled {
            bits.one_of([(0, 0), (0, 1), (0, 2), (3, 0)])?;
        }
    }
    Some(())
}
