//! Words of the posting room.
