//! The two sides of a form's screen: the form, and the phone. Where there is room for one only, keys change between them.

use leptos::prelude::*;

use super::{Form, Found};
use crate::ak;
use crate::domain::language::Text;
use crate::ui::kit::{Choice, Segments, live};
use crate::ui::phone::{Marks, MarksKey, PhoneFrame, PhoneThemeKey, TakeKeys};
use crate::ui::studio::Theme;
use crate::ui::words::{form as words, phone as phone_words};

/// A form beside its phone.
#[component]
pub fn FormDesk(
    /// The heading.
    title: &'static Text,
    /// What the screen is for.
    lede: &'static Text,
    /// The form.
    form_view: AnyView,
    /// What stands above the phone, beside the key for its theme.
    keys: AnyView,
    /// What is on the phone.
    children: Children,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let theme = RwSignal::new(Theme::System);
    Marks::enter(form.marks());
    let sides = Signal::derive(move || {
        vec![
            Choice::new(false, studio.say(&words::EDIT)).icon("pencil"),
            Choice::new(true, studio.say(&words::VIEW)).icon("phone"),
        ]
    });
    let head = format!("{}-title", form.name);
    let labelled = head.clone();
    ak! {
        <div class="sides">
            <Segments
                class="ntabs"
                label=form.say(&words::SIDES)
                choices=sides
                chosen=form.viewing
                choose=move |viewing| form.viewing.set(viewing)
            />
        </div>
        <main
            class="desk desk-look"
            class:is-editing=live(move || !form.viewing.get())
            class:is-viewing=live(move || form.viewing.get())
        >
            <section class="sheet look" aria-labelledby=labelled>
                <h1 id=head>{live(move || studio.say(title))}</h1>
                <p class="look-lede">{live(move || studio.say(lede))}</p>
                <Found/>
                {form_view}
            </section>
            <section class="stage preview" aria-label=form.say(&phone_words::PHONE)>
                <div class="stage-bar">
                    {keys}
                    <span class="ph-keys">
                        <MarksKey/>
                        <PhoneThemeKey theme=theme/>
                        <TakeKeys name=Signal::stored(form.name.to_owned())/>
                    </span>
                </div>
                <PhoneFrame theme=theme class="phone-compose">{children()}</PhoneFrame>
            </section>
        </main>
    }
}
