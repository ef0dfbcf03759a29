//! MP4, QuickTime and 3GP: one family, the ISO base media file format.

pub(super) mod brand;
