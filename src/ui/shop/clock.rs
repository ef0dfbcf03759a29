//! The clock of the preview: the shop as it will stand at another moment.

use leptos::prelude::*;

use crate::ak;
use crate::domain::time::{Zone, from_field, to_field};
use crate::ui::kit::{Icon, Show, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::form as words;

/// Chooses the moment at which the phone shows the shop.
#[component]
pub fn Clock() -> impl IntoView {
    let studio = Studio::here();
    // The shop as it stands now, whenever the screen is entered anew.
    on_cleanup(|| brand::seen_at().set(None));
    let value = move || to_field(brand::preview_now(studio).saturating_mul(1000), Zone::Cst).unwrap_or_default();
    let choose = move |event| {
        if let Some(millis) = from_field(&event_target_value(&event), Zone::Cst) {
            brand::seen_at().set(Some(millis / 1000));
        }
    };
    ak! {
        <span class="preview-clock">
            <label class="status" for="preview-clock" title=live(move || studio.say(&words::SEEN_AT))>
                <Icon name="clock" size="i-s"/>
                <span class="vh">{live(move || studio.say(&words::SEEN_AT))}</span>
            </label>
            <input
                id="preview-clock"
                class="line-field is-moment"
                type="datetime-local"
                prop:value=live(value)
                on:change=choose
            />
            <small>{live(move || studio.say(&words::CHINA_TIME))}</small>
            <Show when=move || brand::seen_at().get().is_some()>
                <button type="button" class="btn btn-s" on:click=move |_| brand::seen_at().set(None)>
                    {live(move || studio.say(&words::SEEN_NOW))}
                </button>
            </Show>
        </span>
    }
}
