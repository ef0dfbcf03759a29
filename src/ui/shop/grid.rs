//! All products in one table, for changes row by row: name, price, struck price, stock, state.

use leptos::html;
use leptos::prelude::*;

use super::products::{STATES, set_price};
use crate::ak;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::shop::{Money, Product};
use crate::domain::steps::StepName;
use crate::ui::form::Form;
use crate::ui::kit::{Show, live};
use crate::ui::studio::brand;
use crate::ui::words::{form as form_words, shop as words};

/// Rows drawn at first, and with each "more".
const STEP: usize = 60;

/// A column that is typed in: its label, what stands there, and what becomes of what is typed; whether it can be read.
type Column = (&'static Text, fn(&Product) -> String, fn(&mut Product, &str) -> bool);

static COLUMNS: [Column; 4] = [
    (
        &words::PRODUCT_NAME,
        |product| product.name.zh.clone(),
        |product, text| {
            product.name.zh = text.trim().to_owned();
            true
        },
    ),
    (
        &words::PRICE,
        |product| product.price.figure(),
        |product, text| match Money::parse(text) {
            Some(price) => {
                set_price(product, price);
                true
            }
            None => false,
        },
    ),
    (
        &words::STRUCK_PRICE,
        |product| product.struck_price.map(Money::figure).unwrap_or_default(),
        |product, text| {
            let sum = Money::parse(text);
            let fine = sum.is_some() || text.trim().is_empty();
            if fine {
                product.struck_price = sum;
            }
            fine
        },
    ),
    (
        &words::STOCK,
        |product| match product.variants.as_slice() {
            [one] => one.stock.to_string(),
            _ => String::new(),
        },
        |product, text| match (product.variants.as_mut_slice(), text.trim().parse()) {
            ([one], Ok(stock)) => {
                one.stock = stock;
                true
            }
            _ => false,
        },
    ),
];

/// The table.
#[component]
pub fn Grid() -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let most = RwSignal::new(STEP);
    let ids = Memo::new(move |_| {
        let shop = brand::shop();
        shop.shown().take(most.get()).map(|product| product.id.clone()).collect::<Vec<_>>()
    });
    let rest = Memo::new(move |_| brand::shop().shown().count().saturating_sub(most.get()));
    ak! {
        <div class="form-grid" role="group" aria-label=form.say(&words::AS_TABLE) tabindex="0">
            <table>
                <thead>
                    <tr>
                        {COLUMNS.iter().map(|(label, ..)| ak! { <th scope="col">{live(move || studio.say(label))}</th> }).collect_view()}
                        <th scope="col">{live(move || studio.say(&words::STATE))}</th>
                    </tr>
                </thead>
                <tbody><For each=move || ids.get() key=Clone::clone let(id)><Row id=id/></For></tbody>
            </table>
        </div>
        <Show when=move || { rest.get() > 0 }>
            <button type="button" class="btn btn-s" on:click=move |_| most.update(|most| *most += STEP)>
                {live(move || studio.fill(&form_words::MORE, &[rest.get().into()]))}
            </button>
        </Show>
    }
}

#[component]
fn Row(id: String) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let id = StoredValue::new(id);
    let followed = id.with_value(|id| brand::product(id));
    let product = Memo::new(move |_| followed.get().unwrap_or_default());
    let said = Memo::new(move |_| {
        let key = id.with_value(|id| form.key(Field::Products, Some(id), None));
        form.judged.with(|judged| judged.worst_in(&key))
    });
    let change = move |label: &'static Text, make: &dyn Fn(&mut Product) -> bool| {
        let mut fine = true;
        brand::change_shop(studio, StepName::new(label), |shop| {
            fine = id.with_value(|id| shop.product_mut(id)).is_none_or(make);
        });
        fine
    };
    let cell = move |(index, (label, read, write)): (usize, &'static Column)| {
        let (read, write) = (*read, *write);
        let wrong = RwSignal::new(false);
        let field = NodeRef::<html::Input>::new();
        let on_change = move |_| {
            let Some(field) = field.get_untracked() else { return };
            let text = field.value();
            let fine = change(label, &|product| write(product, &text));
            wrong.set(!fine);
            if fine {
                field.set_value(&product.with_untracked(|product| read(product)));
            }
        };
        let name = move || format!("{}: {}", studio.say(label), product.with(|product| product.name.zh.clone()));
        // Stock of several variants is changed one by one.
        let off = move || studio.locked() || index == 3 && product.with(|product| product.variants.len() != 1);
        ak! {
            <td class:is-wide=index == 0>
                <input
                    node_ref=field
                    class="line-field"
                    type="text"
                    lang=if index == 0 { "zh-Hans" } else { "en" }
                    inputmode=if index == 0 { "text" } else { "decimal" }
                    autocomplete="off"
                    aria-label=live(name)
                    aria-invalid=live(move || wrong.get().then_some("true"))
                    readonly=live(off)
                    prop:value=live(move || product.with(|product| read(product)))
                    on:change=on_change
                />
            </td>
        }
    };
    let options = move || {
        STATES
            .iter()
            .enumerate()
            .map(|(index, (state, word))| {
                let on = move || product.with(|product| product.state == *state);
                ak! { <option value=index.to_string() selected=live(on)>{studio.say(word)}</option> }
            })
            .collect_view()
    };
    let choose = move |event| {
        let index = event_target_value(&event).parse::<usize>().ok();
        if let Some((state, _)) = index.and_then(|index| STATES.get(index)) {
            change(&words::STATE, &|product| {
                product.state = *state;
                true
            });
        }
    };
    let on = move || {
        let place = product.with(|product| STATES.iter().position(|(state, _)| *state == product.state));
        place.map(|place| place.to_string()).unwrap_or_default()
    };
    ak! {
        <tr class:is-marked=live(move || said.get().is_some())>
            {COLUMNS.iter().enumerate().map(cell).collect_view()}
            <td>
                <select
                    class="select"
                    aria-label=live(move || format!("{}: {}", studio.say(&words::STATE), product.with(|product| product.name.zh.clone())))
                    disabled=live(move || studio.locked())
                    prop:value=live(move || { let _ = studio.language.get(); on() })
                    on:change=choose
                >
                    {live(options)}
                </select>
            </td>
        </tr>
    }
}
