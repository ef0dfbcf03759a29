//! The notes about a product, as cards that open them: those linked to it by hand, then those that show it.

use leptos::prelude::*;

use super::super::card::{CardView, Waterfall, opener};
use super::super::live;
use super::super::steps::unique;
use super::state::{Sheet, Shopping};
use crate::ak;
use crate::domain::shop::Product;
use crate::ui::kit::Show;
use crate::ui::studio::Studio;
use crate::ui::words::phone::zh;

/// Part of the cards' ids.
const NAME: &str = "ph-related";

/// Notes about the product; nothing while there are none.
#[component]
pub fn Related(
    /// The product.
    product: Signal<Product>,
) -> impl IntoView {
    let studio = Studio::here();
    let shopping = Shopping::here();
    let ids = Memo::new(move |_| {
        product.with(|product| {
            studio.state.with(|state| {
                let notes = state.workspace.kept();
                let showing = notes.filter(|note| note.products.contains(&product.id)).map(|note| &note.id);
                unique(product.notes.iter().chain(showing))
            })
        })
    });
    let cards = Memo::new(move |_| {
        let notes: Vec<_> = ids.with(|ids| ids.iter().filter_map(|id| studio.note(id)).collect());
        let notes: Vec<_> = notes.iter().map(AsRef::as_ref).collect();
        live::views(studio, &notes).iter().map(CardView::own).collect::<Vec<_>>()
    });
    let open = move |id: String| shopping.open(Sheet::Note(id.clone()), opener(NAME, &id));
    ak! {
        <Show when=move || cards.with(|cards| !cards.is_empty())>
            <section class="ph-related" aria-label=zh::RELATED>
                <h3>{zh::RELATED}</h3>
                <Waterfall name=NAME cards=cards open=Callback::new(open)/>
            </section>
        </Show>
    }
}
