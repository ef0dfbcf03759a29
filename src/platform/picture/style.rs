//! The page's style sheets as one text, in which nothing asks about the window any more: inside a picture the window is
//! the picture.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{HtmlElement, ShadowRootInit, ShadowRootMode};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = document)]
    type Sheets;
    #[wasm_bindgen(method, getter, structural, js_name = styleSheets)]
    fn sheets(this: &Sheets) -> JsValue;

    /// A sheet, or a rule that may hold others.
    type Rule;
    // Sheets that an extension put into the page are not ours to read.
    #[wasm_bindgen(method, getter, structural, catch, js_name = cssRules)]
    fn rules(this: &Rule) -> Result<Option<JsValue>, JsValue>;
    #[wasm_bindgen(method, getter, structural, js_name = cssText)]
    fn text(this: &Rule) -> String;
    #[wasm_bindgen(method, getter, structural, js_name = selectorText)]
    fn selector(this: &Rule) -> Option<String>;
    #[wasm_bindgen(method, getter, structural)]
    fn media(this: &Rule) -> Option<Media>;

    type Media;
    #[wasm_bindgen(method, getter, structural, js_name = mediaText)]
    fn text(this: &Media) -> String;

    type CSSStyleSheet;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<CSSStyleSheet, JsValue>;
    #[wasm_bindgen(method, catch, js_name = replaceSync)]
    fn replace(this: &CSSStyleSheet, text: &str) -> Result<(), JsValue>;
}

/// Whether a media query holds.
pub fn holds(query: &str) -> bool {
    web_sys::window().and_then(|window| window.match_media(query).ok()?).is_some_and(|list| list.matches())
}

/// All rules that hold now; with those for print if the page is to be laid open.
pub fn text(print: bool) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let mut text = String::new();
    for sheet in Array::from(&document.unchecked_ref::<Sheets>().sheets()).iter() {
        write(sheet.unchecked_ref(), print, &mut text);
    }
    Some(text)
}

fn write(group: &Rule, print: bool, text: &mut String) {
    let Ok(Some(rules)) = group.rules() else { return };
    for rule in Array::from(&rules).iter() {
        let rule: &Rule = rule.unchecked_ref();
        let within = rule.selector().is_none() && rule.rules().is_ok_and(|rules| rules.is_some());
        match rule.media().map(|media| media.text()) {
            Some(query) if within => {
                if if query == "print" { print } else { holds(&query) } {
                    write(rule, print, text);
                }
            }
            // A layer may hold media queries.
            _ if within => {
                let whole = rule.text();
                text.push_str(whole.split('{').next().unwrap_or_default());
                text.push('{');
                write(rule, print, text);
                text.push_str("}\n");
            }
            _ => {
                text.push_str(&rule.text());
                text.push('\n');
            }
        }
    }
}

/// Width and height of a page under these rules. It is laid out beside the window, where nothing else has a say.
pub fn measured(page: &HtmlElement, style: &str) -> Option<(f64, f64)> {
    let document = web_sys::window()?.document()?;
    let sheet = CSSStyleSheet::new().ok()?;
    sheet.replace(style).ok()?;
    let host: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    host.set_class_name("ph-aside");
    let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Closed)).ok()?;
    Reflect::set(&shadow, &"adoptedStyleSheets".into(), &Array::of1(&sheet)).ok()?;
    shadow.append_child(page).ok()?;
    document.body()?.append_child(&host).ok()?;
    let size = page.get_bounding_client_rect();
    host.remove();
    let size = (size.width().ceil(), size.height().ceil());
    (size.0 >= 1.0 && size.1 >= 1.0).then_some(size)
}
