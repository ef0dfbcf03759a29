//! GIF: the logical screen, and whether a second picture follows the first.
//!
//! CompuServe, Graphics Interchange Format, Version 89a.

use super::bytes::{Bounded, le16};
use super::exif;
use super::facts::MediaFacts;
use super::reader::{Fault, Reader};

const IMAGE: u8 = 0x2C;
const EXTENSION: u8 = 0x21;
const TRAILER: u8 = 0x3B;
/// What follows the introducer of an extension that holds XMP (Adobe, XMP Specification part 3).
const XMP: &[u8] = b"\xFF\x0BXMP DataXMP";

/// Size of the logical screen, and animation.
pub(super) fn probe(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    (facts.cmyk, facts.hdr) = (Some(false), Some(false)); // a palette of three times eight bits
    // Logical Screen Descriptor (§18): width, height, flags …; 6 bytes of signature before it.
    let screen = reader.bytes(6, 7)?;
    let flags = screen.get(4).copied().unwrap_or_default();
    (facts.width, facts.height) = (side(screen, 0), side(screen, 2));
    let blocks = blocks(reader, facts, 13u64.plus(color_table(flags)));
    exif::display(facts);
    if facts.width.is_none() || facts.height.is_none() {
        return blocks.and(Err(Fault::Damaged));
    }
    blocks
}

fn side(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from(le16(bytes, at))).filter(|pixels| *pixels > 0)
}

/// Bytes of a colour table announced in a packed field (§19): 3 × 2^(n+1).
fn color_table(flags: u8) -> u64 {
    if flags & 0x80 == 0 { 0 } else { 6 << (flags & 7) }
}

fn blocks(reader: &Reader, facts: &mut MediaFacts, mut at: u64) -> Result<(), Fault> {
    let mut first = true;
    let mut packet = false; // in sub-blocks, so it is not searched for a position
    loop {
        match reader.stream(at, 1)?.first() {
            Some(&IMAGE) if first => {
                first = false;
                // Image Descriptor (§20): left, top, width, height, flags; then the code size.
                let image = reader.stream(at, 10)?;
                let flags = image.get(9).copied().unwrap_or_default();
                if facts.width.is_none() || facts.height.is_none() {
                    // Browsers take the first picture's size for a screen without one.
                    facts.width = side(image, 5);
                    facts.height = side(image, 7);
                }
                at = at.plus(11).plus(color_table(flags));
            }
            Some(&IMAGE) => {
                facts.animated = Some(true);
                return Ok(());
            }
            Some(&EXTENSION) => {
                packet |= reader.up_to(at.plus(1), XMP.len())? == XMP;
                at = at.plus(2);
            }
            Some(&TRAILER) if !first => {
                facts.animated = Some(false);
                facts.gps = (!packet).then_some(false);
                return Ok(());
            }
            _ => return Err(Fault::Damaged),
        }
        at = after_sub_blocks(reader, at)?;
    }
}

/// Data come in sub-blocks of at most 255 bytes, closed by an empty one (§15, §16).
fn after_sub_blocks(reader: &Reader, mut at: u64) -> Result<u64, Fault> {
    loop {
        let size = reader.stream(at, 1)?.first().copied().unwrap_or_default();
        at = at.plus(1).plus(u64::from(size));
        if size == 0 {
            return Ok(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::facts::Trouble;
    use super::super::testing::facts_of;

    fn screen(width: u16, height: u16) -> Vec<u8> {
        [b"GIF89a", &width.to_le_bytes()[..], &height.to_le_bytes(), &[0x80, 0, 0], &[0; 6]].concat()
    }

    fn image(data: usize) -> Vec<u8> {
        let mut bytes = b"\x2C\0\0\0\0\x05\0\x04\0\x00\x08".to_vec();
        for _ in 0..data {
            bytes.push(255);
            bytes.extend([0x2C; 255]);
        }
        bytes.push(0);
        bytes
    }

    const LOOP: &[u8] = b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0";

    #[test]
    fn a_second_picture_makes_it_move() {
        let still = [&screen(320, 240)[..], LOOP, &image(3), b"\x3B"].concat();
        let facts = facts_of(&still);
        assert_eq!((facts.width, facts.height), (Some(320), Some(240)));
        assert_eq!((facts.animated, facts.trouble), (Some(false), None));
        let moving = [&screen(320, 240)[..], LOOP, &image(3), &image(3)].concat();
        assert_eq!(facts_of(&moving).animated, Some(true));
    }

    #[test]
    fn only_a_walked_file_has_no_position() {
        let still = [&screen(320, 240)[..], LOOP, &image(3), b"\x3B"].concat();
        assert_eq!(facts_of(&still).gps, Some(false));
        let packet = [&b"\x21"[..], super::XMP, b"\x03<x>\0"].concat();
        let facts = facts_of(&[&screen(320, 240)[..], &packet, &image(3), b"\x3B"].concat());
        assert_eq!((facts.gps, facts.trouble), (None, None));
        assert_eq!(facts_of(&[&screen(320, 240)[..], &image(3), &image(3)].concat()).gps, None);
    }

    #[test]
    fn a_large_first_picture_is_walked_within_the_allowance() {
        let mut file = [&screen(320, 240)[..], &image(8_000), b"\x3B"].concat();
        let facts = facts_of(&file);
        assert_eq!((facts.animated, facts.trouble), (Some(false), None));
        assert!(facts.reads < 40);
        file = [&screen(320, 240)[..], &image(20_000), b"\x3B"].concat();
        let facts = facts_of(&file);
        assert_eq!((facts.animated, facts.trouble), (None, Some(Trouble::Limit)));
        assert_eq!(facts.width, Some(320));
    }

    #[test]
    fn a_screen_without_size_takes_the_first_pictures() {
        let facts = facts_of(&[&screen(0, 0)[..], &image(1), b"\x3B"].concat());
        assert_eq!((facts.width, facts.height, facts.trouble), (Some(5), Some(4), None));
    }

    #[test]
    fn cuts_and_garbage_are_told() {
        let still = [&screen(320, 240)[..], &image(1), b"\x3B"].concat();
        for cut in 6..still.len() {
            let facts = facts_of(&still[..cut]);
            assert_eq!((facts.trouble, facts.animated), (Some(Trouble::Truncated), None), "{cut}");
        }
        for rest in [&b"\x3B"[..], b"\0\0", b"\xFF"] {
            let facts = facts_of(&[&screen(320, 240)[..], rest].concat());
            assert_eq!((facts.width, facts.trouble), (Some(320), Some(Trouble::Damaged)));
        }
    }
}
