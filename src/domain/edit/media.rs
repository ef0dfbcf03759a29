//! Changes of pictures and video. An id that is not there changes nothing.

use super::action::Step;
use crate::domain::note::{Images, Media, MediaItem, Note};

pub(super) fn add(note: &mut Note, pictures: Vec<MediaItem>, film: Option<MediaItem>, limit: usize) -> Option<Step> {
    let count = pictures.len().saturating_add(usize::from(film.is_some()));
    if count == 0 {
        return None;
    }
    let (images, video) = match &mut note.media {
        Media::Images { images, aside } => (images, aside),
        Media::Video { video, aside } => (aside, video),
    };
    for picture in pictures {
        let list = if images.tray.len() < limit { &mut images.tray } else { &mut images.shelf };
        list.push(picture);
    }
    if film.is_some() {
        *video = film;
    }
    Some(Step::AddMedia(count))
}

pub(super) fn remove(note: &mut Note, id: &str) -> Option<Step> {
    match &mut note.media {
        Media::Images { images, .. } => {
            if let Some(index) = take_from_tray(images, id).map(|(index, _)| index) {
                return Some(Step::RemoveImage(index.saturating_add(1)));
            }
            let before = images.shelf.len();
            images.shelf.retain(|item| item.id != id);
            (images.shelf.len() < before).then_some(Step::RemoveShelved)
        }
        Media::Video { video, .. } => {
            video.take_if(|video| video.id == id)?;
            Some(Step::RemoveVideo)
        }
    }
}

pub(super) fn move_image(note: &mut Note, id: &str, to: usize) -> Option<Step> {
    let images = pictures(note)?;
    let cover = images.tray.get(images.cover).map(|item| item.id.clone());
    if let Some((from, item)) = take_from_tray(images, id) {
        let to = to.min(images.tray.len());
        images.tray.insert(to, item);
        keep_cover(images, cover.as_deref());
        return (from != to).then_some(Step::MoveImage);
    }
    let index = images.shelf.iter().position(|item| item.id == id)?;
    let item = images.shelf.remove(index);
    let to = to.min(images.tray.len());
    images.tray.insert(to, item);
    keep_cover(images, cover.as_deref());
    Some(Step::MoveImage)
}

pub(super) fn shelve(note: &mut Note, id: &str) -> Option<Step> {
    let images = pictures(note)?;
    let (_, item) = take_from_tray(images, id)?;
    images.shelf.insert(0, item);
    Some(Step::Shelve)
}

pub(super) fn swap(note: &mut Note, tray: &str, shelf: &str) -> Option<Step> {
    let images = pictures(note)?;
    let used = images.tray.iter_mut().find(|item| item.id == tray)?;
    let unused = images.shelf.iter_mut().find(|item| item.id == shelf)?;
    std::mem::swap(used, unused);
    Some(Step::Swap)
}

pub(super) fn cover(note: &mut Note, id: &str) -> Option<Step> {
    let images = pictures(note)?;
    let index = images.tray.iter().position(|item| item.id == id)?;
    if images.cover == index {
        return None;
    }
    images.cover = index;
    Some(Step::Cover)
}

pub(super) fn item<'a>(note: &'a mut Note, id: &str) -> Option<&'a mut MediaItem> {
    let images = pictures(note)?;
    images.tray.iter_mut().chain(&mut images.shelf).find(|item| item.id == id)
}

fn pictures(note: &mut Note) -> Option<&mut Images> {
    match &mut note.media {
        Media::Images { images, .. } => Some(images),
        Media::Video { .. } => None,
    }
}

/// Takes a picture out of the tray; the cover stays the same picture, or becomes the first if it was this one.
fn take_from_tray(images: &mut Images, id: &str) -> Option<(usize, MediaItem)> {
    let index = images.tray.iter().position(|item| item.id == id)?;
    let cover = images.tray.get(images.cover).map(|item| item.id.clone());
    let item = images.tray.remove(index);
    keep_cover(images, cover.as_deref());
    Some((index, item))
}

fn keep_cover(images: &mut Images, cover: Option<&str>) {
    images.cover = images.tray.iter().position(|item| Some(item.id.as_str()) == cover).unwrap_or_default();
}
