//! Words of the schedule room.
