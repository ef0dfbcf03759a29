//! What a note leads to: products of the shop, the creator it is made with, a mini program.

use leptos::prelude::*;

use super::Desk;
use super::names::{mark, say_counter};
use super::said::Said;
use crate::ak;
use crate::domain::check::{Context, Report, Unit};
use crate::domain::edit::{Change, TextPlace};
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::note::Note;
use crate::domain::storefront::{LeadsSubject, check_leads};
use crate::ui::form::pick_words;
use crate::ui::kit::{PickList, TextField, live};
use crate::ui::shop::product_picks;
use crate::ui::studio::brand;
use crate::ui::words::compose as words;

/// What there is to say of it.
#[must_use]
pub fn report(note: &Note, context: &Context<'_>) -> Report {
    let (account, shop) = (brand::account(), brand::shop());
    check_leads(&LeadsSubject { note, shop: Some(&shop), account: Some(account.kind) }, context)
}

/// Names of the products on the note; of one that is gone, its id.
#[must_use]
pub fn names(desk: Desk) -> Vec<String> {
    let shop = brand::shop();
    let name = |id: &String| shop.product(id).map_or_else(|| id.clone(), |product| product.name.zh.clone());
    desk.read(|note| note.products.iter().map(name).collect())
}

/// The fields.
#[component]
pub fn Leads() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let all = Memo::new(move |_| product_picks(studio));
    let counter = move || desk.counter(Field::Products, Unit::Item);
    ak! {
        <div class="block">
            <div class="spread">
                <label class="label" for="field-products">
                    {live(move || studio.say(&words::PRODUCTS))}
                    <small class="num">{live(move || counter().map(|counter| say_counter(&counter)))}</small>
                </label>
            </div>
            <PickList
                id="field-products"
                words=pick_words(studio)
                all=all.into()
                chosen=Signal::derive(move || desk.read(|note| note.products.clone()))
                choose=move |products| desk.change(Change::Products(products))
                mark=mark(desk, Field::Products)
                disabled=desk.locked()
            />
        </div>
        <div class="leads">
            <Line
                id="field-creator" field=Field::Creator place=TextPlace::Creator
                described_by="field-creator-why field-creator-said" details="field-creator-list"
                label=&words::CREATOR why=&words::CREATOR_WHY
                value=Signal::derive(move || desk.read(|note| note.creator.clone()))
            />
            <Line
                id="field-miniProgram" field=Field::MiniProgram place=TextPlace::MiniProgram
                described_by="field-miniProgram-why field-miniProgram-said" details="field-miniProgram-list"
                label=&words::MINI_PROGRAM why=&words::MINI_PROGRAM_WHY
                value=Signal::derive(move || desk.read(|note| note.mini_program.clone()))
            />
        </div>
    }
}

#[component]
fn Line(
    /// The id of its text area.
    id: &'static str,
    /// Ids of what describes it: what it is for, and what is said of it.
    described_by: &'static str,
    /// The id of the list of what is said of it.
    details: &'static str,
    /// Its field.
    field: Field,
    /// Its place in the note.
    place: TextPlace,
    /// Its label.
    label: &'static Text,
    /// What it is for.
    why: &'static Text,
    /// Its text.
    value: Signal<String>,
) -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    ak! {
        <div class="block">
            <span class="label">{live(move || studio.say(label))}</span>
            <TextField
                id=id
                class="text text-line"
                label=Signal::derive(move || studio.say(label))
                value=value
                commit=desk.commit(place)
                enter=|()| ()
                refused=desk.refused()
                undo=desk.undo()
                lang=Signal::stored("zh-Hans")
                read_only=desk.locked()
                described_by=described_by
                details=details
                marks=desk.marks(field, None)
                hover=desk.hover()
                caret=desk.caret(field, None)
                active=desk.active_number()
            />
            <Said id=id field=field/>
            <p class="muted" id=format!("{id}-why")>{live(move || studio.say(why))}</p>
        </div>
    }
}
