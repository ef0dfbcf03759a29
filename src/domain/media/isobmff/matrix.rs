//! The transformation of a picture track (ISO/IEC 14496-12 §8.3.2.3), reduced to quarter turns.

use crate::domain::media::bytes::be32;

/// The linear part of a matrix: `[a, b, c, d]` in 16.16 fixed point; all zeros count as identity.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Matrix([i32; 4]);

/// How a picture lies after a transformation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Turn {
    /// A pure clockwise rotation by 0, 90, 180 or 270 degrees.
    By(u16),
    /// Mirrored; `on_its_side` when width and height change places too.
    Mirrored { on_its_side: bool },
    /// Anything else.
    Skewed,
}

impl Matrix {
    /// From the 36 bytes of a header: a b u, c d v, x y w.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.get(..20)?;
        Some(Self([0, 4, 12, 16].map(|at| be32(bytes, at).cast_signed())))
    }

    fn or_identity(self) -> [f64; 4] {
        if self.0 == [0; 4] { [1.0, 0.0, 0.0, 1.0] } else { self.0.map(|cell| f64::from(cell) / 65_536.0) }
    }

    /// How a picture lies after this matrix and then `outer`, the movie's own.
    pub fn turn(self, outer: Self) -> Turn {
        let [a, b, c, d] = self.or_identity();
        let [e, f, g, h] = outer.or_identity();
        let (right, below) = ((a * e + b * g, a * f + b * h), (c * e + d * g, c * f + d * h));
        match (direction(right), direction(below)) {
            (Some(0), Some(90)) => Turn::By(0),
            (Some(90), Some(180)) => Turn::By(90),
            (Some(180), Some(270)) => Turn::By(180),
            (Some(270), Some(0)) => Turn::By(270),
            (Some(0 | 180), Some(90 | 270)) => Turn::Mirrored { on_its_side: false },
            (Some(90 | 270), Some(0 | 180)) => Turn::Mirrored { on_its_side: true },
            _ => Turn::Skewed,
        }
    }
}

/// Where a unit vector points, clockwise from right, if along an axis (within about half a degree).
fn direction((x, y): (f64, f64)) -> Option<u16> {
    let (far, near) = (x.abs().max(y.abs()), x.abs().min(y.abs()));
    if far == 0.0 || near > far / 100.0 {
        return None;
    }
    Some(match (x.abs() > y.abs(), x > 0.0, y > 0.0) {
        (true, true, _) => 0,
        (true, false, _) => 180,
        (false, _, true) => 90,
        (false, _, false) => 270,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: i32 = 65_536;

    fn turn(cells: [i32; 4]) -> Turn {
        Matrix(cells.map(|cell| cell * ONE)).turn(Matrix::default())
    }

    #[test]
    fn quarter_turns_are_clockwise() {
        assert_eq!(turn([1, 0, 0, 1]), Turn::By(0));
        assert_eq!(turn([0, 1, -1, 0]), Turn::By(90));
        assert_eq!(turn([-1, 0, 0, -1]), Turn::By(180));
        assert_eq!(turn([0, -1, 1, 0]), Turn::By(270));
        assert_eq!(turn([0, 0, 0, 0]), Turn::By(0));
        assert_eq!(turn([2, 0, 0, 3]), Turn::By(0));
    }

    #[test]
    fn mirrors_and_skews_are_told_apart() {
        assert_eq!(turn([-1, 0, 0, 1]), Turn::Mirrored { on_its_side: false });
        assert_eq!(turn([0, 1, 1, 0]), Turn::Mirrored { on_its_side: true });
        assert_eq!(turn([1, 1, -1, 1]), Turn::Skewed);
        assert_eq!(turn([1, 0, 0, 0]), Turn::Skewed);
    }

    #[test]
    fn the_movie_turns_its_tracks() {
        let quarter = Matrix([0, ONE, -ONE, 0]);
        assert_eq!(quarter.turn(quarter), Turn::By(180));
        assert_eq!(Matrix::default().turn(quarter), Turn::By(90));
    }
}
