//! A folder of the user's, into which files may be written: where the browser lets somebody choose one.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::file_handle::{self, call, text};
use super::files::Blob;

/// Why something in a folder could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderError {
    /// The browser may not, or not any more.
    Denied,
    /// It is not there: moved, removed, or its disk is.
    Gone,
    /// No room is left.
    Full,
    /// The browser's words.
    Failed(String),
}

impl FolderError {
    fn of(error: &JsValue) -> Self {
        match text(error, "name").as_str() {
            "NotAllowedError" | "SecurityError" => Self::Denied,
            "NotFoundError" => Self::Gone,
            "QuotaExceededError" => Self::Full,
            _ => Self::Failed(text(error, "message")),
        }
    }
}

/// Whether the browser lets this page write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// It does.
    Granted,
    /// Somebody has to be asked first.
    Ask,
    /// It does not.
    Denied,
}

/// A folder.
#[derive(Clone, Debug)]
pub struct Folder {
    handle: JsValue,
}

fn picker() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"showDirectoryPicker".into()).ok()?.dyn_into().ok()
}

/// Whether the browser lets somebody choose a folder.
#[must_use]
pub fn can_choose() -> bool {
    picker().is_some()
}

fn object(members: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        // A plain object takes every member.
        let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    object
}

impl Folder {
    /// Has somebody choose a folder; in the moment in which a key was pressed, for browsers ask only then. None if
    /// nobody does.
    ///
    /// # Errors
    /// [`FolderError`] if the browser does not ask.
    pub async fn choose() -> Result<Option<Self>, FolderError> {
        let Some(picker) = picker() else { return Err(FolderError::Denied) };
        let options = object(&[("mode", "readwrite"), ("id", "akaire-copies")]);
        let asked = picker.call1(&JsValue::UNDEFINED, &options).map_err(|error| FolderError::of(&error))?;
        match JsFuture::from(Promise::resolve(&asked)).await {
            Ok(handle) => Ok(Some(Self { handle })),
            Err(error) if text(&error, "name") == "AbortError" => Ok(None),
            Err(error) => Err(FolderError::of(&error)),
        }
    }

    /// A folder as the database has kept it.
    pub(super) const fn kept(handle: JsValue) -> Self {
        Self { handle }
    }

    /// What the database keeps of it.
    pub(super) const fn handle(&self) -> &JsValue {
        &self.handle
    }

    /// What it is called; not where it lies, which no browser tells.
    #[must_use]
    pub fn name(&self) -> String {
        text(&self.handle, "name")
    }

    /// Whether both are the same place.
    pub async fn is_same(&self, other: &Self) -> bool {
        let same = call(&self.handle, "isSameEntry", &Array::of1(&other.handle)).await;
        same.is_ok_and(|same| same.is_truthy())
    }

    /// Whether files may be written into it. `ask`: in the moment in which a key was pressed, the browser may ask.
    pub async fn permission(&self, ask: bool) -> Permission {
        let name = if ask { "requestPermission" } else { "queryPermission" };
        let answer = call(&self.handle, name, &Array::of1(&object(&[("mode", "readwrite")]))).await;
        match answer.ok().and_then(|answer| answer.as_string()).as_deref() {
            Some("granted") => Permission::Granted,
            Some("denied") => Permission::Denied,
            _ => Permission::Ask,
        }
    }

    /// Bytes of what has this name, where something has.
    ///
    /// # Errors
    /// [`FolderError`] if the browser does not say: there is something, and nobody knows what.
    pub async fn size(&self, name: &str) -> Result<Option<u64>, FolderError> {
        let found = match call(&self.handle, "getFileHandle", &Array::of1(&name.into())).await {
            Ok(file) => call(&file, "getFile", &Array::new()).await,
            Err(error) => Err(error),
        };
        match found {
            Ok(file) => {
                let size = Reflect::get(&file, &"size".into()).ok().and_then(|size| size.as_f64());
                Ok(Some(size.unwrap_or_default() as u64))
            }
            Err(error) => match FolderError::of(&error) {
                FolderError::Gone => Ok(None),
                error => Err(error),
            },
        }
    }

    /// Writes a file, in the place of what has its name. What was there stays until all is written, and for good where
    /// that fails, or is not `wanted` any more; says whether it was.
    ///
    /// # Errors
    /// [`FolderError`] if the browser cannot.
    pub async fn write(&self, name: &str, file: &Blob, wanted: impl Fn() -> bool) -> Result<bool, FolderError> {
        let options = Object::new();
        let _ = Reflect::set(&options, &"create".into(), &true.into());
        let written = match call(&self.handle, "getFileHandle", &Array::of2(&name.into(), &options)).await {
            Ok(handle) => file_handle::write(&handle, file, wanted).await,
            Err(error) => Err(error),
        };
        written.map_err(|error| FolderError::of(&error))
    }

    /// Removes a file.
    ///
    /// # Errors
    /// [`FolderError`] if the browser cannot.
    pub async fn remove(&self, name: &str) -> Result<(), FolderError> {
        let removed = call(&self.handle, "removeEntry", &Array::of1(&name.into())).await;
        removed.map(drop).map_err(|error| FolderError::of(&error))
    }
}
