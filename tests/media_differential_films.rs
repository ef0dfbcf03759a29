//! Films, measured by other people's code too: what two independent readers say of the same header must be the same.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::io::Cursor;

use akaire::domain::media::{MediaFacts, probe};
use mp4parse::{CodecType, SampleEntry, Track, TrackType};
use support::{block_on, manifest, read};

/// Facts in comparable words, by name.
type Words = Vec<(&'static str, String)>;

/// Where the other reader is known to differ, and why; each entry must still be needed.
const KNOWN: &[(&str, &[&str], &str)] = &[
    ("lie_hevcmp4_as.mov", ENTRY, "mp4parse knows no H.265"),
    ("mp4_hevc_hev1.mp4", ENTRY, "mp4parse knows no H.265"),
    ("mp4_hevc_hvc1.mp4", ENTRY, "mp4parse knows no H.265"),
    ("mov_prores.mov", ENTRY, "mp4parse knows no ProRes"),
    ("webm_noduration_live.webm", &["duration"], "matroska reads the header only, which does not tell it"),
    ("webm_noduration_pipe.webm", &["duration"], "matroska reads the header only, which does not tell it"),
];

/// What is lost with an unknown sample entry.
const ENTRY: &[&str] = &["width", "height", "videoCodec"];

fn facts(name: &str) -> MediaFacts {
    block_on(probe(&&read(name)[..], None))
}

/// Seconds and rates to a thousandth, which is finer than any header is wrong by.
fn rounded(number: Option<f64>) -> String {
    number.map_or("unknown".to_owned(), |number| format!("{number:.3}"))
}

fn named<T: ToString>(value: Option<T>) -> String {
    value.map_or("unknown".to_owned(), |value| value.to_string())
}

/// What differs between two accounts of a file.
fn differences(name: &str, ours: &Words, theirs: &Words) -> Vec<(String, &'static str, String)> {
    let differs = |((fact, ours), (_, theirs)): (&(&'static str, String), &(&'static str, String))| {
        (ours != theirs).then(|| (name.to_owned(), *fact, format!("{name}: {fact} is {ours} here and {theirs} there")))
    };
    ours.iter().zip(theirs).filter_map(differs).collect()
}

/// All differences must be known, and all known ones must still be there.
fn judge(found: &[(String, &'static str, String)], about: &[String]) {
    let known = |name: &str, fact: &str| KNOWN.iter().any(|(file, what, _)| *file == name && what.contains(&fact));
    let new: Vec<_> = found.iter().filter(|(name, fact, _)| !known(name, fact)).map(|(.., words)| words).collect();
    assert!(new.is_empty(), "{new:#?}");
    for (file, what, reason) in KNOWN.iter().filter(|(file, ..)| about.iter().any(|name| name == file)) {
        for fact in *what {
            let there = found.iter().any(|(name, differing, _)| name == file && differing == fact);
            assert!(there, "{file} no longer differs in {fact}, though {reason}");
        }
    }
}

/// Names of sound files whose format is one of these.
fn whole(formats: &[&str]) -> Vec<String> {
    let fits = |case: &support::Case| {
        let sound = !case.reject && !["trunc_", "corrupt_"].iter().any(|prefix| case.name.starts_with(prefix));
        sound && case.truth["format"].as_str().is_some_and(|format| formats.contains(&format))
    };
    manifest().into_iter().filter(fits).map(|case| case.name).collect()
}

/// The box of a film that holds its header: the other reader would read the data too.
fn header(bytes: &[u8]) -> Vec<u8> {
    let mut at = 0;
    while at + 8 <= bytes.len() {
        let word = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes")) as usize;
        let size = match word(at) {
            0 => bytes.len() - at,
            1 => word(at + 12),
            size => size,
        };
        if &bytes[at + 4..at + 8] == b"moov" {
            return bytes[at..at + size].to_vec();
        }
        at += size;
    }
    panic!("no header");
}

fn codec(entry: Option<&SampleEntry>) -> Option<&'static str> {
    let codec = match entry? {
        SampleEntry::Video(video) => video.codec_type,
        SampleEntry::Audio(audio) => audio.codec_type,
        SampleEntry::Unknown => return None,
    };
    Some(match codec {
        CodecType::AAC => "aac",
        CodecType::MP3 => "mp3",
        CodecType::FLAC => "flac",
        CodecType::Opus => "opus",
        CodecType::H264 => "h264",
        CodecType::MP4V => "mpeg4",
        CodecType::AV1 => "av1",
        CodecType::VP9 => "vp9",
        CodecType::VP8 => "vp8",
        CodecType::H263 => "h263",
        CodecType::ALAC => "alac",
        _ => return None,
    })
}

fn entry(track: &Track) -> Option<&SampleEntry> {
    track.stsd.as_ref()?.descriptions.first()
}

/// Samples, and their seconds before edits.
fn media(track: &Track) -> Option<(f64, f64)> {
    let times = track.stts.as_ref()?.samples.iter();
    let (count, units) = times.fold((0.0, 0.0), |(count, units), time| {
        let samples = f64::from(time.sample_count);
        (count + samples, units + samples * f64::from(time.sample_delta))
    });
    (count > 0.0).then_some((count, units / track.timescale?.0 as f64))
}

fn degrees(track: &Track) -> Option<u16> {
    let matrix = &track.tkhd.as_ref()?.matrix;
    Some(match (matrix.a.signum(), matrix.b.signum(), matrix.c.signum(), matrix.d.signum()) {
        (1, 0, 0, 1) => 0,
        (0, 1, -1, 0) => 90,
        (-1, 0, 0, -1) => 180,
        (0, -1, 1, 0) => 270,
        _ => return None,
    })
}

#[test]
fn movie_headers_read_alike() {
    let names = whole(&["mp4", "mov", "3gp"]);
    let mut found = Vec::new();
    for name in &names {
        let ours = facts(name);
        let theirs = mp4parse::read_mp4(&mut Cursor::new(header(&read(name)))).expect("a header");
        let of = |kind| theirs.tracks.iter().find(|track| track.track_type == kind);
        let (picture, sound) = (of(TrackType::Video), of(TrackType::Audio));
        let size = picture.and_then(entry).and_then(|entry| match entry {
            SampleEntry::Video(video) => Some((video.width, video.height)),
            _ => None,
        });
        let frames = picture.and_then(media);
        let rate = frames.map(|(count, seconds)| count / seconds);
        let mut said = vec![
            ("width", named(ours.width)),
            ("height", named(ours.height)),
            ("rotation", named(ours.rotation)),
            ("videoCodec", named(ours.video_codec.clone())),
            ("audioCodec", named(ours.audio_codec.clone())),
            ("hasAudio", named(ours.has_audio.or(Some(sound.is_some())))),
        ];
        let mut heard = vec![
            ("width", named(size.map(|size| size.0))),
            ("height", named(size.map(|size| size.1))),
            ("rotation", named(picture.and_then(degrees))),
            ("videoCodec", named(codec(picture.and_then(entry)))),
            ("audioCodec", named(codec(sound.and_then(entry)))),
            ("hasAudio", named(Some(sound.is_some()))),
        ];
        // Fragments are beyond a header.
        if theirs.mvex.is_none() {
            said.push(("fps", rounded(ours.fps)));
            heard.push(("fps", rounded(rate)));
        }
        found.extend(differences(name, &said, &heard));
    }
    judge(&found, &names);
}

#[test]
fn matroska_headers_read_alike() {
    let names = whole(&["mkv", "webm"]);
    let mut found = Vec::new();
    for name in &names {
        let ours = facts(name);
        let theirs = matroska::Matroska::open(Cursor::new(read(name))).expect("a header");
        let picture = theirs.video_tracks().next().expect("pictures");
        let matroska::Settings::Video(video) = &picture.settings else { panic!("no pictures") };
        let sound = theirs.audio_tracks().next();
        let short = |id: &str| match id {
            "V_MPEG4/ISO/AVC" => "h264".to_owned(),
            "A_AAC" => "aac".to_owned(),
            id => id[2..].to_lowercase(),
        };
        let length = theirs.info.duration.map(|length| length.as_secs_f64());
        let said = vec![
            ("width", named(ours.width)),
            ("height", named(ours.height)),
            ("displayWidth", named(ours.display_width)),
            ("videoCodec", named(ours.video_codec)),
            ("audioCodec", named(ours.audio_codec)),
            ("hasAudio", named(ours.has_audio)),
            ("duration", rounded(ours.duration)),
            ("fps", rounded(ours.fps)),
        ];
        let heard = vec![
            ("width", named(Some(video.pixel_width))),
            ("height", named(Some(video.pixel_height))),
            ("displayWidth", named(video.display_width.or(Some(video.pixel_width)))),
            ("videoCodec", short(&picture.codec_id)),
            ("audioCodec", named(sound.map(|sound| short(&sound.codec_id)))),
            ("hasAudio", named(Some(sound.is_some()))),
            ("duration", rounded(length)),
            ("fps", rounded(picture.default_duration.map(|each| 1.0 / each.as_secs_f64()))),
        ];
        found.extend(differences(name, &said, &heard));
    }
    judge(&found, &names);
}
