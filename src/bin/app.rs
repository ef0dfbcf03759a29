//! The studio's entry point.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;

    let document = document();
    let Some(root) = document
        .get_element_by_id("app")
        .and_then(|element| wasm_bindgen::JsCast::dyn_into(element).ok())
    else {
        return;
    };
    mount_to(root, || {
        view! { class="ak",
            <main>
                <h1>"Akaire"</h1>
                <label>"Body"<textarea></textarea></label>
            </main>
        }
    })
    .forget();
    if let Some(html) = document.document_element() {
        let _ = html.set_attribute("data-akaire", "ready");
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
