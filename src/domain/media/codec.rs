//! Codecs by the keys containers give them, in ffprobe's names. An unlisted key is honestly unknown.
//!
//! Each table is one text, a line per codec: its name, then the keys that mean it. That is a fraction of the code of a
//! `match`.

/// Pictures by four characters: sample entries as registered at mp4ra.org and in Apple's QuickTime File Format, FOURCCs
/// as Microsoft and their makers registered them. Writers disagree on capitals.
const PICTURES: &str = "\
h264 avc1avc2avc3avc4dva1dvavH264X264\n\
hevc hvc1hev1hvc2hev2dvh1dvhelhv1lhe1HEVCH265X265\n\
vvc vvc1vvi1\n\
av1 av01dav1\n\
vp6 VP60VP61VP62\n\
vp6f VP6F\n\
vp8 vp08VP80\n\
vp9 vp09VP90\n\
mpeg4 FMP4XVIDDIVXDX50MP4SM4S2MP4VRMP43IV2\n\
msmpeg4v1 MPG4MP41\n\
msmpeg4v2 MP42DIV2\n\
msmpeg4v3 MP43DIV3DIV4DIV5\n\
wmv1 WMV1\n\
wmv2 WMV2\n\
wmv3 WMV3\n\
vc1 WVC1WMVAvc-1\n\
h263 s263h263\n\
flv1 FLV1\n\
mpeg1video MPG1m1v1\n\
mpeg2video m2v1mp2vhdv1hdv2hdv3MPG2\n\
prores apcoapcsapcnapchap4hap4x\n\
mjpeg jpegmjpaMJPGdmb1\n\
mjpegb mjpb\n\
jpeg2000 mjp2MJ2C\n\
png png MPNG\n\
qtrle rle \n\
rpza rpza\n\
cinepak cvid\n\
indeo3 IV31IV32\n\
indeo5 IV50\n\
svq1 SVQ1\n\
svq3 SVQ3\n\
dnxhd AVdn\n\
cfhd CFHD\n\
v210 v210\n\
dvvideo dvc dvcpdvppdv5ndv5pdvsddv25\n\
huffyuv HFYU\n\
ffv1 FFV1\n\
theora theo\n\
rv10 RV10\n\
rv20 RV20\n\
rv30 RV30\n\
rv40 RV40";

/// Sound by four characters, from the same registers, and RealMedia's.
const SOUNDS: &str = "\
mp3 .mp3ms\0\x55\n\
aac raacracp\n\
opus Opus\n\
flac fLaC\n\
alac alac\n\
ac3 ac-3dnet\n\
eac3 ec-3\n\
ac4 ac-4\n\
dts dtscdtshdtsldtse\n\
amr_nb samr\n\
amr_wb sawb\n\
qcelp sqcp\n\
evrc sevc\n\
mpegh_3d_audio mha1mha2mhm1mhm2\n\
pcm_mulaw ulaw\n\
pcm_alaw alaw\n\
adpcm_ima_qt ima4\n\
qdm2 QDM2\n\
cook cook\n\
sipr sipr\n\
atrac3 atrc";

/// MPEG-4 object type indications: ISO/IEC 14496-1 table 5 with its registered additions.
const OBJECT_TYPES: &str = "\
mpeg4 0020\n\
h264 0021\n\
hevc 0023\n\
aac 0040006600670068\n\
mpeg2video 006000610062006300640065\n\
mp3 0069006B\n\
mpeg1video 006A\n\
mjpeg 006C\n\
png 006D\n\
ac3 00A5\n\
eac3 00A6\n\
dts 00A9\n\
opus 00AD\n\
vorbis 00DD\n\
qcelp 00E1";

/// Sound by the format tags of Microsoft's WAVEFORMATEX (mmreg.h).
const WAVE: &str = "\
adpcm_ms 0002\n\
pcm_f32le 0003\n\
pcm_alaw 0006\n\
pcm_mulaw 0007\n\
wmavoice 000A\n\
adpcm_ima_wav 0011\n\
mp2 0050\n\
mp3 0055\n\
aac 00FF706D\n\
wmav1 0160\n\
wmav2 0161\n\
wmapro 0162\n\
wmalossless 0163\n\
aac_latm 1602\n\
ac3 2000\n\
dts 2001\n\
flac F1AC\n\
vorbis 566F";

/// The codec of pictures with this four-character code.
pub(super) fn pictures(code: [u8; 4]) -> Option<&'static str> {
    named(PICTURES, &code)
}

/// The codec of sound with this four-character code.
pub(super) fn sounds(code: [u8; 4]) -> Option<&'static str> {
    named(SOUNDS, &code)
}

/// The codec of an MPEG-4 systems stream by its object type indication.
pub(super) fn by_object_type(object_type: u8) -> Option<&'static str> {
    numbered(OBJECT_TYPES, u16::from(object_type))
}

/// The codec of sound with this format tag and this many bits a sample.
pub(super) fn wave(tag: u16, bits: u64) -> Option<&'static str> {
    if tag == 1 { pcm(bits) } else { numbered(WAVE, tag) }
}

/// Plain little-endian samples of this many bits; those of eight have no sign (Microsoft, WAVEFORMATEX).
pub(super) fn pcm(bits: u64) -> Option<&'static str> {
    Some(match bits {
        8 => "pcm_u8",
        16 => "pcm_s16le",
        24 => "pcm_s24le",
        32 => "pcm_s32le",
        _ => return None,
    })
}

/// The name whose line lists this number, written as four hexadecimal digits.
pub(super) fn numbered(table: &'static str, number: u16) -> Option<&'static str> {
    let digit = |shift: u16| b"0123456789ABCDEF".get(usize::from(number >> shift & 15)).copied().unwrap_or_default();
    named(table, &[digit(12), digit(8), digit(4), digit(0)])
}

/// The name whose line lists this key among its keys of four bytes.
fn named(table: &'static str, key: &[u8]) -> Option<&'static str> {
    line(table, &|keys| keys.chunks_exact(4).any(|known| known.eq_ignore_ascii_case(key)))
}

/// The name of the first line whose keys fit.
pub(super) fn line(table: &'static str, fits: &dyn Fn(&[u8]) -> bool) -> Option<&'static str> {
    // By hand: the standard library's search is built for long texts, and several times as long.
    let bytes = table.as_bytes();
    let end_of = |from: usize, end: u8| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| **byte != end).count().saturating_add(from)
    };
    let mut start = 0;
    while start < bytes.len() {
        let name = end_of(start, b' ');
        let end = end_of(name, b'\n');
        if fits(bytes.get(name.saturating_add(1)..end)?) {
            return table.get(start..name);
        }
        start = end.saturating_add(1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_whole() {
        assert_eq!(pictures(*b"avc4"), Some("h264"));
        assert_eq!(pictures(*b"dvc "), Some("dvvideo"));
        assert_eq!(pictures(*b"xvid"), Some("mpeg4"));
        assert_eq!(pictures(*b"RV40"), Some("rv40"));
        assert_eq!(pictures(*b"c1av"), None); // across two keys
        assert_eq!(sounds(*b"ms\0\x55"), Some("mp3"));
        assert_eq!(by_object_type(0x67), Some("aac"));
        assert_eq!(by_object_type(0), None);
        assert_eq!((wave(0xF1AC, 0), wave(1, 24), wave(1, 7)), (Some("flac"), Some("pcm_s24le"), None));
    }

    #[test]
    fn tables_are_well_formed() {
        for table in [PICTURES, SOUNDS, OBJECT_TYPES, WAVE] {
            for line in table.split('\n') {
                let (name, keys) = line.split_once(' ').unwrap();
                assert!(!name.is_empty() && !keys.is_empty() && keys.len() % 4 == 0, "{line}");
            }
        }
    }
}
