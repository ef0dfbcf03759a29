//! A film: its cover or first frame until somebody plays it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::picture::{Nothing, Picture};
use super::view::Film;
use crate::ak;
use crate::platform::files;
use crate::ui::kit::Show;
use crate::ui::kit::live;
use crate::ui::words::phone::zh;

/// A film with its play mark and length.
#[component]
pub fn FilmBox(
    /// The film; none if there is none yet.
    film: Option<Film>,
) -> impl IntoView {
    let Some(film) = film else {
        return ak! { <Nothing text=zh::NO_VIDEO/> }.into_any();
    };
    let playing = RwSignal::new(None::<String>);
    let failed = RwSignal::new(false);
    let (id, bundled, src) = (film.id, film.bundled, film.src.clone());
    let play = move |_| match (&bundled, &src) {
        (Some(path), _) => {
            let (id, path) = (id.clone(), path.clone());
            spawn_local(async move {
                let url = files::keep_bundled(&id, &path, "video/mp4").await;
                // The screen may be gone by now.
                let _ = failed.try_set(url.is_none());
                let _ = playing.try_set(url);
            });
        }
        (None, src) => playing.set(src.clone()),
    };
    let (cover, frame, length) = (film.cover, film.src, film.length);
    let label = length.as_ref().map_or_else(|| zh::PLAY.to_owned(), |length| format!("{} {length}", zh::PLAY));
    let play = StoredValue::new(play);
    let poster = move || {
        let picture = match (&cover, &frame) {
            (Some(cover), _) => ak! { <Picture src=Some(cover.clone())/> }.into_any(),
            (None, Some(src)) => ak! { <Frame src=src.clone()/> }.into_any(),
            (None, None) => ak! { <Nothing text=""/> }.into_any(),
        };
        ak! {
            {picture}
            <button
                type="button"
                class="ph-play"
                aria-label=label.clone()
                on:click=move |event| play.with_value(|play| play(event))
            >
                <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2.500 1l6.500 4-6.500 4z"></path></svg>
            </button>
            {length.clone().map(|length| ak! { <span class="ph-length" aria-hidden="true">{length}</span> })}
        }
    };
    ak! {
        {live(move || match (failed.get(), playing.get()) {
            (true, _) => ak! { <Nothing text=zh::UNSHOWABLE/> }.into_any(),
            (false, Some(src)) => ak! {
                <video
                    class="ph-film"
                    src=src
                    controls=true
                    autoplay=true
                    playsinline=true
                    aria-label=zh::VIDEO
                    on:error=move |_| failed.set(true)
                ></video>
            }.into_any(),
            (false, None) => poster().into_any(),
        })}
    }
    .into_any()
}

/// The first frame of a film.
#[component]
pub fn Frame(
    /// The film's address.
    src: String,
) -> impl IntoView {
    let broken = RwSignal::new(false);
    ak! {
        <Show when=move || !broken.get() fallback=|| ak! { <Nothing text=zh::UNSHOWABLE/> }>
            <video
                class="ph-film"
                src=src.clone()
                preload="metadata"
                muted=true
                playsinline=true
                tabindex="-1"
                aria-hidden="true"
                on:error=move |_| broken.set(true)
            ></video>
        </Show>
    }
}
