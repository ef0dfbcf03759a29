//! The embeddable module: its public JSON shapes and exports.
