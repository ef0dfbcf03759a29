//! What a cart comes to.

use leptos::prelude::*;

use super::state::Shopping;
use crate::ak;
use crate::domain::shop::{CartTotal, Money};
use crate::ui::kit::{Show, live};
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// Says why the typed sum will not do.
const WRONG: &str = "ph-platform-wrong";

/// Subtotal, the coupon that takes off most, what the platform takes off, the total, and what the next coupon would
/// need.
#[component]
pub fn Sums(
    /// What the cart comes to.
    total: Memo<CartTotal>,
) -> impl IntoView {
    let name = |id: &str| {
        let shop = brand::shop();
        let coupon = shop.coupons.iter().find(|coupon| coupon.id == id);
        coupon.map(|coupon| coupon.name.zh.clone()).unwrap_or_default()
    };
    let coupon = Memo::new(move |_| total.with(|total| total.coupon.as_deref().map(name)));
    let near = Memo::new(move |_| {
        total.with(|total| total.near.as_ref().map(|near| zh::near(near.missing, &name(&near.coupon))))
    });
    let sum = move |read: fn(&CartTotal) -> Money| live(move || total.with(|total| read(total).to_string()));
    ak! {
        <dl class="ph-sums">
            <div><dt>{zh::SUBTOTAL}</dt><dd>{sum(|total| total.subtotal)}</dd></div>
            <Show when=move || coupon.with(Option::is_some)>
                <div>
                    <dt>{zh::COUPON}" · "{live(move || coupon.get())}</dt>
                    <dd class="off">"-"{sum(|total| total.off)}</dd>
                </div>
            </Show>
            <Platform/>
            <div class="sum"><dt>{zh::ESTIMATE}</dt><dd>{sum(|total| total.total)}</dd></div>
        </dl>
        <p class="ph-near">{live(move || near.get())}</p>
    }
}

/// 平台优惠: typed, because nobody outside the platform knows it.
#[component]
fn Platform() -> impl IntoView {
    let cart = Shopping::here().cart;
    let wrong = RwSignal::new(false);
    let start =
        cart.with_untracked(|cart| if cart.platform == Money::ZERO { String::new() } else { cart.platform.figure() });
    let typed = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        let sum = if text.trim().is_empty() { Some(Money::ZERO) } else { Money::parse(&text) };
        wrong.set(sum.is_none());
        // What cannot be read takes nothing off.
        cart.update(|cart| cart.platform = sum.unwrap_or_default());
    };
    ak! {
        <div class="ph-platform">
            <dt><label for="ph-platform">{zh::PLATFORM_OFF}</label></dt>
            <dd class="off">
                "-¥"
                <input
                    id="ph-platform"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    placeholder="0"
                    value=start
                    aria-invalid=live(move || wrong.get().then_some("true"))
                    aria-describedby=WRONG
                    on:input=typed
                />
            </dd>
        </div>
        <div class="ph-platform-said"><dd id=WRONG>
            {live(move || if wrong.get() { zh::PLATFORM_WRONG } else { zh::PLATFORM_WHY })}
        </dd></div>
    }
}
