//! Whole files of the family, made by hand.

use super::testing::*;
use crate::domain::media::facts::{MediaFacts, MediaKind, Trouble};
use crate::domain::media::testing::facts_of;

const CLUSTER: u32 = 0x1F43_B675;

fn one(video: &[u8]) -> MediaFacts {
    facts_of(&file(&[info(2500.0), tracks(&[picture(video)]), element(CLUSTER, &blocks(0, 9))]))
}

fn display(facts: &MediaFacts) -> (Option<u32>, Option<u32>) {
    (facts.display_width, facts.display_height)
}

#[test]
fn a_plain_film_tells_everything_in_one_read() {
    let parts = [info(2500.0), tracks(&[picture(b""), sound("A_AAC/MPEG4/LC")]), element(CLUSTER, &blocks(0, 9))];
    let facts = facts_of(&file(&parts));
    assert_eq!((facts.kind, facts.trouble, facts.reads), (MediaKind::Video, None, 1));
    assert_eq!((facts.format.as_deref(), facts.rotation, facts.hdr), (Some("mkv"), Some(0), None));
    assert_eq!((facts.width, facts.height, display(&facts)), (Some(320), Some(180), (Some(320), Some(180))));
    assert_eq!((facts.duration, facts.fps), (Some(2.5), Some(25.0)));
    assert_eq!((facts.video_codec.as_deref(), facts.audio_codec.as_deref()), (Some("vp9"), Some("aac")));
    assert_eq!(facts.has_audio, Some(true));
    assert_eq!(one(b"").has_audio, Some(false));
}

#[test]
fn sound_alone_is_audio_and_nothing_is_nothing() {
    let facts = facts_of(&file(&[info(1000.0), tracks(&[sound("A_PCM/INT/LIT")])]));
    assert_eq!((facts.kind, facts.audio_codec.as_deref()), (MediaKind::Audio, Some("pcm_s16le")));
    let facts = facts_of(&file(&[info(1000.0), tracks(&[])]));
    assert_eq!((facts.kind, facts.trouble), (MediaKind::Unknown, Some(Trouble::Unsupported)));
}

#[test]
fn only_the_proportion_of_the_display_size_counts() {
    let shown = |width, height, unit| {
        display(&one(&[number(0x54B0, width), number(0x54BA, height), number(0x54B2, unit)].concat()))
    };
    assert_eq!(shown(640, 360, 0), (Some(320), Some(180)));
    assert_eq!(shown(4, 3, 3), (Some(240), Some(180)));
    assert_eq!(shown(4, 3, 4), (Some(320), Some(180)));
    assert_eq!(shown(0, 3, 0), (Some(320), Some(180)));
    let cropped = [number(0x54AA, 20), number(0x54BB, 10), number(0x54CC, 40)].concat();
    assert_eq!(display(&one(&cropped)), (Some(280), Some(150)));
    assert_eq!(display(&one(&number(0x54CC, 320))), (None, None));
}

#[test]
fn rolls_are_counter_clockwise() {
    for (roll, rotation, shown) in [
        (0.0f32, Some(0), (Some(320), Some(180))),
        (90.0, Some(270), (Some(180), Some(320))),
        (-90.0, Some(90), (Some(180), Some(320))),
        (-180.0, Some(180), (Some(320), Some(180))),
        (12.5, None, (None, None)),
    ] {
        let facts = one(&element(0x7670, &element(0x7675, &roll.to_be_bytes())));
        assert_eq!((facts.rotation, display(&facts)), (rotation, shown));
    }
    let sphere = [number(0x7671, 1), element(0x7673, &90f32.to_be_bytes())].concat();
    assert_eq!(one(&element(0x7670, &sphere)).rotation, Some(0));
}

#[test]
fn transfer_tells_the_dynamic_range() {
    for (transfer, hdr) in [(1, Some(false)), (2, None), (16, Some(true)), (18, Some(true))] {
        assert_eq!(one(&element(0x55B0, &number(0x55BA, transfer))).hdr, hdr);
    }
    let mut dolby = picture(b"");
    let mapping = element(0x41E4, &element(0x41E7, b"dvvC"));
    dolby.extend(&mapping);
    let size = u32::try_from(dolby.len() - 5).unwrap() | 0x1000_0000;
    dolby[1..5].copy_from_slice(&size.to_be_bytes());
    assert_eq!(facts_of(&file(&[info(1.0), tracks(&[dolby])])).hdr, Some(true));
}

#[test]
fn a_seek_head_finds_what_lies_behind() {
    let clusters = element(CLUSTER, &blocks(0, 5000));
    let seek = |id: u32, at| element(0x4DBB, &[element(0x53AB, &id.to_be_bytes()), number(0x53AC, at)].concat());
    let heads = |info, tracks| element(0x114D_9B74, &[seek(0x1549_A966, info), seek(0x1654_AE6B, tracks)].concat());
    let before = u32::try_from(heads(0, 0).len() + clusters.len()).unwrap();
    let info = info(2500.0);
    let behind = before + u32::try_from(info.len()).unwrap();
    let facts = facts_of(&file(&[heads(before, behind), clusters, info, tracks(&[picture(b"")])]));
    assert_eq!((facts.width, facts.duration, facts.trouble), (Some(320), Some(2.5), None));
    assert!(facts.reads <= 3);
}

#[test]
fn without_a_length_the_last_cluster_tells() {
    let clusters: Vec<_> = (0..100u32).map(|index| blocks(5000 + index * 400, 2000)).collect();
    let facts = facts_of(&live(&clusters));
    assert_eq!((facts.duration, facts.trouble), (Some(40.0), None));
    assert!(facts.reads <= 4, "{} reads", facts.reads);
    let sized: Vec<u8> = clusters.iter().flat_map(|blocks| element(CLUSTER, blocks)).collect();
    let cues = element(0x1C53_BB6B, &[0x1F; 3000]);
    let facts = facts_of(&file(&[info(0.0), tracks(&[picture(b"")]), sized, cues]));
    assert_eq!((facts.duration, facts.trouble), (Some(40.0), None));
}

#[test]
fn a_block_may_tell_its_own_length_and_subtitles_tell_nothing() {
    let block = |track: u8| element(0xA1, &[track, 0, 0, 0, 7]);
    let group = |track, length| element(0xA0, &[block(track), number(0x9B, length)].concat());
    let facts = facts_of(&live(&[[number(0xE7, 0), group(0x82, 700), group(0x83, 9000)].concat()]));
    assert_eq!(facts.duration, Some(0.7));
}

#[test]
fn a_far_last_cluster_is_not_looked_for() {
    let facts = facts_of(&live(&[blocks(0, 200_000)]));
    assert_eq!((facts.duration, facts.trouble, facts.width), (None, None, Some(320)));
    assert!(facts.reads <= 16 && facts.bytes_read <= 1 << 20);
}

#[test]
fn cuts_and_lies_are_told_apart() {
    let whole = file(&[info(2500.0), tracks(&[picture(b"")]), element(CLUSTER, &blocks(0, 9))]);
    for cut in 40..whole.len() {
        let facts = facts_of(&whole[..cut]);
        assert_eq!(facts.trouble, Some(Trouble::Truncated), "{cut}");
        assert!(facts.has_audio.is_none() || facts.width.is_some(), "{cut}");
    }
    let live = live(&[blocks(0, 20), blocks(400, 20)]);
    let facts = facts_of(&live[..live.len() - 3]);
    assert_eq!((facts.duration, facts.trouble, facts.width), (None, Some(Trouble::Truncated), Some(320)));
    let mut lying = whole.clone();
    let at = lying.windows(2).position(|two| two == b"\xAE\x10").unwrap();
    lying[at + 2] = 7;
    assert_eq!(facts_of(&lying).trouble, Some(Trouble::Damaged));
}
