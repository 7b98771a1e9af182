//! The table of weights.
//!
//! Layout of the file, little endian: one `f32` for what a step of a weight is worth, one `f32`
//! for what speaks against everything, one `f32` for the least that is enough, then an `i8` for
//! each place.

/// The number of places in the table.
pub const SIGNS: usize = 1 << 16;

/// The built-in table, which `cargo run --release --example train_clearing` writes.
const BUILT_IN: &[u8] = include_bytes!("weights.bin");

/// The table of weights.
#[derive(Debug, Clone, Copy)]
pub struct Weights<'a> {
    scale: f32,
    bias: f32,
    least: f32,
    table: &'a [u8],
}

impl<'a> Weights<'a> {
    /// Returns the built-in table.
    pub(super) fn built_in() -> Weights<'static> {
        Weights::read(BUILT_IN).unwrap_or(Weights {
            scale: 0.0,
            bias: 0.0,
            least: 0.0,
            table: &[],
        })
    }

    /// Reads a table; `None` if the bytes are of another length.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let (scale, rest) = bytes.split_first_chunk::<4>()?;
        let (bias, rest) = rest.split_first_chunk::<4>()?;
        let (least, table) = rest.split_first_chunk::<4>()?;
        (table.len() == SIGNS).then(|| Self {
            scale: f32::from_le_bytes(*scale),
            bias: f32::from_le_bytes(*bias),
            least: f32::from_le_bytes(*least),
            table,
        })
    }

    /// Writes a table from what its places weigh.
    pub fn write(bias: f32, least: f32, weights: &[f32]) -> Vec<u8> {
        let largest = weights.iter().fold(f32::MIN_POSITIVE, |largest, weight| {
            largest.max(weight.abs())
        });
        let scale = largest / f32::from(i8::MAX);
        let mut bytes: Vec<u8> = [scale, bias, least]
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect();
        for weight in weights {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "from -127 to 127 by the scale"
            )]
            let small = (weight / scale).round() as i8;
            bytes.push(small.cast_unsigned());
        }
        bytes
    }

    /// Returns how strongly signs speak for a secret; above 0 it is likelier than not.
    pub fn score(&self, signs: &[u16]) -> f32 {
        let sum: i32 = signs
            .iter()
            .filter_map(|sign| self.table.get(usize::from(*sign)))
            .map(|weight| i32::from(weight.cast_signed()))
            .sum();
        // A few hundred weights of at most 127 are far below what a float counts exactly.
        #[expect(clippy::cast_precision_loss, reason = "the sum is small")]
        let sum = sum as f32;
        self.bias + self.scale * sum
    }

    /// Returns the least score that is enough to replace something.
    pub fn least(&self) -> f32 {
        self.least
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut weights = vec![0.0; SIGNS];
        (weights[3], weights[7]) = (1.27, -0.5);
        let bytes = Weights::write(-2.0, 0.25, &weights);
        let read = Weights::read(&bytes).expect("it reads");
        assert!((read.score(&[3, 7]) - (-2.0 + 1.27 - 0.5)).abs() < 0.02);
        assert!((read.least() - 0.25).abs() < 1e-6);
        assert!(Weights::read(&bytes[1..]).is_none());
    }

    #[test]
    fn the_built_in_table_reads() {
        assert!(Weights::read(BUILT_IN).is_some());
    }
}
