//! Gifts as the shop writes them: kind, size, quantity and period, as the law wants.

use leptos::prelude::*;

use crate::ak;
use crate::domain::display;
use crate::domain::moment::Moment;
use crate::domain::shop::{Event, Gift, Money, Shop};
use crate::ui::kit::live;
use crate::ui::words::phone::zh;

/// `朝露化妆水 30ml ×1 · 11.01–11.30 · 满 199 元 · 限 1000 份`.
#[must_use]
pub fn line(gift: &Gift) -> String {
    let name = [gift.name.zh.as_str(), gift.size.as_str()].map(str::trim);
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let period = match (gift.from, gift.to) {
        (Some(from), Some(to)) => display::period(from, to),
        (Some(from), None) => display::start(from).map(|start| zh::since(&start)),
        (None, Some(to)) => display::start(to).map(|end| zh::until(&end)),
        (None, None) => None,
    };
    let threshold = (gift.threshold > Money::ZERO).then(|| zh::from_sum(gift.threshold));
    let total = gift.total.map(zh::gifts_in_all);
    let all = [Some(format!("{name} ×{}", gift.quantity.max(1))), period, threshold, total];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What comes with a product: running and announced gifts.
#[must_use]
pub fn of_product(shop: &Shop, product: &str, now: i64) -> Vec<String> {
    let counts = |gift: &&Gift| {
        let covers = gift.products.is_empty() || gift.products.iter().any(|id| id == product);
        covers && gift.to.is_none_or(|to| to.epoch() >= now)
    };
    shop.gifts.iter().filter(counts).map(line).collect()
}

/// What comes with an event: gifts for its products, at its time.
#[must_use]
pub fn of_event(shop: &Shop, event: &Event) -> Vec<String> {
    let meets = |gift: &&Gift| {
        let everything = gift.products.is_empty() || event.products.is_empty();
        let covers = everything || gift.products.iter().any(|id| event.products.contains(id));
        let begins = gift.from.is_none_or(|from: Moment| from <= event.to);
        covers && begins && gift.to.is_none_or(|to| to >= event.from)
    };
    shop.gifts.iter().filter(meets).map(line).collect()
}

/// Lines of gifts, each with its mark.
#[component]
pub fn Gifts(
    /// The lines.
    lines: Memo<Vec<String>>,
) -> impl IntoView {
    live(move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            ak! {
                <ul class="ph-gifts">
                    {lines.into_iter().map(|line| ak! {
                        <li><span class="ph-gift">{zh::GIFT}</span>{line}</li>
                    }).collect_view()}
                </ul>
            }
        })
    })
}
