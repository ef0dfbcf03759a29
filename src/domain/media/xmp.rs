//! XMP: two words of it that are facts about a picture. The packet is not parsed: it is searched.
//!
//! ISO 16684-1; Adobe, XMP Specification part 2 for the names of EXIF properties.

use super::bytes::{Bounded, contains};
use super::facts::{MediaFacts, join};
use super::reader::{Fault, MAX_READ, Reader};

/// A position, whatever prefix its namespace has.
const LATITUDE: &[u8] = b"GPSLatitude";
/// The namespace of a gain map (Adobe, Gain Map 1.0, "XMP"), which Ultra HDR uses as well.
const GAIN_MAP: &[u8] = b"http://ns.adobe.com/hdr-gain-map/1.0/";

/// Takes what the packet at `at..end` says.
pub(super) fn read(reader: &Reader, at: u64, end: u64, facts: &mut MediaFacts) -> Result<(), Fault> {
    let length = end.minus(at);
    let wanted = usize::try_from(length).map_or(MAX_READ, |length| length.min(MAX_READ));
    let packet = reader.up_to(at, wanted)?;
    let positioned = contains(packet, LATITUDE);
    let whole = packet.len() as u64 == length;
    join(&mut facts.gps, (positioned || whole).then_some(positioned));
    if contains(packet, GAIN_MAP) {
        facts.hdr = Some(true);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::over;
    use super::*;

    fn seen(packet: &[u8], claims: u64) -> (Option<bool>, Option<bool>) {
        let facts = over(packet, |reader| {
            let mut facts = MediaFacts { gps: Some(false), hdr: Some(false), ..MediaFacts::default() };
            super::read(reader, 0, claims, &mut facts).map(|()| facts)
        });
        facts.map(|facts| (facts.gps, facts.hdr)).unwrap()
    }

    #[test]
    fn positions_and_gain_maps_are_found() {
        let position = br#"<rdf:Description exif:GPSLatitude="35,40.5N" exif:GPSLongitude="139,45.2E"/>"#;
        assert_eq!(seen(position, position.len() as u64), (Some(true), Some(false)));
        let map = br#"<rdf:Description xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0"/>"#;
        assert_eq!(seen(map, map.len() as u64), (Some(false), Some(true)));
        assert_eq!(seen(b"<x:xmpmeta/>", 12), (Some(false), Some(false)));
    }

    #[test]
    fn what_was_not_seen_is_not_denied() {
        assert_eq!(seen(b"<x:xmpmeta/>", 13).0, None);
        let long = vec![b' '; MAX_READ + 1];
        assert_eq!(seen(&long, long.len() as u64).0, None);
    }
}
