//! The account and the shop, checked like a note: rules that each speak of one thing, and a report.

pub mod account_rules;
pub mod shop_rules;

use super::account::{Account, AccountKind};
use super::brand::Brand;
use super::check::{Context, Report};
use super::finding::{Finding, Severity};
use super::order::sort_by_number;
use super::ruleset::Limits;
use super::shop::Shop;

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
}

/// What a rule about accounts does: reads the account, adds what it finds.
pub type CheckAccount = fn(&AccountSubject<'_>, &Limits, &mut Vec<Finding>);

/// What a rule about shops does: reads the shop, adds what it finds.
pub type CheckShop = fn(&ShopSubject<'_>, &Limits, &mut Vec<Finding>);

/// Checks an account.
#[must_use]
pub fn check_account(subject: &AccountSubject<'_>, context: &Context<'_>) -> Report {
    let mut findings = Vec::new();
    for rule in account_rules::RULES {
        (rule.check)(subject, &context.rule_set.limits, &mut findings);
    }
    report(findings, context)
}

/// Checks a shop.
#[must_use]
pub fn check_shop(subject: &ShopSubject<'_>, context: &Context<'_>) -> Report {
    let mut findings = Vec::new();
    for rule in shop_rules::RULES {
        (rule.check)(subject, &context.rule_set.limits, &mut findings);
    }
    report(findings, context)
}

fn report(mut findings: Vec<Finding>, context: &Context<'_>) -> Report {
    silence(&mut findings, context.brand);
    sort_by_number(&mut findings, Finding::rank);
    Report { rule_set: context.rule_set, counters: Vec::new(), findings, lexicon: None }
}

fn silence(findings: &mut Vec<Finding>, brand: &Brand) {
    findings.retain(|finding| {
        finding.severity == Severity::Error || !brand.silenced.iter().any(|silenced| silenced == finding.rule)
    });
}
