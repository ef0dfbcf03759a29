//! The account's facts as a list.

use leptos::prelude::*;

use crate::ak;
use crate::domain::account::{AccountKind, ProfileTab};
use crate::domain::bilingual::Bilingual;
use crate::domain::language::{Language, Text};
use crate::domain::route::Route;
use crate::domain::wording::Arg;
use crate::ui::kit::live;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::account as words;

/// What the account has.
#[component]
pub fn Facts() -> impl IntoView {
    let studio = Studio::here();
    let profile = brand::profile();
    let account = &profile.account;
    let kind = match account.kind {
        AccountKind::Ordinary => &words::ORDINARY,
        AccountKind::IndividualPro => &words::INDIVIDUAL_PRO,
        AccountKind::EnterprisePro => &words::ENTERPRISE_PRO,
    };
    let tabs = account.tabs.clone();
    let tabs = move || {
        let words: Vec<_> = tabs.iter().map(|tab| studio.say(tab_word(*tab))).collect();
        words.join(if studio.language.get() == Language::En { ", " } else { "・" })
    };
    let verification = match account.verification.clone() {
        Some(verification) => ak! {
            <dd>
                <Both text=verification.label/>
                <small lang="ja">{verification.body}</small>
                <small>
                    {live(move || studio.fill(&words::SINCE, &[Arg::from(verification.since.as_str())]))}
                </small>
            </dd>
        }
        .into_any(),
        None => ak! { <dd>{live(move || studio.say(&words::NOT_VERIFIED))}</dd> }.into_any(),
    };
    let pinned = account.pinned.clone();
    let no_pin = pinned.is_empty();
    ak! {
        <h2 class="look-head">{live(move || studio.say(&words::FACTS))}</h2>
        <dl class="look-facts">
            <div><Term text=&words::KIND/><dd>{live(move || studio.say(kind))}</dd></div>
            <div><Term text=&words::VERIFICATION/>{verification}</div>
            <div><Term text=&words::GENRE/><dd><Both text=account.genre.clone()/></dd></div>
            <div><Term text=&words::RED_ID/><dd>{account.red_id.clone()}</dd></div>
            <div><Term text=&words::TABS/><dd>{live(tabs)}</dd></div>
            <div>
                <Term text=&words::PINNED/>
                {pinned.into_iter().map(|id| ak! { <dd><Pinned id=id/></dd> }).collect_view()}
                {no_pin.then(|| ak! { <dd>{live(move || studio.say(&words::NONE))}</dd> })}
            </div>
        </dl>
    }
}

fn tab_word(tab: ProfileTab) -> &'static Text {
    match tab {
        ProfileTab::Notes => &words::NOTES,
        ProfileTab::Collections => &words::COLLECTIONS,
        ProfileTab::Products => &words::PRODUCTS,
        ProfileTab::Saves => &words::SAVES,
    }
}

#[component]
fn Term(text: &'static Text) -> impl IntoView {
    let studio = Studio::here();
    ak! { <dt>{live(move || studio.say(text))}</dt> }
}

/// The text in Japanese for those who read it, else as it is published.
#[component]
fn Both(text: Bilingual) -> impl IntoView {
    let studio = Studio::here();
    move || match studio.language.get() {
        Language::Ja => ak! { <span lang="ja">{text.ja.clone()}</span> },
        Language::ZhHans | Language::En => ak! { <span lang="zh-Hans">{text.zh.clone()}</span> },
    }
}

#[component]
fn Pinned(id: String) -> impl IntoView {
    let studio = Studio::here();
    let profile = brand::profile();
    let quote = profile.told(&id).and_then(|told| told.quote.clone());
    let href = Route::Compose(id.clone()).hash();
    let title = move || studio.note(&id).map(|note| note.title.clone());
    ak! {
        <a class="look-link" href=href lang="zh-Hans">{live(title)}</a>
        {quote.map(|quote| {
            let consent = if quote.consent { &words::CONSENT } else { &words::NO_CONSENT };
            ak! {
                <small>
                    {live(move || studio.fill(&words::QUOTED, &[Arg::from(quote.author.as_str())]))}
                    " · "
                    {live(move || studio.say(consent))}
                </small>
            }
        })}
    }
}
