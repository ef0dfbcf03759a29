//! Codecs by sample entry type, in ffprobe's names. An unlisted type is honestly unknown.
//!
//! Types as registered at mp4ra.org and in Apple's QuickTime File Format; object types are
//! ISO/IEC 14496-1 table 5 with its registered additions.

/// Types that keep their codec elsewhere: MPEG-4 systems tell it in the `esds` descriptor.
pub(super) fn is_mpeg4(kind: [u8; 4]) -> bool {
    matches!(&kind, b"mp4v" | b"mp4a")
}

/// Encrypted types keep the original one in `sinf/frma` (ISO/IEC 14496-12 §8.12).
pub(super) fn is_encrypted(kind: [u8; 4]) -> bool {
    matches!(&kind, b"encv" | b"enca" | b"drmi" | b"drms")
}

/// The codec of a picture track.
pub(super) fn video(kind: [u8; 4]) -> Option<&'static str> {
    Some(match &kind {
        b"avc1" | b"avc2" | b"avc3" | b"avc4" | b"dva1" | b"dvav" => "h264",
        b"hvc1" | b"hev1" | b"hvc2" | b"hev2" | b"dvh1" | b"dvhe" | b"lhv1" | b"lhe1" => "hevc",
        b"vvc1" | b"vvi1" => "vvc",
        b"av01" | b"dav1" => "av1",
        b"vp08" => "vp8",
        b"vp09" => "vp9",
        b"s263" | b"h263" | b"H263" => "h263",
        b"apco" | b"apcs" | b"apcn" | b"apch" | b"ap4h" | b"ap4x" => "prores",
        b"jpeg" | b"mjpa" => "mjpeg",
        b"mjpb" => "mjpegb",
        b"mjp2" => "jpeg2000",
        b"png " => "png",
        b"rle " => "qtrle",
        b"rpza" => "rpza",
        b"cvid" => "cinepak",
        b"SVQ1" => "svq1",
        b"SVQ3" => "svq3",
        b"AVdn" => "dnxhd",
        b"CFHD" => "cfhd",
        b"v210" => "v210",
        b"dvc " | b"dvcp" | b"dvpp" | b"dv5n" | b"dv5p" => "dvvideo",
        b"m2v1" | b"mp2v" | b"hdv1" | b"hdv2" | b"hdv3" => "mpeg2video",
        _ => return None,
    })
}

/// The codec of a sound track.
pub(super) fn audio(kind: [u8; 4]) -> Option<&'static str> {
    Some(match &kind {
        b".mp3" | b"ms\0\x55" => "mp3",
        b"Opus" => "opus",
        b"fLaC" => "flac",
        b"alac" => "alac",
        b"ac-3" => "ac3",
        b"ec-3" => "eac3",
        b"ac-4" => "ac4",
        b"dtsc" | b"dtsh" | b"dtsl" | b"dtse" => "dts",
        b"samr" => "amr_nb",
        b"sawb" => "amr_wb",
        b"sqcp" => "qcelp",
        b"sevc" => "evrc",
        b"mha1" | b"mha2" | b"mhm1" | b"mhm2" => "mpegh_3d_audio",
        b"ulaw" => "pcm_mulaw",
        b"alaw" => "pcm_alaw",
        b"ima4" => "adpcm_ima_qt",
        b"QDM2" => "qdm2",
        _ => return None,
    })
}

/// The codec of an MPEG-4 systems stream by its object type indication.
pub(super) fn by_object_type(object_type: u8) -> Option<&'static str> {
    Some(match object_type {
        0x20 => "mpeg4",
        0x21 => "h264",
        0x23 => "hevc",
        0x40 | 0x66..=0x68 => "aac",
        0x60..=0x65 => "mpeg2video",
        0x69 | 0x6B => "mp3",
        0x6A => "mpeg1video",
        0x6C => "mjpeg",
        0x6D => "png",
        0xA5 => "ac3",
        0xA6 => "eac3",
        0xA9 => "dts",
        0xAD => "opus",
        0xDD => "vorbis",
        0xE1 => "qcelp",
        _ => return None,
    })
}
