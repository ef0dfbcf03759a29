//! A row of a form: its label, its field, and what the rules say of it.

use leptos::html;
use leptos::prelude::*;

use super::{Form, Measure, Said, counted};
use crate::ak;
use crate::domain::language::Text;
use crate::ui::kit::{Check, Show, TextField, live};
use crate::ui::words::form as words;

/// What a value is.
#[derive(Clone, Copy, PartialEq)]
pub enum Kind {
    /// A sum in yuan.
    Money,
    /// A whole number.
    Number,
    /// A day and a time of it.
    Moment,
}

/// A text.
#[component]
pub fn TextRow(
    /// The element's id.
    key: String,
    /// Its label.
    label: &'static Text,
    /// What it is the meaning of, where the label alone does not say.
    #[prop(optional)]
    about: Option<&'static Text>,
    /// The language of the text.
    lang: &'static str,
    /// It has more than one line.
    #[prop(optional)]
    lines: bool,
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Gets it.
    #[prop(into)]
    commit: Callback<String>,
    /// How much of its limit it uses.
    #[prop(default = None)]
    measure: Option<Measure>,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let name = Signal::derive(move || match about {
        Some(about) => format!("{} ({})", studio.say(about), studio.say(label)),
        None => studio.say(label),
    });
    // A line stays one, also when two are pasted.
    let one_line = move |text: String| {
        commit.run(if lines || !text.contains(['\n', '\r']) { text } else { text.replace(['\n', '\r'], " ") });
    };
    let enter = (!lines).then(|| Callback::new(|()| ()));
    let marked = {
        let key = key.clone();
        move || form.said_of(&key).iter().map(|said| said.severity).min()
    };
    // What stands in the field, also while an input method composes it.
    let typed = measure.map(|_| RwSignal::new(value.get_untracked()));
    let count = measure.zip(typed).map(|(measure, typed)| {
        Effect::new(move |_| typed.set(value.get()));
        let limits = move || studio.rules().storefront();
        let counter = Signal::derive(move || typed.with(|text| measure(text, limits())));
        counted(studio, Some(count_id(&key)), counter)
    });
    ak! {
        <div class=live(move || match marked() {
            Some(severity) => format!("form-row said-{}", severity.id()),
            None => "form-row".to_owned(),
        })>
            <span class="label">{live(move || studio.say(label))}</span>
            {field(form, key.clone(), name, value, Callback::new(one_line), enter, lang, lines, typed)}
            {count}
            <Said key=key/>
        </div>
    }
}

/// The id of the count of a field.
fn count_id(key: &str) -> String {
    format!("{key}.count")
}

#[allow(clippy::too_many_arguments)] // one place, so that the field is compiled once
fn field(
    form: Form,
    key: String,
    name: Signal<String>,
    value: Signal<String>,
    commit: Callback<String>,
    enter: Option<Callback<()>>,
    lang: &'static str,
    lines: bool,
    typed: Option<RwSignal<String>>,
) -> AnyView {
    let class = if lines { "text form-text" } else { "text text-line form-text" };
    let rows = if lines { 3 } else { 1 };
    let described_by = typed.map(|_| count_id(&key)).unwrap_or_default();
    let typing = move |text: String| {
        if let Some(typed) = typed {
            typed.set(text);
        }
    };
    ak! {
        <TextField id=key class=class label=name value=value commit=commit enter=enter refused=form.refused()
            undo=form.undo() lang=Signal::stored(lang) rows=rows read_only=form.locked()
            typing=typing described_by=described_by/>
    }
    .into_any()
}

/// A value that is read when it is whole: what cannot be read stays in the field, and is said.
#[component]
pub fn ValueRow(
    /// The element's id.
    key: String,
    /// Its label.
    label: &'static Text,
    /// What it is.
    kind: Kind,
    /// How it is written.
    #[prop(into)]
    value: Signal<String>,
    /// Gets what was written; whether it can be read.
    #[prop(into)]
    take: Callback<String, bool>,
    /// What is said beside it.
    #[prop(into, optional)]
    beside: Signal<Option<String>>,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let wrong = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    let on_change = move |_| {
        if let Some(field) = field.get_untracked() {
            let fine = take.run(field.value());
            wrong.set(!fine);
            if fine {
                // As it is written here, even if it was written otherwise and means the same.
                field.set_value(&value.get_untracked());
            }
        }
    };
    let hint = move || match kind {
        Kind::Money => &words::NO_SUM,
        Kind::Number => &words::NO_NUMBER,
        Kind::Moment => &words::NO_MOMENT,
    };
    let unit = move || match kind {
        Kind::Money => Some("元".to_owned()),
        Kind::Number => None,
        Kind::Moment => Some(studio.say(&words::CHINA_TIME)),
    };
    let (id, why) = (key.clone(), format!("{key}.why"));
    ak! {
        <div class="form-row">
            <label class="label" for=id.clone()>{live(move || studio.say(label))}</label>
            <span class="form-value">
                <input
                    node_ref=field
                    id=id
                    class="line-field"
                    class:is-moment=kind == Kind::Moment
                    type=if kind == Kind::Moment { "datetime-local" } else { "text" }
                    inputmode=match kind { Kind::Money => "decimal", Kind::Number => "numeric", Kind::Moment => "text" }
                    autocomplete="off"
                    translate="no"
                    prop:value=live(move || value.get())
                    readonly=live(move || studio.locked())
                    aria-invalid=live(move || wrong.get().then_some("true"))
                    aria-describedby=why.clone()
                    on:change=on_change
                />
                <small>{live(unit)}</small>
                <small translate="no">{live(move || beside.get())}</small>
            </span>
            <p class="form-wrong" id=why role="status">{live(move || wrong.get().then(|| studio.say(hint())))}</p>
            <Said key=key/>
        </div>
    }
}

/// Yes or no.
#[component]
pub fn CheckRow(
    /// The element's id.
    key: String,
    /// Its label.
    label: &'static Text,
    /// Whether it is on.
    value: Signal<bool>,
    /// Gets what it becomes.
    set: Callback<bool>,
) -> impl IntoView {
    let form = Form::here();
    let id = key.clone();
    ak! {
        <div class="form-row form-row-check" id=id tabindex="-1">
            <Check label=form.say(label) on=value set=set disabled=form.locked()/>
            <Said key=key/>
        </div>
    }
}

/// One of a few.
#[component]
pub fn SelectRow(
    /// The element's id.
    key: String,
    /// Its label.
    label: &'static Text,
    /// The words, by their numbers.
    words: Vec<&'static Text>,
    /// The one that is on.
    on: Memo<Option<usize>>,
    /// Gets the one that is picked.
    #[prop(into)]
    choose: Callback<usize>,
) -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let words = StoredValue::new(words);
    let options = move || {
        let words = words.get_value().into_iter().enumerate();
        words
            .map(|(index, word)| {
                let selected = move || on.get() == Some(index);
                ak! { <option value=index.to_string() selected=live(selected)>{studio.say(word)}</option> }
            })
            .collect_view()
    };
    ak! {
        <div class="form-row">
            <label class="label" for=key.clone()>{live(move || studio.say(label))}</label>
            <select
                id=key.clone()
                class="select"
                disabled=live(move || studio.locked())
                prop:value=live(move || { let _ = studio.language.get(); on.get().map(|on| on.to_string()).unwrap_or_default() })
                on:change=move |event| if let Ok(index) = event_target_value(&event).parse() { choose.run(index) }
            >
                {live(options)}
            </select>
            <Said key=key/>
        </div>
    }
}

/// A part of a form: its heading, and what is in it.
pub fn part(id: String, heading: &'static Text, why: Option<&'static Text>, content: AnyView) -> AnyView {
    let form = Form::here();
    let studio = form.studio;
    let key = id.clone();
    let head = format!("{id}.head");
    let labelled = head.clone();
    ak! {
        <section class="form-part" aria-labelledby=labelled id=id tabindex="-1">
            <h2 class="look-head" id=head>{live(move || studio.say(heading))}</h2>
            {why.map(|why| ak! { <p class="muted">{live(move || studio.say(why))}</p> })}
            <Said key=key/>
            {content}
        </section>
    }
    .into_any()
}

/// A button that adds something to a part.
pub fn add_key(label: &'static Text, add: impl Fn() + Send + Sync + 'static) -> AnyView {
    let form = Form::here();
    let studio = form.studio;
    ak! {
        <button type="button" class="btn btn-s" disabled=live(move || studio.locked()) on:click=move |_| add()>
            <crate::ui::kit::Icon name="plus" size="i-s"/>
            {live(move || studio.say(label))}
        </button>
    }
    .into_any()
}

/// Shown only while something holds.
pub fn only(
    when: impl Fn() -> bool + Send + Sync + 'static,
    content: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    ak! { <Show when=when>{content()}</Show> }.into_any()
}
