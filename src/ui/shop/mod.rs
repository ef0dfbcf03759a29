//! The shop screen: what stands in the shop now, and the shop on the phone.

mod facts;

use leptos::prelude::*;

use crate::ak;
use crate::ui::kit::live;
use crate::ui::phone::{PhoneFrame, PhoneThemeKey, ShopScreen as OnPhone, Visitor};
use crate::ui::studio::{Studio, Theme};
use crate::ui::words::{phone as phone_words, shop as words};
use facts::Facts;

/// The shop.
#[component]
pub fn ShopScreen() -> impl IntoView {
    let studio = Studio::here();
    Visitor::enter();
    let theme = RwSignal::new(Theme::System);
    ak! {
        <main class="desk desk-look">
            <section class="sheet look" aria-labelledby="shop-title">
                <h1 id="shop-title">{live(move || studio.say(&words::TITLE))}</h1>
                <p class="look-lede">{live(move || studio.say(&words::LEDE))}</p>
                <Facts/>
            </section>
            <section class="stage preview" aria-label=live(move || studio.say(&phone_words::PHONE))>
                <div class="stage-bar stage-bar-end"><PhoneThemeKey theme=theme/></div>
                <PhoneFrame theme=theme class="phone-compose"><OnPhone/></PhoneFrame>
            </section>
        </main>
    }
}
