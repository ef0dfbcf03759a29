//! One writer among all tabs, by the Web Locks API. Its bindings are our own: `web-sys` keeps them unstable.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(
        this: &LockManager,
        name: &str,
        options: &JsValue,
        granted: &Closure<dyn FnMut(JsValue) -> js_sys::Promise>,
    ) -> Result<js_sys::Promise, JsValue>;
}

/// What became of asking for the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// This tab holds it, until it is closed, or another one takes it.
    Held,
    /// Another tab holds it.
    Taken,
    /// This browser, or a page over plain http, has no locks.
    Missing,
}

/// How it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Once: it is ours now, or it is not.
    Once,
    /// In line: until the tab before us was closed, or died.
    InLine,
    /// At once: whoever holds it loses it.
    AtOnce,
}

impl Ask {
    /// The member of the browser's options that is set.
    const fn option(self) -> Option<&'static str> {
        match self {
            Ask::Once => Some("ifAvailable"),
            Ask::InLine => None,
            Ask::AtOnce => Some("steal"),
        }
    }
}

fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = js_sys::Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined() && !locks.is_null()).then(|| locks.unchecked_into())
}

/// Asks for the lock. `answer` is called exactly once; `lost` if it was ours and another tab has taken it.
pub fn ask(name: &str, how: Ask, answer: impl FnOnce(Lock) + 'static, lost: impl FnOnce() + 'static) {
    let Some(manager) = manager() else { return answer(Lock::Missing) };
    let options = js_sys::Object::new();
    if let Some(option) = how.option() {
        let _ = js_sys::Reflect::set(&options, &option.into(), &true.into());
    }
    let answer = Rc::new(RefCell::new(Some(answer)));
    let first = Rc::clone(&answer);
    let granted = Closure::new(move |lock: JsValue| {
        let held = !lock.is_null() && !lock.is_undefined();
        if let Some(answer) = first.borrow_mut().take() {
            answer(if held { Lock::Held } else { Lock::Taken });
        }
        if held {
            // Never settled: the lock is ours until this tab goes.
            js_sys::Promise::new(&mut |_, _| {})
        } else {
            js_sys::Promise::resolve(&JsValue::UNDEFINED)
        }
    });
    let asked = manager.request(name, &options, &granted);
    granted.forget();
    // A lock that is never let go ends its promise only when it is taken; or it was refused, as where a site may store
    // nothing.
    let ended = move |_: JsValue| match answer.borrow_mut().take() {
        Some(answer) => answer(Lock::Missing),
        None => lost(),
    };
    match asked {
        Ok(asked) => {
            let ended = Closure::once(ended);
            let _ = asked.catch(&ended);
            ended.forget();
        }
        Err(error) => ended(error),
    }
}
