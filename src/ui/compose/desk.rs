//! What the parts of the editor share: the note, what is said of it, and where the reader looks.

use std::sync::Arc;

use leptos::prelude::*;

use super::mark_card::{Peek, PeekTimer};
use crate::domain::check::{Context, Counter, Report, Unit};
use crate::domain::edit::{Change, TextPlace};
use crate::domain::finding::{Field, Finding, Severity};
use crate::domain::fixes::{Kind, kinds};
use crate::domain::marks::Mark;
use crate::domain::note::Note;
use crate::platform::page;
use crate::ui::kit::PlaceMark;
use crate::ui::studio::{Notice, Studio, brand, dictionary, pencil, verdict};
use crate::ui::words::compose as words;

/// Which side is in front where there is room for one only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The manuscript.
    Edit,
    /// The phone.
    View,
}

/// The editor of one note. Copied freely.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The studio.
    pub studio: Studio,
    /// The note's id.
    pub id: StoredValue<String>,
    /// The note.
    pub note: Memo<Option<Arc<Note>>>,
    /// The note as it was when it was opened.
    pub opened_with: StoredValue<Arc<Note>>,
    /// What is said of it under the chosen rule set.
    pub report: Memo<Arc<Report>>,
    /// What fixes there are, and how many findings share each.
    pub kinds: Memo<Vec<Kind>>,
    /// The finding that was gone to last.
    pub active: RwSignal<Option<usize>>,
    /// The card that is open at a mark.
    pub peek: RwSignal<Option<Peek>>,
    /// What opens and closes it.
    pub peek_timer: PeekTimer,
    /// The fix that is about to be made everywhere: the finding, and its number in it.
    pub everywhere: RwSignal<Option<(usize, usize)>>,
    /// The term that is about to be silenced.
    pub silencing: RwSignal<Option<String>>,
    /// Which side is in front.
    pub side: RwSignal<Side>,
    /// The picture whose details are open.
    pub picture: RwSignal<Option<String>>,
    /// The file of which everything is shown.
    pub facts: RwSignal<Option<String>>,
}

impl Desk {
    /// The desk of the screen this is called from.
    #[must_use]
    pub fn here() -> Self {
        expect_context()
    }

    /// A desk for the note with this id.
    #[must_use]
    pub fn new(id: String) -> Self {
        let studio = Studio::here();
        let id = StoredValue::new(id);
        dictionary::enter(studio);
        brand::follow_shop(studio);
        pencil::fetch();
        let dictionary = dictionary::dictionary();
        let brand = Memo::new(move |_| Arc::new(dictionary.read().brand()));
        let note = Memo::new(move |_| studio.note(&id.get_value()));
        let report = Memo::new_with_compare(
            move |_| {
                let empty = Note::default();
                let note = note.get();
                let note = note.as_deref().unwrap_or(&empty);
                let brand = brand.get();
                let (rule_set, now) = (studio.rules(), studio.now.get());
                let context = Context { rule_set, now, brand: &brand, pencil: pencil::here() };
                Arc::new(verdict::note(studio, note, &context))
            },
            // A report is made because something changed; comparing it would cost more than drawing it.
            |_, _| true,
        );
        Self {
            studio,
            id,
            note,
            opened_with: StoredValue::new(note.get_untracked().unwrap_or_default()),
            report,
            kinds: Memo::new(move |_| report.with(|report| kinds(report))),
            active: RwSignal::new(None),
            peek: RwSignal::new(None),
            peek_timer: PeekTimer::new(),
            everywhere: RwSignal::new(None),
            silencing: RwSignal::new(None),
            side: RwSignal::new(Side::Edit),
            picture: RwSignal::new(None),
            facts: RwSignal::new(None),
        }
    }

    /// Something of the note.
    pub fn read<T: Default>(self, part: impl FnOnce(&Note) -> T) -> T {
        self.note.with(|note| note.as_deref().map(part)).unwrap_or_default()
    }

    /// Changes the note.
    pub fn change(self, change: Change) {
        self.id.with_value(|id| self.studio.change(id, change));
    }

    /// Gets committed texts of a place.
    #[must_use]
    pub fn commit(self, place: TextPlace) -> Callback<String> {
        Callback::new(move |text| self.change_text(place.clone(), text))
    }

    /// Says that a paste was too long.
    #[must_use]
    pub fn refused(self) -> Callback<usize> {
        Callback::new(move |length: usize| self.studio.notify(Notice::wrong(&words::PASTE_REFUSED).arg(length)))
    }

    /// Undo and redo by keyboard.
    #[must_use]
    pub fn undo(self) -> Callback<bool> {
        Callback::new(move |again| self.studio.undo(again))
    }

    /// Whether nothing can be changed.
    #[must_use]
    pub fn locked(self) -> Signal<bool> {
        Signal::derive(move || self.studio.locked())
    }

    /// A counter of the note.
    #[must_use]
    pub fn counter(self, field: Field, unit: Unit) -> Option<Counter> {
        self.report.with(|report| report.counters.iter().find(|c| c.field == field && c.unit == unit).copied())
    }

    /// The heaviest severity said of an item of a field, with the number of its first finding.
    #[must_use]
    pub fn mark(self, field: Field, item: usize) -> Option<(Severity, usize)> {
        self.report.with(|report| {
            let here = report.findings.iter().enumerate().filter(|(_, finding)| {
                finding.field == field && finding.item.is_some_and(|found| found as usize == item)
            });
            here.map(|(index, finding)| (finding.severity, index + 1)).min()
        })
    }

    /// What is marked in a text of the note, with the numbers of the findings.
    #[must_use]
    pub fn marks(self, field: Field, item: Option<u32>) -> Signal<Vec<Mark>> {
        Memo::new(move |_| self.marks_of(field, item)).into()
    }

    /// What is marked now in one of several texts of a field.
    #[must_use]
    pub fn marks_of(self, field: Field, item: Option<u32>) -> Vec<Mark> {
        self.report.with(|report| {
            let all = report.findings.iter().zip(1..);
            let here = all.filter(|(finding, _)| finding.field == field && finding.item == item);
            here.filter_map(|(finding, number)| {
                Some(Mark { range: finding.range?, severity: finding.severity, number })
            })
            .collect()
        })
    }

    /// Where the phone is marked: at the element, else at the field, else at what shows it.
    #[must_use]
    pub fn phone_marks(self) -> Signal<Vec<PlaceMark>> {
        let mark = |finding: &Finding| {
            let field = finding.field;
            let shown_by = match field {
                Field::CoverText | Field::PictureTexts => Field::Images,
                Field::Mentions => Field::Topics,
                field => field,
            };
            let places = [element_of(finding), format!("field-{}", field.id()), format!("field-{}", shown_by.id())];
            (places.into(), finding.severity)
        };
        // The meaning is not on the phone.
        let on_phone = |finding: &&Finding| finding.field != Field::Meaning;
        Memo::new(move |_| self.report.with(|report| report.findings.iter().filter(on_phone).map(mark).collect()))
            .into()
    }

    /// The number of the finding that was gone to last.
    #[must_use]
    pub fn active_number(self) -> Signal<Option<usize>> {
        Signal::derive(move || self.active.get().map(|index| index + 1))
    }

    /// Goes to the next finding, or the one before; behind the last comes the first.
    pub fn step(self, back: bool) {
        let count = self.report.with_untracked(|report| report.findings.len());
        let next = match (self.active.get_untracked(), back) {
            (Some(index), false) => index + 1,
            (Some(index), true) => index + count.saturating_sub(1),
            (None, false) => 0,
            (None, true) => count.saturating_sub(1),
        };
        if let Some(next) = next.checked_rem(count) {
            self.go_to(next);
            page::show(&format!("finding-{next}"));
        }
    }

    /// The caret stands in a text: the finding that is marked there is the one looked at.
    #[must_use]
    pub fn caret(self, field: Field, item: Option<u32>) -> Callback<u32> {
        Callback::new(move |at: u32| {
            let here = self.report.with_untracked(|report| {
                report.findings.iter().position(|finding| {
                    let marked = finding.range.is_some_and(|range| range.start <= at && at <= range.end);
                    marked && finding.field == field && (item.is_none() || finding.item == item)
                })
            });
            let by_card = self.caret_card(here);
            if let Some(index) = here
                && self.active.get_untracked() != Some(index)
            {
                self.active.set(Some(index));
                if !by_card {
                    page::show(&format!("finding-{index}"));
                }
            }
        })
    }

    /// Puts the caret where a finding is.
    pub fn go_to(self, index: usize) {
        let Some(finding) = self.report.with_untracked(|report| report.findings.get(index).cloned()) else { return };
        self.active.set(Some(index));
        self.side.set(Side::Edit);
        if finding.field == Field::Images || finding.field == Field::PictureTexts {
            let item = finding.item.map_or(0, |item| item as usize);
            self.picture.set(self.note.with_untracked(|note| {
                note.as_ref().and_then(|note| note.media.tray().get(item).map(|picture| picture.id.clone()))
            }));
        }
        let id = element_of(&finding);
        let range = finding.range.map(|range| (range.start, range.end));
        // The side or the picture's details may have to be drawn first.
        request_animation_frame(move || page::focus(&id, range));
    }
}

/// The id of the element a finding speaks of.
pub(super) fn element_of(finding: &Finding) -> String {
    let item = finding.item;
    match (finding.field, item) {
        (Field::Topics, Some(item)) => format!("field-topics-{item}"),
        (Field::Mentions, Some(item)) => format!("field-mentions-{item}"),
        (Field::Products, Some(item)) => format!("field-products-{item}"),
        (Field::Images, Some(item)) => format!("field-images-{item}"),
        (Field::PictureTexts, _) => "field-pictureTexts".to_owned(),
        (Field::Meaning, Some(0)) => "field-meaning-title".to_owned(),
        (Field::Meaning, _) => "field-meaning-body".to_owned(),
        (Field::Note, _) => "field-kind".to_owned(),
        (field, _) => format!("field-{}", field.id()),
    }
}
