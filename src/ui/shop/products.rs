//! Products: one by one, or all of them in a table.

use leptos::prelude::*;

use super::grid::Grid;
use super::table::{self, Table};
use crate::ak;
use crate::domain::bilingual::Bilingual;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::shop::{Money, Presale, Product, ProductState, Shop, Variant};
use crate::domain::steps::StepName;
use crate::domain::storefront::counters;
use crate::platform::clock;
use crate::ui::account::notes;
use crate::ui::form::{Act, Form, ItemList, Line, Lines, Of, Said, act, add_key, only, part};
use crate::ui::kit::{Choice, Segments, live};
use crate::ui::studio::brand;
use crate::ui::words::shop as words;

pub(super) static STATES: [(ProductState, &Text); 4] = [
    (ProductState::Upcoming, &words::UPCOMING),
    (ProductState::OnSale, &words::ON_SALE),
    (ProductState::SoldOut, &words::SOLD_OUT),
    (ProductState::Discontinued, &words::DISCONTINUED),
];

/// The word for a state.
pub(super) const fn state_word(state: ProductState) -> &'static Text {
    match state {
        ProductState::Upcoming => &words::UPCOMING,
        ProductState::OnSale => &words::ON_SALE,
        ProductState::SoldOut => &words::SOLD_OUT,
        ProductState::Discontinued => &words::DISCONTINUED,
    }
}

/// Every product.
pub fn view(form: Form) -> AnyView {
    let studio = form.studio;
    let ids = Memo::new(move |_| brand::shop().products.iter().map(|product| product.id.clone()).collect::<Vec<_>>());
    let line = Callback::new(move |id: String| {
        let product = brand::product(&id).get().unwrap_or_default();
        Line {
            title: product.name.zh.clone(),
            note: format!("{} · {}", product.price, studio.say(state_word(product.state))),
            picture: Some(product.pictures.first().cloned().unwrap_or_default()),
            archived: product.archived,
            id,
        }
    });
    let lines = Lines { ids: ids.into(), line };
    let does = move |(id, what): (String, Act)| {
        brand::change_shop(studio, StepName::new(&words::PRODUCTS), |shop| {
            act(
                &mut shop.products,
                &id,
                what,
                |product| &product.id,
                |product| product.id = clock::new_id(),
                |product| product.archived = !product.archived,
            );
        });
    };
    let add = move || {
        let id = clock::new_id();
        form.open.set(Some(form.key(Field::Products, Some(&id), None)));
        brand::change_shop(studio, StepName::new(&words::ADD_PRODUCT), |shop| {
            shop.products.push(Product { id, ..Product::default() }.into());
        });
    };
    let as_table = RwSignal::new(false);
    // A finding leads to a product of the list.
    Effect::new(move |_| {
        if form.open.get().is_some() && as_table.get_untracked() {
            as_table.set(false);
        }
    });
    let looks = Signal::derive(move || {
        vec![
            Choice::new(false, studio.say(&words::ONE_BY_ONE)).icon("list"),
            Choice::new(true, studio.say(&words::AS_TABLE)).icon("grid"),
        ]
    });
    let list = move || {
        ak! {
            <ItemList field=Field::Products lines=lines unnamed=&words::UNNAMED archives=true act=does
                detail=move |id| product(form, id)/>
            {add_key(&words::ADD_PRODUCT, add)}
        }
        .into_any()
    };
    let content = ak! {
        <div class="form-tools">
            <Segments class="seg-s" label=form.say(&words::LOOKS) choices=looks chosen=as_table choose=move |to| as_table.set(to)/>
        </div>
        <Table of=table::Of::Products/>
        {live(move || if as_table.get() { ak! { <Grid/> }.into_any() } else { list() })}
    };
    part(form.key(Field::Products, None, None), &words::PRODUCTS, None, content.into_any())
}

fn product(form: Form, id: String) -> AnyView {
    let of = Of::<Shop, Product>::item(form, Field::Products, id.clone(), Shop::product, Shop::product_mut);
    let presale = of.get(|product| product.presale.is_some());
    let for_presale = id.clone();
    ak! {
        {of.counted(counters::product_name).both("name", &words::PRODUCT_NAME, false, |product| product.name.clone(), |product, name| product.name = name)}
        {of.both("note", &words::PRODUCT_NOTE, false, |product| product.note.clone(), |product, note| product.note = note)}
        {of.pictures("pictures", &words::PICTURES, false, |product| product.pictures.clone(),
            |product, files| product.pictures = files)}
        {of.choice("state", &words::STATE, &STATES, |product| Some(product.state), |product, state| product.state = state)}
        <div class="form-numbers">
            {of.money("price", &words::PRICE, |product| Some(product.price).filter(|price| *price != Money::ZERO),
                |product, price| set_price(product, price.unwrap_or_default()))}
            {of.money("struckPrice", &words::STRUCK_PRICE, |product| product.struck_price,
                |product, price| product.struck_price = price)}
            {of.money("floor", &words::FLOOR, |product| product.floor, |product, floor| product.floor = floor)}
            {of.number("monthlySales", &words::MONTHLY_SALES, |product| Some(product.monthly_sales),
                |product, sales| product.monthly_sales = sales.unwrap_or_default())}
        </div>
        {variants(form, id)}
        {of.check("crossBorder", &words::CROSS_BORDER, |product| product.cross_border,
            |product, on| product.cross_border = on)}
        {of.both("taxNote", &words::TAX_NOTE, false, |product| product.tax_note.clone(),
            |product, note| product.tax_note = note)}
        {of.both("details", &words::DETAILS, true, |product| joined(&product.details),
            |product, text| product.details = parted(&text))}
        {of.picks("notes", &words::LINKED_NOTES, notes(form.studio), |product| product.notes.clone(),
            |product, notes| product.notes = notes)}
        {of.check("presale", &words::PRESALE, |product| product.presale.is_some(),
            |product, on| product.presale = on.then(new_presale))}
        {only(move || presale.get(), move || presale_rows(form, for_presale.clone()))}
    }
    .into_any()
}

/// Variants at the old price follow the new one.
pub(super) fn set_price(product: &mut Product, price: Money) {
    let old = std::mem::replace(&mut product.price, price);
    product.variants.iter_mut().filter(|variant| variant.price == old).for_each(|variant| variant.price = price);
}

/// Paragraphs, one a line.
fn joined(details: &[Bilingual]) -> Bilingual {
    let join = |of: fn(&Bilingual) -> &str| details.iter().map(of).collect::<Vec<_>>().join("\n");
    Bilingual::new(join(|text| &text.zh), join(|text| &text.ja))
}

fn parted(text: &Bilingual) -> Vec<Bilingual> {
    let mut ja = text.ja.split('\n');
    let mut zh = text.zh.split('\n');
    let mut out = Vec::new();
    loop {
        match (zh.next(), ja.next()) {
            (None, None) => break,
            (zh, ja) => out.push(Bilingual::new(zh.unwrap_or_default(), ja.unwrap_or_default())),
        }
    }
    // Nothing at all is no paragraph.
    if out.len() == 1 && out.iter().all(|text| text.zh.is_empty() && text.ja.is_empty()) {
        out.clear();
    }
    out
}

fn new_presale() -> Presale {
    let (deposit_from, deposit_to) = super::coupons::from_today(7);
    Presale { deposit_from, deposit_to, balance_from: deposit_to, balance_to: deposit_to, ..Presale::default() }
}

fn presale_rows(form: Form, id: String) -> AnyView {
    let of = Of::<Shop, Presale>::item(
        form,
        Field::Products,
        id,
        |shop, id| shop.product(id)?.presale.as_ref(),
        |shop, id| shop.product_mut(id)?.presale.as_mut(),
    );
    ak! {
        <div class="form-inner">
            {of.money("presale.deposit", &words::DEPOSIT, |presale| Some(presale.deposit),
                |presale, sum| presale.deposit = sum.unwrap_or_default())}
            {of.money("presale.countsFor", &words::COUNTS_FOR, |presale| Some(presale.counts_for),
                |presale, sum| presale.counts_for = sum.unwrap_or_default())}
            {of.moment("presale.depositFrom", &words::DEPOSIT_FROM, false, |presale| Some(presale.deposit_from),
                |presale, at| presale.deposit_from = at.unwrap_or(presale.deposit_from))}
            {of.moment("presale.depositTo", &words::DEPOSIT_TO, true, |presale| Some(presale.deposit_to),
                |presale, at| presale.deposit_to = at.unwrap_or(presale.deposit_to))}
            {of.moment("presale.balanceFrom", &words::BALANCE_FROM, false, |presale| Some(presale.balance_from),
                |presale, at| presale.balance_from = at.unwrap_or(presale.balance_from))}
            {of.moment("presale.balanceTo", &words::BALANCE_TO, true, |presale| Some(presale.balance_to),
                |presale, at| presale.balance_to = at.unwrap_or(presale.balance_to))}
        </div>
    }
    .into_any()
}

/// 规格: each a line of its own.
fn variants(form: Form, id: String) -> AnyView {
    let studio = form.studio;
    let of = id.clone();
    let count = Memo::new(move |_| brand::shop().product(&of).map_or(0, |product| product.variants.len()));
    let for_add = id.clone();
    let for_key = id.clone();
    let add = move || {
        brand::change_shop(studio, StepName::new(&words::ADD_VARIANT), |shop| {
            if let Some(product) = shop.product_mut(&for_add) {
                product.variants.push(Variant { price: product.price, ..Variant::default() });
            }
        });
    };
    let row = move |index: usize| variant(form, id.clone(), index);
    let key = form.key(Field::Products, Some(&for_key), Some("variants"));
    let said = key.clone();
    ak! {
        <fieldset class="form-variants" id=key tabindex="-1">
            <legend class="label">{live(move || studio.say(&words::VARIANTS))}</legend>
            <For each=move || 0..count.get() key=|index| *index let(index)>{row(index)}</For>
            {add_key(&words::ADD_VARIANT, add)}
            <Said key=said/>
        </fieldset>
    }
    .into_any()
}

/// A variant is found by its product and its number: `id#2`.
fn variant(form: Form, id: String, index: usize) -> AnyView {
    let studio = form.studio;
    let of = Of::<Shop, Variant>::item(
        form,
        Field::Products,
        format!("{id}#{index}"),
        |shop, place| {
            let (id, index) = place.rsplit_once('#')?;
            shop.product(id)?.variants.get(index.parse::<usize>().ok()?)
        },
        |shop, place| {
            let (id, index) = place.rsplit_once('#')?;
            shop.product_mut(id)?.variants.get_mut(index.parse::<usize>().ok()?)
        },
    );
    let remove = move |_| {
        brand::change_shop(studio, StepName::new(&words::REMOVE_VARIANT), |shop| {
            if let Some(product) = shop.product_mut(&id)
                && index < product.variants.len()
            {
                product.variants.remove(index);
            }
        });
    };
    ak! {
        <div class="form-variant">
            {of.both("variantName", &words::VARIANT_NAME, false, |variant| variant.name.clone(),
                |variant, name| variant.name = name)}
            <div class="form-numbers">
                {of.money("variantPrice", &words::PRICE, |variant| Some(variant.price),
                    |variant, price| variant.price = price.unwrap_or_default())}
                {of.number("variantStock", &words::STOCK, |variant| Some(variant.stock),
                    |variant, stock| variant.stock = stock.unwrap_or_default())}
                <button type="button" class="btn btn-s" disabled=live(move || studio.locked()) on:click=remove>
                    {live(move || studio.fill(&words::REMOVE_VARIANT, &[(index + 1).into()]))}
                </button>
            </div>
        </div>
    }
    .into_any()
}
