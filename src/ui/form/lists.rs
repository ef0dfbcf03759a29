//! What is done with a list that has ids.

use super::Act;

/// Does something with the item of this id: moves it, puts a copy with a new id behind it, removes it. What puts it away is
/// up to the item.
pub fn act<T: Clone>(
    items: &mut Vec<T>,
    id: &str,
    what: Act,
    id_of: impl Fn(&T) -> &str,
    renew: impl FnOnce(&mut T),
    archive: impl FnOnce(&mut T),
) {
    let Some(at) = items.iter().position(|item| id_of(item) == id) else { return };
    match what {
        Act::Move(to) => {
            let item = items.remove(at);
            items.insert(to.min(items.len()), item);
        }
        Act::Double => {
            if let Some(mut copy) = items.get(at).cloned() {
                renew(&mut copy);
                items.insert(at + 1, copy);
            }
        }
        Act::Archive => {
            if let Some(item) = items.get_mut(at) {
                archive(item);
            }
        }
        Act::Remove => drop(items.remove(at)),
    }
}
