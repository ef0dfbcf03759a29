//! JavaScript values as [`shape`](super::shape) reads them. Whatever a getter throws is handed on untouched.

use std::cell::{Cell, RefCell};

use wasm_bindgen::prelude::{JsCast, JsValue};

use super::shape::{Fault, Value};

impl Value for JsValue {
    type Thrown = JsValue;

    fn what(&self) -> &'static str {
        const KINDS: [&str; 7] = ["undefined", "boolean", "number", "bigint", "string", "symbol", "function"];
        if self.is_null() {
            return "null";
        }
        if js_sys::Array::is_array(self) {
            return "array";
        }
        let kind = self.js_typeof().as_string().unwrap_or_default();
        KINDS.into_iter().find(|known| *known == kind).unwrap_or("object")
    }

    fn is_missing(&self) -> bool {
        self.loose_eq(&JsValue::NULL) // `== null`: both at once, one step across the border
    }

    fn is_object(&self) -> bool {
        JsValue::is_object(self) && !js_sys::Array::is_array(self)
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn length(&self) -> Option<u32> {
        js_sys::Array::is_array(self).then(|| self.unchecked_ref::<js_sys::Array>().length())
    }

    fn member(&self, name: &'static str) -> Result<Self, JsValue> {
        js_sys::Reflect::get(self, key(name))
    }

    fn item(&self, index: u32) -> Result<Self, JsValue> {
        js_sys::Reflect::get_u32(self, index)
    }
}

type Key = (&'static str, &'static JsValue);

thread_local! {
    /// Member names that have crossed the border once. They never change and are few, so they stay.
    static KEYS: RefCell<Vec<Key>> = const { RefCell::new(Vec::new()) };
    /// Where the next name probably stands: shapes are read in the same order every time.
    static NEXT: Cell<usize> = const { Cell::new(0) };
}

/// A member name on the JavaScript side. Making a string costs more than reading the member.
fn key(name: &'static str) -> &'static JsValue {
    KEYS.with_borrow_mut(|keys| {
        let same = |key: &Key| std::ptr::eq(key.0, name);
        let next = NEXT.get();
        let at = if keys.get(next).is_some_and(same) {
            next
        } else {
            keys.iter().position(same).unwrap_or_else(|| {
                keys.push((name, Box::leak(Box::new(JsValue::from_str(name)))));
                keys.len() - 1
            })
        };
        NEXT.set(at + 1);
        keys[at].1
    })
}

/// A throw is what a getter of the caller's threw, or a `TypeError` that names the place.
impl From<Fault<JsValue>> for JsValue {
    fn from(fault: Fault<JsValue>) -> Self {
        match fault {
            Fault::Shape(message) => js_sys::TypeError::new(&message).into(),
            Fault::Thrown(thrown) => thrown,
        }
    }
}
