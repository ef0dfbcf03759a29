//! What formats are called: by file names, which nobody here believes, and to a person.

use crate::domain::wording::push_part;

/// What a format is called.
struct Named {
    /// In facts and rules.
    id: &'static str,
    /// By people.
    shown: &'static str,
    /// By those who treat its relatives alike.
    family: &'static str,
    /// At the end of file names.
    extensions: &'static str,
}

const fn named(id: &'static str, shown: &'static str, family: &'static str, extensions: &'static str) -> Named {
    Named { id, shown, family, extensions }
}

/// A table: as branches it is more code in the embeddable module.
static NAMES: [Named; 22] = [
    named("jpeg", "JPEG", "jpeg", "jpg jpeg jpe jfif pjpeg"),
    named("png", "PNG", "png", "png apng"),
    named("webp", "WebP", "webp", "webp"),
    named("gif", "GIF", "gif", "gif"),
    named("bmp", "BMP", "bmp", "bmp dib"),
    named("tiff", "TIFF", "tiff", "tif tiff"),
    named("avif", "AVIF", "avif", "avif avifs"),
    named("heic", "HEIC", "heic", "heic heics hif"),
    named("heif", "HEIF", "heic", "heif heifs"),
    named("jxl", "JPEG XL", "jxl", "jxl"),
    named("mp4", "MP4", "mp4", "mp4 m4v m4a m4b f4v mp4v"),
    named("mov", "MOV", "mp4", "mov qt"),
    named("3gp", "3GP", "mp4", "3gp 3gpp 3g2 3gpp2"),
    named("mkv", "MKV", "mkv", "mkv mka mk3d"),
    named("webm", "WebM", "mkv", "webm"),
    named("flv", "FLV", "flv", "flv"),
    named("mpegts", "TS", "mpegts", "ts m2ts mts m2t"),
    named("avi", "AVI", "avi", "avi"),
    named("mpegps", "MPG", "mpegps", "mpg mpeg mpe m2p vob"),
    named("asf", "WMV (ASF)", "asf", "asf wmv wma"),
    named("ogg", "OGG", "ogg", "ogg ogv oga ogx opus"),
    named("rm", "RM", "rm", "rm rmvb ra"),
];

fn of_format(format: &str) -> Option<&'static Named> {
    NAMES.iter().find(|named| named.id == format)
}

fn of_name(name: &str) -> Option<&'static Named> {
    let extension = extension(name)?;
    let promised = |named: &&Named| named.extensions.split(' ').any(|known| known.eq_ignore_ascii_case(extension));
    NAMES.iter().find(promised)
}

/// The format a file name promises by its extension; `None` without a known extension.
#[must_use]
pub fn format_of_name(name: &str) -> Option<&'static str> {
    of_name(name).map(|named| named.id)
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
    // A format Akaire has no name for comes from an embedder; nothing can be said of it.
    let (Some(is), Some(promised)) = (of_format(format), of_name(name)) else { return true };
    is.family == promised.family
}

/// The format as people write it; one Akaire has no name for stays as it is.
#[must_use]
pub fn display_name(format: &str) -> &str {
    of_format(format).map_or(format, |named| named.shown)
}

/// Several formats as people write them, in a form that reads alike in every language.
#[must_use]
pub fn display_names(formats: &[&str]) -> String {
    let mut out = String::new();
    for format in formats {
        push_part(&mut out, " · ", display_name(format));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_its_names() {
        for format in super::super::format::ALL {
            assert!(of_format(format.name()).is_some(), "{format:?}");
        }
        assert_eq!(NAMES.len(), super::super::format::ALL.len());
    }

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
