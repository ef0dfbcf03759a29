//! What formats are called: in file names, and to a person.

/// The format a file name's extension promises; `None` without a known extension.
fn promised(extension: &str) -> Option<&'static str> {
    Some(match extension.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" => "jpeg",
        "png" | "apng" => "png",
        "webp" => "webp",
        "gif" => "gif",
        "bmp" | "dib" => "bmp",
        "tif" | "tiff" => "tiff",
        "avif" => "avif",
        "heic" | "heif" | "hif" => "heic",
        "jxl" => "jxl",
        "mp4" | "m4v" | "m4a" | "f4v" | "mov" | "qt" | "3gp" | "3g2" => "mp4",
        "mkv" | "mka" | "webm" => "mkv",
        "flv" => "flv",
        "ts" | "m2ts" | "mts" | "mpegts" => "mpegts",
        "avi" => "avi",
        "mpg" | "mpeg" | "mpe" | "vob" | "mpegps" => "mpegps",
        "asf" | "wmv" | "wma" => "asf",
        "ogg" | "ogv" | "oga" => "ogg",
        "rm" | "rmvb" => "rm",
        _ => return None,
    })
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
    let Some(promise) = extension(name).and_then(promised) else { return true };
    promised(format).is_none_or(|family| family == promise)
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
