//! What file names promise about their content. Nobody here believes them; they are only compared.

use super::format::Format;

/// The format a file name promises by its extension; `None` without a known extension.
pub fn format_of_name(name: &str) -> Option<&'static str> {
    let (_, extension) = name.rsplit_once('.')?;
    let format = match extension.to_ascii_lowercase().as_str() {
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

/// Whether a file of this format may bear this name without misleading anybody.
///
/// Players treat the ISO base media family alike, and WebM is Matroska; an unknown or missing
/// extension promises nothing.
pub fn names_agree(format: &str, name: &str) -> bool {
    let family = |format| match format {
        "mov" | "3gp" => "mp4",
        "webm" => "mkv",
        other => other,
    };
    format_of_name(name).is_none_or(|promised| family(promised) == family(format))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_are_read_in_any_case_and_from_the_end() {
        assert_eq!(format_of_name("a.b.JPG"), Some("jpeg"));
        assert_eq!(format_of_name("clip.M2TS"), Some("mpegts"));
        assert_eq!(format_of_name("照片.heic"), Some("heic"));
        assert_eq!(format_of_name("README"), None);
        assert_eq!(format_of_name("a.xyz"), None);
        assert_eq!(format_of_name("dir.png/file"), None);
    }

    #[test]
    fn only_a_name_from_another_family_lies() {
        assert!(names_agree("jpeg", "a.jpg"));
        assert!(names_agree("mov", "a.mp4"));
        assert!(names_agree("mp4", "a.MOV"));
        assert!(names_agree("3gp", "a.m4v"));
        assert!(names_agree("webm", "a.mkv"));
        assert!(names_agree("png", "no extension"));
        assert!(names_agree("png", "a.bin"));
        assert!(!names_agree("heic", "a.jpg"));
        assert!(!names_agree("avif", "a.heic"));
        assert!(!names_agree("heif", "a.heic"));
        assert!(!names_agree("mkv", "a.mp4"));
        assert!(!names_agree("webp", "a.gif"));
    }
}
