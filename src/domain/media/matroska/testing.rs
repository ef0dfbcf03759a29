//! Builders for small files of the family.

/// An element around some content.
pub(super) fn element(id: u32, body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len()).unwrap() | 0x1000_0000;
    [&name(id), &size.to_be_bytes()[..], body].concat()
}

/// An element of unknown size, with its first content.
pub(super) fn endless(id: u32, body: &[u8]) -> Vec<u8> {
    [&name(id), &[0xFF][..], body].concat()
}

/// An element with a number.
pub(super) fn number(id: u32, value: u32) -> Vec<u8> {
    element(id, &value.to_be_bytes())
}

fn name(id: u32) -> Vec<u8> {
    id.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect()
}

pub(super) fn header(doc_type: &str) -> Vec<u8> {
    element(0x1A45_DFA3, &element(0x4282, doc_type.as_bytes()))
}

/// Segment information: milliseconds, and a length unless it is 0.
pub(super) fn info(duration: f32) -> Vec<u8> {
    let length = if duration > 0.0 { element(0x4489, &duration.to_be_bytes()) } else { Vec::new() };
    element(0x1549_A966, &[number(0x2A_D7B1, 1_000_000), length].concat())
}

/// A picture track of 320 × 180 pixels and 25 frames a second.
pub(super) fn picture(video: &[u8]) -> Vec<u8> {
    let sides = [number(0xB0, 320), number(0xBA, 180), video.to_vec()].concat();
    let told = [number(0xD7, 1), number(0x83, 1), number(0x23_E383, 40_000_000), element(0x86, b"V_VP9")].concat();
    element(0xAE, &[told, element(0xE0, &sides)].concat())
}

pub(super) fn sound(codec: &str) -> Vec<u8> {
    let told = [number(0xD7, 2), number(0x83, 2), element(0x86, codec.as_bytes())].concat();
    element(0xAE, &[told, element(0xE1, &number(0x6264, 16))].concat())
}

pub(super) fn tracks(tracks: &[Vec<u8>]) -> Vec<u8> {
    element(0x1654_AE6B, &tracks.concat())
}

/// Ten frames, 40 ms apart, from `time` on; each of `size` bytes.
pub(super) fn blocks(time: u32, size: usize) -> Vec<u8> {
    let mut bytes = number(0xE7, time);
    for frame in 0..10u16 {
        let after = (frame * 40).to_be_bytes();
        bytes.extend(element(0xA3, &[&[0x81][..], &after, &vec![0x1F; size]].concat()));
    }
    bytes
}

/// A whole file of a segment that knows its size.
pub(super) fn file(parts: &[Vec<u8>]) -> Vec<u8> {
    [header("matroska"), element(0x1853_8067, &parts.concat())].concat()
}

/// A file as it is sent live: neither segment nor clusters know their size.
pub(super) fn live(clusters: &[Vec<u8>]) -> Vec<u8> {
    let head = [info(0.0), tracks(&[picture(b""), sound("A_OPUS")])].concat();
    let clusters: Vec<u8> = clusters.iter().flat_map(|blocks| endless(0x1F43_B675, blocks)).collect();
    [header("webm"), endless(0x1853_8067, &[head, clusters].concat())].concat()
}
