//! Categories, and the recommended products.

use leptos::prelude::*;

use super::products;
use crate::ak;
use crate::domain::finding::Field;
use crate::domain::shop::{Category, Shop};
use crate::domain::steps::StepName;
use crate::domain::storefront::counters;
use crate::platform::clock;
use crate::ui::form::{Act, Form, ItemList, Line, Of, act, add_key, counted, part};
use crate::ui::studio::brand;
use crate::ui::words::shop as words;

/// Recommended products and categories.
pub fn view(form: Form) -> AnyView {
    ak! { {recommended(form)}{categories(form)} }.into_any()
}

fn recommended(form: Form) -> AnyView {
    let of = Of::<Shop, Shop>::whole(form);
    let content = ak! {
        {of.picks(Field::Recommended, &words::RECOMMENDED, products(), |shop| shop.recommended.clone(),
            |shop, products| shop.recommended = products)}
        {counted(form.studio, None, Signal::derive(|| counters::recommended(&brand::shop())))}
        {of.number("slots", &words::SLOTS, |shop| u32::try_from(shop.slots()).ok(),
            |shop, slots| shop.slots = slots.and_then(|slots| slots.try_into().ok()))}
    };
    part("shop/recommended-part".to_owned(), &words::RECOMMENDED, Some(&words::RECOMMENDED_WHY), content.into_any())
}

fn categories(form: Form) -> AnyView {
    let studio = form.studio;
    let lines = Memo::new(move |_| {
        let shop = brand::shop();
        let line = |category: &Category| Line {
            id: category.id.clone(),
            title: category.name.zh.clone(),
            note: category.products.len().to_string(),
            picture: Some(category.cover.clone()),
            archived: false,
        };
        shop.categories.iter().map(line).collect::<Vec<_>>()
    });
    let does = move |(id, what): (String, Act)| {
        brand::change_shop(studio, StepName::new(&words::CATEGORIES), |shop| {
            act(
                &mut shop.categories,
                &id,
                what,
                |category| &category.id,
                |category| category.id = clock::new_id(),
                |_| {},
            );
        });
    };
    let add = move || {
        let id = clock::new_id();
        form.open.set(Some(form.key(Field::Categories, Some(&id), None)));
        brand::change_shop(studio, StepName::new(&words::ADD_CATEGORY), |shop| {
            shop.categories.push(Category { id, ..Category::default() });
        });
    };
    let content = ak! {
        <ItemList field=Field::Categories lines=lines unnamed=&words::UNNAMED act=does detail=move |id| category(form, id)/>
        {add_key(&words::ADD_CATEGORY, add)}
    };
    part(form.key(Field::Categories, None, None), &words::CATEGORIES, None, content.into_any())
}

fn category(form: Form, id: String) -> AnyView {
    let of = Of::<Shop, Category>::item(
        form,
        Field::Categories,
        id,
        |shop, id| shop.categories.iter().find(|category| category.id == id),
        |shop, id| shop.categories.iter_mut().find(|category| category.id == id),
    );
    ak! {
        {of.both("name", &words::CATEGORY_NAME, false, |category| category.name.clone(), |category, name| category.name = name)}
        {of.pictures("cover", &words::COVER, true, |category| vec![category.cover.clone()],
            |category, files| category.cover = files.into_iter().next().unwrap_or_default())}
        {of.picks("products", &words::PRODUCTS, products(), |category| category.products.clone(),
            |category, products| category.products = products)}
    }
    .into_any()
}
