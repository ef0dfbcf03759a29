//! Members of a thing in a document, as rows of a form.

use std::sync::Arc;

use leptos::prelude::*;

use super::picks::Picks;
use super::pictures::Pictures;
use super::rows::{CheckRow, Kind, SelectRow, TextRow, ValueRow};
use super::{Form, Measure};
use crate::ak;
use crate::domain::account::Account;
use crate::domain::bilingual::Bilingual;
use crate::domain::finding::Field;
use crate::domain::language::Text;
use crate::domain::moment::Moment;
use crate::domain::shop::{Money, Shop};
use crate::domain::steps::StepName;
use crate::domain::time::{Zone, from_field, rfc3339, to_field};
use crate::ui::kit::Pick;
use crate::ui::studio::{Studio, brand};
use crate::ui::words::form as words;

/// A document.
pub trait Doc: Sized + 'static {
    /// As it stands now, tracked.
    fn now() -> Arc<Self>;
    /// Changes it, if this tab may.
    fn change(studio: Studio, name: StepName, make: impl FnOnce(&mut Self)) -> bool;
}

impl Doc for Account {
    fn now() -> Arc<Self> {
        brand::account()
    }
    fn change(studio: Studio, name: StepName, make: impl FnOnce(&mut Self)) -> bool {
        brand::change_account(studio, name, make)
    }
}

impl Doc for Shop {
    fn now() -> Arc<Self> {
        brand::shop()
    }
    fn change(studio: Studio, name: StepName, make: impl FnOnce(&mut Self)) -> bool {
        brand::change_shop(studio, name, make)
    }
}

/// A thing in a document: the document itself, or an item of one of its lists. Copied freely.
pub struct Of<D: 'static, T: 'static> {
    form: Form,
    /// The part of the document it lies in; none: each member is a part of its own.
    field: Option<Field>,
    /// Its id, where it is an item.
    id: StoredValue<Option<String>>,
    find: for<'a> fn(&'a D, &str) -> Option<&'a T>,
    find_mut: for<'a> fn(&'a mut D, &str) -> Option<&'a mut T>,
    /// How much of its limit a text uses, where there is one.
    measure: Option<Measure>,
}

impl<D, T> Clone for Of<D, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D, T> Copy for Of<D, T> {}

/// Where a member stands in the form: a part of the document, or a member of the thing.
#[derive(Clone, Copy)]
pub enum At {
    /// A part of the document.
    Field(Field),
    /// A member.
    Member(&'static str),
}

impl From<Field> for At {
    fn from(field: Field) -> Self {
        At::Field(field)
    }
}

impl From<&'static str> for At {
    fn from(member: &'static str) -> Self {
        At::Member(member)
    }
}

impl<D: Doc> Of<D, D> {
    /// The document.
    #[must_use]
    pub fn whole(form: Form) -> Self {
        Self {
            form,
            field: None,
            id: StoredValue::new(None),
            find: |all, _| Some(all),
            find_mut: |all, _| Some(all),
            measure: None,
        }
    }
}

impl<D: Doc, T: 'static> Of<D, T> {
    /// A part of the document that has members.
    #[must_use]
    pub fn part(
        form: Form,
        field: Field,
        find: for<'a> fn(&'a D, &str) -> Option<&'a T>,
        find_mut: for<'a> fn(&'a mut D, &str) -> Option<&'a mut T>,
    ) -> Self {
        Self { form, field: Some(field), id: StoredValue::new(None), find, find_mut, measure: None }
    }

    /// An item of a list.
    #[must_use]
    pub fn item(
        form: Form,
        field: Field,
        id: String,
        find: for<'a> fn(&'a D, &str) -> Option<&'a T>,
        find_mut: for<'a> fn(&'a mut D, &str) -> Option<&'a mut T>,
    ) -> Self {
        Self { form, field: Some(field), id: StoredValue::new(Some(id)), find, find_mut, measure: None }
    }

    /// The same, and beneath a text how much of its limit that uses, also while it is typed.
    #[must_use]
    pub fn counted(self, measure: Measure) -> Self {
        Self { measure: Some(measure), ..self }
    }

    /// The id of a member's element.
    fn key(self, at: impl Into<At>) -> String {
        let (field, member) = match (at.into(), self.field) {
            (At::Field(field), _) => (field, None),
            (At::Member(member), Some(field)) => (field, Some(member)),
            (At::Member(member), None) => (Field::Account, Some(member)),
        };
        self.id.with_value(|id| self.form.key(field, id.as_deref(), member))
    }

    /// Follows a member; its default while the thing is gone.
    pub fn get<V: Clone + Default + PartialEq + Send + Sync + 'static>(self, read: fn(&T) -> V) -> Signal<V> {
        let Self { id, find, .. } = self;
        Memo::new(move |_| {
            let document = D::now();
            // A row may ask once more while it is taken down.
            id.try_with_value(|id| find(&document, id.as_deref().unwrap_or_default()).map(read))
                .flatten()
                .unwrap_or_default()
        })
        .into()
    }

    /// Writes a member, as a step that is called by it.
    pub fn set<V: 'static>(self, at: impl Into<At>, label: &'static Text, write: fn(&mut T, V)) -> Callback<V> {
        let Self { form, id, find_mut, .. } = self;
        let key = self.key(at);
        Callback::new(move |value: V| {
            let name = StepName::new(label).at(key.clone());
            let Some(id) = id.try_get_value() else { return };
            D::change(form.studio, name, |document| {
                if let Some(thing) = find_mut(document, id.as_deref().unwrap_or_default()) {
                    write(thing, value);
                }
            });
        })
    }

    /// A line of text.
    pub fn line(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        lang: &'static str,
        read: fn(&T) -> String,
        write: fn(&mut T, String),
    ) -> AnyView {
        let (value, commit) = (self.get(read), self.set(at, label, write));
        ak! { <TextRow key=self.key(at) label=label lang=lang value=value commit=commit measure=self.measure/> }
            .into_any()
    }

    /// A text in Chinese, as it is published, and its meaning in Japanese.
    pub fn both(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        lines: bool,
        read: fn(&T) -> Bilingual,
        write: fn(&mut T, Bilingual),
    ) -> AnyView {
        let text = self.get(read);
        let commit = self.set(at, label, write);
        let zh = move |zh: String| commit.run(Bilingual { zh, ..text.get_untracked() });
        let ja = move |ja: String| commit.run(Bilingual { ja, ..text.get_untracked() });
        let key = self.key(at);
        let meaning = format!("{key}.ja");
        ak! {
            <div class="form-both">
                <TextRow
                    key=key
                    label=label
                    lang="zh-Hans"
                    lines=lines
                    value=Signal::derive(move || text.with(|text| text.zh.clone()))
                    commit=zh
                    measure=self.measure
                />
                <TextRow
                    key=meaning
                    label=&words::MEANING
                    about=label
                    lang="ja"
                    lines=lines
                    value=Signal::derive(move || text.with(|text| text.ja.clone()))
                    commit=ja
                />
            </div>
        }
        .into_any()
    }

    /// A sum in yuan; empty where it may be.
    pub fn money(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        read: fn(&T) -> Option<Money>,
        write: fn(&mut T, Option<Money>),
    ) -> AnyView {
        let (value, commit) = (self.get(read), self.set(at, label, write));
        let text = Signal::derive(move || value.get().map(Money::figure).unwrap_or_default());
        let take = move |text: String| {
            let sum = Money::parse(&text);
            let fine = text.trim().is_empty() || sum.is_some();
            if fine {
                commit.run(sum);
            }
            fine
        };
        ak! { <ValueRow key=self.key(at) label=label kind=Kind::Money value=text take=take/> }.into_any()
    }

    /// A whole number; empty where it may be.
    pub fn number(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        read: fn(&T) -> Option<u32>,
        write: fn(&mut T, Option<u32>),
    ) -> AnyView {
        let (value, commit) = (self.get(read), self.set(at, label, write));
        let text = Signal::derive(move || value.get().map(|number| number.to_string()).unwrap_or_default());
        let take = move |text: String| {
            let narrow: String = text.trim().chars().map(narrow).collect();
            let number = narrow.replace(',', "").parse::<u32>().ok();
            let fine = narrow.is_empty() || number.is_some();
            if fine {
                commit.run(number);
            }
            fine
        };
        ak! { <ValueRow key=self.key(at) label=label kind=Kind::Number value=text take=take/> }.into_any()
    }

    /// A moment by China's clock. `last` is one that is still in: its minute counts to the end.
    pub fn moment(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        last: bool,
        read: fn(&T) -> Option<Moment>,
        write: fn(&mut T, Option<Moment>),
    ) -> AnyView {
        let (value, commit) = (self.get(read), self.set(at, label, write));
        let shown = move |zone| value.get().and_then(|moment| to_field(moment.epoch().checked_mul(1000)?, zone));
        let text = Signal::derive(move || shown(Zone::Cst).unwrap_or_default());
        let studio = self.form.studio;
        let beside = Signal::derive(move || {
            let time = shown(Zone::Jst)?.replace('T', " ");
            Some(studio.fill(&words::IN_JAPAN, &[time.into()]))
        });
        let take = move |text: String| {
            let moment = from_field(&text, Zone::Cst).and_then(|millis| {
                let seconds = if last { 59_000 } else { 0 };
                let written = rfc3339(millis, Zone::Cst)?;
                let written = if seconds > 0 { written.replacen(":00+", ":59+", 1) } else { written };
                Moment::parse(&written)
            });
            let fine = text.is_empty() || moment.is_some();
            if fine {
                commit.run(moment);
            }
            fine
        };
        ak! { <ValueRow key=self.key(at) label=label kind=Kind::Moment value=text take=take beside=beside/> }.into_any()
    }

    /// Yes or no.
    pub fn check(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        read: fn(&T) -> bool,
        write: fn(&mut T, bool),
    ) -> AnyView {
        let (value, commit) = (self.get(read), self.set(at, label, write));
        ak! { <CheckRow key=self.key(at) label=label value=value set=commit/> }.into_any()
    }

    /// One of a few.
    pub fn choice<V: Copy + PartialEq + Send + Sync + 'static>(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        choices: &'static [(V, &'static Text)],
        read: fn(&T) -> Option<V>,
        write: fn(&mut T, V),
    ) -> AnyView {
        let Self { id, find, .. } = self;
        let on = Memo::new(move |_| {
            let document = D::now();
            let value = id.try_with_value(|id| find(&document, id.as_deref().unwrap_or_default()).and_then(read));
            choices.iter().position(|(choice, _)| Some(*choice) == value.flatten())
        });
        let commit = self.set(at, label, write);
        let choose = move |index: usize| {
            if let Some((value, _)) = choices.get(index) {
                commit.run(*value);
            }
        };
        let words: Vec<&'static Text> = choices.iter().map(|(_, word)| *word).collect();
        ak! { <SelectRow key=self.key(at) label=label words=words on=on choose=choose/> }.into_any()
    }

    /// Things of a list, by their ids.
    pub fn picks(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        all: Signal<Vec<Pick>>,
        read: fn(&T) -> Vec<String>,
        write: fn(&mut T, Vec<String>),
    ) -> AnyView {
        let (value, commit) = (self.get(read), self.set(at, label, write));
        ak! { <Picks key=self.key(at) label=label all=all chosen=value choose=commit/> }.into_any()
    }

    /// Pictures by their files, in order; `one` takes no more than one.
    pub fn pictures(
        self,
        at: impl Into<At> + Copy,
        label: &'static Text,
        one: bool,
        read: fn(&T) -> Vec<String>,
        write: fn(&mut T, Vec<String>),
    ) -> AnyView {
        let (value, commit) = (self.get(read), self.set(at, label, write));
        ak! { <Pictures key=self.key(at) label=label one=one files=value choose=commit/> }.into_any()
    }
}

/// Digits and signs as ASCII has them.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' | '，' => char::from_u32((c as u32).wrapping_sub(0xFEE0)).unwrap_or(c),
        _ => c,
    }
}
