//! Words of the media room.
