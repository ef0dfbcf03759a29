//! When the state of a note is kept by itself.
//!
//! What is kept is the state before a change. It is kept when it stood for a while, or when the last version is a while
//! old: so whatever stood still can be found again, and long work leaves a trail. Of what happened before the page was
//! opened nothing is known; the first change keeps what it found.

use std::sync::Arc;

use crate::domain::note::Note;

/// A while, in seconds.
const WHILE: i64 = 10 * 60;

/// A moment by two clocks, in seconds. The one that everybody sees can be set; the other may stand still while the
/// machine sleeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Since 1970.
    pub wall: i64,
    /// Since the page was opened.
    pub steady: i64,
}

impl Moment {
    /// Whether a while has passed until `now`, by either clock, or one was set back.
    fn is_long_before(self, now: Self) -> bool {
        [now.wall.saturating_sub(self.wall), now.steady.saturating_sub(self.steady)]
            .iter()
            .any(|passed| !(0..WHILE).contains(passed))
    }
}

/// What is known of a note that is worked on.
#[derive(Clone, Debug, Default)]
pub struct Work {
    /// What the last version holds.
    last: Option<Arc<Note>>,
    /// When the trail began, or that was kept; not known before the first change.
    kept: Option<Moment>,
    /// When the note changed last; not known before it does.
    changed: Option<Moment>,
}

impl Work {
    /// What the last version holds that was found, unless one has been kept since it was looked for.
    pub fn found(&mut self, last: Option<Arc<Note>>) {
        if self.last.is_none() {
            self.last = last;
        }
    }

    /// The note changes: whether what it was before shall be kept.
    pub fn change(&mut self, before: &Note, now: Moment) -> bool {
        let long = |moment: Option<Moment>| moment.is_none_or(|moment| moment.is_long_before(now));
        let keep = (long(self.changed) || long(self.kept)) && self.is_new(before);
        self.changed = Some(now);
        // What the first change found is kept by now, or was, or is empty.
        self.kept.get_or_insert(now);
        keep
    }

    /// The editor is left: whether what the note is now shall be kept.
    #[must_use]
    pub fn leave(&self, note: &Note) -> bool {
        self.changed.is_some() && self.is_new(note)
    }

    /// Whether the last version does not hold this already. An empty note is no version.
    #[must_use]
    pub fn is_new(&self, note: &Note) -> bool {
        self.last.as_deref().is_none_or(|last| !last.says_the_same(note)) && !note.is_blank()
    }

    /// This was kept.
    pub fn keep(&mut self, note: Arc<Note>, now: Moment) {
        self.last = Some(note);
        self.kept = Some(now);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn begin(last: Option<Arc<Note>>) -> Work {
        let mut work = Work::default();
        work.found(last);
        work
    }

    fn note(text: u8) -> Arc<Note> {
        let title = if text == 0 { String::new() } else { text.to_string() };
        Arc::new(Note { title, ..Note::new("n") })
    }

    fn at(seconds: i64) -> Moment {
        Moment { wall: seconds, steady: seconds }
    }

    #[test]
    fn whoever_wrecks_a_note_finds_yesterdays_text() {
        let mut today = begin(None);
        assert!(today.change(&note(1), at(0)));
        today.keep(note(1), at(0));
        assert!(!today.change(&note(2), at(5)), "a state of five seconds");
        assert!(today.leave(&note(3)));
        let mut tomorrow = begin(Some(note(1)));
        assert!(tomorrow.change(&note(3), at(0)), "what was not kept when the page was closed");
    }

    #[test]
    fn a_note_that_was_just_begun_has_no_versions() {
        for last in [None, Some(note(1))] {
            let mut work = begin(last.clone());
            assert!(!work.change(&last.unwrap_or_else(|| note(0)), at(0)));
            assert!(!work.change(&note(2), at(5)));
            assert!(work.change(&note(3), at(700)));
        }
    }

    #[test]
    fn looking_keeps_nothing() {
        assert!(!begin(None).leave(&note(1)));
        let mut work = begin(Some(note(1)));
        assert!(!work.change(&note(1), at(0)), "it is there already");
        assert!(!begin(None).change(&note(0), at(0)), "an empty note");
    }

    #[test]
    fn long_typing_leaves_a_trail() {
        let (mut work, mut kept) = (begin(None), 0);
        for second in 0..3600 {
            let before = note(if second % 2 == 0 { 1 } else { 2 });
            if work.change(&before, at(second)) {
                work.keep(before, at(second));
                kept += 1;
            }
        }
        assert_eq!(kept, 6);
    }

    #[derive(Clone, Debug)]
    enum Event {
        /// After so many seconds the text is this.
        Edit(i64, u8),
        /// The clock is set.
        Set(i64),
        /// The editor is left, and opened again.
        Leave,
        /// The page is gone without a word, and opened again.
        Reload,
    }

    fn event() -> impl Strategy<Value = Event> {
        prop_oneof![
            8 => (0..1500i64, 0..6u8).prop_map(|(pause, text)| Event::Edit(pause, text)),
            1 => (-2000..2000i64).prop_map(Event::Set),
            1 => Just(Event::Leave),
            1 => Just(Event::Reload),
        ]
    }

    proptest! {
        #[test]
        fn what_stood_for_a_while_is_found_again(events in proptest::collection::vec(event(), 1..60)) {
            let mut work = begin(None);
            let (mut now, mut kept) = (note(1), Vec::<Arc<Note>>::new());
            let (mut time, mut set, mut stood, mut opened) = (0i64, 0i64, 0i64, true);
            for event in events {
                let moment = Moment { wall: time + set, steady: time };
                match event {
                    Event::Edit(pause, text) => {
                        time += pause;
                        stood += pause;
                        let moment = Moment { wall: time + set, steady: time };
                        let next = note(text);
                        if next == now {
                            continue;
                        }
                        if work.change(&now, moment) {
                            work.keep(Arc::clone(&now), moment);
                            kept.push(Arc::clone(&now));
                        }
                        let must = (stood >= WHILE || opened) && !now.is_blank();
                        prop_assert!(!must || kept.contains(&now), "{now:?} after {stood} s");
                        (now, stood, opened) = (next, 0, false);
                    }
                    Event::Set(by) => set += by,
                    Event::Leave => {
                        if work.leave(&now) {
                            work.keep(Arc::clone(&now), moment);
                            kept.push(Arc::clone(&now));
                        }
                    }
                    Event::Reload => {
                        work = begin(kept.last().cloned());
                        opened = true;
                    }
                }
            }
            prop_assert!(kept.windows(2).all(|pair| pair[0] != pair[1]), "the same twice");
        }
    }
}
