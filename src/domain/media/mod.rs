//! Facts about an image or a video, read from its bytes.
//!
//! [`probe`] is total: whatever it is given, it answers. It never decodes, never believes a name
//! or a declared size, and spends at most [`MAX_READS`] reads and [`MAX_BYTES`] bytes. One file
//! per container; a new container is a new file and one line in `measure`.

#![cfg_attr(
    not(test),
    warn(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

mod asf;
mod avi;
mod bmp;
mod bytes;
mod codec;
mod exif;
mod facts;
mod film;
mod fingerprint;
mod flv;
mod format;
mod gif;
mod heif;
mod icc;
mod ifd;
mod isobmff;
mod jpeg;
mod jxl;
mod matroska;
mod mpeg;
mod names;
mod ogg;
mod png;
mod reader;
mod rm;
mod search;
mod sequence;
mod sniff;
mod source;
mod tiff;
mod webp;
mod xmp;

#[cfg(test)]
mod testing;

pub use facts::{MediaFacts, MediaKind, Trouble};
pub use names::{display_name, display_names, extension, format_of_name, names_agree};
pub use reader::{HEAD, MAX_BYTES, MAX_READ, MAX_READS, WINDOW};
pub use source::{ByteSource, ReadError};

use format::Format;
use reader::{Fault, Reader};

/// Measures a file. `name` is only noted, never believed.
///
/// Every problem becomes [`MediaFacts::trouble`]; facts found before it are kept.
pub async fn probe<S: ByteSource>(source: &S, name: Option<&str>) -> MediaFacts {
    let mut probing = Probing::new(source.len());
    while let Some((at, len)) = probing.wants() {
        probing.give(source.read_at(at, len).await.ok());
    }
    MediaFacts { name: name.map(str::to_owned), ..probing.facts }
}

/// A measurement that says which bytes it wants instead of reading them, for those who read in another way than
/// [`ByteSource`] does.
pub struct Probing {
    reader: Reader,
    facts: MediaFacts,
}

impl Probing {
    /// The measurement of a file of this many bytes.
    #[must_use]
    pub fn new(size: u64) -> Self {
        let reader = Reader::new(size);
        Self { facts: blank(&reader), reader }
    }

    /// What it has to see next, as offset and length in bytes; `None` once it knows what it can.
    pub fn wants(&mut self) -> Option<(u64, usize)> {
        self.facts = attempt(&self.reader);
        self.reader.missing()
    }

    /// Shows it what it wanted. `None`, or another number of bytes: they cannot be read, and nothing more will be asked.
    pub fn give(&mut self, bytes: Option<Vec<u8>>) {
        self.reader.fill(bytes);
    }

    /// What was found. Of one that still wants something: nothing certain.
    #[must_use]
    pub fn facts(&self) -> &MediaFacts {
        &self.facts
    }
}

/// All that the bytes read so far tell.
fn attempt(reader: &Reader) -> MediaFacts {
    let mut facts = blank(reader);
    facts.trouble =
        if reader.len() == 0 { Some(Trouble::Empty) } else { measure(reader, &mut facts).err().map(Trouble::from) };
    facts
}

/// What is known before anything is understood. Written out once: it is three dozen fields.
#[inline(never)]
fn blank(reader: &Reader) -> MediaFacts {
    MediaFacts { bytes: reader.len(), bytes_read: reader.bytes_read(), reads: reader.reads(), ..MediaFacts::default() }
}

fn measure(reader: &Reader, facts: &mut MediaFacts) -> Result<(), Fault> {
    let head = reader.head()?;
    facts.fingerprint = Some(fingerprint::fingerprint(reader.len(), head));
    let Some(format) = sniff::sniff(head, reader.len()) else {
        return Ok(()); // not one of ours, and nothing wrong with that
    };
    facts.format = Some(format.name().to_owned());
    facts.kind = format.nature();
    match format {
        Format::Jpeg => jpeg::probe(reader, facts),
        Format::Png => png::probe(reader, facts),
        Format::Webp => webp::probe(reader, facts),
        Format::Gif => gif::probe(reader, facts),
        Format::Bmp => bmp::probe(reader, facts),
        Format::Tiff => tiff::probe(reader, facts),
        Format::Heic | Format::Heif | Format::Avif => heif::probe(reader, facts),
        Format::Jxl => jxl::probe(reader, facts),
        Format::Mp4 | Format::Mov | Format::ThreeGp => isobmff::probe(reader, facts),
        Format::Mkv | Format::Webm => matroska::probe(reader, facts),
        Format::Flv => flv::probe(reader, facts),
        Format::MpegTs => mpeg::ts::probe(reader, facts),
        Format::MpegPs => mpeg::ps::probe(reader, facts),
        Format::Avi => avi::probe(reader, facts),
        Format::Asf => asf::probe(reader, facts),
        Format::Ogg => ogg::probe(reader, facts),
        Format::Rm => rm::probe(reader, facts),
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{Log, block_on, facts_of};
    use super::*;

    #[test]
    fn nothing_is_empty_and_costs_nothing() {
        let facts = facts_of(b"");
        assert_eq!((facts.kind, facts.trouble), (MediaKind::Unknown, Some(Trouble::Empty)));
        assert_eq!((facts.reads, facts.bytes_read, facts.fingerprint), (0, 0, None));
    }

    #[test]
    fn the_unknown_is_no_trouble() {
        let facts = facts_of(b"<!doctype html>");
        assert_eq!((facts.kind, facts.format, facts.trouble), (MediaKind::Unknown, None, None));
        assert_eq!((facts.reads, facts.bytes_read), (1, 15));
    }

    #[test]
    fn the_name_is_noted_and_not_believed() {
        let facts = block_on(probe(&&b"GIF89a\x02\0\x03\0\0\0\0"[..], Some("a.png")));
        assert_eq!(facts.format.as_deref(), Some("gif"));
        assert_eq!(facts.name.as_deref(), Some("a.png"));
    }

    #[test]
    fn a_refusing_source_is_unreadable() {
        let gone = Log::of(Vec::new()).pretending(100);
        let facts = block_on(probe(&gone, None));
        assert_eq!((facts.trouble, facts.bytes), (Some(Trouble::Unreadable), 100));
    }

    #[test]
    fn recognised_but_not_measured() {
        let facts = facts_of(b"fLaC").format;
        assert_eq!(facts, None);
        let facts = facts_of(b"\xFF\x0A\x7F");
        assert_eq!((facts.kind, facts.width), (MediaKind::Image, None));
    }
}
