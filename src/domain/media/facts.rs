//! What is known of one file. `None` means "cannot tell", which is an answer; a wrong value is a defect.

use serde::{Deserialize, Serialize};

/// What the bytes are, whatever the name says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    /// A still or animated picture.
    Image,
    /// A file with at least one picture track.
    Video,
    /// Sound only.
    Audio,
    /// Not recognised.
    #[default]
    Unknown,
}

/// Why some or all facts are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// No bytes at all.
    Empty,
    /// Ends before its own structure does.
    Truncated,
    /// Contradicts itself or its specification.
    Damaged,
    /// Recognised, but not measured here.
    Unsupported,
    /// Would need more reads or bytes than a prober may spend.
    Limit,
    /// The source refused a read (a file changed or removed since it was picked).
    Unreadable,
}

/// Facts about one file, measured from its bytes by [`super::probe`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MediaFacts {
    /// What the bytes are.
    pub kind: MediaKind,
    /// Container by its bytes: jpeg png webp gif bmp tiff avif heic heif jxl mp4 mov 3gp mkv webm flv
    /// mpegts avi mpegps asf ogg rm.
    pub format: Option<String>,
    /// File size in bytes.
    pub bytes: u64,
    /// Stored width in pixels.
    pub width: Option<u32>,
    /// Stored height in pixels.
    pub height: Option<u32>,
    /// Width after orientation, rotation, clean aperture and pixel aspect.
    pub display_width: Option<u32>,
    /// Height after orientation, rotation, clean aperture and pixel aspect.
    pub display_height: Option<u32>,
    /// EXIF orientation, 1–8. JPEG XL turns by a field of its own, which is applied and not told here.
    pub orientation: Option<u8>,
    /// Clockwise rotation of a video in degrees: 0, 90, 180 or 270.
    pub rotation: Option<u16>,
    /// Four-colour print data.
    pub cmyk: Option<bool>,
    /// Name of the embedded colour profile, as the profile itself has it; in PNG the name it is stored under. `sRGB`
    /// where a file declares that space without a profile. `None`: no profile, or one without a readable name.
    pub color_profile: Option<String>,
    /// High dynamic range. Of a picture: made for a PQ or HLG screen (ITU-R BT.2100), or with a gain map that brightens
    /// it on one; `None` where something that could say so cannot be read, as a packed profile in PNG. Of a film by what
    /// its container or its first parameter set states; without a statement it is not known, for other picture data
    /// could tell otherwise.
    pub hdr: Option<bool>,
    /// A position on earth is stored in the file, in EXIF, XMP or a film's user data. `Some(false)` only after every
    /// place for them was looked at; `None` where one could not be read, where timed metadata could hold one, or where
    /// the container has no common place for it.
    pub gps: Option<bool>,
    /// More than one frame in a picture.
    pub animated: Option<bool>,
    /// Seconds; the longest track after edit lists.
    pub duration: Option<f64>,
    /// Mean frames per second: samples ÷ media duration before edit lists.
    pub fps: Option<f64>,
    /// ffprobe's name: h264, hevc, av1, vp9 …
    pub video_codec: Option<String>,
    /// ffprobe's name: aac, mp3, opus …
    pub audio_codec: Option<String>,
    /// Whether a video carries sound.
    pub has_audio: Option<bool>,
    /// The name the file came with; never trusted.
    pub name: Option<String>,
    /// Of size and first 16 KiB: equal means "probably the same file".
    pub fingerprint: Option<String>,
    /// Bytes read to learn all this.
    pub bytes_read: u64,
    /// Reads made to learn all this.
    pub reads: u32,
    /// Why facts are missing.
    pub trouble: Option<Trouble>,
}

impl MediaFacts {
    /// Facts of a file of which nothing was measured.
    #[must_use]
    pub const fn unmeasured(kind: MediaKind, trouble: Option<Trouble>) -> Self {
        Self {
            kind,
            format: None,
            bytes: 0,
            width: None,
            height: None,
            display_width: None,
            display_height: None,
            orientation: None,
            rotation: None,
            cmyk: None,
            color_profile: None,
            hdr: None,
            gps: None,
            animated: None,
            duration: None,
            fps: None,
            video_codec: None,
            audio_codec: None,
            has_audio: None,
            name: None,
            fingerprint: None,
            bytes_read: 0,
            reads: 0,
            trouble,
        }
    }

    /// Width and height as a person sees them; without a measured display size the stored one, turned as EXIF says.
    /// HEIF and AVIF keep their turning elsewhere: their EXIF orientation is reported, not applied.
    #[must_use]
    pub fn displayed(&self) -> Option<(u32, u32)> {
        let applied = self.format_is_in(&["heic", "heif", "avif"]) != Some(true);
        let turned = applied && self.orientation.is_some_and(|orientation| orientation >= 5);
        let (width, height) = match (self.display_width, self.display_height) {
            (Some(width), Some(height)) => (width, height),
            _ if turned => (self.height?, self.width?),
            _ => (self.width?, self.height?),
        };
        (width > 0 && height > 0).then_some((width, height))
    }

    /// Takes back what was only true as long as nothing else was found: the walk that should have looked stopped early.
    pub(super) fn keep_what_was_found(&mut self) {
        for fact in [&mut self.hdr, &mut self.gps] {
            join(fact, None);
        }
    }

    /// Whether the format is one of these; `None` if it is not known.
    #[must_use]
    pub fn format_is_in(&self, formats: &[&str]) -> Option<bool> {
        self.format.as_deref().map(|format| formats.contains(&format))
    }
}

/// Adds what one part says to what all parts say: a yes stays, and one "cannot tell" spoils a no.
pub(super) fn join(fact: &mut Option<bool>, said: Option<bool>) {
    if *fact != Some(true) && said != Some(false) {
        *fact = said;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_display_size_wins_and_the_stored_one_is_turned() {
        let stored = MediaFacts { width: Some(40), height: Some(30), orientation: Some(6), ..MediaFacts::default() };
        assert_eq!(stored.displayed(), Some((30, 40)));
        let shown = MediaFacts { display_width: Some(3), display_height: Some(4), ..stored };
        assert_eq!(shown.displayed(), Some((3, 4)));
    }

    #[test]
    fn half_a_size_or_none_is_no_size() {
        assert_eq!(MediaFacts { width: Some(40), ..MediaFacts::default() }.displayed(), None);
        assert_eq!(MediaFacts { width: Some(40), height: Some(0), ..MediaFacts::default() }.displayed(), None);
    }
}
