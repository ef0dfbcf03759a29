//! Marks on what is drawn: elements that say which places they show get a mark where something is said of one.
//!
//! An attribute set from outside, because a mark that every element works out for itself would be a closure on each of
//! thousands; here one look over what is drawn does for all.

use std::collections::{BTreeMap, BTreeSet};

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, MutationObserver, MutationObserverInit};

use crate::domain::finding::Severity;

/// A mark: where it belongs, most exactly first, and how heavy it is. It goes to the first of these places that is drawn.
pub type PlaceMark = (Vec<String>, Severity);

/// The attribute with the places an element shows, parted by spaces.
const PLACE: &str = "data-place";
/// The attribute of a marked one: its severity.
const MARKED: &str = "data-marked";

/// Keeps the marks on everything inside an element, also on what is drawn later.
pub fn mark_places(root: NodeRef<Div>, marks: Signal<Vec<PlaceMark>>) {
    let observer = StoredValue::new_local(None::<(MutationObserver, Closure<dyn FnMut()>)>);
    let paint = move || {
        if let Some(root) = root.get_untracked() {
            marks.with_untracked(|marks| repaint(&root, marks));
        }
    };
    Effect::new(move |_| {
        marks.track();
        let Some(element) = root.get() else { return };
        if observer.with_value(Option::is_none) {
            let drawn = Closure::<dyn FnMut()>::new(paint);
            // Where there is no observer, what is drawn later goes unmarked.
            if let Ok(observing) = MutationObserver::new(drawn.as_ref().unchecked_ref()) {
                let what = MutationObserverInit::new();
                what.set_child_list(true);
                what.set_subtree(true);
                let _ = observing.observe_with_options(&element, &what);
                observer.set_value(Some((observing, drawn)));
            }
        }
        paint();
    });
    on_cleanup(move || {
        observer.try_update_value(|observer| {
            if let Some((observing, _)) = observer.take() {
                observing.disconnect();
            }
        });
    });
}

fn repaint(root: &Element, marks: &[PlaceMark]) {
    let Ok(drawn) = root.query_selector_all(&format!("[{PLACE}]")) else { return };
    let elements = (0..drawn.length()).filter_map(|index| drawn.get(index)?.dyn_into::<Element>().ok());
    let elements: Vec<(Element, String)> = elements
        .map(|element| (element.get_attribute(PLACE).unwrap_or_default(), element))
        .map(|(p, e)| (e, p))
        .collect();
    let there: BTreeSet<&str> = elements.iter().flat_map(|(_, places)| places.split(' ')).collect();
    let mut wanted: BTreeMap<&str, Severity> = BTreeMap::new();
    for (places, severity) in marks {
        if let Some(place) = places.iter().find(|place| there.contains(place.as_str())) {
            let heaviest = wanted.entry(place).or_insert(*severity);
            *heaviest = (*heaviest).min(*severity);
        }
    }
    for (element, places) in &elements {
        let severity = places.split(' ').filter_map(|place| wanted.get(place)).min();
        let now = element.get_attribute(MARKED);
        match severity.map(|severity| severity.id()) {
            Some(id) if now.as_deref() != Some(id) => drop(element.set_attribute(MARKED, id)),
            None if now.is_some() => drop(element.remove_attribute(MARKED)),
            _ => {}
        }
    }
}
