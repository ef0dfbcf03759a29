//! 预售 on a product's sheet: deposit, rest, and when each is paid.

use leptos::prelude::*;

use crate::ak;
use crate::domain::display;
use crate::domain::moment::Moment;
use crate::domain::shop::{PresaleStage, Product};
use crate::ui::kit::{Show, live};
use crate::ui::words::phone::zh;

/// `10.20 20:00 – 10.31 24:00`; none while nobody wrote the dates down.
fn period(from: Moment, to: Moment) -> Option<String> {
    (from != Moment::default() && to != Moment::default()).then(|| display::period(from, to)).flatten()
}

/// The lines of a presale, while there is one.
#[component]
pub fn PresaleBox(
    /// The product.
    product: Signal<Product>,
    /// Which variant.
    variant: Memo<usize>,
    /// Where the presale stands.
    stage: Memo<Option<PresaleStage>>,
) -> impl IntoView {
    let presale = Memo::new(move |_| product.with(|product| product.presale.clone()).unwrap_or_default());
    let price = Memo::new(move |_| {
        product.with(|product| product.offer(variant.get()).map(|(price, _)| price)).unwrap_or_default()
    });
    ak! {
        <Show when=move || stage.get().is_some()>
            <dl class="ph-presale">
                <div>
                    <dt>{zh::PRESALE}</dt>
                    <dd>
                        {live(move || presale.with(|presale| zh::deposit(presale.deposit, presale.counts_for)))}
                        " · "{live(move || presale.with(|presale| zh::balance(presale.balance(price.get()))))}
                    </dd>
                </div>
                <div>
                    <dt>{zh::IN_ALL}</dt>
                    <dd>{live(move || presale.with(|presale| presale.in_all(price.get()).to_string()))}</dd>
                </div>
                <div>
                    <dt>{zh::DEPOSIT_TIME}</dt>
                    <dd>{live(move || presale.with(|presale| period(presale.deposit_from, presale.deposit_to)))}</dd>
                </div>
                <div>
                    <dt>{zh::BALANCE_TIME}</dt>
                    <dd>{live(move || presale.with(|presale| period(presale.balance_from, presale.balance_to)))}</dd>
                </div>
            </dl>
        </Show>
    }
}
