//! The account screen: what the profile holds, and the profile on the phone.

mod facts;

use leptos::prelude::*;

use crate::ak;
use crate::ui::kit::{Choice, Segments, live};
use crate::ui::phone::{AccountPage, PhoneFrame, PhoneThemeKey, Visitor};
use crate::ui::studio::{Studio, Theme};
use crate::ui::words::{account as words, phone as phone_words};
use facts::Facts;

/// The account.
#[component]
pub fn AccountScreen() -> impl IntoView {
    let studio = Studio::here();
    let visitor = Visitor::enter();
    let theme = RwSignal::new(Theme::System);
    let choices = Signal::derive(move || {
        vec![Choice::new(false, studio.say(&words::VISITOR)), Choice::new(true, studio.say(&words::OWNER))]
    });
    ak! {
        <main class="desk desk-look">
            <section class="sheet look" aria-labelledby="account-title">
                <h1 id="account-title">{live(move || studio.say(&words::TITLE))}</h1>
                <p class="look-lede">{live(move || studio.say(&words::LEDE))}</p>
                <Facts/>
            </section>
            <section class="stage preview" aria-label=live(move || studio.say(&phone_words::PHONE))>
                <div class="stage-bar">
                    <Segments
                        label=Signal::derive(move || studio.say(&words::AS))
                        choices=choices
                        chosen=visitor.owner
                        choose=move |owner| visitor.owner.set(owner)
                    />
                    <PhoneThemeKey theme=theme/>
                </div>
                <PhoneFrame theme=theme class="phone-compose"><AccountPage/></PhoneFrame>
            </section>
        </main>
    }
}
