//! The pictures of a note as one archive, numbered in the order of publishing.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// A picture's name in the archive: its number, then the name it came with.
///
/// Two digits up to 99 keep the order in every file list. Characters that some system refuses in names become `-`.
#[must_use]
pub fn numbered_name(index: usize, name: &str) -> String {
    const REFUSED: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
    let plain: String = name.chars().map(|c| if c.is_control() || REFUSED.contains(&c) { '-' } else { c }).collect();
    let plain = plain.trim_matches([' ', '.']);
    format!("{:02}_{}", index.saturating_add(1), if plain.is_empty() { "file" } else { plain })
}

/// An archive of these files, stored as they are: pictures do not get smaller by deflating.
///
/// # Errors
/// Only if the archive would exceed what the format can hold.
pub fn archive(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn names_are_numbered_and_harmless() {
        assert_eq!(numbered_name(0, "秋 1.jpg"), "01_秋 1.jpg");
        assert_eq!(numbered_name(11, "../a/b?.png"), "12_-a-b-.png");
        assert_eq!(numbered_name(2, " . "), "03_file");
    }

    #[test]
    fn the_archive_holds_the_bytes_in_order() {
        let files = [("01_a.jpg".to_owned(), vec![1, 2, 3]), ("02_中.png".to_owned(), Vec::new())];
        let bytes = archive(&files).expect("two small files fit");
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("our own archive");
        for (index, (name, content)) in files.iter().enumerate() {
            let mut file = zip.by_index(index).expect("both are there");
            assert_eq!(file.name().expect("our own name"), name.as_str());
            let mut read = Vec::new();
            file.read_to_end(&mut read).expect("stored bytes");
            assert_eq!(&read, content);
        }
    }
}
