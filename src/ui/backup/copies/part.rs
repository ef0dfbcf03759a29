//! The folder: which one, how it stands, and the keys. Nothing where the browser lets nobody choose one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{COPYING, Stands, Trouble, begin, choose, go_on, stands, stop};
use crate::ak;
use crate::domain::wording::Arg;
use crate::platform::folder::{self, FolderError};
use crate::platform::{clock, page};
use crate::ui::backup::{Said, not_here, said, why};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Role, Studio};
use crate::ui::words::{backup as backup_words, copies as words};

/// A part of the part.
#[component]
pub fn FolderPart() -> impl IntoView {
    let studio = Studio::here();
    if !folder::can_choose() {
        return ().into_any();
    }
    Effect::new(move |_| {
        if studio.role.get() != Role::Opening {
            spawn_local(begin(studio));
        }
    });
    let now = RwSignal::from(stands());
    // Of what is known.
    let of = move |look: fn(&Stands) -> bool| now.with(|now| now.as_ref().is_some_and(look));
    let chosen = move || of(|stands| stands.folder.is_some());
    let troubled = move || of(|stands| stands.trouble.is_some());
    let may_choose = move || of(|stands| stands.folder.is_none() || stands.trouble.is_some());
    // The key that was pressed may be gone. What changes by itself takes nobody anywhere.
    Effect::new(move |_| {
        now.track();
        if COPYING.with(|copying| copying.pressed.take()) {
            page::focus_if_lost(&["copies-stop", "copies-choose"]);
        }
    });
    let into = move || {
        let name = now.with(|now| now.as_ref().and_then(|stands| stands.folder.clone()));
        studio.fill(&words::INTO, &[Arg::from(name.unwrap_or_default())])
    };
    let status = move || {
        let (text, args) = now.with(|now| now.as_ref().and_then(status))?;
        Some(studio.fill(text, &args))
    };
    let left_out = move || {
        let count = now.with(|now| now.as_ref().map_or(0, |stands| stands.left_out));
        (count > 0).then(|| studio.fill(&words::LEFT_OUT, &[Arg::from(count)]))
    };
    let trouble = move || {
        let trouble = now.with(|now| now.as_ref().and_then(|stands| stands.trouble.clone()))?;
        let (text, args) = wrong(trouble);
        Some(ak! { <p class="backup-wrong"><Icon name="sev-warning"/><span>{studio.fill(text, &args)}</span></p> })
    };
    let locked = Signal::derive(move || studio.locked());
    let key = move |id: &'static str, class: &'static str, text, act: fn(Studio)| {
        let press = move |_| {
            COPYING.with(|copying| copying.pressed.set(true));
            act(studio);
        };
        ak! {
            <button type="button" id=id class=class disabled=live(move || locked.get()) on:click=press>
                {live(move || studio.say(text))}
            </button>
        }
    };
    ak! {
        <Show when=move || not_here(studio).is_none() && now.with(Option::is_some)>
            <div class="backup backup-folder" role="group" aria-labelledby="copies-head">
                <h3 id="copies-head">{live(move || studio.say(&words::HEADING))}</h3>
                <p class="muted">{live(move || studio.say(&words::WHY))}</p>
                <Show when=chosen>
                    <p>{live(into)}</p>
                    <p class="num">{live(status)}</p>
                    <p>{live(left_out)}</p>
                </Show>
                <div role="status">{live(trouble)}</div>
                <div class="backup-keys">
                    <Show when=move || chosen() && troubled()>
                        {key("copies-go-on", "btn", &words::GO_ON, go_on)}
                    </Show>
                    <Show when=may_choose>{key("copies-choose", "btn", &words::CHOOSE, choose)}</Show>
                    <Show when=chosen>{key("copies-stop", "btn btn-quiet", &words::STOP, stop)}</Show>
                </div>
            </div>
        </Show>
    }
    .into_any()
}

fn status(stands: &Stands) -> Option<Said> {
    Some(match stands {
        Stands { writing: true, .. } => said(&words::WRITING, vec![]),
        Stands { at: 0, trouble: Some(_), .. } => return None,
        Stands { at: 0, .. } => said(&words::NONE_YET, vec![]),
        // Whether there will be a next one nobody knows.
        Stands { at, trouble: Some(_), .. } => said(&words::LAST_ALONE, vec![Arg::from(clock::plain(*at))]),
        Stands { at, .. } => said(&words::LAST, vec![Arg::from(clock::plain(*at))]),
    })
}

fn wrong(trouble: Trouble) -> Said {
    match trouble {
        Trouble::Ask => said(&words::ASK, vec![]),
        Trouble::Folder(FolderError::Denied) => said(&words::DENIED, vec![]),
        Trouble::Folder(FolderError::Gone) => said(&words::GONE, vec![]),
        Trouble::Folder(FolderError::Full) => said(&words::FULL, vec![]),
        Trouble::Folder(FolderError::Failed(why)) => said(&words::FAILED, vec![Arg::from(why)]),
        Trouble::Unmade(failure) => why(failure),
        Trouble::Died => said(&backup_words::DIED, vec![]),
    }
}
