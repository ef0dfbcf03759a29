//! One thing in a plan: what it is called, and, where both sides changed it, which one stays.

use leptos::prelude::*;

use crate::ak;
use crate::domain::backup::talk::{Glance, Line, What};
use crate::domain::backup::{Choice as Pick, Choices, Side};
use crate::domain::language::Text;
use crate::domain::wording::Arg;
use crate::ui::kit::{Choice, Segments, live};
use crate::ui::studio::Studio;
use crate::ui::words::{backup as words, home};

/// What a line is called.
fn name(studio: Studio, what: &What, glance: &Glance) -> String {
    let kind = match what {
        What::Note(_) if glance.title.is_empty() => return studio.say(&home::UNTITLED),
        What::Note(_) => return glance.title.clone(),
        What::Account => &words::ACCOUNT,
        What::Shop => &words::SHOP,
        What::Dictionary => &words::DICTIONARY,
    };
    if glance.title.is_empty() {
        return studio.say(kind);
    }
    studio.fill(&words::NAMED, &[Arg::from(kind), Arg::from(glance.title.as_str())])
}

/// The language of its name, if that is not the reader's.
fn language(what: &What) -> Option<&'static str> {
    matches!(what, What::Note(_)).then_some("zh-Hans")
}

/// A line that nobody has to choose about.
pub fn plain(studio: Studio, line: Line) -> AnyView {
    let Line { what, theirs, .. } = line;
    let (start, language) = (theirs.start.clone(), language(&what));
    ak! {
        <li>
            <strong lang=language>{live(move || name(studio, &what, &theirs))}</strong>
            <span class="backup-start" lang="zh-Hans">{start}</span>
        </li>
    }
    .into_any()
}

/// A line with a choice.
pub fn conflict(studio: Studio, line: Line, choices: RwSignal<Choices>) -> AnyView {
    let Line { what, theirs, mine, same_words, .. } = line;
    let is_note = matches!(what, What::Note(_));
    let picks = Signal::derive(move || {
        let pick = |pick, text: &'static Text| Choice::new(Some(pick), studio.say(text));
        let mut picks = vec![pick(Pick::One(Side::Mine), &words::MINE), pick(Pick::One(Side::Theirs), &words::THEIRS)];
        // Of the other things there is one.
        if is_note {
            picks.push(pick(Pick::Both, &words::BOTH));
        }
        picks
    });
    let chosen = {
        let what = what.clone();
        Signal::derive(move || choices.with(|choices| picked(choices, &what)))
    };
    let choose = {
        let what = what.clone();
        move |pick: Option<Pick>| choices.update(|choices| put(choices, &what, pick))
    };
    let label = {
        let (what, mine) = (what.clone(), mine.clone());
        Signal::derive(move || studio.fill(&words::CHOOSE, &[Arg::from(name(studio, &what, &mine))]))
    };
    let side = move |heading: &'static Text, glance: Glance| {
        let (what, start) = (what.clone(), glance.start.clone());
        let language = language(&what);
        ak! {
            <div>
                <dt>{live(move || studio.say(heading))}</dt>
                <dd>
                    <strong lang=language>{live(move || name(studio, &what, &glance))}</strong>
                    <span class="backup-start" lang="zh-Hans">{start}</span>
                </dd>
            </div>
        }
    };
    ak! {
        <li class="backup-conflict">
            <dl>{side(&words::HERE, mine)}{side(&words::THERE, theirs)}</dl>
            {same_words.then(|| ak! { <p class="muted">{live(move || studio.say(&words::OTHER_FILES))}</p> })}
            <Segments label=label choices=picks chosen=chosen choose=choose class="seg-s"/>
        </li>
    }
    .into_any()
}

fn picked(choices: &Choices, what: &What) -> Option<Pick> {
    let side = match what {
        What::Note(id) => return choices.notes.get(id).copied(),
        What::Account => choices.account,
        What::Shop => choices.shop,
        What::Dictionary => choices.dictionary,
    };
    side.map(Pick::One)
}

fn put(choices: &mut Choices, what: &What, pick: Option<Pick>) {
    let side = match pick {
        Some(Pick::One(side)) => Some(side),
        _ => None,
    };
    match what {
        What::Note(id) => match pick {
            Some(pick) => drop(choices.notes.insert(id.clone(), pick)),
            None => drop(choices.notes.remove(id)),
        },
        What::Account => choices.account = side,
        What::Shop => choices.shop = side,
        What::Dictionary => choices.dictionary = side,
    }
}
