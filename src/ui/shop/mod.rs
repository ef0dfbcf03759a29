//! The shop screen: everything the shop has, part by part, and the shop on the phone.

mod clock;
mod coupons;
mod events;
mod gifts;
mod grid;
mod head;
mod products;
mod shelves;
mod table;

use leptos::prelude::*;

use crate::ak;
use crate::domain::language::Text;
use crate::domain::shop::Product;
use crate::domain::wording::Arg;
use crate::ui::form::{Form, FormDesk};
use crate::ui::kit::{Choice, Pick, Segments, live};
use crate::ui::phone::{ShopScreen as OnPhone, Visitor};
use crate::ui::studio::{Studio, brand, verdict};
use crate::ui::words::shop as words;

/// A part of the form.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Head,
    Products,
    Shelves,
    Coupons,
    Gifts,
    Events,
}

const PARTS: [(Part, &Text); 6] = [
    (Part::Products, &words::PRODUCTS),
    (Part::Shelves, &words::CATEGORIES),
    (Part::Coupons, &words::COUPONS),
    (Part::Gifts, &words::GIFTS),
    (Part::Events, &words::EVENTS),
    (Part::Head, &words::HEAD),
];

/// The part of the form that holds a part of the shop, by its name.
fn part_of(field: &str) -> Part {
    match field {
        "products" => Part::Products,
        "categories" | "recommended" => Part::Shelves,
        "coupons" => Part::Coupons,
        "gifts" => Part::Gifts,
        "events" => Part::Events,
        _ => Part::Head,
    }
}

/// Every product, to be picked.
fn products() -> Signal<Vec<Pick>> {
    let studio = Studio::here();
    Memo::new(move |_| product_picks(studio)).into()
}

/// Every product as something that can be picked; archived ones are only named.
#[must_use]
pub fn product_picks(studio: Studio) -> Vec<Pick> {
    let shop = brand::shop();
    let name = |product: &Product| match product.archived {
        false => product.name.zh.clone(),
        true => studio.fill(&words::ARCHIVED, &[Arg::from(product.name.zh.as_str())]),
    };
    let pick = |product: &Product| Pick { id: product.id.clone(), name: name(product), offered: !product.archived };
    shop.products.iter().map(|product| pick(product)).collect()
}

/// The shop.
#[component]
pub fn ShopScreen() -> impl IntoView {
    let studio = Studio::here();
    Visitor::enter();
    brand::enter(studio);
    studio.undo_here(brand::shop_undoer(studio));
    let form = Form::enter(studio, "shop", move || verdict::shop(studio));
    let part = RwSignal::new(Part::Products);
    Effect::new(move |_| {
        if let Some(field) = form.going.get() {
            part.set(part_of(&field));
        }
    });
    let parts = Signal::derive(move || PARTS.map(|(part, word)| Choice::new(part, studio.say(word))).to_vec());
    // A finding that leads to the part that is open changes nothing.
    let here = Memo::new(move |_| part.get());
    let content = move || match here.get() {
        Part::Head => head::view(form),
        Part::Products => products::view(form),
        Part::Shelves => shelves::view(form),
        Part::Coupons => coupons::view(form),
        Part::Gifts => gifts::view(form),
        Part::Events => events::view(form),
    };
    let editor = ak! {
        <div class="form-parts">
            <Segments label=form.say(&words::PARTS) choices=parts chosen=part choose=move |to| part.set(to)/>
        </div>
        {live(content)}
    };
    ak! {
        <FormDesk
            title=&words::TITLE
            lede=&words::LEDE
            form_view=editor.into_any()
            keys=ak! { <clock::Clock/> }.into_any()
        >
            <OnPhone/>
        </FormDesk>
    }
}
