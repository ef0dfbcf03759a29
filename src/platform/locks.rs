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
    /// This tab holds it, until it is closed.
    Held,
    /// Another tab holds it.
    Taken,
    /// This browser, or a page over plain http, has no locks.
    Missing,
}

fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = js_sys::Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined() && !locks.is_null()).then(|| locks.unchecked_into())
}

/// Asks for the lock once. `answer` is called exactly once.
pub fn try_hold(name: &str, answer: impl FnOnce(Lock) + 'static) {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"ifAvailable".into(), &true.into());
    ask(name, &options, answer);
}

/// Waits in line for the lock; `answer` is called when it is ours: the tab before us was closed, or died.
pub fn wait(name: &str, answer: impl FnOnce(Lock) + 'static) {
    ask(name, &JsValue::from(js_sys::Object::new()), answer);
}

fn ask(name: &str, options: &JsValue, answer: impl FnOnce(Lock) + 'static) {
    let Some(manager) = manager() else { return answer(Lock::Missing) };
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
    let asked = manager.request(name, options, &granted);
    granted.forget();
    if asked.is_err()
        && let Some(answer) = answer.borrow_mut().take()
    {
        answer(Lock::Missing);
    }
}
