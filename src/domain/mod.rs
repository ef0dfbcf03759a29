//! Everything Akaire knows about a note, free of browser, clock, locale and chance.

pub mod account;
pub mod apply;
#[cfg(feature = "backup")]
pub mod backup;
pub mod bilingual;
pub mod brand;
pub mod check;
#[cfg(feature = "backup")]
pub mod dictionary;
#[cfg(any(feature = "app", test))]
pub mod display;
pub mod edit;
#[cfg(feature = "app")]
pub mod export;
pub mod finding;
#[cfg(any(feature = "app", test))]
pub mod fixes;
#[cfg(feature = "backup")]
pub mod history;
pub mod in_step;
pub mod language;
#[cfg(feature = "app")]
pub mod library;
#[cfg(any(feature = "app", test))]
pub mod marks;
pub mod media;
pub mod moment;
pub mod note;
pub mod note_check;
pub mod order;
#[cfg(feature = "pencil")]
pub mod pencil;
pub mod route;
pub mod rule;
pub mod rules;
pub mod ruleset;
#[cfg(feature = "app")]
pub mod sample;
#[cfg(any(feature = "backup", test))]
pub mod saved;
pub mod shared;
pub mod shop;
#[cfg(any(feature = "app", test))]
pub mod steps;
pub mod storefront;
pub mod subject;
#[cfg(feature = "app")]
pub mod tables;
#[cfg(feature = "app")]
pub mod term_list;
pub mod text;
#[cfg(feature = "app")]
pub mod tidy;
pub mod time;
#[cfg(feature = "app")]
pub mod topics;
#[cfg(feature = "backup")]
pub mod tree;
pub mod wording;
#[cfg(feature = "app")]
pub mod workspaces;
