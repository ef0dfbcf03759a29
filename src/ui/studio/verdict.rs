//! What the rules say of notes, account and shop. A shop may have a thousand products: it is checked in pieces, behind the paint.

use std::cell::RefCell;

use leptos::prelude::*;

use super::{Studio, brand, dictionary, pencil, slices};
use crate::domain::account::AccountKind;
use crate::domain::check::{Context, Report, check};
use crate::domain::finding::{Field, Finding};
use crate::domain::note::Note;
use crate::domain::note_check::given;
use crate::domain::shop::Shop;
use crate::domain::storefront::pieces::{InPieces, Read};
use crate::domain::storefront::{self, AccountSubject, Around, LeadsSubject, NoteState, ShopSubject};

thread_local! {
    /// What was read of the products, whichever screen asked.
    static READ: RefCell<Read> = RefCell::default();
}

/// A finding, with the id of the item it is about.
pub type Told = (Option<String>, Finding);

/// Comes to all that is said.
pub type Work = slices::Work<Vec<Told>>;

/// What there is to say of a note, with what it leads to. Nothing is said of a shop that is not read yet: it would lack
/// what the note shows.
#[must_use]
pub fn note(studio: Studio, note: &Note, context: &Context<'_>) -> Report {
    let (account, shop) = (brand::known_account(), brand::known_shop());
    let account = account.map(|account| account.kind);
    let leads = storefront::check_leads(&LeadsSubject { note, shop: shop.as_deref(), account }, context);
    studio.state.with(|state| check(given(note, &state.workspace.facts), context)).and(leads)
}

/// What became of a note: the sample's published ones are out, what others are is planned.
fn note_state(studio: Studio, id: &str) -> NoteState {
    match studio.note(id) {
        None => NoteState::Missing,
        Some(_) if brand::is_published(id) => NoteState::Published,
        Some(_) => NoteState::Planned,
    }
}

fn around<T>(studio: Studio, make: impl FnOnce(Around<'_>) -> T) -> T {
    let note = |id: &str| note_state(studio, id);
    let size = |file: &str| brand::facts(studio, file).and_then(|facts| facts.displayed());
    make(Around { note: &note, size: &size })
}

/// What there is to say of the account.
#[must_use]
pub fn account(studio: Studio) -> Work {
    let (account, shop) = (brand::account(), brand::shop());
    let now = studio.now.get();
    let Report { findings, .. } = around(studio, |around| {
        let subject = AccountSubject { account: &account, shop: Some(&shop), around, now };
        let brand = dictionary::dictionary().get().brand();
        let context = Context { rule_set: studio.rules(), now, brand: &brand, pencil: pencil::here() };
        storefront::check_account(&subject, &context)
    });
    let item = move |field: Field, index: usize| match field {
        Field::Collections => account.collections.get(index).map(|collection| collection.id.clone()),
        Field::Saves => Some(index.to_string()),
        _ => None,
    };
    let mut told = Some(tell(findings, item));
    Box::new(move |_| told.take())
}

/// What there is to say of the shop. Whoever calls it hears of everything it looks at; the work itself is done later, with
/// what was there now.
#[must_use]
pub fn shop(studio: Studio) -> Work {
    let (kind, shop) = (brand::account().kind, brand::shop());
    let (now, rule_set, pencil) = (studio.now.get(), studio.rules(), pencil::here());
    let brand = dictionary::dictionary().get().brand();
    // Notes and pictures are looked up while the work is done.
    studio.state.track();
    let mut pieces = InPieces::default();
    Box::new(move |more| {
        let context = Context { rule_set, now, brand: &brand, pencil };
        let report = untrack(|| around(studio, |around| go_on(&mut pieces, &shop, kind, around, &context, more)))?;
        Some(tell(report.findings, |field, index| item(&shop, field, index)))
    })
}

fn go_on(
    pieces: &mut InPieces,
    shop: &Shop,
    kind: AccountKind,
    around: Around<'_>,
    context: &Context<'_>,
    more: &dyn Fn() -> bool,
) -> Option<Report> {
    let subject = ShopSubject::new(shop, Some(kind), around, context.now);
    READ.with_borrow_mut(|read| pieces.go_on(&subject, context, read, more))
}

/// The id of an item of a list.
fn item(shop: &Shop, field: Field, index: usize) -> Option<String> {
    match field {
        Field::Products => shop.products.get(index).map(|product| product.id.clone()),
        Field::Categories => shop.categories.get(index).map(|category| category.id.clone()),
        Field::Coupons => shop.coupons.get(index).map(|coupon| coupon.id.clone()),
        Field::Gifts => shop.gifts.get(index).map(|gift| gift.id.clone()),
        Field::Events => shop.events.get(index).map(|event| event.id.clone()),
        _ => None,
    }
}

fn tell(findings: Vec<Finding>, item: impl Fn(Field, usize) -> Option<String>) -> Vec<Told> {
    let id = |finding: &Finding| finding.item.and_then(|index| item(finding.field, index as usize));
    findings.into_iter().map(|finding| (id(&finding), finding)).collect()
}
