//! How a word of a list begins, as a number: what a text does not have need not be looked for.
//!
//! The build script reads this file too and writes the keys of every list.

/// The key of a word that may begin in many ways: one with a number.
pub const ANY: u16 = u16::MAX;

/// Keys but [`ANY`] are below this: half of them of single characters, half of pairs.
pub const KEYS: u16 = 2048;

const HALF: u32 = KEYS as u32 / 2;

/// The key of a character.
#[must_use]
pub const fn single(c: char) -> u16 {
    (c as u32 % HALF) as u16
}

/// The key of two characters side by side.
#[must_use]
pub const fn pair(first: char, second: char) -> u16 {
    // An odd number without pattern; any will do.
    let hash = (first as u32).wrapping_mul(0x9E37) ^ second as u32;
    (HALF + (hash ^ (hash >> 9)) % HALF) as u16
}
