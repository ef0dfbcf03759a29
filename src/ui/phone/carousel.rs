//! Pictures side by side: swiped, stepped through with the keys, or with two small buttons.

use leptos::html;
use leptos::prelude::*;

use super::picture::{Nothing, Picture};
use super::view;
use crate::ak;
use crate::domain::display;
use crate::ui::kit::{Icon, Show, live};
use crate::ui::words::phone::zh;

/// Pictures side by side. The first one decides the height.
#[component]
pub fn Carousel(
    /// The pictures.
    #[prop(into)]
    pictures: Signal<Vec<view::Picture>>,
    /// Width to height.
    #[prop(into)]
    ratio: Signal<f64>,
    /// The place it shows (see [`super::marks`]); a picture's is `<place>-<index>`.
    #[prop(into)]
    place: String,
    /// Hears width and height of a picture once it is loaded.
    #[prop(into, optional)]
    measured: Option<Callback<(u32, u32)>>,
) -> impl IntoView {
    let place = StoredValue::new(place);
    let reel = NodeRef::<html::Div>::new();
    let at = RwSignal::new(0usize);
    let count = Memo::new(move |_| pictures.with(Vec::len));
    let several = move || count.get() > 1;
    let last = move || count.get().saturating_sub(1);
    let at_end = move || at.get() >= last();
    // Another note, or fewer pictures.
    Effect::new(move |_| {
        let last = last();
        if at.get_untracked() > last {
            at.set(last);
        }
    });
    let go = move |to: usize| {
        let to = to.min(last());
        at.set(to);
        if let Some(reel) = reel.get_untracked() {
            reel.set_scroll_left(i32::try_from(to).unwrap_or_default() * reel.client_width());
        }
    };
    let on_scroll = move |_| {
        if let Some(reel) = reel.get_untracked() {
            let (left, width) = (reel.scroll_left().max(0), reel.client_width().max(1));
            let here = usize::try_from((left + width / 2) / width).unwrap_or_default();
            if at.get_untracked() != here {
                at.set(here.min(last()));
            }
        }
    };
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowLeft" => at.get_untracked().saturating_sub(1),
            "ArrowRight" => at.get_untracked() + 1,
            "Home" => 0,
            "End" => last(),
            _ => return,
        };
        event.prevent_default();
        go(to);
    };
    ak! {
        <div class="ph-carousel" data-place=place.get_value() style:aspect-ratio=live(move || display::css(ratio.get()))>
            <div
                node_ref=reel
                class="ph-reel"
                tabindex=live(move || several().then_some("0"))
                role="group"
                aria-label=zh::PICTURES
                on:scroll=on_scroll
                on:keydown=on_keydown
            >
                {live(move || pictures.get().into_iter().enumerate().map(|(index, picture)| ak! {
                    <div class="ph-shot" data-place=place.with_value(|place| format!("{place}-{index}"))><Picture src=picture.src alt=picture.alt measured=measured/></div>
                }).collect_view())}
            </div>
            <Show when=move || count.get() == 0><Nothing text=zh::NO_PICTURE/></Show>
            <Show when=several>
                <span class="ph-page" translate="no">{live(move || format!("{}/{}", at.get() + 1, count.get()))}</span>
                <button
                    type="button"
                    class="ph-step ph-step-back"
                    aria-label=zh::PREVIOUS
                    disabled=live(move || at.get() == 0)
                    on:click=move |_| go(at.get_untracked().saturating_sub(1))
                >
                    <Icon name="left"/>
                </button>
                <button
                    type="button"
                    class="ph-step"
                    aria-label=zh::NEXT
                    disabled=live(at_end)
                    on:click=move |_| go(at.get_untracked() + 1)
                >
                    <Icon name="right"/>
                </button>
            </Show>
        </div>
        <Show when=several>
            <div class="ph-dots" aria-hidden="true">
                {live(move || (0..count.get()).map(|dot| ak! { <i class:is-on=live(move || at.get() == dot)></i> }).collect_view())}
            </div>
        </Show>
    }
}
