//! The brand's account and shop as this page knows them: the sample's until something else is stored. What they name by
//! file is a picture shipped with the app, or one the brand handed in, whose media id begins with [`OWN`].

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::document::{self, Document};
use super::{Studio, Undoer, dictionary, pencil, space};
use crate::domain::account::{Account, AccountKind};
use crate::domain::display;
use crate::domain::language::Text;
use crate::domain::media::MediaFacts;
use crate::domain::sample::{self, Profile};
use crate::domain::shared::Shared;
use crate::domain::shop::{ById, Product, Shop};
use crate::domain::steps::StepName;
use crate::platform::files;
use crate::ui::words::keep as words;

/// How media ids of the brand's own pictures begin.
pub const OWN: &str = "brand-";

thread_local! {
    // Tests hold that the sample's can be read. Only the first workspace begins with it.
    static ACCOUNT: Document<Account> = Document::new(
        "account",
        space::begins_with(|| profile_of_sample().account),
        [&words::ACCOUNT_NEWER, &words::ACCOUNT_DAMAGED],
    );
    static SHOP: Document<Shop> =
        Document::long("shop", space::begins_with(|| sample::shop().unwrap_or_default()), [&words::SHOP_NEWER, &words::SHOP_DAMAGED], tell);
    /// What the sample has around its account.
    static AROUND: Profile = profile_of_sample();
    /// The profile of the account that was asked for last: every note that is drawn asks.
    static PROFILE: RefCell<Option<(Arc<Account>, Arc<Profile>)>> = const { RefCell::new(None) };
    /// The products that somebody follows.
    static FOLLOWED: RefCell<HashMap<String, ArcRwSignal<Option<Shared<Product>>>>> = RefCell::default();
    /// The products by their ids, of the shop that was asked for last.
    static BY_ID: RefCell<Option<Goods>> = const { RefCell::new(None) };
    /// The moment at which the phone shows account and shop, in epoch seconds; none: now.
    static SEEN_AT: ArcRwSignal<Option<i64>> = ArcRwSignal::new(None);
}

fn profile_of_sample() -> Profile {
    sample::profile().unwrap_or_default()
}

/// A shop and where its products stand.
#[derive(Clone)]
pub struct Goods {
    shop: Arc<Shop>,
    by_id: Rc<ById>,
}

impl Goods {
    /// The product of that id.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<&Shared<Product>> {
        self.by_id.product(&self.shop, id)
    }
}

impl Deref for Goods {
    type Target = Shop;
    fn deref(&self) -> &Shop {
        &self.shop
    }
}

/// Reads the account as it is stored, for screens that only show whose a note is.
pub fn follow(studio: Studio) {
    document::follow(studio, &ACCOUNT);
}

/// Reads the shop as it is stored, for screens that show products without changing them. The account is the phone's to
/// read ([`follow`]).
pub fn follow_shop(studio: Studio) {
    document::follow(studio, &SHOP);
}

/// Reads what is stored. Called by the screens that edit account and shop.
pub fn enter(studio: Studio) {
    document::enter(studio, &ACCOUNT);
    document::enter(studio, &SHOP);
    dictionary::enter(studio);
    pencil::fetch();
}

/// The account.
#[must_use]
pub fn account() -> Arc<Account> {
    document::value(&ACCOUNT).get()
}

/// The shop.
#[must_use]
pub fn shop() -> Arc<Shop> {
    document::value(&SHOP).get()
}

/// The account, once it is known which one is stored.
#[must_use]
pub fn known_account() -> Option<Arc<Account>> {
    document::known(&ACCOUNT)
}

/// The shop, likewise.
#[must_use]
pub fn known_shop() -> Option<Arc<Shop>> {
    document::known(&SHOP)
}

/// The account with what stands around it.
#[must_use]
pub fn profile() -> Arc<Profile> {
    let account = account();
    PROFILE.with_borrow_mut(|last| match last {
        Some((of, profile)) if Arc::ptr_eq(of, &account) => Arc::clone(profile),
        _ => {
            let profile = AROUND.with(|around| Profile { account: (*account).clone(), ..around.clone() });
            Arc::clone(&last.insert((account, Arc::new(profile))).1)
        }
    })
}

/// The shop with its products in the order of their ids: for the many that look for one each.
#[must_use]
pub fn goods() -> Goods {
    let shop = shop();
    BY_ID.with_borrow_mut(|last| match last {
        Some(goods) if Arc::ptr_eq(&goods.shop, &shop) => goods.clone(),
        _ => last.insert(Goods { by_id: Rc::new(ById::of(&shop)), shop }).clone(),
    })
}

/// The product of that id, followed by itself: whoever follows one does not hear of a thousand others.
#[must_use]
pub fn product(id: &str) -> ArcRwSignal<Option<Shared<Product>>> {
    let known = FOLLOWED.with_borrow(|followed| followed.get(id).cloned());
    known.unwrap_or_else(|| {
        let now = untrack(|| goods().product(id).cloned());
        let signal = ArcRwSignal::new(now);
        FOLLOWED.with_borrow_mut(|followed| followed.insert(id.to_owned(), signal.clone()));
        signal
    })
}

/// Tells those who follow a product what became of it.
fn tell(before: &Shop, now: &Shop) {
    let mut stands = now.products.iter();
    let moved: Vec<&str> = before
        .products
        .iter()
        .flat_map(|old| match stands.next() {
            Some(new) if new.address() == old.address() => [None, None],
            new => [Some(old.id.as_str()), new.map(|new| new.id.as_str())],
        })
        .flatten()
        .collect();
    let added = stands.map(|new| new.id.as_str());
    let ids: Vec<&str> = moved.into_iter().chain(added).collect();
    if ids.is_empty() {
        return;
    }
    let by_id = ById::of(now);
    for id in ids {
        let Some(signal) = FOLLOWED.with_borrow(|followed| followed.get(id).cloned()) else { continue };
        let product = by_id.product(now, id).cloned();
        if signal.with_untracked(|known| *known != product) {
            signal.set(product);
        }
    }
}

/// The note of that id as the sample tells of it, where it does: everybody can read it.
pub(super) fn is_published(id: &str) -> bool {
    AROUND.with(|around| around.told(id).is_some_and(|told| told.published_at.is_some()))
}

/// Changes the account, if this tab may.
pub fn change_account(studio: Studio, name: StepName, make: impl FnOnce(&mut Account)) -> bool {
    document::change(studio, &ACCOUNT, name, make)
}

/// Changes the shop, if this tab may.
pub fn change_shop(studio: Studio, name: StepName, make: impl FnOnce(&mut Shop)) -> bool {
    document::change(studio, &SHOP, name, make)
}

/// Reads account, shop and dictionary as an import has written them; `then` is called when all of them are here.
pub fn arrive(studio: Studio, name: StepName, then: impl FnOnce() + 'static) {
    let (for_shop, for_dictionary) = (name.clone(), name.clone());
    document::arrive(studio, &ACCOUNT, name, move || {
        document::arrive(studio, &SHOP, for_shop, move || dictionary::arrive(studio, for_dictionary, then));
    });
}

/// Undo and redo of the account.
#[must_use]
pub fn account_undoer(studio: Studio) -> Undoer {
    document::undoer(studio, &ACCOUNT)
}

/// Undo and redo of the shop.
#[must_use]
pub fn shop_undoer(studio: Studio) -> Undoer {
    document::undoer(studio, &SHOP)
}

/// The moment at which the phone shows account and shop, in epoch seconds; none: now.
#[must_use]
pub fn seen_at() -> ArcRwSignal<Option<i64>> {
    SEEN_AT.with(Clone::clone)
}

/// That moment, or now.
#[must_use]
pub fn preview_now(studio: Studio) -> i64 {
    seen_at().get().unwrap_or_else(|| studio.now.get() / 1000)
}

/// The address of a picture that account or shop name; none while there is none, or its bytes are still being read.
#[must_use]
pub fn address(file: &str) -> Option<String> {
    match file {
        "" => None,
        own if own.starts_with(OWN) => {
            // What is stored is read after the first screen stands.
            Studio::here().files_loaded.track();
            files::url(own)
        }
        shipped => Some(format!("assets/{shipped}")),
    }
}

/// What is known of a picture that account or shop name.
pub(super) fn facts(studio: Studio, file: &str) -> Option<MediaFacts> {
    if file.starts_with(OWN) {
        studio.state.with(|state| state.workspace.facts.get(file).map(|facts| (**facts).clone()))
    } else {
        studio.sample().media.get(file).cloned()
    }
}

/// The word for a kind of account.
#[must_use]
pub const fn kind_word(kind: AccountKind) -> &'static Text {
    use crate::ui::words::account as words;
    match kind {
        AccountKind::Ordinary => &words::ORDINARY,
        AccountKind::IndividualPro => &words::INDIVIDUAL_PRO,
        AccountKind::EnterprisePro => &words::ENTERPRISE_PRO,
    }
}

/// A picture's size and form, for those who choose it.
#[must_use]
pub fn size_line(studio: Studio, file: &str) -> Option<String> {
    let (width, height) = facts(studio, file)?.displayed()?;
    Some(format!("{width}×{height} · {}", display::ratio(width, height)))
}
