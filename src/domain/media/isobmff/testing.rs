//! Builders for small files of the family.

/// A box around some content.
pub(super) fn boxed(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let size = u32::try_from(body.len() + 8).unwrap();
    [&size.to_be_bytes()[..], kind, body].concat()
}

/// Big-endian words.
pub(super) fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// A sample description with one entry.
pub(super) fn stsd(entry: &[u8]) -> Vec<u8> {
    boxed(b"stsd", &[&words(&[0, 1]), entry].concat())
}

/// A visual sample entry.
pub(super) fn visual(kind: &[u8; 4], width: u16, height: u16, boxes: &[u8]) -> Vec<u8> {
    let sides = [width.to_be_bytes(), height.to_be_bytes()].concat();
    boxed(kind, &[&[0; 24][..], &sides, &[0; 50], boxes].concat())
}

/// An audio sample entry.
pub(super) fn sound(kind: &[u8; 4], boxes: &[u8]) -> Vec<u8> {
    boxed(kind, &[&[0; 28][..], boxes].concat())
}

pub(super) const UNTURNED: [i32; 4] = [1, 0, 0, 1];

fn matrix([a, b, c, d]: [i32; 4]) -> Vec<u8> {
    let one = |cell: i32| (cell * 65_536).cast_unsigned();
    words(&[one(a), one(b), 0, one(c), one(d), 0, 0, 0, 0x4000_0000])
}

/// A movie header box: milliseconds.
pub(super) fn mvhd(units: u32) -> Vec<u8> {
    let rest = [matrix(UNTURNED), vec![0; 28]].concat();
    boxed(b"mvhd", &[words(&[0, 0, 0, 1000, units, 0x1_0000, 0, 0, 0]), rest].concat())
}

/// A track to be built: 30 frames of 1/30 s unless changed.
#[derive(Clone)]
pub(super) struct Track {
    pub id: u32,
    pub flags: u32,
    pub handler: [u8; 4],
    pub matrix: [i32; 4],
    pub shown: (u32, u32),
    pub timescale: u32,
    pub units: u32,
    pub edits: Option<Vec<u32>>,
    pub entry: Vec<u8>,
    pub times: Vec<u32>,
    pub samples: u32,
}

impl Track {
    pub fn video() -> Self {
        Self {
            id: 1,
            flags: 1,
            handler: *b"vide",
            matrix: UNTURNED,
            shown: (320, 180),
            timescale: 15_360,
            units: 15_360,
            edits: None,
            entry: visual(b"avc1", 320, 180, b""),
            times: vec![30, 512],
            samples: 30,
        }
    }

    pub fn audio() -> Self {
        Self {
            id: 2,
            handler: *b"soun",
            shown: (0, 0),
            entry: sound(b"Opus", b""),
            times: vec![50, 960],
            samples: 50,
            timescale: 48_000,
            units: 48_000,
            ..Self::video()
        }
    }

    /// The track without its samples, which come in fragments.
    pub fn fragmented(self) -> Self {
        Self { units: 0, times: Vec::new(), samples: 0, ..self }
    }

    pub fn build(&self) -> Vec<u8> {
        let shown = words(&[self.shown.0 << 16, self.shown.1 << 16]);
        let head = words(&[self.flags, 0, 0, self.id, 0, self.units, 0, 0, 0, 0]);
        let tkhd = boxed(b"tkhd", &[head, matrix(self.matrix), shown].concat());
        let edts = self.edits.as_ref().map_or(Vec::new(), |edits| {
            let count = u32::try_from(edits.len() / 3).unwrap();
            boxed(b"edts", &boxed(b"elst", &[words(&[0, count]), words(edits)].concat()))
        });
        let mdhd = boxed(b"mdhd", &words(&[0, 0, 0, self.timescale, self.units, 0]));
        let hdlr = boxed(b"hdlr", &[&[0; 8][..], &self.handler, &[0; 13]].concat());
        let count = u32::try_from(self.times.len() / 2).unwrap();
        let stts = boxed(b"stts", &[words(&[0, count]), words(&self.times)].concat());
        let stsz = boxed(b"stsz", &words(&[0, 100, self.samples]));
        let stbl = boxed(b"stbl", &[stsd(&self.entry), stts, stsz].concat());
        let mdia = boxed(b"mdia", &[mdhd, hdlr, boxed(b"minf", &stbl)].concat());
        boxed(b"trak", &[tkhd, edts, mdia].concat())
    }
}

pub(super) fn moov(units: u32, tracks: &[Track], more: &[u8]) -> Vec<u8> {
    let tracks: Vec<u8> = tracks.iter().flat_map(Track::build).collect();
    boxed(b"moov", &[&mvhd(units)[..], &tracks, more].concat())
}

pub(super) fn ftyp(major: &[u8; 4]) -> Vec<u8> {
    boxed(b"ftyp", &[&major[..], &[0; 4]].concat())
}

/// A whole file: brand, header, a little data.
pub(super) fn file(tracks: &[Track]) -> Vec<u8> {
    [ftyp(b"isom"), moov(1000, tracks, b""), boxed(b"mdat", &[0; 64])].concat()
}

/// The announcement of fragments; `total` in milliseconds, 0 for none.
pub(super) fn mvex(total: u32) -> Vec<u8> {
    let mehd = if total > 0 { boxed(b"mehd", &words(&[0, total])) } else { Vec::new() };
    let trex = boxed(b"trex", &words(&[0, 1, 1, 512, 0, 0]));
    boxed(b"mvex", &[mehd, trex].concat())
}

/// A fragment of track 1 with 30 frames of 512 units, and its data.
pub(super) fn moof(start: u32, data: usize) -> Vec<u8> {
    let mfhd = boxed(b"mfhd", &words(&[0, 1]));
    let tfhd = boxed(b"tfhd", &words(&[0, 1]));
    let tfdt = boxed(b"tfdt", &words(&[0, start]));
    let trun = boxed(b"trun", &words(&[0, 30]));
    let traf = boxed(b"traf", &[tfhd, tfdt, trun].concat());
    let moof = boxed(b"moof", &[mfhd, traf].concat());
    [moof, boxed(b"mdat", &vec![7; data])].concat()
}
