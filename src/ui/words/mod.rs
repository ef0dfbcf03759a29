//! Every word of the interface, in three languages, one file a room.

pub mod account;
pub mod backup;
pub mod compose;
pub mod copies;
pub mod facts;
pub mod findings;
pub mod form;
pub mod history;
pub mod home;
pub mod keep;
pub mod kit;
pub mod library;
pub mod media;
pub mod phone;
pub mod posting;
pub mod schedule;
pub mod setup;
pub mod shell;
pub mod shop;
pub mod steps;
pub mod turns;
pub mod workspaces;
