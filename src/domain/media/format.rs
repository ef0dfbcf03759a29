//! The containers Akaire can name.

use super::facts::MediaKind;

/// A container, by the family its bytes belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Jpeg,
    Png,
    Webp,
    Gif,
    Bmp,
    Tiff,
    Avif,
    Heic,
    Heif,
    Jxl,
    Mp4,
    Mov,
    ThreeGp,
    Mkv,
    Webm,
    Flv,
    MpegTs,
    Avi,
    MpegPs,
    Asf,
    Ogg,
    Rm,
}

impl Format {
    /// The name used in facts and rules.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Gif => "gif",
            Self::Bmp => "bmp",
            Self::Tiff => "tiff",
            Self::Avif => "avif",
            Self::Heic => "heic",
            Self::Heif => "heif",
            Self::Jxl => "jxl",
            Self::Mp4 => "mp4",
            Self::Mov => "mov",
            Self::ThreeGp => "3gp",
            Self::Mkv => "mkv",
            Self::Webm => "webm",
            Self::Flv => "flv",
            Self::MpegTs => "mpegts",
            Self::Avi => "avi",
            Self::MpegPs => "mpegps",
            Self::Asf => "asf",
            Self::Ogg => "ogg",
            Self::Rm => "rm",
        }
    }

    /// What such a file usually is; a prober that looks closer may know better.
    pub fn nature(self) -> MediaKind {
        match self {
            Self::Jpeg | Self::Png | Self::Webp | Self::Gif | Self::Bmp | Self::Tiff => MediaKind::Image,
            Self::Avif | Self::Heic | Self::Heif | Self::Jxl => MediaKind::Image,
            _ => MediaKind::Video,
        }
    }
}

/// All of them.
#[cfg(test)]
pub(super) const ALL: [Format; 22] = [
    Format::Jpeg,
    Format::Png,
    Format::Webp,
    Format::Gif,
    Format::Bmp,
    Format::Tiff,
    Format::Avif,
    Format::Heic,
    Format::Heif,
    Format::Jxl,
    Format::Mp4,
    Format::Mov,
    Format::ThreeGp,
    Format::Mkv,
    Format::Webm,
    Format::Flv,
    Format::MpegTs,
    Format::Avi,
    Format::MpegPs,
    Format::Asf,
    Format::Ogg,
    Format::Rm,
];
