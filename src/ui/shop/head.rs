//! The head of the shop, and what holds for all of it.

use leptos::prelude::*;

use crate::ak;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::sample;
use crate::domain::shop::Shop;
use crate::domain::steps::StepName;
use crate::ui::form::{Form, Of, part};
use crate::ui::kit::live;
use crate::ui::studio::brand;
use crate::ui::words::shop as words;

/// Name, picture, notice, shipping, the floor.
pub fn view(form: Form) -> AnyView {
    let of = Of::<Shop, Shop>::whole(form);
    let content = ak! {
        {of.both(Field::Name, &words::NAME, false, |shop| shop.name.clone(), |shop, name| shop.name = name)}
        {of.pictures(
            Field::Banner,
            &words::BANNER,
            true,
            |shop| vec![shop.banner.clone()],
            |shop, files| shop.banner = files.into_iter().next().unwrap_or_default(),
        )}
        {of.both(Field::Notice, &words::NOTICE, true, |shop| shop.notice.clone(), |shop, notice| shop.notice = notice)}
        {of.both(Field::Shipping, &words::SHIPPING, false, |shop| shop.shipping.clone(),
            |shop, shipping| shop.shipping = shipping)}
        {of.number("floor", &words::SHOP_FLOOR, |shop| shop.floor.map(u32::from),
            |shop, floor| shop.floor = floor.and_then(|floor| floor.try_into().ok()).filter(|floor| *floor <= 100))}
    };
    ak! {
        {part("shop/shop".to_owned(), &words::HEAD, Some(&words::HEAD_WHY), content.into_any())}
        {anew(form)}
    }
    .into_any()
}

/// An empty shop, or the sample's, in place of this one.
fn anew(form: Form) -> AnyView {
    let studio = form.studio;
    let key = move |label: &'static Text, make: fn() -> Shop| {
        ak! {
            <button
                type="button"
                class="btn btn-s"
                disabled=live(move || studio.locked())
                on:click=move |_| {
                    brand::change_shop(studio, StepName::new(label), |shop| *shop = make());
                }
            >
                {live(move || studio.say(label))}
            </button>
        }
    };
    let content = ak! {
        <div class="row form-tools">
            {key(&words::EMPTY_SHOP, Shop::default)}
            {key(&words::SAMPLE_SHOP, || sample::shop().unwrap_or_default())}
        </div>
    };
    part("shop/anew".to_owned(), &words::ANEW, Some(&words::ANEW_WHY), content.into_any())
}
