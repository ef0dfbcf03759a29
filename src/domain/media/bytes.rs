//! Numbers out of a slice; `None` beyond its end. `at` is an offset in bytes.

fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..)?.first_chunk().copied()
}

/// A big-endian 16-bit number.
pub(super) fn u16_be(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_be_bytes)
}

/// A little-endian 16-bit number.
pub(super) fn u16_le(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_le_bytes)
}

/// A big-endian 32-bit number.
pub(super) fn u32_be(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_be_bytes)
}

/// A little-endian 32-bit number.
pub(super) fn u32_le(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_le_bytes)
}

/// A big-endian 64-bit number.
pub(super) fn u64_be(bytes: &[u8], at: usize) -> Option<u64> {
    array(bytes, at).map(u64::from_be_bytes)
}

/// A little-endian 64-bit number.
pub(super) fn u64_le(bytes: &[u8], at: usize) -> Option<u64> {
    array(bytes, at).map(u64::from_le_bytes)
}

// Fields of a record whose length was checked before, or where nothing may be missing: 0 beyond the end. An `Option` is
// returned through memory on wasm and costs a branch at each of a hundred places.

/// A big-endian 16-bit number, or 0.
#[inline(never)]
pub(super) fn be16(bytes: &[u8], at: usize) -> u16 {
    u16_be(bytes, at).unwrap_or_default()
}

/// A little-endian 16-bit number, or 0.
#[inline(never)]
pub(super) fn le16(bytes: &[u8], at: usize) -> u16 {
    u16_le(bytes, at).unwrap_or_default()
}

/// A big-endian 32-bit number, or 0.
#[inline(never)]
pub(super) fn be32(bytes: &[u8], at: usize) -> u32 {
    u32_be(bytes, at).unwrap_or_default()
}

/// A little-endian 32-bit number, or 0.
#[inline(never)]
pub(super) fn le32(bytes: &[u8], at: usize) -> u32 {
    u32_le(bytes, at).unwrap_or_default()
}

/// A big-endian 64-bit number, or 0.
#[inline(never)]
pub(super) fn be64(bytes: &[u8], at: usize) -> u64 {
    u64_be(bytes, at).unwrap_or_default()
}

/// A little-endian 64-bit number, or 0.
#[inline(never)]
pub(super) fn le64(bytes: &[u8], at: usize) -> u64 {
    u64_le(bytes, at).unwrap_or_default()
}

/// Four characters: a box, chunk or sample entry type.
pub(super) fn four(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    array(bytes, at)
}

/// Whether a type of four characters is among these, one behind the other.
#[inline(never)]
pub(super) fn is_among(kinds: &[u8], kind: [u8; 4]) -> bool {
    kinds.chunks_exact(4).any(|known| known == kind)
}

/// Whether `needle` stands at `at`.
pub(super) fn stands(bytes: &[u8], at: usize, needle: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(needle))
}

/// Whether `needle` stands anywhere.
pub(super) fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len().max(1)).any(|window| window == needle)
}

/// Text of one byte a character (ASCII or Latin-1), or of two (UTF-16, big-endian), up to its closing NUL. `None` where
/// there is none, or it leaves the first plane of Unicode.
pub(super) fn text(bytes: &[u8], size: usize) -> Option<String> {
    let mut text = String::new();
    for unit in bytes.chunks_exact(size.max(1)) {
        match char::from_u32(unit.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))? {
            '\0' => break,
            letter => text.push(letter),
        }
    }
    (!text.is_empty()).then_some(text)
}

/// Arithmetic of offsets and lengths that stops at the ends of 64 bits instead of wrapping: hostile numbers must not
/// lead back into the file. Called, never inlined: there are two hundred places.
pub(super) trait Bounded {
    fn plus(self, more: Self) -> Self;
    fn minus(self, less: Self) -> Self;
    fn times(self, factor: Self) -> Self;
}

impl Bounded for u64 {
    #[inline(never)]
    fn plus(self, more: Self) -> Self {
        self.saturating_add(more)
    }

    #[inline(never)]
    fn minus(self, less: Self) -> Self {
        self.saturating_sub(less)
    }

    #[inline(never)]
    fn times(self, factor: Self) -> Self {
        // By hand: the product's upper half would need 128 bits.
        let fits = u64::MAX.checked_div(factor).is_none_or(|most| self <= most);
        if fits { self.wrapping_mul(factor) } else { u64::MAX }
    }
}
