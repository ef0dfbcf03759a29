//! Gifts: the law wants their kind, size, quantity and period said.

use leptos::prelude::*;

use super::coupons::from_today;
use super::products;
use crate::ak;
use crate::domain::finding::Field;
use crate::domain::shop::{Gift, Money, Shop};
use crate::domain::steps::StepName;
use crate::platform::clock;
use crate::ui::form::{Act, Form, ItemList, Line, Of, act, add_key, part};
use crate::ui::studio::brand;
use crate::ui::words::shop as words;

/// Every gift.
pub fn view(form: Form) -> AnyView {
    let studio = form.studio;
    let lines = Memo::new(move |_| {
        let shop = brand::shop();
        let line = |gift: &Gift| Line {
            id: gift.id.clone(),
            title: gift.name.zh.clone(),
            note: [gift.size.clone(), format!("×{}", gift.quantity)].join(" "),
            picture: None,
            archived: false,
        };
        shop.gifts.iter().map(line).collect::<Vec<_>>()
    });
    let does = move |(id, what): (String, Act)| {
        brand::change_shop(studio, StepName::new(&words::GIFTS), |shop| {
            act(&mut shop.gifts, &id, what, |gift| &gift.id, |gift| gift.id = clock::new_id(), |_| {});
        });
    };
    let add = move || {
        let id = clock::new_id();
        let (from, to) = from_today(30);
        form.open.set(Some(form.key(Field::Gifts, Some(&id), None)));
        brand::change_shop(studio, StepName::new(&words::ADD_GIFT), |shop| {
            shop.gifts.push(Gift { id, quantity: 1, from: Some(from), to: Some(to), ..Gift::default() });
        });
    };
    let content = ak! {
        <ItemList field=Field::Gifts lines=lines unnamed=&words::UNNAMED act=does detail=move |id| gift(form, id)/>
        {add_key(&words::ADD_GIFT, add)}
    };
    part(form.key(Field::Gifts, None, None), &words::GIFTS, Some(&words::GIFTS_WHY), content.into_any())
}

fn gift(form: Form, id: String) -> AnyView {
    let of = Of::<Shop, Gift>::item(
        form,
        Field::Gifts,
        id,
        |shop, id| shop.gifts.iter().find(|gift| gift.id == id),
        |shop, id| shop.gifts.iter_mut().find(|gift| gift.id == id),
    );
    ak! {
        {of.both("name", &words::GIFT_NAME, false, |gift| gift.name.clone(), |gift, name| gift.name = name)}
        {of.line("size", &words::GIFT_SIZE, "zh-Hans", |gift| gift.size.clone(), |gift, size| gift.size = size)}
        <div class="form-numbers">
            {of.number("quantity", &words::GIFT_QUANTITY, |gift| Some(gift.quantity),
                |gift, quantity| gift.quantity = quantity.unwrap_or_default())}
            {of.number("total", &words::GIFT_TOTAL, |gift| gift.total, |gift, total| gift.total = total)}
        </div>
        {of.moment("from", &words::FROM, false, |gift| gift.from, |gift, from| gift.from = from)}
        {of.moment("to", &words::TO, true, |gift| gift.to, |gift, to| gift.to = to)}
        {of.money("threshold", &words::FROM_SUM, |gift| Some(gift.threshold).filter(|sum| *sum != Money::ZERO),
            |gift, sum| gift.threshold = sum.unwrap_or_default())}
        {of.picks("products", &words::GIFT_PRODUCTS, products(), |gift| gift.products.clone(),
            |gift, products| gift.products = products)}
    }
    .into_any()
}
