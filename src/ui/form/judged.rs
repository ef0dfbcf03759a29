//! What the rules say, worked out behind the paint: what somebody typed is on the screen first, what there is to say of it
//! a moment later. The newest state wins; what is said is never of an older one for longer than that moment.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::{item_of, key};
use crate::domain::finding::{Finding, Severity};
use crate::ui::studio::slices::slice;
use crate::ui::studio::verdict::{Told, Work};

/// By then what was done is painted.
const BEHIND_THE_PAINT: Duration = Duration::from_millis(20);

/// A finding and the element it is about.
pub type Placed = (String, Arc<Finding>);

/// All findings, by place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    /// In the order of the form.
    pub all: Vec<Placed>,
    /// By the element they are about.
    at: HashMap<String, Vec<Arc<Finding>>>,
    /// The heaviest that is said of an item or of anything in it, by the item's element.
    worst: HashMap<String, Severity>,
}

impl Judged {
    fn of(form: &str, told: Vec<Told>) -> Self {
        let mut judged = Self::default();
        for (id, finding) in told {
            let key = key(form, finding.field, id.as_deref(), finding.member);
            let finding = Arc::new(finding);
            if let Some(item) = item_of(&key) {
                let worst = judged.worst.entry(item.to_owned()).or_insert(finding.severity);
                *worst = finding.severity.min(*worst);
            }
            judged.at.entry(key.clone()).or_default().push(Arc::clone(&finding));
            judged.all.push((key, finding));
        }
        judged
    }

    /// What is said of an element.
    #[must_use]
    pub fn of_element(&self, key: &str) -> &[Arc<Finding>] {
        self.at.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// The heaviest that is said of an item or of anything in it.
    #[must_use]
    pub fn worst_in(&self, item: &str) -> Option<Severity> {
        self.worst.get(item).copied()
    }
}

/// Keeps up with what `begin` looks at, as long as the calling component is there.
pub(super) fn judge(form: &'static str, begin: impl Fn() -> Work + 'static) -> RwSignal<Arc<Judged>> {
    let judged = RwSignal::new(Arc::default());
    let (work, waits) = (Rc::new(RefCell::new(None)), Rc::new(Cell::new(false)));
    Effect::new(move |_| {
        *work.borrow_mut() = Some(begin());
        if !waits.replace(true) {
            go_on(form, Rc::clone(&work), Rc::clone(&waits), judged, BEHIND_THE_PAINT);
        }
    });
    judged
}

/// Does a slice of the work after a while; of whatever is to be done then.
fn go_on(
    form: &'static str,
    work: Rc<RefCell<Option<Work>>>,
    waits: Rc<Cell<bool>>,
    judged: RwSignal<Arc<Judged>>,
    wait: Duration,
) {
    let next = move || {
        if judged.is_disposed() {
            return;
        }
        let told = work.borrow_mut().as_mut().and_then(slice);
        let Some(told) = told else { return go_on(form, work, waits, judged, Duration::ZERO) };
        waits.set(false);
        *work.borrow_mut() = None;
        let now = Judged::of(form, told);
        if judged.with_untracked(|before| **before != now) {
            judged.set(Arc::new(now));
        }
    };
    set_timeout(next, wait);
}
