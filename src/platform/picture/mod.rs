//! A part of the page as a picture.
//!
//! A browser lets nobody paint an element. It does draw a vector picture that holds a page (`foreignObject`), if that
//! page brings all it needs along: a copy of the element goes in with the page's own style sheets, its pictures as
//! data, and what is state and not markup. Libraries for this write every computed style onto every element, which is
//! many times the text, and load pictures by `fetch`, which the policy refuses for files of the user's.
//!
//! The address is data, not a blob: a canvas takes only that for its own.

mod carry;
mod style;

use js_sys::{Function, JsString, Promise, RegExp};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlCanvasElement, HtmlElement, HtmlImageElement};

use super::files::Blob;

/// A picture.
pub struct Picture {
    /// The PNG.
    pub blob: Blob,
    /// Whether it ends before the page does.
    pub cut: bool,
}

/// No browser paints a canvas that is longer.
const LONGEST: f64 = 16_384.0;

const SVG: &str = "http://www.w3.org/2000/svg";

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_name = encodeURIComponent)]
    fn encode(text: &JsString) -> Result<JsString, JsValue>;

    type XMLSerializer;
    #[wasm_bindgen(constructor)]
    fn new() -> XMLSerializer;
    #[wasm_bindgen(method, js_name = serializeToString)]
    fn write(this: &XMLSerializer, root: &Element) -> JsString;

    /// An image whose address may be of many megabytes: it stays on JavaScript's side.
    type Loading;
    #[wasm_bindgen(method, setter, structural)]
    fn set_src(this: &Loading, address: &JsString);

    type Context;
    #[wasm_bindgen(method, structural, catch, js_name = drawImage)]
    fn draw(this: &Context, image: &JsValue, x: f64, y: f64, width: f64, height: f64) -> Result<(), JsValue>;
    #[wasm_bindgen(method, structural, catch, js_name = getImageData)]
    fn read(this: &Context, x: f64, y: f64, width: f64, height: f64) -> Result<Pixels, JsValue>;
    #[wasm_bindgen(method, setter, structural, js_name = imageSmoothingQuality)]
    fn set_smoothing(this: &Context, quality: &str);

    type Pixels;
    #[wasm_bindgen(method, getter, structural)]
    fn data(this: &Pixels) -> js_sys::Uint8ClampedArray;
}

/// The figure with this id as a picture on its own paper: its phone as the screen shows it, or the `whole` page from
/// top to bottom, laid open as for print. `None` if this browser cannot.
pub async fn take(id: &str, whole: bool) -> Option<Picture> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let live: Element = document.get_element_by_id(id)?;
    let sharp = window.device_pixel_ratio().clamp(2.0, 3.0);
    let copy: Element = live.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    carry::all(&live, &copy, sharp, whole).await?;
    let paper = paper(&document, &live, copy)?;
    let style = style::text(whole)?;
    let (width, full) = style::measured(&paper, &style)?;
    let height = full.min(LONGEST);
    // Less sharp before shorter.
    let scale = sharp.min(LONGEST / height);
    let (wide, high) = ((width * scale).round(), (height * scale).round());

    let root = document.create_element_ns(Some(SVG), "svg").ok()?;
    root.set_attribute("width", &wide.to_string()).ok()?;
    root.set_attribute("height", &high.to_string()).ok()?;
    root.set_attribute("viewBox", &format!("0 0 {width} {height}")).ok()?;
    root.set_attribute("preserveAspectRatio", "none").ok()?; // the sizes are whole pixels: no hem of half of one
    let sheet = document.create_element_ns(Some(SVG), "style").ok()?;
    sheet.set_text_content(Some(&style));
    let icons = document.query_selector(".sprite").ok()??.clone_node_with_deep(true).ok()?;
    let page = document.create_element_ns(Some(SVG), "foreignObject").ok()?;
    page.set_attribute("width", &width.to_string()).ok()?;
    page.set_attribute("height", &height.to_string()).ok()?;
    page.append_child(&paper).ok()?;
    for part in [sheet.as_ref(), &icons, page.as_ref()] {
        root.append_child(part).ok()?;
    }

    let image = HtmlImageElement::new().ok()?;
    image.unchecked_ref::<Loading>().set_src(&address(&root)?);
    JsFuture::from(image.decode()).await.ok()?;
    let (canvas, context) = canvas(wide, high)?;
    context.draw(&image, 0.0, 0.0, wide, high).ok()?;
    // The paper covers all of it. A browser that draws such a picture blank says nothing of it.
    if context.read(0.0, 0.0, 1.0, 1.0).ok()?.data().get_index(3) != 255 {
        return None;
    }
    Some(Picture { blob: png(&canvas).await?, cut: full > height })
}

/// What lies under the figure: it says language and brightness, which the figure has from the page around it.
fn paper(document: &Document, live: &Element, copy: Element) -> Option<HtmlElement> {
    let paper: HtmlElement = document.create_element("body").ok()?.dyn_into().ok()?;
    paper.set_class_name("ak ph-paper");
    paper.set_lang(&document.document_element()?.get_attribute("lang").unwrap_or_default());
    let phone = live.query_selector(".phone").ok()??;
    let pinned = phone.closest("[data-theme]").ok()?.and_then(|element| element.get_attribute("data-theme"));
    let system = || if style::holds("(prefers-color-scheme: dark)") { "dark" } else { "light" }.to_owned();
    paper.set_attribute("data-theme", &pinned.unwrap_or_else(system)).ok()?;
    paper.append_child(&copy).ok()?;
    Some(paper)
}

/// The address of what is drawn: all of it.
fn address(root: &Element) -> Option<JsString> {
    // What somebody pasted may hold characters that no XML may.
    let refused = RegExp::new(r"[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]", "gu");
    let text = XMLSerializer::new().write(root).replace_by_pattern(&refused, "");
    Some(JsString::from("data:image/svg+xml;charset=utf-8,").concat(&encode(&text).ok()?.into()))
}

/// An empty canvas of this size, and what draws on it.
fn canvas(width: f64, height: f64) -> Option<(HtmlCanvasElement, Context)> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: Context = canvas.get_context("2d").ok()??.unchecked_into();
    context.set_smoothing("high");
    Some((canvas, context))
}

async fn png(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let mut refused = None;
    let made = Promise::new(&mut |done: Function, _| {
        let done = Closure::once_into_js(move |blob: JsValue| drop(done.call1(&JsValue::NULL, &blob)));
        refused = canvas.to_blob(done.unchecked_ref()).err();
    });
    if refused.is_some() {
        return None;
    }
    JsFuture::from(made).await.ok()?.dyn_into().ok()
}
