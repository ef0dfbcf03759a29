//! Products, coupons and events as tables: a CSV file to edit in a spreadsheet, and back, also as rows pasted from one.
//!
//! What is written is read back exactly. A table is read as a whole or not at all: it becomes a [`Plan`] that somebody
//! looks at before it is applied, or a list of [`Problem`]s. No import removes anything, and what a table has no
//! column for stays as it is.

mod cells;
mod coupon_columns;
mod coupons;
mod event_columns;
mod events;
mod fold;
mod goods;
mod known;
mod plan;
mod problem;
mod product_columns;
mod products;
mod rows;
mod sheet;
mod shelves;
mod stock;
#[cfg(test)]
mod tests;
mod when;
mod words;
mod write;

pub use coupons::{read_coupons, write_coupons};
pub use events::{read_events, write_events};
pub use fold::narrow;
pub use plan::{Place, Plan};
pub use problem::{Problem, What};
pub use products::{read_products, write_products};

/// Rows of a table at most, without the heading.
pub const MOST_ROWS: usize = 5_000;
/// Bytes of a table at most.
pub const MOST_BYTES: usize = 2_000_000;

/// What parts the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// `,`, in files.
    Comma,
    /// A tab, in rows copied from a spreadsheet.
    Tab,
}

impl Separator {
    /// What parts the cells of this text: a tab if the heading has one.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        if heading.contains('\t') { Self::Tab } else { Self::Comma }
    }

    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }
}
