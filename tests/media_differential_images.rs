//! Every picture of the corpus against other readers of sizes and EXIF. Where both say something they say the same, or
//! the disagreement is listed with its reason; a list that is longer than needed fails, too.
#![cfg(not(target_arch = "wasm32"))]

mod support;

use std::fs::File;
use std::io::BufReader;

use akaire::domain::media::{MediaFacts, MediaKind, probe};
use exif::{Exif, In, Tag};
use support::{block_on, corpus, manifest};

/// Where another reader is wrong about the stored size, and why.
const SIZES: &[(&str, &str)] = &[
    ("avif_clap_irot.avif", "it turns the stored size by irot"),
    ("avif_irot1.avif", "it turns the stored size by irot"),
    ("bmp_os2.bmp", "it takes the 16 bits of a side for 32"),
    ("bmp_topdown.bmp", "it takes a negative height for a large one"),
    ("heic_two_images.heic", "it takes the largest picture for the primary one"),
    ("jxl_orient6.jxl", "it turns the stored size by the orientation"),
];

/// The pictures of the corpus: name and facts.
fn pictures() -> Vec<(String, MediaFacts)> {
    let names = manifest().into_iter().map(|case| case.name);
    let measured = names.map(|name| {
        let file = File::open(corpus().join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        let facts = block_on(probe(&file, None));
        (name, facts)
    });
    measured.filter(|(_, facts)| facts.kind == MediaKind::Image).collect()
}

fn size_elsewhere(name: &str) -> Option<(usize, usize)> {
    let size = imagesize::size(corpus().join(name)).ok()?;
    Some((size.width, size.height))
}

fn size_here(facts: &MediaFacts) -> Option<(usize, usize)> {
    Some((facts.width? as usize, facts.height? as usize))
}

fn exif_elsewhere(name: &str) -> Option<Exif> {
    let file = File::open(corpus().join(name)).ok()?;
    exif::Reader::new().read_from_container(&mut BufReader::new(file)).ok()
}

/// Orientation and whether there is a position.
fn told(exif: &Exif) -> (Option<u8>, bool) {
    let orientation = exif.get_field(Tag::Orientation, In::PRIMARY).and_then(|field| field.value.get_uint(0));
    let position = exif.get_field(Tag::GPSLatitude, In::PRIMARY).is_some();
    (orientation.and_then(|value| u8::try_from(value).ok()), position)
}

#[test]
fn stored_sizes_agree() {
    let mut compared = 0;
    let mut wrong = Vec::new();
    for (name, facts) in pictures() {
        let (Some(here), Some(elsewhere)) = (size_here(&facts), size_elsewhere(&name)) else { continue };
        compared += 1;
        let listed = SIZES.iter().any(|(listed, _)| *listed == name);
        // An entry of the list that has become untrue is wrong as well.
        if (here == elsewhere) == listed {
            wrong.push(format!("{name}: {here:?} here, {elsewhere:?} elsewhere, listed: {listed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let pictures = pictures();
    for (name, reason) in SIZES {
        assert!(pictures.iter().any(|(picture, _)| picture == name), "no {name}, of which is said: {reason}");
    }
    assert!(compared > 60, "only {compared} pictures compared");
}

#[test]
fn exif_agrees() {
    let mut compared = 0;
    let mut wrong = Vec::new();
    for (name, facts) in pictures() {
        let Some(exif) = exif_elsewhere(&name) else { continue };
        compared += 1;
        let (here, elsewhere) = ((facts.orientation, facts.gps == Some(true)), told(&exif));
        if here != elsewhere {
            wrong.push(format!("{name}: {here:?} here, {elsewhere:?} elsewhere"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 20, "only {compared} pictures compared");
}
