//! What a note leads to: products of the shop, the creator it is made with, a mini program.

use leptos::prelude::*;

use super::Desk;
use super::names::{mark, say_counter};
use super::note_text::NoteText;
use crate::ak;
use crate::domain::check::Unit;
use crate::domain::edit::Change;
use crate::domain::finding::Field;
use crate::ui::form::pick_words;
use crate::ui::kit::{PickList, live};
use crate::ui::shop::product_picks;
use crate::ui::studio::brand;
use crate::ui::words::compose as words;

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
            <div class="block">
                <span class="label">{live(move || studio.say(&words::CREATOR))}</span>
                <NoteText
                    id="field-creator" field=Field::Creator label=&words::CREATOR class="text text-line"
                    described_by="field-creator-why" enter=|()| ()
                />
                <p class="muted" id="field-creator-why">{live(move || studio.say(&words::CREATOR_WHY))}</p>
            </div>
            <div class="block">
                <span class="label">{live(move || studio.say(&words::MINI_PROGRAM))}</span>
                <NoteText
                    id="field-miniProgram" field=Field::MiniProgram label=&words::MINI_PROGRAM class="text text-line"
                    described_by="field-miniProgram-why" enter=|()| ()
                />
                <p class="muted" id="field-miniProgram-why">{live(move || studio.say(&words::MINI_PROGRAM_WHY))}</p>
            </div>
        </div>
    }
}
