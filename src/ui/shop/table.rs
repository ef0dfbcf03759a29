//! Tables of products, coupons and events: to a file and back, or pasted from a spreadsheet. Nothing changes before somebody has
//! seen what would.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ak;
use crate::domain::language::{Language, Text};
use crate::domain::shop::Shop;
use crate::domain::steps::StepName;
use crate::domain::tables::{
    Plan, Problem, read_coupons, read_events, read_products, write_coupons, write_events, write_products,
};
use crate::domain::wording::Arg;
use crate::platform::{download, files};
use crate::ui::form::Form;
use crate::ui::kit::{FilePicker, Icon, Show, TextField, live};
use crate::ui::studio::{Notice, brand};
use crate::ui::words::{compose as compose_words, setup as setup_words, shop as words};

/// What a table is of.
#[derive(Clone, Copy, PartialEq)]
pub enum Of {
    /// Products.
    Products,
    /// Coupons.
    Coupons,
    /// Events.
    Events,
}

/// Longer tables are not shown in the field: it would take seconds to draw them.
const SHOWN: usize = 50_000;

/// What an import would do.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// There is no table yet.
    Nothing,
    /// New, changed, and the same as before.
    Fine(usize, usize, usize),
    /// Why it cannot be.
    Wrong(Vec<(&'static Text, Vec<Arg>)>),
}

fn outcome<T>(read: Result<Plan<T>, Vec<Problem>>) -> Outcome {
    match read {
        Ok(plan) => Outcome::Fine(plan.new.len(), plan.changed.len(), plan.same),
        Err(problems) => Outcome::Wrong(problems.iter().map(Problem::text).collect()),
    }
}

impl Of {
    fn outcome(self, text: &str, shop: &Shop) -> Outcome {
        match self {
            _ if text.trim().is_empty() => Outcome::Nothing,
            Of::Products => outcome(read_products(text, shop)),
            Of::Coupons => outcome(read_coupons(text, shop)),
            Of::Events => outcome(read_events(text, shop)),
        }
    }

    /// Does what the outcome said. The plan is made anew, of the shop as it stands now.
    fn apply(self, text: &str, shop: &mut Shop) {
        match self {
            Of::Products => {
                if let Ok(plan) = read_products(text, shop) {
                    plan.apply(shop);
                }
            }
            Of::Coupons => {
                if let Ok(plan) = read_coupons(text, shop) {
                    plan.apply(shop);
                }
            }
            Of::Events => {
                if let Ok(plan) = read_events(text, shop) {
                    plan.apply(shop);
                }
            }
        }
    }

    fn write(self, shop: &Shop, language: Language) -> String {
        match self {
            Of::Products => write_products(shop, language),
            Of::Coupons => write_coupons(shop, language),
            Of::Events => write_events(shop, language),
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Of::Products => "products.csv",
            Of::Coupons => "coupons.csv",
            Of::Events => "events.csv",
        }
    }
}

/// Takes a table out and in.
#[component]
pub fn Table(
    /// Of what.
    of: Of,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let text = RwSignal::new(String::new());
    let done = RwSignal::new(None::<(usize, usize)>);
    let outcome = Memo::new(move |_| text.with(|text| of.outcome(text, &brand::shop())));
    let fine = move || matches!(outcome.get(), Outcome::Fine(new, changed, _) if new + changed > 0);
    let save = move |_| {
        let csv = of.write(&untrack(brand::shop), studio.language.get_untracked());
        download::save(of.file(), "text/csv", csv.as_bytes());
    };
    let picked = move |picked: Vec<files::File>| {
        let Some(file) = picked.into_iter().next() else { return };
        spawn_local(async move {
            // Spreadsheets save CSV in the encoding of their country.
            let local = if studio.language.get_untracked() == Language::Ja { "shift_jis" } else { "gb18030" };
            match files::text(&file, local).await {
                Some(read) => {
                    let _ = done.try_set(None);
                    let _ = text.try_set(read);
                }
                None => studio.notify(Notice::wrong(&setup_words::NOT_TEXT).arg(file.name())),
            }
        });
    };
    let import = move |_| {
        let Outcome::Fine(new, changed, _) = outcome.get_untracked() else { return };
        let may = brand::change_shop(studio, StepName::new(&words::IMPORT), |shop| {
            text.with_untracked(|text| of.apply(text, shop));
        });
        if may {
            text.set(String::new());
            done.set(Some((new, changed)));
        }
    };
    let said = move || match (outcome.get(), done.get()) {
        (Outcome::Fine(new, changed, same), _) => {
            Some(studio.fill(&words::WOULD, &[Arg::from(new), Arg::from(changed), Arg::from(same)]))
        }
        (Outcome::Nothing, Some((new, changed))) => {
            Some(studio.fill(&words::IMPORTED, &[Arg::from(new), Arg::from(changed)]))
        }
        (Outcome::Wrong(_), _) => Some(studio.say(&words::NOTHING_IMPORTED)),
        (Outcome::Nothing, None) => None,
    };
    let problems = move || match outcome.get() {
        Outcome::Wrong(problems) => problems
            .into_iter()
            .map(|(text, args)| ak! { <li>{studio.fill(text, &args)}</li> })
            .collect_view()
            .into_any(),
        _ => ().into_any(),
    };
    let shown = Signal::derive(move || text.with(|text| if text.len() > SHOWN { String::new() } else { text.clone() }));
    ak! {
        <details class="form-table">
            <summary>{live(move || studio.say(&words::TABLE))}</summary>
            <p class="muted">{live(move || studio.say(&words::TABLE_WHY))}</p>
            <div class="row">
                <button type="button" class="btn btn-s" on:click=save>
                    <Icon name="file" size="i-s"/>
                    {live(move || studio.say(&words::EXPORT))}
                </button>
                <FilePicker
                    id=Signal::stored("shop-csv")
                    class=Signal::stored("btn btn-s")
                    accept=Signal::stored(".csv,.tsv,.txt,text/csv,text/plain")
                    disabled=form.locked()
                    picked=picked
                >
                    {live(move || studio.say(&setup_words::CHOOSE_CSV))}
                </FilePicker>
            </div>
            <TextField
                id="shop-rows"
                class="text form-text"
                rows=4
                label=form.say(&words::PASTE_ROWS)
                hint=form.say(&words::PASTE_ROWS)
                value=shown
                commit=move |typed: String| {
                    done.set(None);
                    text.set(typed);
                }
                refused=move |length: usize| studio.notify(Notice::wrong(&compose_words::PASTE_REFUSED).arg(length))
                undo=|_| ()
                lang=Signal::stored("zh-Hans")
                read_only=form.locked()
            />
            <p class="said" role="status">{live(said)}</p>
            <ul class="form-problems">{live(problems)}</ul>
            <Show when=fine>
                <button type="button" class="btn btn-primary" disabled=live(move || studio.locked()) on:click=import>
                    {live(move || studio.say(&words::IMPORT))}
                </button>
            </Show>
        </details>
    }
}
