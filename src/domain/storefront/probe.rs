//! For the rules' own examples: an account or a shop as JSON, and the places where one rule speaks.

use serde_json::Value;

use super::{AccountSubject, Around, CheckAccount, CheckLeads, CheckShop, LeadsSubject, NoteState, ShopSubject};
use crate::domain::account::AccountKind;
use crate::domain::finding::Finding;
use crate::domain::language::Language;
use crate::domain::rule::Rule;
use crate::domain::ruleset::RULE_SETS;
use crate::domain::shop::Shop;
use crate::domain::wording::fill;

/// 2026-11-01T12:00:00+08:00, the moment every example is checked at.
pub const NOW: i64 = 1_793_505_600_000;

/// Notes called `gone…` are missing, those called `plan…` planned.
fn note(id: &str) -> NoteState {
    match id {
        _ if id.starts_with("gone") => NoteState::Missing,
        _ if id.starts_with("plan") => NoteState::Planned,
        _ => NoteState::Published,
    }
}

/// Pictures called `3x4` have that size.
fn size(name: &str) -> Option<(u32, u32)> {
    let (width, height) = name.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}

/// What `rule` says of the account under the newest rule set.
pub fn of_account(rule: &Rule<CheckAccount>, account: &Value) -> Vec<Finding> {
    let account = serde_json::from_value(account.clone()).unwrap();
    let around = Around { note: &note, size: &size };
    let mut out = Vec::new();
    let subject = AccountSubject { account: &account, shop: None, around, now: NOW };
    (rule.check)(&subject, RULE_SETS[0].storefront(), &mut out);
    out
}

/// What `rule` says of the shop of a professional account.
pub fn of_shop(rule: &Rule<CheckShop>, shop: &Value) -> Vec<Finding> {
    kept_by(AccountKind::EnterprisePro, rule, shop)
}

/// What `rule` says of the shop of such an account.
pub fn kept_by(kind: AccountKind, rule: &Rule<CheckShop>, shop: &Value) -> Vec<Finding> {
    let shop: Shop = serde_json::from_value(shop.clone()).unwrap();
    let around = Around { note: &note, size: &size };
    let mut out = Vec::new();
    let subject = ShopSubject::new(&shop, Some(kind), around, NOW);
    (rule.check)(&subject, RULE_SETS[0].storefront(), &mut out);
    out
}

/// What `rule` says of a note whose shop this is, under the newest rule set.
pub fn of_note(kind: AccountKind, rule: &Rule<CheckLeads>, note: &Value, shop: &Value) -> Vec<Finding> {
    let note = serde_json::from_value(note.clone()).unwrap();
    let shop: Shop = serde_json::from_value(shop.clone()).unwrap();
    let mut out = Vec::new();
    let subject = LeadsSubject { note: &note, shop: Some(&shop), account: Some(kind) };
    (rule.check)(&subject, RULE_SETS[0].storefront(), &mut out);
    out
}

/// Where they are: `coupons[0].to`.
pub fn places(findings: &[Finding]) -> Vec<String> {
    let place = |finding: &Finding| {
        let item = finding.item.map(|item| format!("[{item}]")).unwrap_or_default();
        let member = finding.member.map(|member| format!(".{member}")).unwrap_or_default();
        format!("{}{item}{member}", finding.field.id())
    };
    findings.iter().map(place).collect()
}

/// Their messages in English.
pub fn messages(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| fill(&finding.wording.message, &finding.args, Language::En)).collect()
}

/// Where `rule` speaks in the account.
pub fn in_account(rule: &Rule<CheckAccount>, account: &Value) -> Vec<String> {
    places(&of_account(rule, account))
}

/// Where `rule` speaks in the shop.
pub fn in_shop(rule: &Rule<CheckShop>, shop: &Value) -> Vec<String> {
    places(&of_shop(rule, shop))
}
