//! What a cart comes to.

use leptos::prelude::*;

use crate::ak;
use crate::domain::shop::CartTotal;
use crate::ui::studio::brand;
use crate::ui::words::phone::zh;

/// Subtotal, the coupon that takes off most, the total, and what the next coupon would need.
#[component]
pub fn Sums(
    /// What the cart comes to.
    total: CartTotal,
) -> impl IntoView {
    let shop = brand::shop();
    let name = |id: &str| {
        let coupon = shop.coupons.iter().find(|coupon| coupon.id == id);
        coupon.map(|coupon| coupon.name.zh.clone()).unwrap_or_default()
    };
    let coupon = total.coupon.as_deref().map(name);
    let near = total.near.map(|near| zh::near(near.missing, &name(&near.coupon)));
    ak! {
        <dl class="ph-sums">
            <div><dt>{zh::SUBTOTAL}</dt><dd>{total.subtotal.to_string()}</dd></div>
            {coupon.map(|coupon| ak! {
                <div><dt>{zh::COUPON}" · "{coupon}</dt><dd class="off">{format!("-{}", total.off)}</dd></div>
            })}
            <div class="sum"><dt>{zh::ESTIMATE}</dt><dd>{total.total.to_string()}</dd></div>
        </dl>
        {near.map(|near| ak! { <p class="ph-near">{near}</p> })}
    }
}
