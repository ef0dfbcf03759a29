use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::domain::note::{Media, Purpose};
use crate::domain::subject::NoteKind;

fn entry(note: Note) -> Arc<Entry> {
    Arc::new(Entry::new(Arc::new(note)))
}

fn ids(all: &[Arc<Entry>], asked: &Asked) -> Vec<String> {
    shown(all, asked, Around { found: &|_| None, place: &|_| 0 })
}

#[test]
fn words_are_found_wherever_they_stand_and_however_they_are_spelt() {
    let mut note = Note::new("n");
    note.title = "三步保湿 ＳＫＩＮ".into();
    note.body = "日本でつくられた化妆水".into();
    note.topics = vec!["秋冬护肤".into()];
    note.meaning.title = "ｽｷﾝｹｱの基本".into();
    note.meaning.body = "ゆらぎ肌に".into();
    let note = Entry::new(Arc::new(note));
    for found in [
        "",
        "  ",
        "保湿",
        "skin",
        "ＳＫＩＮ",
        "#秋冬",
        "＃秋冬护肤",
        "スキンケア",
        "すきんけあ",
        "ユラギ肌",
        "保湿　ツクラレタ  护肤",
    ] {
        assert!(Query::of(found).finds(&note), "{found}");
    }
    for missing in ["防晒", "保湿 防晒", "#保湿", "护肤スキン"] {
        assert!(!Query::of(missing).finds(&note), "{missing}");
    }
}

#[test]
fn the_trash_keeps_for_thirty_days() {
    const DAY: i64 = 86_400;
    let note = |id: &str, at| Arc::new(Note { trashed_at: at, ..Note::new(id) });
    let all = || [note("kept", None), note("old", Some(0)), note("new", Some(1)), note("ahead", Some(90 * DAY))];
    assert_eq!(overdue(all().into_iter(), 30 * DAY), ["old"]);
    assert_eq!(overdue(all().into_iter(), 30 * DAY - 1), Vec::<String>::new());
    assert_eq!(overdue(all().into_iter(), i64::MIN), Vec::<String>::new());
    let left = [0, 1, DAY, 30 * DAY - 1, 30 * DAY, i64::MAX, -DAY].map(|now| days_left(0, now));
    assert_eq!(left, [30, 30, 29, 1, 0, 0, 30]);
}

#[test]
fn each_order_puts_what_it_is_about_first() {
    let note = |id: &str, changed_at, day: Option<&str>, title: &str| {
        let (planned_date, title) = (day.map(str::to_owned), title.to_owned());
        entry(Note { changed_at, planned_date, title, ..Note::new(id) })
    };
    let all = [
        note("a", None, Some("2026-11-02"), "乙"),
        note("b", Some(5), None, " "),
        note("c", Some(9), Some("2026-11-01"), "甲"),
        note("d", None, Some("2026-10-01"), "丙"),
    ];
    let places = BTreeMap::from([("a", 1), ("b", 0), ("c", 2), ("d", 3)]);
    let place = |note: &Note| places.get(note.id.as_str()).copied().unwrap_or_default();
    let sorted = |order| {
        let asked = Asked { order, ..Asked::default() };
        shown(&all, &asked, Around { found: &|_| None, place: &place }).concat()
    };
    assert_eq!(
        (sorted(Order::Changed), sorted(Order::Day), sorted(Order::Title)),
        ("cbda".into(), "dcab".into(), "acdb".into())
    );
}

fn note() -> impl Strategy<Value = Note> {
    let day = proptest::option::of((1u8..29).prop_map(|day| format!("2026-11-{day:02}")));
    let purpose = prop_oneof![Just(Purpose::Product), Just(Purpose::Live)];
    let text = "[字护肤ア秋A #]{0,6}";
    (
        text,
        text,
        day,
        purpose,
        any::<bool>(),
        any::<bool>(),
        proptest::option::of(0i64..9),
        proptest::option::of(0i64..9),
    )
        .prop_map(|(title, body, planned_date, purpose, video, archived, trashed_at, changed_at)| Note {
            title,
            body,
            media: Media::default().switched(if video { NoteKind::Video } else { NoteKind::Images }),
            planned_date,
            purpose,
            archived,
            trashed_at,
            changed_at,
            ..Note::default()
        })
}

fn library() -> impl Strategy<Value = Vec<Arc<Entry>>> {
    proptest::collection::vec(note(), 0..20).prop_map(|notes| {
        let named = notes.into_iter().enumerate();
        named.map(|(index, note)| entry(Note { id: format!("n{index:02}"), ..note })).collect()
    })
}

fn filter() -> impl Strategy<Value = Filter> {
    let one = |count: usize| proptest::option::of(0..count);
    (0usize..3, any::<Option<bool>>(), one(7), one(3), one(3)).prop_map(|(shelf, video, purpose, dated, said)| Filter {
        shelf: Shelf::ALL[shelf],
        kind: video.map(|video| if video { NoteKind::Video } else { NoteKind::Images }),
        purpose: purpose.map(|index| Purpose::ALL[index]),
        dated: dated.map(|index| Dated::ALL[index]),
        said: said.map(|index| Said::ALL[index]),
    })
}

fn found(id: &str) -> Option<Found> {
    let number: usize = id.trim_start_matches('n').parse().ok()?;
    (number % 4 != 3).then_some(Found { errors: number % 2, warnings: number % 3, advice: number })
}

proptest! {
    #[test]
    fn every_note_lies_in_one_place(all in library()) {
        let mut seen = BTreeSet::new();
        for shelf in Shelf::ALL {
            for id in ids(&all, &Asked { filter: Filter { shelf, ..Filter::default() }, ..Asked::default() }) {
                prop_assert!(seen.insert(id.clone()), "{id} lies in two places");
            }
        }
        prop_assert_eq!(seen.len(), all.len());
    }

    #[test]
    fn what_is_shown_is_all_that_was_asked_for_and_nothing_else(
        all in library(),
        filter in filter(),
        words in "[护肤あａ ]{0,3}",
        order in prop_oneof![Just(Order::Changed), Just(Order::Day), Just(Order::Title)],
    ) {
        let asked = Asked { words, filter, order };
        let around = Around { found: &found, place: &|note| note.id.len() };
        let ids = shown(&all, &asked, around);
        let unique: BTreeSet<&String> = ids.iter().collect();
        prop_assert_eq!(unique.len(), ids.len());
        let query = Query::of(&asked.words);
        for entry in &all {
            let fits = asked.filter.holds(&entry.note, &found) && query.finds(entry);
            prop_assert_eq!(fits, unique.contains(&entry.note.id));
        }
        // Asking for less shows at least as much.
        let less = Asked { filter: Filter { shelf: filter.shelf, ..Filter::default() }, ..Asked::default() };
        let more: BTreeSet<String> = shown(&all, &less, around).into_iter().collect();
        prop_assert!(ids.iter().all(|id| more.contains(id)));
    }

    #[test]
    fn every_piece_of_a_note_finds_it(title in "[护肤アｱA字]{1,8}", from in 0usize..8, to in 0usize..8) {
        let letters: Vec<char> = title.chars().collect();
        let piece: String = letters.get(from.min(to)..from.max(to)).unwrap_or_default().iter().collect();
        let entry = Entry::new(Arc::new(Note { title, ..Note::new("n") }));
        for spelt in [piece.to_lowercase(), piece.to_uppercase(), piece.replace('ア', "あ")] {
            prop_assert!(Query::of(&spelt).finds(&entry), "{spelt}");
        }
    }
}
