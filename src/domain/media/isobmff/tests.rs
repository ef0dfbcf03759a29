//! Whole files of the family, made by hand.

use super::testing::*;
use crate::domain::media::facts::{MediaFacts, MediaKind, Trouble};
use crate::domain::media::testing::facts_of;

fn one(change: impl FnOnce(&mut Track)) -> MediaFacts {
    let mut track = Track::video();
    change(&mut track);
    facts_of(&file(&[track]))
}

fn display(facts: &MediaFacts) -> (Option<u32>, Option<u32>) {
    (facts.display_width, facts.display_height)
}

#[test]
fn a_plain_film_tells_everything_in_one_read() {
    let facts = facts_of(&file(&[Track::video(), Track::audio()]));
    assert_eq!((facts.kind, facts.trouble), (MediaKind::Video, None));
    assert_eq!(facts.format.as_deref(), Some("mp4"));
    assert_eq!((facts.width, facts.height, facts.rotation), (Some(320), Some(180), Some(0)));
    assert_eq!((facts.duration, facts.fps), (Some(1.0), Some(30.0)));
    assert_eq!(facts.video_codec.as_deref(), Some("h264"));
    assert_eq!((facts.audio_codec.as_deref(), facts.has_audio), (Some("opus"), Some(true)));
    assert_eq!(facts.reads, 1);
}

#[test]
fn sound_alone_is_audio_and_pictures_alone_are_silent() {
    let facts = facts_of(&file(&[Track::audio()]));
    assert_eq!((facts.kind, facts.has_audio), (MediaKind::Audio, Some(true)));
    assert_eq!((facts.width, facts.rotation, facts.fps), (None, None, None));
    assert_eq!(one(|_| ()).has_audio, Some(false));
}

#[test]
fn the_header_may_lie_anywhere() {
    let header = moov(1000, &[Track::video()], b"");
    let data = boxed(b"mdat", &[0; 40_000]);
    let large = [&[0, 0, 0, 1][..], b"mdat", &40_016u64.to_be_bytes(), &[0; 40_000]].concat();
    let free = boxed(b"free", &[0; 300_000]);
    let endless = [&[0; 4][..], b"mdat", &[0; 500]].concat();
    for parts in [
        [ftyp(b"isom"), data.clone(), header.clone()],
        [ftyp(b"isom"), large, header.clone()],
        [ftyp(b"isom"), free, [header.clone(), data.clone()].concat()],
        [ftyp(b"isom"), header.clone(), endless],
        [boxed(b"wide", b""), data, header],
    ] {
        let facts = facts_of(&parts.concat());
        assert_eq!((facts.width, facts.duration, facts.trouble), (Some(320), Some(1.0), None));
        assert!(facts.reads <= 3);
    }
}

#[test]
fn turns_change_the_display() {
    for (matrix, rotation, shown) in [
        ([0, 1, -1, 0], Some(90), (Some(180), Some(320))),
        ([-1, 0, 0, -1], Some(180), (Some(320), Some(180))),
        ([0, -1, 1, 0], Some(270), (Some(180), Some(320))),
        ([-1, 0, 0, 1], None, (Some(320), Some(180))),
        ([1, 1, -1, 1], None, (None, None)),
    ] {
        let facts = one(|track| track.matrix = matrix);
        assert_eq!((facts.rotation, display(&facts)), (rotation, shown));
    }
}

#[test]
fn pixel_aspect_comes_from_pasp_or_the_track() {
    let pasp = boxed(b"pasp", &words(&[3, 4]));
    let facts = one(|track| track.entry = visual(b"avc1", 320, 180, &pasp));
    assert_eq!((facts.width, display(&facts)), (Some(320), (Some(240), Some(180))));
    assert_eq!(display(&one(|track| track.shown = (240, 180))), (Some(240), Some(180)));
    assert_eq!(display(&one(|track| track.shown = (0, 0))), (Some(320), Some(180)));
    let facts = one(|track| (track.matrix, track.shown) = ([0, 1, -1, 0], (240, 180)));
    assert_eq!(display(&facts), (Some(180), Some(240)));
}

#[test]
fn length_follows_edits_and_rate_does_not() {
    let facts = one(|track| track.edits = Some(vec![700, 4608, 0x1_0000]));
    assert_eq!((facts.duration, facts.fps), (Some(0.7), Some(30.0)));
    let facts = one(|track| track.edits = Some(vec![3_600_000, 0, 0x1_0000]));
    assert_eq!(facts.duration, Some(1.0));
}

#[test]
fn counted_times_are_believed_before_claims() {
    let facts = one(|track| track.units = 15_360 * 3600);
    assert_eq!((facts.duration, facts.fps), (Some(1.0), Some(30.0)));
    let facts = one(|track| track.units = 0);
    assert_eq!(facts.duration, Some(1.0));
    let facts = one(|track| track.timescale = 0);
    assert_eq!((facts.duration, facts.fps, facts.trouble), (None, None, None));
}

#[test]
fn disabled_pictures_are_not_the_film() {
    let chapters = Track { flags: 0, entry: visual(b"jpeg", 64, 48, b""), ..Track::video() };
    assert_eq!(facts_of(&file(&[chapters.clone(), Track::audio()])).kind, MediaKind::Audio);
    assert_eq!(facts_of(&file(&[chapters.clone(), Track::video()])).width, Some(320));
    assert_eq!(facts_of(&file(&[chapters])).width, Some(64));
}

#[test]
fn fragments_are_measured_from_both_ends() {
    let header = |total| moov(0, &[Track::video().fragmented()], &mvex(total));
    let fragments =
        |from: u32| -> Vec<u8> { (from..from + 3600).flat_map(|second| moof(second * 15_360, 1000)).collect() };
    for (header, fragments, most) in
        [(header(0), fragments(0), 3), (header(0), fragments(50), 3), (header(3_600_000), fragments(0), 1)]
    {
        let facts = facts_of(&[ftyp(b"iso5"), header, fragments].concat());
        assert_eq!((facts.duration, facts.fps), (Some(3600.0), Some(30.0)));
        assert_eq!((facts.kind, facts.trouble, facts.width), (MediaKind::Video, None, Some(320)));
        assert!(facts.reads <= most, "{} reads", facts.reads);
    }
}

#[test]
fn a_random_access_index_finds_a_far_last_fragment() {
    let mut bytes = [ftyp(b"iso5"), moov(0, &[Track::video().fragmented()], &mvex(0))].concat();
    let mut last = 0;
    for second in 0..3 {
        last = u32::try_from(bytes.len()).unwrap();
        bytes.extend(moof(second * 15_360, 1_500_000));
    }
    let without = facts_of(&bytes);
    assert_eq!((without.duration, without.trouble), (None, None));
    let tfra = boxed(b"tfra", &[words(&[0, 1, 0, 1, 30_720, last]), vec![1, 1, 1]].concat());
    let size = u32::try_from(tfra.len() + 24).unwrap();
    let mfro = boxed(b"mfro", &words(&[0, size]));
    bytes.extend(boxed(b"mfra", &[tfra, mfro].concat()));
    let facts = facts_of(&bytes);
    assert_eq!((facts.duration, facts.trouble), (Some(3.0), None));
    assert!(facts.reads <= 5 && facts.bytes_read < 64 * 1024);
}

#[test]
fn a_segment_index_counts_only_if_it_covers_the_file() {
    let header = moov(0, &[Track::video().fragmented()], &mvex(0));
    let fragments: Vec<u8> = (0..4).flat_map(|second| moof(second * 15_360, 200)).collect();
    let size = u32::try_from(fragments.len()).unwrap();
    let sidx = |bytes| boxed(b"sidx", &words(&[0, 1, 15_360, 0, 0, 1, bytes, 61_440, 0]));
    let whole = [ftyp(b"iso5"), header.clone(), sidx(size), fragments.clone()].concat();
    assert_eq!((facts_of(&whole).duration, facts_of(&whole).reads), (Some(4.0), 1));
    let cut = facts_of(&whole[..whole.len() - 10]);
    assert_eq!((cut.duration, cut.trouble), (Some(4.0), Some(Trouble::Truncated)));
    let first_only = [ftyp(b"iso5"), header, sidx(size / 4), fragments].concat();
    assert_eq!(facts_of(&first_only).duration, Some(4.0));
}

#[test]
fn announced_fragments_that_never_come_leave_a_plain_film() {
    let header = moov(1000, &[Track::video()], &mvex(0));
    let facts = facts_of(&[ftyp(b"isom"), header, boxed(b"mdat", &[0; 64])].concat());
    assert_eq!((facts.duration, facts.trouble), (Some(1.0), None));
}

#[test]
fn what_is_missing_is_told() {
    let whole = file(&[Track::video(), Track::audio()]);
    let facts = facts_of(&whole[..whole.len() - 10]);
    assert_eq!((facts.duration, facts.trouble), (Some(1.0), Some(Trouble::Truncated)));
    let facts = facts_of(&[ftyp(b"isom"), boxed(b"mdat", &[0; 64])].concat());
    assert_eq!((facts.kind, facts.trouble), (MediaKind::Unknown, Some(Trouble::Truncated)));
    assert_eq!(facts.format.as_deref(), Some("mp4"));
    for cut in 16..whole.len() {
        let facts = facts_of(&whole[..cut]);
        assert!(facts.trouble.is_some(), "{cut}");
        assert_ne!(facts.kind, MediaKind::Audio, "{cut}");
        assert_ne!(facts.has_audio, Some(false), "{cut}");
    }
}

#[test]
fn a_compressed_header_is_beyond_us() {
    let facts = facts_of(&[ftyp(b"qt  "), boxed(b"moov", &boxed(b"cmov", &[0; 40]))].concat());
    assert_eq!((facts.width, facts.trouble), (None, Some(Trouble::Unsupported)));
}

#[test]
fn a_swarm_of_tracks_is_refused() {
    let facts = facts_of(&file(&vec![Track::audio(); 100]));
    assert_eq!((facts.trouble, facts.has_audio), (Some(Trouble::Limit), Some(true)));
}

#[test]
fn the_shown_part_comes_before_pixel_aspect_and_turning() {
    let clap = boxed(b"clap", &words(&[300, 1, 160, 1, 0, 1, 0, 1]));
    let pasp = boxed(b"pasp", &words(&[2, 1]));
    let facts = one(|track| {
        track.entry = visual(b"avc1", 320, 180, &[clap, pasp].concat());
        track.matrix = [0, 1, -1, 0];
    });
    assert_eq!((facts.width, display(&facts)), (Some(320), (Some(160), Some(600))));
}

#[test]
fn a_position_is_found_wherever_writers_put_it() {
    let taken = |more: &[u8]| {
        let header = moov(1000, &[Track::video()], more);
        facts_of(&[ftyp(b"isom"), header, boxed(b"mdat", &[0; 64])].concat()).gps
    };
    let key = |name: &[u8]| boxed(b"keys", &[words(&[0, 1]), boxed(b"mdta", name)].concat());
    let hdlr = boxed(b"hdlr", &[0; 25]);
    let place = key(b"com.apple.quicktime.location.ISO6709");
    assert_eq!(taken(b""), Some(false));
    assert_eq!(taken(&boxed(b"udta", &boxed(b"\xA9xyz", b"\0\x12\x15\xC7+35.6+139.7/"))), Some(true));
    assert_eq!(taken(&boxed(b"meta", &[hdlr.clone(), place.clone()].concat())), Some(true));
    let iso = boxed(b"meta", &[vec![0; 4], hdlr.clone(), place].concat());
    assert_eq!(taken(&boxed(b"udta", &iso)), Some(true));
    assert_eq!(taken(&boxed(b"meta", &[hdlr, key(b"com.apple.quicktime.make")].concat())), Some(false));
    assert_eq!(taken(&boxed(b"udta", b"no boxes, just words")), None);
    let moving = Track { handler: *b"meta", ..Track::video() };
    assert_eq!(facts_of(&file(&[Track::video(), moving])).gps, None);
}
