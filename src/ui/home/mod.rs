//! The first visit, and the list of notes.

mod notes;
mod peek;

pub use notes::cover;
pub use peek::FirstStage;

use leptos::prelude::*;

use crate::ak;
use crate::domain::route::Route;
use crate::domain::wording::Arg;
use crate::platform::page;
use crate::ui::kit::{Icon, live};
use crate::ui::rooms;
use crate::ui::studio::{FIRST_NOTE, Studio, space};
use crate::ui::words::home as words;

/// What this is, two ways to start, and the notes.
#[component]
pub fn Home() -> impl IntoView {
    let studio = Studio::here();
    // Narrower pages have no room for the phone, and then do not load it either.
    let wide = RwSignal::new(false);
    StoredValue::new_local(page::on_media("(min-width: 1280px)", move |holds| wide.set(holds)));
    // A brand of one's own has no sample beside it, and its name instead of what Akaire is.
    if !space::is_first() {
        return ak! {
            <main class="first first-own">
                <div class="first-copy">
                    <h1>{live(space::name)}</h1>
                    <div class="starts"><BlankStart/></div>
                    <notes::Notes/>
                </div>
            </main>
        }
        .into_any();
    }
    ak! {
        <main class="first">
            <div class="first-copy">
                <div>
                    <h1>
                        {live(move || studio.say(&words::TITLE_BEFORE))}
                        <span class="inked">
                            {live(move || studio.say(&words::TITLE_INKED))}
                            <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
                                <path d="M1 7C18 4 33 9 52 6.500S83 3.500 99 6" vector-effect="non-scaling-stroke"></path>
                            </svg>
                        </span>
                        {live(move || studio.say(&words::TITLE_AFTER))}
                    </h1>
                    <p class="lede">{live(move || studio.say(&words::LEDE))}</p>
                </div>
                <div class="starts"><SampleStart/><BlankStart/></div>
                <ul class="promises">
                    <li><Icon name="lock"/>{live(move || studio.say(&words::NO_UPLOAD))}</li>
                    <li><Icon name="undo"/>{live(move || studio.say(&words::UNDOABLE))}</li>
                </ul>
                <notes::Notes/>
            </div>
            {live(move || wide.get().then(rooms::first_stage))}
        </main>
    }
    .into_any()
}

#[component]
fn SampleStart() -> impl IntoView {
    let studio = Studio::here();
    let count = studio.sample().notes.len();
    const PICTURES: [&str; 3] = ["01", "03", "06"];
    ak! {
        <article class="start">
            <div class="start-art">
                {PICTURES.map(|number| ak! {
                    <img src=format!("assets/sample/koharubi-{number}.jpg") alt="" width="66" height="88"/>
                }).collect_view()}
            </div>
            <h2>{live(move || studio.say(&words::SAMPLE))}</h2>
            <p>{live(move || studio.fill(&words::SAMPLE_TEXT, &[Arg::from(count)]))}</p>
            <a class="btn btn-primary" href=Route::Compose(FIRST_NOTE.to_owned()).hash()>
                {live(move || studio.say(&words::SAMPLE_OPEN))}
            </a>
        </article>
    }
}

#[component]
fn BlankStart() -> impl IntoView {
    let studio = Studio::here();
    let text = if space::is_first() { &words::BLANK_TEXT } else { &words::BLANK_TEXT_OWN };
    ak! {
        <article class="start">
            <div class="genko" aria-hidden="true"><span class="caret"></span></div>
            <h2>{live(move || studio.say(&words::BLANK))}</h2>
            <p>{live(move || studio.say(text))}</p>
            <button
                type="button"
                class="btn"
                disabled=live(move || studio.locked())
                on:click=move |_| studio.start_note()
            >
                {live(move || studio.say(&words::BLANK_OPEN))}
            </button>
        </article>
    }
}
