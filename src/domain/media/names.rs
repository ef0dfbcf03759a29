//! What formats are called: by file names, which nobody here believes, and to a person.

use super::format::Format;

/// The format a file name promises by its extension; `None` without a known extension.
pub fn format_of_name(name: &str) -> Option<&'static str> {
    let format = match extension(name)?.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" | "pjpeg" => Format::Jpeg,
        "png" | "apng" => Format::Png,
        "webp" => Format::Webp,
        "gif" => Format::Gif,
        "bmp" | "dib" => Format::Bmp,
        "tif" | "tiff" => Format::Tiff,
        "avif" | "avifs" => Format::Avif,
        "heic" | "heics" | "hif" => Format::Heic,
        "heif" | "heifs" => Format::Heif,
        "jxl" => Format::Jxl,
        "mp4" | "m4v" | "m4a" | "m4b" | "f4v" | "mp4v" => Format::Mp4,
        "mov" | "qt" => Format::Mov,
        "3gp" | "3gpp" | "3g2" | "3gpp2" => Format::ThreeGp,
        "mkv" | "mka" | "mk3d" => Format::Mkv,
        "webm" => Format::Webm,
        "flv" => Format::Flv,
        "ts" | "m2ts" | "mts" | "m2t" => Format::MpegTs,
        "avi" => Format::Avi,
        "mpg" | "mpeg" | "mpe" | "m2p" | "vob" => Format::MpegPs,
        "asf" | "wmv" | "wma" => Format::Asf,
        "ogg" | "ogv" | "oga" | "ogx" | "opus" => Format::Ogg,
        "rm" | "rmvb" | "ra" => Format::Rm,
        _ => return None,
    };
    Some(format.name())
}

/// What stands behind the last point of a file name.
#[must_use]
pub fn extension(name: &str) -> Option<&str> {
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// Whether a file of this format may bear this name without misleading anybody. A missing or unknown extension promises
/// nothing, and relatives that players treat alike (MP4 and MOV, MKV and WebM, HEIC and HEIF) stand for each other.
#[must_use]
pub fn names_agree(format: &str, name: &str) -> bool {
    let family = |format| match format {
        "mov" | "3gp" => "mp4",
        "webm" => "mkv",
        "heif" => "heic",
        other => other,
    };
    // A format Akaire has no name for comes from an embedder; nothing can be said of it.
    let known = display_name(format) != format;
    !known || format_of_name(name).is_none_or(|promised| family(promised) == family(format))
}

/// The format as people write it; one Akaire has no name for stays as it is.
#[must_use]
pub fn display_name(format: &str) -> &str {
    match format {
        "jpeg" => "JPEG",
        "png" => "PNG",
        "webp" => "WebP",
        "gif" => "GIF",
        "bmp" => "BMP",
        "tiff" => "TIFF",
        "avif" => "AVIF",
        "heic" => "HEIC",
        "heif" => "HEIF",
        "jxl" => "JPEG XL",
        "mp4" => "MP4",
        "mov" => "MOV",
        "3gp" => "3GP",
        "mkv" => "MKV",
        "webm" => "WebM",
        "flv" => "FLV",
        "mpegts" => "TS",
        "avi" => "AVI",
        "mpegps" => "MPG",
        "asf" => "WMV (ASF)",
        "ogg" => "OGG",
        "rm" => "RM",
        other => other,
    }
}

/// Several formats as people write them, in a form that reads alike in every language.
#[must_use]
pub fn display_names(formats: &[&str]) -> String {
    formats.iter().map(|format| display_name(format)).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_agree() {
        for (format, name) in [
            ("mov", "a.mp4"),
            ("mp4", "a.F4V"),
            ("3gp", "a.m4v"),
            ("jpeg", "b.c.JPG"),
            ("jpeg", "a.jfif"),
            ("mpegts", "a.m2ts"),
            ("mpegps", "a.mpeg"),
            ("heif", "a.heic"),
            ("heic", "照片.heif"),
            ("tiff", "a.tif"),
            ("webm", "a.mkv"),
            ("rm", "a.rmvb"),
        ] {
            assert!(names_agree(format, name), "{format} {name}");
        }
    }

    #[test]
    fn strangers_do_not() {
        for (format, name) in
            [("heic", "a.jpg"), ("png", "a.jpg"), ("mkv", "a.mp4"), ("gif", "a.mp4"), ("avif", "a.heic")]
        {
            assert!(!names_agree(format, name), "{format} {name}");
        }
    }

    #[test]
    fn no_promise_is_no_lie() {
        for name in ["", "README", "a.bin", "a.", "dir.png/file"] {
            assert!(names_agree("png", name), "{name}");
        }
        assert!(names_agree("something new", "a.png"));
    }

    #[test]
    fn formats_read_well() {
        assert_eq!(display_names(&["png", "jpeg", "webp"]), "PNG · JPEG · WebP");
        assert_eq!(display_name("psd"), "psd");
    }
}
