//! What the profile's tabs hold: their order, the quoted and the pinned notes, collections, saved notes.

use leptos::prelude::*;

use crate::ak;
use crate::domain::account::{Account, Card, Collection, ProfileTab, Quote};
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::steps::StepName;
use crate::platform::clock;
use crate::ui::form::{Act, Form, ItemList, Line, Of, Said, act, add_key, only, part};
use crate::ui::kit::{Icon, Pick, live};
use crate::ui::studio::{Studio, brand};
use crate::ui::words::{account as words, form as form_words};

/// The tabs: shown or not, and in which order.
pub fn tabs(form: Form) -> AnyView {
    let studio = form.studio;
    let order = Memo::new(move |_| {
        let shown = brand::account().tabs.clone();
        let hidden: Vec<ProfileTab> = ProfileTab::ALL.into_iter().filter(|tab| !shown.contains(tab)).collect();
        [shown, hidden].concat()
    });
    let key = form.key(Field::Tabs, None, None);
    let content = ak! {
        <ul class="form-tabs" id=key.clone() tabindex="-1" aria-label=live(move || studio.say(&words::TABS))>
            <For each=move || order.get() key=|tab| *tab let(tab)><Tab tab=tab/></For>
        </ul>
        <Said key=key/>
    };
    part("account/shelf".to_owned(), &words::TABS, Some(&words::TABS_WHY), content.into_any())
}

#[component]
fn Tab(tab: ProfileTab) -> impl IntoView {
    let studio = Form::here().studio;
    // Where it stands among those that are shown, and how many these are.
    let place = Memo::new(move |_| {
        let account = brand::account();
        (account.tabs.iter().position(|other| *other == tab), account.tabs.len())
    });
    let on = move || place.get().0.is_some();
    let first = Signal::derive(move || place.get().0.is_none_or(|at| at == 0));
    let last = Signal::derive(move || place.get().0.is_none_or(|at| at + 1 >= place.get().1));
    let word = tab_word(tab);
    let change = move |make: fn(&mut Vec<ProfileTab>, ProfileTab)| {
        brand::change_account(studio, StepName::new(&words::TABS), |account| make(&mut account.tabs, tab));
    };
    let key = move |icon: &'static str,
                    class: &'static str,
                    text: &'static Text,
                    off: Signal<bool>,
                    make: fn(&mut Vec<ProfileTab>, ProfileTab)| {
        ak! {
            <button
                type="button"
                class=format!("btn btn-s btn-icon {class}")
                aria-label=live(move || format!("{}: {}", studio.say(text), studio.say(word)))
                disabled=live(move || off.get() || studio.locked())
                on:click=move |_| change(make)
            >
                <Icon name=icon size="i-s"/>
            </button>
        }
    };
    ak! {
        <li class:is-off=live(move || !on())>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=live(on)
                    disabled=live(move || studio.locked())
                    on:change=move |event| change(if event_target_checked(&event) { show } else { hide })
                />
                <span>{live(move || studio.say(word))}</span>
            </label>
            {key("left", "is-up", &form_words::UP, first, |tabs, tab| earlier(tabs, tab))}
            {key("right", "is-down", &form_words::DOWN, last, |tabs, tab| later(tabs, tab))}
        </li>
    }
}

fn show(tabs: &mut Vec<ProfileTab>, tab: ProfileTab) {
    tabs.push(tab);
}

fn hide(tabs: &mut Vec<ProfileTab>, tab: ProfileTab) {
    tabs.retain(|other| *other != tab);
}

fn earlier(tabs: &mut [ProfileTab], tab: ProfileTab) {
    if let Some(at) = tabs.iter().position(|other| *other == tab).filter(|at| *at > 0) {
        tabs.swap(at, at - 1);
    }
}

fn later(tabs: &mut [ProfileTab], tab: ProfileTab) {
    if let Some(at) = tabs.iter().position(|other| *other == tab).filter(|at| at + 1 < tabs.len()) {
        tabs.swap(at, at + 1);
    }
}

const fn tab_word(tab: ProfileTab) -> &'static Text {
    match tab {
        ProfileTab::Notes => &words::NOTES,
        ProfileTab::Collections => &words::COLLECTIONS,
        ProfileTab::Products => &words::PRODUCTS,
        ProfileTab::Saves => &words::SAVES,
    }
}

/// Every note by its id and its title; archived ones are only named.
pub fn notes(studio: Studio) -> Signal<Vec<Pick>> {
    Memo::new(move |_| {
        studio.state.with(|state| {
            let named = |note: &crate::domain::note::Note| {
                let title = note.title.trim();
                if title.is_empty() { studio.say(&words::UNTITLED) } else { title.to_owned() }
            };
            let pick = |note: &crate::domain::note::Note| Pick {
                id: note.id.clone(),
                name: named(note),
                offered: note.is_current(),
            };
            state.workspace.kept().map(|note| pick(note)).collect::<Vec<_>>()
        })
    })
    .into()
}

/// The quoted note, and the pinned ones.
pub fn pinned(form: Form) -> AnyView {
    let of = Of::<Account, Account>::whole(form);
    let content = ak! {
        {of.check(Field::Quoted, &words::QUOTES, |account| account.quoted.is_some(),
            |account, on| account.quoted = on.then(Quote::default))}
        {only(|| brand::account().quoted.is_some(), move || quote(form))}
        {of.picks(Field::Pinned, &words::PINNED, notes(form.studio), |account| account.pinned.clone(),
            |account, notes| account.pinned = notes)}
    };
    part("account/pins".to_owned(), &words::PINS, Some(&words::PINS_WHY), content.into_any())
}

fn quote(form: Form) -> AnyView {
    let of = Of::<Account, Quote>::part(
        form,
        Field::Quoted,
        |account, _| account.quoted.as_ref(),
        |account, _| account.quoted.as_mut(),
    );
    ak! {
        <div class="form-inner">
            {of.both("text", &words::QUOTE_TEXT, true, |quote| quote.text.clone(), |quote, text| quote.text = text)}
            {of.line("author", &words::QUOTE_AUTHOR, "zh-Hans", |quote| quote.author.clone(), |quote, author| quote.author = author)}
            {of.both("title", &words::QUOTE_TITLE, false, |quote| quote.title.clone(), |quote, title| quote.title = title)}
            {of.pictures("cover", &words::COVER, true, |quote| vec![quote.cover.clone()],
                |quote, files| quote.cover = files.into_iter().next().unwrap_or_default())}
            {of.check("consent", &words::CONSENT, |quote| quote.consent, |quote, consent| quote.consent = consent)}
        </div>
    }
    .into_any()
}

/// 合集.
pub fn collections(form: Form) -> AnyView {
    let studio = form.studio;
    let lines = Memo::new(move |_| {
        let account = brand::account();
        let line = |collection: &Collection| Line {
            id: collection.id.clone(),
            title: collection.title.zh.clone(),
            note: collection.notes.len().to_string(),
            picture: Some(collection.cover.clone()),
            archived: false,
        };
        account.collections.iter().map(line).collect::<Vec<_>>()
    });
    let does = move |(id, what): (String, Act)| {
        brand::change_account(studio, StepName::new(&words::COLLECTION_LIST), |account| {
            let renew = |collection: &mut Collection| collection.id = clock::new_id();
            act(&mut account.collections, &id, what, |collection| &collection.id, renew, |_| {});
        });
    };
    let add = move || {
        let id = clock::new_id();
        form.open.set(Some(form.key(Field::Collections, Some(&id), None)));
        brand::change_account(studio, StepName::new(&words::ADD_COLLECTION), |account| {
            account.collections.push(Collection { id, ..Collection::default() });
        });
    };
    let content = ak! {
        <ItemList field=Field::Collections lines=lines unnamed=&words::UNTITLED act=does detail=move |id| collection(form, id)/>
        {add_key(&words::ADD_COLLECTION, add)}
    };
    let id = form.key(Field::Collections, None, None);
    part(id, &words::COLLECTION_LIST, None, content.into_any())
}

fn collection(form: Form, id: String) -> AnyView {
    let of = Of::<Account, Collection>::item(
        form,
        Field::Collections,
        id,
        |account, id| account.collections.iter().find(|collection| collection.id == id),
        |account, id| account.collections.iter_mut().find(|collection| collection.id == id),
    );
    ak! {
        {of.both("title", &words::COLLECTION_TITLE, false, |collection| collection.title.clone(),
            |collection, title| collection.title = title)}
        {of.pictures("cover", &words::COVER, true, |collection| vec![collection.cover.clone()],
            |collection, files| collection.cover = files.into_iter().next().unwrap_or_default())}
        {of.picks("notes", &words::COLLECTED, notes(form.studio), |collection| collection.notes.clone(),
            |collection, notes| collection.notes = notes)}
        {of.number("views", &words::VIEWS, |collection| collection.views.and_then(|views| views.try_into().ok()),
            |collection, views| collection.views = views.map(u64::from))}
    }
    .into_any()
}

/// 收藏: cards of others have no ids; their numbers stand for them.
pub fn saves(form: Form) -> AnyView {
    let studio = form.studio;
    let lines = Memo::new(move |_| {
        let account = brand::account();
        let line = |(index, card): (usize, &Card)| Line {
            id: index.to_string(),
            title: card.title.zh.clone(),
            note: card.author.clone(),
            picture: Some(card.cover.clone()),
            archived: false,
        };
        account.saves.iter().enumerate().map(line).collect::<Vec<_>>()
    });
    let does = move |(id, what): (String, Act)| {
        brand::change_account(studio, StepName::new(&words::SAVED_LIST), |account| {
            let mut numbered: Vec<(String, Card)> =
                account.saves.drain(..).enumerate().map(|(index, card)| (index.to_string(), card)).collect();
            act(&mut numbered, &id, what, |card| &card.0, |_| {}, |_| {});
            account.saves = numbered.into_iter().map(|card| card.1).collect();
        });
    };
    let add = move || {
        let next = leptos::prelude::untrack(brand::account).saves.len();
        form.open.set(Some(form.key(Field::Saves, Some(&next.to_string()), None)));
        brand::change_account(studio, StepName::new(&words::ADD_SAVED), |account| account.saves.push(Card::default()));
    };
    let content = ak! {
        <ItemList field=Field::Saves lines=lines unnamed=&words::UNTITLED act=does detail=move |id| saved(form, id)/>
        {add_key(&words::ADD_SAVED, add)}
    };
    part(form.key(Field::Saves, None, None), &words::SAVED_LIST, None, content.into_any())
}

fn saved(form: Form, id: String) -> AnyView {
    let of = Of::<Account, Card>::item(
        form,
        Field::Saves,
        id,
        |account, id| account.saves.get(id.parse::<usize>().ok()?),
        |account, id| account.saves.get_mut(id.parse::<usize>().ok()?),
    );
    ak! {
        {of.both("title", &words::QUOTE_TITLE, false, |card| card.title.clone(), |card, title| card.title = title)}
        {of.line("author", &words::QUOTE_AUTHOR, "zh-Hans", |card| card.author.clone(), |card, author| card.author = author)}
        {of.pictures("cover", &words::COVER, true, |card| vec![card.cover.clone()],
            |card, files| card.cover = files.into_iter().next().unwrap_or_default())}
        {of.number("likes", &words::LIKES, |card| card.likes.try_into().ok(),
            |card, likes| card.likes = likes.unwrap_or_default().into())}
        {of.check("video", &words::IS_VIDEO, |card| card.video, |card, video| card.video = video)}
    }
    .into_any()
}
