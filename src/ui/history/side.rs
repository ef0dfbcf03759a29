//! Two states of a note side by side.

use std::sync::Arc;

use leptos::prelude::*;

use super::{media, rows, texts};
use crate::ak;
use crate::domain::history::{Part, parts};
use crate::domain::language::Text;
use crate::domain::note::Note;
use crate::domain::wording::Arg;
use crate::ui::kit::live;
use crate::ui::studio::Studio;
use crate::ui::words::history as words;

/// The word for a part.
fn part_word(part: Part) -> &'static Text {
    match part {
        Part::Title => &words::TITLE_PART,
        Part::Body => &words::BODY_PART,
        Part::Meaning => &words::MEANING_PART,
        Part::CoverText => &words::COVER_TEXT_PART,
        Part::Topics => &words::TOPICS_PART,
        Part::Mentions => &words::MENTIONS_PART,
        Part::Kind => &words::KIND_PART,
        Part::Pictures(1) => &words::PICTURE_PART,
        Part::Pictures(_) => &words::PICTURES_PART,
        Part::PictureTexts => &words::PICTURE_TEXTS_PART,
        Part::Cover => &words::COVER_PART,
        Part::Video => &words::VIDEO_PART,
        Part::PlannedDate => &words::PLANNED_PART,
        Part::TimedPublish => &words::TIMED_PART,
        Part::Purpose => &words::PURPOSE_PART,
        Part::Labels => &words::LABELS_PART,
        Part::Products => &words::PRODUCTS_PART,
        Part::Creator => &words::CREATOR_PART,
        Part::MiniProgram => &words::MINI_PROGRAM_PART,
    }
}

/// What changed, in a word or two: "title, 2 pictures".
pub fn what_changed(studio: Studio, before: Option<&Arc<Note>>, after: &Note) -> String {
    let Some(before) = before else { return studio.say(&words::FIRST) };
    let say = |part: &Part| match part {
        Part::Pictures(count) => studio.fill(part_word(*part), &[Arg::from(*count)]),
        part => studio.say(part_word(*part)),
    };
    let changed: Vec<String> = parts(before, after).iter().map(say).collect();
    match () {
        () if !changed.is_empty() => changed.join(&studio.say(&words::AND)),
        () if before.says_the_same(after) => studio.say(&words::UNCHANGED),
        () => studio.say(&words::DETAILS),
    }
}

/// Something that both have: what it is called, whether it differs, and what it looks like.
pub struct Compared {
    pub head: &'static Text,
    pub differs: bool,
    pub view: AnyView,
}

/// Everything that differs, and folded away what does not.
pub fn differences(studio: Studio, from: &Note, to: &Note) -> AnyView {
    let mut all = texts::compare(from, to);
    all.extend(media::compare(studio, from, to));
    all.extend(rows::compare(studio, from, to));
    let (differ, alike): (Vec<Compared>, Vec<Compared>) = all.into_iter().partition(|part| part.differs);
    let draw = move |part: Compared| {
        let Compared { head, view, .. } = part;
        ak! {
            <section class="history-part">
                <h3 class="label">{live(move || studio.say(head))}</h3>
                {view}
            </section>
        }
    };
    let equal = differ.is_empty();
    let any_alike = !alike.is_empty();
    ak! {
        <p class="muted">{live(move || studio.say(if equal { &words::EQUAL } else { &words::SIGNS }))}</p>
        {differ.into_iter().map(draw).collect_view()}
        {any_alike.then(|| ak! {
            <details class="history-alike">
                <summary>{live(move || studio.say(&words::ALIKE))}</summary>
                {alike.into_iter().map(draw).collect_view()}
            </details>
        })}
    }
    .into_any()
}
