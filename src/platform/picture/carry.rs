//! What is state and not markup, carried over from an element to its copy: where it is scrolled to, what stands in its
//! fields, what its pictures and films show.

use wasm_bindgen::prelude::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomRect, Element, HtmlElement, HtmlImageElement, HtmlInputElement, HtmlVideoElement};

use super::canvas;

/// A picture of one clear pixel: it keeps the place of what is out of sight.
const CLEAR: &str = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

/// The longest side of a picture in the picture.
const LARGEST: f64 = 4096.0;

/// Carries over everything. The copy must be as it was cloned.
pub async fn all(live: &Element, copy: &Element, sharp: f64, whole: bool) -> Option<()> {
    let screen = live.query_selector(".screen").ok()??.get_bounding_client_rect();
    let (olds, news) = (live.query_selector_all("*").ok()?, copy.query_selector_all("*").ok()?);
    let pairs: Vec<(Element, HtmlElement)> = (0..olds.length())
        .filter_map(|index| Some((olds.item(index)?.dyn_into().ok()?, news.item(index)?.dyn_into().ok()?)))
        .collect();
    if !whole {
        pin(live, copy.dyn_ref()?, false);
    }
    let seen = |old: &Element| {
        let at = old.get_bounding_client_rect();
        let beside = at.right() <= screen.left() || at.left() >= screen.right();
        let beyond = at.bottom() <= screen.top() || at.top() >= screen.bottom();
        (!beside && (whole || !beyond)).then_some(at)
    };
    // All that is needed begins to load before the first is waited for.
    for (old, _) in &pairs {
        if let Some(image) = old.dyn_ref::<HtmlImageElement>().filter(|_| seen(old).is_some()) {
            image.set_attribute("loading", "eager").ok()?;
        }
    }
    for (old, new) in &pairs {
        scroll(old, new, whole)?;
        if let Some(image) = old.dyn_ref::<HtmlImageElement>() {
            let shown = match seen(old) {
                Some(at) if JsFuture::from(image.decode()).await.is_ok() => {
                    painted(image, image.natural_width(), image.natural_height(), &at, sharp)
                }
                _ => None,
            };
            new.remove_attribute("loading").ok()?;
            new.set_attribute("decoding", "sync").ok()?;
            new.set_attribute("src", shown.as_deref().unwrap_or(CLEAR)).ok()?;
        } else if let Some(film) = old.dyn_ref::<HtmlVideoElement>() {
            let shown = seen(old).and_then(|at| painted(film, film.video_width(), film.video_height(), &at, sharp));
            let still = old.owner_document()?.create_element("img").ok()?;
            still.set_class_name(&old.class_name());
            if film.controls() {
                still.set_attribute("controls", "").ok()?; // played films are fitted in, others cover their place
            }
            still.set_attribute("src", shown.as_deref().unwrap_or(CLEAR)).ok()?;
            new.replace_with_with_node_1(&still).ok()?;
        } else if let Some(field) = old.dyn_ref::<HtmlInputElement>() {
            new.set_attribute("value", &field.value()).ok()?;
        } else if !whole && old.class_list().contains("phone") {
            pin(old, new, true);
        }
    }
    Some(())
}

/// Gives a copy the size of the original.
fn pin(old: &Element, new: &HtmlElement, high: bool) {
    let at = old.get_bounding_client_rect();
    let _ = new.style().set_property("width", &format!("{}px", at.width()));
    if high {
        let _ = new.style().set_property("height", &format!("{}px", at.height()));
    }
}

/// Nothing is scrolled in a picture, so what is in a scroller is moved. A page that is laid open begins at its top.
fn scroll(old: &Element, new: &HtmlElement, whole: bool) -> Option<()> {
    let (left, top) = (old.scroll_left(), if whole { 0 } else { old.scroll_top() });
    if left == 0 && top == 0 {
        return Some(());
    }
    let display = web_sys::window()?.get_computed_style(old).ok()??.get_property_value("display").ok()?;
    if left == 0 && display == "block" {
        // Moved in the flow: what sticks to the edge still does.
        let above: HtmlElement = old.owner_document()?.create_element("div").ok()?.dyn_into().ok()?;
        above.style().set_property("margin-top", &format!("{}px", -top)).ok()?;
        new.insert_before(&above, new.first_child().as_ref()).ok()?;
        return Some(());
    }
    let children = new.children();
    for child in (0..children.length()).filter_map(|index| children.item(index)?.dyn_into::<HtmlElement>().ok()) {
        child.style().set_property("translate", &format!("{}px {}px", -left, -top)).ok()?;
    }
    Some(())
}

/// What a picture or film shows, as large as it is needed: a photograph has more than anybody would see of it.
fn painted(source: &JsValue, width: u32, height: u32, at: &DomRect, sharp: f64) -> Option<String> {
    let (width, height) = (f64::from(width), f64::from(height));
    let needed = (at.width() * sharp / width).max(at.height() * sharp / height).min(LARGEST / width.max(height));
    if !needed.is_finite() || needed <= 0.0 {
        return None;
    }
    let (wide, high) = ((width * needed).ceil(), (height * needed).ceil());
    let (canvas, context) = canvas(wide, high)?;
    context.draw(source, 0.0, 0.0, wide, high).ok()?;
    canvas.to_data_url().ok()
}
