//! Who the account is: names, kind, mark, genre, pictures, buttons, numbers.

use leptos::prelude::*;

use crate::ak;
use crate::domain::account::{Account, AccountKind, Service, Verification};
use crate::domain::bilingual::Bilingual;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::storefront::counters;
use crate::ui::form::{Form, Of, only, part};
use crate::ui::studio::brand;
use crate::ui::words::account as words;

static KINDS: [(AccountKind, &Text); 3] = [
    (AccountKind::Ordinary, &words::ORDINARY),
    (AccountKind::IndividualPro, &words::INDIVIDUAL_PRO),
    (AccountKind::EnterprisePro, &words::ENTERPRISE_PRO),
];

/// Genres to pick from, the manual's four first; what is typed may be anything.
static GENRES: [(&Text, &Text); 8] = [
    (&words::FASHION, &words::FASHION_ZH),
    (&words::COSMETICS, &words::COSMETICS_ZH),
    (&words::TRAVEL, &words::TRAVEL_ZH),
    (&words::HOUSEHOLD, &words::HOUSEHOLD_ZH),
    (&words::FOOD, &words::FOOD_ZH),
    (&words::BABY, &words::BABY_ZH),
    (&words::CRAFT, &words::CRAFT_ZH),
    (&words::CULTURE, &words::CULTURE_ZH),
];

/// Name, id, kind, mark.
pub fn identity(form: Form) -> AnyView {
    let of = Of::<Account, Account>::whole(form);
    let content = ak! {
        {of.counted(counters::account_name).line(Field::Name, &words::NAME, "zh-Hans", |account| account.name.clone(), |account, name| account.name = name)}
        {of.line(Field::RedId, &words::RED_ID, "en", |account| account.red_id.clone(), |account, id| account.red_id = id)}
        {of.choice(Field::Kind, &words::KIND, &KINDS, |account| Some(account.kind), |account, kind| account.kind = kind)}
        {of.check(
            Field::Verification,
            &words::VERIFIED,
            |account| account.verification.is_some(),
            |account, on| account.verification = on.then(|| Verification {
                label: Bilingual::new(words::ENTERPRISE_MARK.zh, words::ENTERPRISE_MARK.ja),
                ..Verification::default()
            }),
        )}
        {only(|| brand::account().verification.is_some(), move || mark(form))}
    };
    part("account/identity".to_owned(), &words::IDENTITY, None, content.into_any())
}

fn mark(form: Form) -> AnyView {
    let of = Of::<Account, Verification>::part(
        form,
        Field::Verification,
        |account, _| account.verification.as_ref(),
        |account, _| account.verification.as_mut(),
    );
    ak! {
        <div class="form-inner">
            {of.both("label", &words::MARK_LABEL, false, |mark| mark.label.clone(), |mark, label| mark.label = label)}
            {of.line("body", &words::MARK_BODY, "ja", |mark| mark.body.clone(), |mark, body| mark.body = body)}
            {of.line("since", &words::MARK_SINCE, "en", |mark| mark.since.clone(), |mark, since| mark.since = since)}
        </div>
    }
    .into_any()
}

/// Genre, bio, pictures, place, buttons, numbers.
pub fn page(form: Form) -> AnyView {
    let of = Of::<Account, Account>::whole(form);
    let content = ak! {
        {of.both(Field::Genre, &words::GENRE, false, |account| account.genre.clone(), |account, genre| account.genre = genre)}
        <Genres/>
        {of.counted(counters::account_bio).both(Field::Bio, &words::BIO, true, |account| account.bio.clone(), |account, bio| account.bio = bio)}
        {of.pictures(
            Field::Avatar,
            &words::AVATAR,
            true,
            |account| vec![account.avatar.clone()],
            |account, files| account.avatar = files.into_iter().next().unwrap_or_default(),
        )}
        {of.pictures(
            Field::Banner,
            &words::BANNER,
            true,
            |account| vec![account.banner.clone()],
            |account, files| account.banner = files.into_iter().next().unwrap_or_default(),
        )}
        {of.line(Field::Location, &words::LOCATION, "zh-Hans", |account| account.location.clone(),
            |account, place| account.location = place)}
        {of.line("ipLocation", &words::IP_LOCATION, "zh-Hans", |account| account.ip_location.clone(),
            |account, place| account.ip_location = place)}
        <div class="form-row" id=form.key(Field::Services, None, None) tabindex="-1">
            <crate::ui::form::Said key=form.key(Field::Services, None, None)/>
        </div>
        <div class="form-checks">
            {of.check("message", &words::MESSAGE, |account| has(account, Service::Message), |account, on| put(account, Service::Message, on))}
            {of.check("groupChat", &words::GROUP_CHAT, |account| has(account, Service::GroupChat), |account, on| put(account, Service::GroupChat, on))}
            {of.check("shop", &words::SHOP_BUTTON, |account| has(account, Service::Shop), |account, on| put(account, Service::Shop, on))}
        </div>
        <div class="form-numbers">
            {of.number("following", &words::FOLLOWING, |account| count(account.counts.following),
                |account, number| account.counts.following = number.unwrap_or_default().into())}
            {of.number("followers", &words::FOLLOWERS, |account| count(account.counts.followers),
                |account, number| account.counts.followers = number.unwrap_or_default().into())}
            {of.number("likesAndSaves", &words::LIKES_AND_SAVES, |account| count(account.counts.likes_and_saves),
                |account, number| account.counts.likes_and_saves = number.unwrap_or_default().into())}
        </div>
    };
    part("account/page".to_owned(), &words::PAGE, Some(&words::PAGE_WHY), content.into_any())
}

#[component]
fn Genres() -> impl IntoView {
    let form = Form::here();
    let studio = form.studio;
    let key = move |(word, zh): (&'static Text, &'static Text)| {
        let pick = move |_| {
            brand::change_account(studio, crate::domain::steps::StepName::new(&words::GENRE), |account| {
                account.genre = Bilingual::new(zh.zh, zh.ja);
            });
        };
        ak! {
            <button type="button" class="chip chip-pick" disabled=crate::ui::kit::live(move || studio.locked()) on:click=pick>
                {crate::ui::kit::live(move || studio.say(word))}
            </button>
        }
    };
    ak! { <div class="form-chips">{GENRES.map(key).collect_view()}</div> }
}

fn count(number: u64) -> Option<u32> {
    u32::try_from(number).ok()
}

fn has(account: &Account, service: Service) -> bool {
    account.services.contains(&service)
}

/// In their usual order.
fn put(account: &mut Account, service: Service, on: bool) {
    account.services = Service::ALL
        .into_iter()
        .filter(|one| if *one == service { on } else { account.services.contains(one) })
        .collect();
}
