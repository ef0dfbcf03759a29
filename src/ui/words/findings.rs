//! Words of the findings room.
