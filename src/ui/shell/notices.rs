//! Messages over the screens. None of them blocks anything.

use leptos::prelude::*;

use crate::ak;
use crate::ui::kit::{Icon, live};
use crate::ui::studio::{Saving, Studio};
use crate::ui::words::shell as words;

/// The notices, one line each.
#[component]
pub fn Notices() -> impl IntoView {
    let studio = Studio::here();
    let lines = move || {
        studio
            .notices
            .get()
            .into_iter()
            .enumerate()
            .map(|(index, notice)| {
                let icon = if notice.wrong { "sev-warning" } else { "eye" };
                let class = if notice.wrong { "notice is-wrong" } else { "notice" };
                let text = move || studio.fill(notice.text, &notice.args);
                let unsaved = move || matches!(studio.saving.get(), Saving::NotSaved(_));
                let key = notice.key.map(|(label, press)| {
                    ak! {
                        <button
                            type="button"
                            class="btn btn-s"
                            // What could not be saved would be lost.
                            disabled=live(unsaved)
                            on:click=move |_| press(studio)
                        >
                            {live(move || studio.say(label))}
                        </button>
                    }
                });
                ak! {
                    <p class=class>
                        <Icon name=icon/>
                        <span>{live(text)}</span>
                        {key}
                        // Heard by assets/boot.js, which reads the records without us.
                        {notice.drafts.then(|| ak! {
                            <button type="button" class="btn btn-s" data-drafts="">
                                {live(move || studio.say(&words::DRAFTS))}
                            </button>
                        })}
                        <button
                            type="button"
                            class="btn btn-quiet btn-icon"
                            aria-label=live(move || studio.say(&words::DISMISS))
                            on:click=move |_| studio.notices.update(|notices| drop(notices.remove(index)))
                        >
                            <Icon name="close" size="i-s"/>
                        </button>
                    </p>
                }
            })
            .collect_view()
    };
    ak! {
        <section class="notices" role="status" aria-label=live(move || studio.say(&words::NOTICES))>{live(lines)}</section>
    }
}
