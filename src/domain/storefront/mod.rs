//! The account, the shop and what a note leads to, checked like a note: rules that each speak of one thing, and a report.

pub mod account_rules;
pub mod counters;
mod names;
pub mod note_rules;
#[cfg(any(feature = "app", test))]
pub mod pieces;
#[cfg(test)]
mod probe;
pub mod shop_rules;
mod texts;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::account::{Account, AccountKind};
use super::brand::Brand;
use super::check::{Context, Counter, Passage, Pencil, Report};
use super::finding::{Finding, Severity};
use super::note::Note;
use super::order::sort_by_number;
use super::ruleset::{RULE_SETS, RuleSet, StorefrontLimits};
use super::shop::{ById, Product, Shop};

/// What became of a note that is named somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteState {
    /// There is no such note.
    Missing,
    /// It is a plan.
    Planned,
    /// Everybody can read it.
    Published,
}

/// What stands around an account or a shop.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// What became of the note with this id.
    pub note: &'a dyn Fn(&str) -> NoteState,
    /// Width and height of a picture as shown; none where nobody knows.
    pub size: &'a dyn Fn(&str) -> Option<(u32, u32)>,
}

/// An account as its rules see it.
pub struct AccountSubject<'a> {
    /// The account.
    pub account: &'a Account,
    /// Its shop, where it is known.
    pub shop: Option<&'a Shop>,
    /// What stands around it.
    pub around: Around<'a>,
    /// Now, in milliseconds since 1970.
    pub now: i64,
}

/// A shop as its rules see it.
pub struct ShopSubject<'a> {
    /// The shop.
    pub shop: &'a Shop,
    /// The kind of account that keeps it, where it is known.
    pub account: Option<AccountKind>,
    /// What stands around it.
    pub around: Around<'a>,
    /// Now, in milliseconds since 1970.
    pub now: i64,
    by_id: OnceCell<ById>,
}

impl<'a> ShopSubject<'a> {
    /// A shop with what stands around it.
    #[must_use]
    pub fn new(shop: &'a Shop, account: Option<AccountKind>, around: Around<'a>, now: i64) -> Self {
        Self { shop, account, around, now, by_id: OnceCell::new() }
    }

    /// The product of that id: as [`Shop::product`], which walks through all of them.
    #[must_use]
    pub fn product(&self, id: &str) -> Option<&'a Product> {
        self.by_id.get_or_init(|| ById::of(self.shop)).product(self.shop, id).map(|product| &**product)
    }
}

/// What a note leads to, as its rules see it: products, a mini program, a creator.
pub struct LeadsSubject<'a> {
    /// The note.
    pub note: &'a Note,
    /// The brand's shop, where it is known.
    pub shop: Option<&'a Shop>,
    /// The kind of account that publishes it, where it is known.
    pub account: Option<AccountKind>,
}

/// What a rule about accounts does: reads the account, adds what it finds.
pub type CheckAccount = fn(&AccountSubject<'_>, &StorefrontLimits, &mut Vec<Finding>);

/// What a rule about shops does: reads the shop, adds what it finds.
pub type CheckShop = fn(&ShopSubject<'_>, &StorefrontLimits, &mut Vec<Finding>);

/// What a rule about what a note leads to does: reads the note, adds what it finds.
pub type CheckLeads = fn(&LeadsSubject<'_>, &StorefrontLimits, &mut Vec<Finding>);

/// Checks what a note leads to. Its words are read with the rest of the note.
#[must_use]
pub fn check_leads(subject: &LeadsSubject<'_>, context: &Context<'_>) -> Report {
    let speak = |ids: &dyn Fn(&str) -> bool, limits: &StorefrontLimits, out: &mut Vec<Finding>| {
        for rule in note_rules::RULES.iter().filter(|rule| ids(rule.id)) {
            (rule.check)(subject, limits, out);
        }
    };
    let counters = counters::of_leads(subject.note, context.rule_set.storefront());
    report(&speak, &Vec::new, counters, &Context { pencil: None, ..*context })
}

/// Checks an account.
#[must_use]
pub fn check_account(subject: &AccountSubject<'_>, context: &Context<'_>) -> Report {
    let speak = |ids: &dyn Fn(&str) -> bool, limits: &StorefrontLimits, out: &mut Vec<Finding>| {
        for rule in account_rules::RULES.iter().filter(|rule| ids(rule.id)) {
            (rule.check)(subject, limits, out);
        }
    };
    let counters = counters::of_account(subject.account, context.rule_set.storefront());
    report(&speak, &|| texts::of_account(subject.account), counters, context)
}

/// Checks a shop.
#[must_use]
pub fn check_shop(subject: &ShopSubject<'_>, context: &Context<'_>) -> Report {
    let speak = |ids: &dyn Fn(&str) -> bool, limits: &StorefrontLimits, out: &mut Vec<Finding>| {
        for rule in shop_rules::RULES.iter().filter(|rule| ids(rule.id)) {
            (rule.check)(subject, limits, out);
        }
    };
    report(&speak, &|| texts::of_shop(subject.shop), vec![counters::recommended(subject.shop)], context)
}

/// Lets the rules speak whose ids are asked for.
type Speak<'a> = dyn Fn(&dyn Fn(&str) -> bool, &StorefrontLimits, &mut Vec<Finding>) + 'a;

fn report<'a>(
    speak: &Speak<'_>,
    texts: &dyn Fn() -> Vec<Passage<'a>>,
    counters: Vec<Counter>,
    context: &Context<'_>,
) -> Report {
    let Context { rule_set, brand, pencil, .. } = *context;
    let mut findings = Vec::new();
    speak(&|_| true, rule_set.storefront(), &mut findings);
    compare(speak, rule_set, &mut findings);
    if let Some(pencil) = pencil {
        pencil.read_passages(&texts(), rule_set, brand, &mut findings);
    }
    settle(findings, counters, context)
}

/// Puts in order what was found.
fn settle(mut findings: Vec<Finding>, counters: Vec<Counter>, context: &Context<'_>) -> Report {
    let Context { rule_set, brand, pencil, .. } = *context;
    if pencil.is_some() {
        // At one place and of one weight, findings come in the order of their rules' ids.
        findings.sort_by_key(|finding| finding.rule);
    }
    silence(&mut findings, brand);
    sort_by_number(&mut findings, Finding::rank);
    Report { rule_set, counters, findings, lexicon: pencil.map(Pencil::version) }
}

/// Says for each finding which other rule sets would let it pass: the same rule gives nothing of equal or higher
/// severity for the same place there.
fn compare(speak: &Speak<'_>, spoke: &RuleSet, findings: &mut [Finding]) {
    let ids: BTreeSet<&str> = findings.iter().map(|finding| finding.rule).collect();
    // Mostly the sets agree on accounts and shops: then there is nothing to ask.
    for other in RULE_SETS.iter().filter(|other| other.id != spoke.id && *other.storefront() != *spoke.storefront()) {
        let mut theirs = Vec::new();
        speak(&|id| ids.contains(id), other.storefront(), &mut theirs);
        let place = |finding: &Finding| (finding.rule, finding.field, finding.item, finding.member);
        let mut refused: BTreeMap<_, Severity> = BTreeMap::new();
        for their in &theirs {
            let heaviest = refused.entry(place(their)).or_insert(their.severity);
            *heaviest = (*heaviest).min(their.severity);
        }
        for finding in findings.iter_mut() {
            if refused.get(&place(finding)).is_none_or(|their| *their > finding.severity) {
                finding.passes_under.push(other.id);
            }
        }
    }
}

fn silence(findings: &mut Vec<Finding>, brand: &Brand) {
    findings.retain(|finding| {
        finding.severity == Severity::Error || !brand.silenced.iter().any(|silenced| silenced == finding.rule)
    });
}
