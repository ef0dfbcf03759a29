//! Other names for notes and files in everything that names them.

use std::collections::BTreeMap;

use crate::domain::account::Account;
use crate::domain::note::{Media, MediaItem, Note};
use crate::domain::shop::Shop;

/// What is called otherwise from now on; everything else keeps its name.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) notes: BTreeMap<String, String>,
    pub(super) media: BTreeMap<String, String>,
}

impl Names {
    /// A note with other names for its files. Its own id stays.
    pub(super) fn note(&self, note: &Note) -> Note {
        let mut note = note.clone();
        let (images, video) = match &mut note.media {
            Media::Images { images, aside } => (images, aside),
            Media::Video { video, aside } => (aside, video),
        };
        let items = images.tray.iter_mut().chain(&mut images.shelf).chain(video);
        items.for_each(|MediaItem { id, .. }| rename(&self.media, id));
        note
    }

    pub(super) fn account(&self, account: &Account) -> Account {
        let mut account = account.clone();
        let quoted = account.quoted.iter_mut().map(|quote| &mut quote.cover);
        let covers = account.collections.iter_mut().map(|collection| &mut collection.cover);
        let saves = account.saves.iter_mut().flat_map(|card| [&mut card.avatar, &mut card.cover]);
        let own = [&mut account.avatar, &mut account.banner].into_iter();
        own.chain(quoted).chain(covers).chain(saves).for_each(|file| rename(&self.media, file));
        let collected = account.collections.iter_mut().flat_map(|collection| &mut collection.notes);
        account.pinned.iter_mut().chain(collected).for_each(|note| rename(&self.notes, note));
        account
    }

    pub(super) fn shop(&self, shop: &Shop) -> Shop {
        let mut shop = shop.clone();
        let covers = shop.categories.iter_mut().map(|category| &mut category.cover);
        let banners = shop.events.iter_mut().map(|event| &mut event.banner);
        covers.chain(banners).chain([&mut shop.banner]).for_each(|file| rename(&self.media, file));
        for product in &mut shop.products {
            // Writing into a shared product copies it.
            if product.pictures.iter().any(|file| self.media.contains_key(file)) {
                product.pictures.iter_mut().for_each(|file| rename(&self.media, file));
            }
            if product.notes.iter().any(|note| self.notes.contains_key(note)) {
                product.notes.iter_mut().for_each(|note| rename(&self.notes, note));
            }
        }
        shop
    }
}

fn rename(names: &BTreeMap<String, String>, name: &mut String) {
    if let Some(other) = names.get(name) {
        other.clone_into(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::account::{Card, Collection, Quote};
    use crate::domain::note::{Images, Place};
    use crate::domain::shop::{Category, Event, Product};
    use crate::domain::subject::NoteKind;

    fn names() -> Names {
        let to = |from: &str, to: &str| BTreeMap::from([(from.to_owned(), to.to_owned())]);
        Names { notes: to("n", "N"), media: to("m", "M") }
    }

    #[test]
    fn every_file_of_a_note_gets_its_name() {
        let item = || MediaItem { id: "m".into(), name: "m".into(), place: Place::Stored, text: "m".into() };
        let images = Images { tray: vec![item(), item()], shelf: vec![item()], cover: 1 };
        let media = Media::Images { images, aside: Some(item()) };
        for media in [media.clone(), media.switched(NoteKind::Video)] {
            let note = names().note(&Note { media, ..Note::new("n") });
            assert_eq!(note.id, "n");
            assert!(note.media.all().count() == 4 && note.media.all().all(|item| item.id == "M" && item.name == "m"));
        }
    }

    #[test]
    fn every_file_and_note_of_the_documents_does() {
        let m = || "m".to_owned();
        let account = Account {
            avatar: m(),
            banner: m(),
            quoted: Some(Quote { cover: m(), ..Quote::default() }),
            pinned: vec!["n".into(), "x".into()],
            collections: vec![Collection { cover: m(), notes: vec!["n".into()], ..Collection::default() }],
            saves: vec![Card { avatar: m(), cover: m(), ..Card::default() }],
            ..Account::default()
        };
        let account = names().account(&account);
        assert!(account.files().count() == 6 && account.files().all(|file| file == "M"));
        assert_eq!((account.pinned, account.collections[0].notes[0].as_str()), (vec!["N".into(), "x".into()], "N"));
        let product = Product { pictures: vec![m()], notes: vec!["n".into()], ..Product::default() };
        let shop = Shop {
            banner: m(),
            events: vec![Event { banner: m(), ..Event::default() }],
            categories: vec![Category { cover: m(), ..Category::default() }],
            products: vec![product.into()],
            ..Shop::default()
        };
        let shop = names().shop(&shop);
        assert!(shop.files().count() == 4 && shop.files().all(|file| file == "M"));
        assert_eq!(shop.products[0].notes, ["N"]);
    }
}
