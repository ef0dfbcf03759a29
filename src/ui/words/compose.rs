//! Words of the compose room.
