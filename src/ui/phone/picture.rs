//! One picture, and what stands in for it while it cannot be shown.

use leptos::html;
use leptos::prelude::*;

use crate::ak;
use crate::ui::kit::{Icon, Show};
use crate::ui::words::phone::zh;

/// A picture that says so when the browser cannot show it.
#[component]
pub fn Picture(
    /// Its address; none while its bytes are still being read.
    #[prop(into)]
    src: Option<String>,
    /// What it shows; empty where a text beside it says so.
    #[prop(into, optional)]
    alt: String,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// Hears its width and height once it is loaded.
    #[prop(optional_no_strip)]
    measured: Option<Callback<(u32, u32)>>,
) -> impl IntoView {
    let broken = RwSignal::new(false);
    let element = NodeRef::<html::Img>::new();
    let on_load = move |_| {
        if let (Some(measured), Some(element)) = (measured, element.get_untracked()) {
            measured.run((element.natural_width(), element.natural_height()));
        }
    };
    let Some(src) = src else {
        return ak! { <Nothing text=""/> }.into_any();
    };
    ak! {
        <Show when=move || !broken.get() fallback=|| ak! { <Nothing text=zh::UNSHOWABLE/> }>
            <img
                node_ref=element
                class=class
                loading="lazy"
                src=src.clone()
                alt=alt.clone()
                decoding="async"
                draggable="false"
                on:load=on_load
                on:error=move |_| broken.set(true)
            />
        </Show>
    }
    .into_any()
}

/// A round picture of somebody; a figure stands in while there is none.
#[component]
pub fn Face(
    /// Its address.
    src: Option<String>,
    /// More classes: its size.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    match src {
        Some(src) => ak! { <img class=format!("ph-av {class}") src=src alt=""/> }.into_any(),
        None => ak! { <span class=format!("ph-av ph-av-none {class}")><Icon name="account"/></span> }.into_any(),
    }
}

/// An empty place for a picture.
#[component]
pub fn Nothing(
    /// Why it is empty; may be nothing.
    text: &'static str,
) -> impl IntoView {
    ak! {
        <span class="ph-nothing">
            <Icon name="image" size="i-l"/>
            <span>{text}</span>
        </span>
    }
}

/// The play mark of a card.
#[component]
pub fn PlayMark() -> impl IntoView {
    ak! {
        <span class="ph-playing" role="img" aria-label=zh::VIDEO>
            <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2 1l7 4-7 4z"></path></svg>
        </span>
    }
}

/// The verification mark.
#[component]
pub fn Seal(
    /// What it says when touched; none hides it.
    text: Option<String>,
) -> impl IntoView {
    text.map(|text| {
        ak! {
            <span class="ph-sealed" role="img" aria-label=text.clone() title=text>
                <Icon name="seal" size="ph-seal"/>
            </span>
        }
    })
}
