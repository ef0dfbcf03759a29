//! A thing that several states of a document have in common: a shop of a thousand products of which one changes is a
//! thousand pointers and one product, and undo keeps no more than that.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Read like the thing itself. Whoever writes into it gets a copy of their own first, if others have it, too.
#[derive(Clone, Debug, Default)]
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Where it lies: tells it from all others that exist at the same time.
    #[must_use]
    pub fn address(&self) -> usize {
        Arc::as_ptr(&self.0).addr()
    }
}

impl<T> From<T> for Shared<T> {
    fn from(thing: T) -> Self {
        Self(Arc::new(thing))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || *self.0 == *other.0
    }
}

impl<T: Eq> Eq for Shared<T> {}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Shared<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_writes_gets_a_copy_of_their_own() {
        let before: Vec<Shared<String>> = vec!["a".to_owned().into(), "b".to_owned().into()];
        let mut after = before.clone();
        assert_eq!(before, after);
        after.iter_mut().filter(|text| ***text == "a").for_each(|text| text.push('!'));
        assert_eq!((before[0].as_str(), after[0].as_str()), ("a", "a!"));
        assert_eq!(before[1].address(), after[1].address());
        assert_ne!(before, after);
    }

    #[test]
    fn it_is_saved_as_the_thing_itself() {
        let json = serde_json::to_string(&Shared::from(7)).unwrap();
        assert_eq!(json, "7");
        assert_eq!(*serde_json::from_str::<Shared<i32>>(&json).unwrap(), 7);
    }
}
