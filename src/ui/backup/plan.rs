//! What an import would do, in plain words, before it does anything.

use std::sync::Arc;

use leptos::prelude::*;

use super::{counted, job, line, troubles};
use crate::ak;
use crate::domain::backup::talk::{Line, Shown, What};
use crate::domain::backup::{Choices, State};
use crate::domain::language::Text;
use crate::domain::time;
use crate::domain::wording::{Arg, file_size};
use crate::platform::clock;
use crate::ui::kit::{Choice, Segments, Show, live};
use crate::ui::studio::Studio;
use crate::ui::words::backup as words;

/// Lines that are shown without being asked for.
const FEW: usize = 12;

/// Groups of lines, in the order in which they matter: heading, what becomes of them.
const GROUPS: [(State, &Text, &Text); 6] = [
    (State::Conflict, &words::CONFLICTS, &words::CONFLICTS_WHY),
    (State::TheirsNewer, &words::CHANGED_THERE, &words::CHANGED_THERE_WHY),
    (State::New, &words::NEW, &words::NEW_WHY),
    (State::MineNewer, &words::CHANGED_HERE, &words::CHANGED_HERE_WHY),
    (State::Closed, &words::CLOSED, &words::CLOSED_WHY),
    (State::Same, &words::SAME, &words::SAME_WHY),
];

/// The plan, and the keys that do it or leave it.
#[component]
pub fn Plan(plan: Arc<Shown>) -> impl IntoView {
    let studio = Studio::here();
    let as_new = RwSignal::new(false);
    let choices = RwSignal::new(Choices::default());
    let whose = {
        let made = plan.made.clone();
        // A time that is none is shown as it stands.
        let day = time::instant(&made.at).map_or_else(|| made.at.clone(), clock::day);
        move || match made.brand.is_empty() {
            true => studio.fill(&words::OF_NOBODY, &[Arg::from(day.as_str())]),
            false => studio.fill(&words::OF, &[Arg::from(made.brand.as_str()), Arg::from(day.as_str())]),
        }
    };
    let ways = Signal::derive(move || {
        vec![Choice::new(false, studio.say(&words::MERGE)), Choice::new(true, studio.say(&words::AS_NEW))]
    });
    let notes = plan.lines.iter().filter(|line| matches!(line.what, What::Note(_))).count();
    let (files, bytes) = plan.files;
    let lost = plan.lost.clone();
    let unread = plan.troubles.clone();
    let again = plan.again;
    let groups = move || GROUPS.map(|group| lines(studio, &plan, group, choices)).collect_view();
    ak! {
        <p><strong>{live(whose)}</strong></p>
        {again.then(|| ak! { <p class="backup-wrong">{live(move || studio.say(&words::STALE))}</p> })}
        <Segments
            label=Signal::derive(move || studio.say(&words::HOW))
            choices=ways
            chosen=as_new
            choose=move |new: bool| as_new.set(new)
        />
        <Show
            when=move || !as_new.get()
            fallback=move || ak! { <p>{live(move || studio.fill(&words::AS_NEW_WHY, &[Arg::from(notes)]))}</p> }
        >
            {groups()}
        </Show>
        {(!unread.is_empty()).then(|| ak! {
            <section class="backup-group">
                {counted(studio, &words::TROUBLES, unread.len())}
                {troubles(studio, &unread)}
            </section>
        })}
        {(!lost.is_empty()).then(|| ak! {
            <section class="backup-group">
                {counted(studio, &words::LOST, lost.len())}
                <p class="muted">{live(move || studio.say(&words::LOST_WHY))}</p>
                <ul class="backup-list">{lost.into_iter().map(|name| ak! { <li>{name}</li> }).collect_view()}</ul>
            </section>
        })}
        {(files > 0).then(|| {
            let sizes = [Arg::from(files), Arg::from(file_size(bytes))];
            ak! { <p class="num">{live(move || studio.fill(&words::FILES, &sizes))}</p> }
        })}
        <div class="backup-keys">
            <button
                type="button"
                id="backup-import"
                class="btn btn-primary"
                disabled=live(move || studio.locked())
                on:click=move |_| job::take(studio, choices.get_untracked(), as_new.get_untracked())
            >
                {live(move || studio.say(&words::IMPORT))}
            </button>
            <button type="button" class="btn btn-quiet" on:click=move |_| job::close(studio)>
                {live(move || studio.say(&words::LEAVE))}
            </button>
        </div>
    }
}

/// The lines of a group, if there are any.
fn lines(
    studio: Studio,
    plan: &Shown,
    (state, heading, why): (State, &'static Text, &'static Text),
    choices: RwSignal<Choices>,
) -> Option<AnyView> {
    let stands = |line: &Line| match &line.what {
        // The sample's notes are here without being stored.
        What::Note(id) if line.state == State::New && studio.is_sample(id) => State::TheirsNewer,
        _ => line.state,
    };
    let lines: Vec<Line> = plan.lines.iter().filter(|line| stands(line) == state).cloned().collect();
    let count = lines.len();
    if count == 0 {
        return None;
    }
    if state == State::Conflict {
        let rows = lines.into_iter().map(|line| line::conflict(studio, line, choices)).collect_view();
        return Some(
            ak! {
                <section class="backup-group">
                    {counted(studio, heading, count)}
                    <p class="muted">{live(move || studio.say(why))}</p>
                    <ul class="backup-list">{rows}</ul>
                </section>
            }
            .into_any(),
        );
    }
    let rows = lines.into_iter().map(|line| line::plain(studio, line)).collect_view();
    Some(
        ak! {
            <details class="backup-group" open=count <= FEW && state != State::Same>
                <summary>{live(move || studio.fill(heading, &[Arg::from(count)]))}</summary>
                <p class="muted">{live(move || studio.say(why))}</p>
                <ul class="backup-list">{rows}</ul>
            </details>
        }
        .into_any(),
    )
}
