//! The phone itself: frame, status bar, light and dark, and the notice that it is a preview.

use leptos::prelude::*;

use super::marks::Marks;
use crate::ak;
use crate::ui::kit::{Icon, live};
use crate::ui::studio::{Studio, Theme};
use crate::ui::words::phone as words;
use crate::ui::words::phone::zh;

/// The id of the phone with its caption.
pub const FIGURE: &str = "ph-figure";

/// A phone with something on its screen. At phone width the frame goes away and the screen stays.
#[component]
pub fn PhoneFrame(
    /// Its own light or dark.
    theme: RwSignal<Theme>,
    /// More classes: `phone-compose` for the size that fits the stage.
    #[prop(optional)]
    class: &'static str,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let studio = Studio::here();
    let phone = NodeRef::new();
    if let Some(marks) = use_context::<Marks>() {
        marks.draw_on(phone);
    }
    ak! {
        <figure class="ph-figure" id=FIGURE>
            <div
                node_ref=phone
                class=format!("phone {class}")
                role="group"
                aria-label=live(move || studio.say(&words::PHONE))
                data-theme=live(move || theme.get().id())
            >
                <div class="screen" lang="zh-Hans">{children()}</div>
            </div>
            <figcaption class="ph-caption">{live(move || studio.say(&words::NOTICE))}</figcaption>
        </figure>
    }
}

/// Time, signal and battery.
#[component]
pub fn StatusBar() -> impl IntoView {
    ak! {
        <div class="ph-status" aria-hidden="true">
            <span>{zh::CLOCK}</span>
            <span><Icon name="signal"/><Icon name="battery"/></span>
        </div>
    }
}

/// Light, dark or as the studio: for the phone alone.
#[component]
pub fn PhoneThemeKey(
    /// The phone's light or dark.
    theme: RwSignal<Theme>,
) -> impl IntoView {
    let studio = Studio::here();
    let word = move || {
        studio.say(match theme.get() {
            Theme::System => &words::THEME_SAME,
            Theme::Light => &words::THEME_LIGHT,
            Theme::Dark => &words::THEME_DARK,
        })
    };
    let next = move |_| {
        theme.update(|theme| {
            *theme = match theme {
                Theme::System => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::System,
            }
        })
    };
    let label = move || format!("{}: {}", studio.say(&words::PHONE_THEME), word());
    ak! {
        <button
            type="button"
            class="btn btn-quiet btn-icon ph-themekey"
            aria-label=live(label)
            title=live(label)
            on:click=next
        >
            <Icon name="theme"/>
        </button>
    }
}
