//! Letters and digits, in a table a fraction of the standard library's: that one would be two kilobytes of the
//! embeddable module after compression, for scripts in which nobody writes to RED.

use super::letter_runs::TOGGLES;

/// Whether a character is a letter or a digit. In the scripts of China, Japan and Korea, in Latin, Greek and Cyrillic and
/// among all signs this is [`char::is_alphanumeric`]; in every other script all characters count as letters.
#[must_use]
pub fn is_letter_or_digit(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    // Each number turns the answer over, from that character on; it begins with "no".
    TOGGLES.partition_point(|from| *from <= u32::from(c)) % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::super::testing::{rewrite_if_stale, table};
    use super::*;

    const FILE: &str = "src/domain/text/letter_runs.rs";

    /// Other scripts: what lies between Cyrillic and the extended Latin, and so on.
    const OTHER_SCRIPTS: [std::ops::RangeInclusive<u32>; 6] =
        [0x0530..=0x0E00, 0x0E80..=0x1DFF, 0x2C00..=0x2DFF, 0xA000..=0xABFF, 0x1_0000..=0x1_EFFF, 0xFB00..=0xFDFF];

    fn is_other(code: u32) -> bool {
        OTHER_SCRIPTS.iter().any(|range| range.contains(&code))
    }

    /// A stale table is rewritten and the test fails once, so that the change is seen and committed.
    #[test]
    fn the_table_is_what_the_standard_library_says() {
        let mut toggles = Vec::new();
        let mut last = false;
        for code in 0x80..=u32::from(char::MAX) {
            // Surrogates are no characters.
            let Some(c) = char::from_u32(code) else { continue };
            let is = is_other(code) || c.is_alphanumeric();
            if is != last {
                toggles.push(code);
                last = is;
            }
        }
        let docs = "//! Where letters and digits begin and end, see `letters`.\n//!\n\
                    //! Written by the tests of `letters`: do not edit.\n\n/// Each turns the answer over.\n";
        rewrite_if_stale(FILE, &table(docs, "TOGGLES", "u32", &toggles));
    }

    #[test]
    fn every_character_of_our_scripts() {
        for c in '\0'..=char::MAX {
            let other = is_other(u32::from(c));
            assert_eq!(is_letter_or_digit(c), other || c.is_alphanumeric(), "{c:?}");
        }
    }
}
