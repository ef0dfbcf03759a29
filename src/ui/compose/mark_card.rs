//! The card that opens at a mark: what the margin says of it, where the reader is looking.

use std::time::Duration;

use gloo::timers::callback::Timeout;
use leptos::ev;
use leptos::prelude::*;

use super::Desk;
use super::finding::FindingBody;
use crate::ak;
use crate::platform::page;
use crate::ui::kit::live;
use crate::ui::words::findings as words;

/// How long the pointer rests on a mark before its card opens: passing over is not asking.
const OPENS_AFTER: u32 = 300;

/// How long it may be on its way to the card.
const CLOSES_AFTER: u32 = 250;

/// Room the card needs below its mark, in CSS pixels; with less it opens above.
const HEIGHT: f64 = 260.0;

/// Its width in the style sheet, with a margin.
const WIDTH: f64 = 356.0;

/// Widths at which the margin lies below the manuscript (style/narrow.css), in CSS pixels.
const MARGIN_BELOW: std::ops::Range<f64> = 600.0..1280.0;

/// A card that is open, or about to be.
#[derive(Clone, Copy, PartialEq)]
pub struct Peek {
    /// The finding, from 0.
    pub index: usize,
    /// The caret or a key opened it: it does not go away with the pointer.
    pub stays: bool,
}

/// What opens and closes the card, one thing at a time.
#[derive(Clone, Copy)]
pub struct PeekTimer(StoredValue<Option<Timeout>, LocalStorage>);

impl PeekTimer {
    /// Nothing is about to happen.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new_local(None))
    }

    fn then(self, wait: u32, call: impl FnOnce() + 'static) {
        self.0.set_value(Some(Timeout::new(wait, call)));
    }

    fn forget(self) {
        self.0.set_value(None);
    }
}

impl Desk {
    /// Gets the number of the mark under the pointer, as it comes and goes.
    #[must_use]
    pub fn hover(self) -> Callback<Option<usize>> {
        Callback::new(move |number: Option<usize>| match number.and_then(|number| number.checked_sub(1)) {
            Some(index) => {
                let now = self.peek.get_untracked();
                if now.is_some_and(|peek| peek.index == index) {
                    self.peek_timer.forget();
                } else if now.is_none_or(|peek| !peek.stays) {
                    let open = move || {
                        let _ = self.peek.try_set(Some(Peek { index, stays: false }));
                    };
                    self.peek_timer.then(OPENS_AFTER, open);
                }
            }
            None => self.leave_card(),
        })
    }

    /// The pointer has left mark or card.
    fn leave_card(self) {
        let close = move || {
            if self.peek.try_get_untracked().flatten().is_some_and(|peek| !peek.stays) {
                self.peek.set(None);
            }
        };
        self.peek_timer.then(CLOSES_AFTER, close);
    }

    /// The caret stands in the mark of this finding, or in none. Where the margin lies below the text its card opens at
    /// the mark, which this tells; where it stands beside, or comes up as a sheet, that says it.
    pub fn caret_card(self, here: Option<usize>) -> bool {
        let (width, _) = page::window_size();
        let below = MARGIN_BELOW.contains(&width);
        match here {
            Some(index) if below => self.peek.set(Some(Peek { index, stays: true })),
            _ if self.peek.with_untracked(|peek| peek.is_some_and(|peek| peek.stays)) => self.peek.set(None),
            _ => {}
        }
        below
    }

    /// Opens the card of the finding that is looked at, and goes into it.
    pub fn enter_card(self) {
        if let Some(index) = self.active.get_untracked() {
            self.peek.set(Some(Peek { index, stays: true }));
            set_timeout(|| page::focus("mark-card", None), Duration::ZERO);
        }
    }
}

/// The card.
#[component]
pub fn MarkCard() -> impl IntoView {
    let desk = Desk::here();
    let studio = desk.studio;
    let finding = Memo::new(move |_| {
        let Peek { index, .. } = desk.peek.get()?;
        desk.report.with(|report| report.findings.get(index).filter(|finding| finding.range.is_some()).cloned())
    });
    // Where the mark is now, in the window; a card whose mark is not on the screen closes.
    let place = move || {
        let Peek { index, .. } = desk.peek.get()?;
        let field = desk.report.with(|report| report.findings.get(index).map(super::desk::element_of))?;
        let mark = page::rect(&format!(".mark-field:has(> #{field}) .rp[data-over~=\"{}\"]", index + 1))?;
        let window = page::window_size();
        let left = mark.left.min(window.0 - WIDTH).max(8.0);
        let below = window.1 - mark.bottom >= HEIGHT || mark.top < HEIGHT;
        Some((left, if below { (Some(mark.bottom + 6.0), None) } else { (None, Some(window.1 - mark.top + 6.0)) }))
    };
    let place = Memo::new(move |_| place());
    let pixels = |value: Option<f64>| value.map(|value| format!("{}px", value.round() as i64));
    let close = move || {
        let field = desk.peek.get_untracked().and_then(|peek| {
            desk.report.with_untracked(|report| report.findings.get(peek.index).map(super::desk::element_of))
        });
        desk.peek.set(None);
        if let Some(field) = field {
            page::focus(&field, None);
        }
    };
    // It lies over a page that moves underneath.
    let scrolled = window_event_listener_untyped("scroll", move |_| desk.peek.set(None));
    let keys = window_event_listener(ev::keydown, move |event: ev::KeyboardEvent| {
        if event.is_composing() || desk.peek.with_untracked(Option::is_none) {
            return;
        }
        if event.key() == "Escape" {
            close();
        }
    });
    on_cleanup(move || {
        scrolled.remove();
        keys.remove();
    });
    let card = move || {
        let (finding, (left, (top, bottom))) = (finding.get()?, place.get()?);
        let index = desk.peek.get_untracked()?.index;
        let finding = StoredValue::new(finding);
        Some(ak! {
            <section
                class="mark-card"
                id="mark-card"
                tabindex="-1"
                role="dialog"
                aria-label=live(move || studio.say(&words::CARD))
                style:left=pixels(Some(left))
                style:top=pixels(top)
                style:bottom=pixels(bottom)
                on:pointerenter=move |_| desk.peek_timer.forget()
                on:pointerleave=move |_| desk.leave_card()
            >
                <FindingBody finding=finding index=index/>
            </section>
        })
    };
    live(card)
}
