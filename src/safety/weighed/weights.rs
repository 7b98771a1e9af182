//! The table of weights.
//!
//! Layout of the file, little endian: one `f32` for what a step of a weight is worth, one `f32`
//! for what speaks against everything, one `f32` for the least that is enough, an `i8` for each
//! place, then a bit for each number of a word: set where several ordinary texts say the word, and
//! once more, with fewer numbers, where many do.

/// The number of places in the table.
pub const SIGNS: usize = 1 << 16;

/// How many numbers words share that several ordinary texts say, and words that many do.
const WORDS: [usize; 2] = [1 << 16, 1 << 14];

/// In how many ordinary texts a word stands that several or many say.
pub const FAMILIAR: [usize; 2] = [2, 8];

/// The built-in table, which `cargo run --release --example train_clearing` writes.
const BUILT_IN: &[u8] = include_bytes!("weights.bin");

/// The table of weights.
#[derive(Debug, Clone, Copy)]
pub struct Weights<'a> {
    scale: f32,
    bias: f32,
    least: f32,
    table: &'a [u8; SIGNS],
    words: [&'a [u8]; 2],
}

impl<'a> Weights<'a> {
    /// Returns the built-in table.
    pub(super) const fn built_in() -> Option<Weights<'static>> {
        Weights::read(BUILT_IN)
    }

    /// Reads a table; `None` if the bytes are of another length.
    pub const fn read(bytes: &'a [u8]) -> Option<Self> {
        let Some((scale, rest)) = bytes.split_first_chunk::<4>() else {
            return None;
        };
        let Some((bias, rest)) = rest.split_first_chunk::<4>() else {
            return None;
        };
        let Some((least, rest)) = rest.split_first_chunk::<4>() else {
            return None;
        };
        let Some((table, rest)) = rest.split_first_chunk::<SIGNS>() else {
            return None;
        };
        let Some((several, many)) = rest.split_at_checked(WORDS[0] / 8) else {
            return None;
        };
        if many.len() != WORDS[1] / 8 {
            return None;
        }
        Some(Self {
            scale: f32::from_le_bytes(*scale),
            bias: f32::from_le_bytes(*bias),
            least: f32::from_le_bytes(*least),
            table,
            words: [several, many],
        })
    }

    /// Writes a table from what its places weigh, and the words of ordinary texts: those that
    /// several say, and those that many do.
    pub fn write(bias: f32, least: f32, weights: &[f32], familiar: &[Vec<u32>; 2]) -> Vec<u8> {
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
        for (words, count) in familiar.iter().zip(WORDS) {
            let mut set = vec![0_u8; count / 8];
            for word in words {
                let (at, bit) = place(*word, count);
                set[at] |= 1 << bit;
            }
            bytes.extend(set);
        }
        bytes
    }

    /// Returns how strongly signs speak for a secret; above 0 it is likelier than not.
    pub fn score<'s>(&self, signs: impl IntoIterator<Item = &'s u16>) -> f32 {
        let weight = |sign: &u16| i32::from(self.table[usize::from(*sign)].cast_signed());
        let sum: i32 = signs.into_iter().map(weight).sum();
        // A few hundred weights of at most 127 are far below what a float counts exactly.
        #[expect(clippy::cast_precision_loss, reason = "the sum is small")]
        let sum = sum as f32;
        self.bias + self.scale * sum
    }

    /// Returns how familiar a word is from ordinary texts: 0 if it is not, 2 if many say it.
    pub fn familiar(&self, word: u32) -> usize {
        let said = |words: &[u8], count| {
            let (at, bit) = place(word, count);
            words.get(at).is_some_and(|byte| byte >> bit & 1 == 1)
        };
        let levels = self.words.iter().zip(WORDS);
        levels
            .take_while(|(words, count)| said(words, *count))
            .count()
    }

    /// Returns the least score that is enough to replace something.
    pub fn least(&self) -> f32 {
        self.least
    }
}

/// Returns in which byte the bit of a word stands, and where.
fn place(word: u32, count: usize) -> (usize, usize) {
    let bit = usize::try_from(word).unwrap_or(0) % count;
    (bit / 8, bit % 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut weights = vec![0.0; SIGNS];
        (weights[3], weights[7]) = (1.27, -0.5);
        let familiar = [vec![70_001, 9], vec![9]];
        let bytes = Weights::write(-2.0, 0.25, &weights, &familiar);
        let read = Weights::read(&bytes).expect("it reads");
        assert!((read.score(&[3, 7]) - (-2.0 + 1.27 - 0.5)).abs() < 0.02);
        assert!((read.least() - 0.25).abs() < 1e-6);
        assert_eq!([8, 70_001, 9].map(|word| read.familiar(word)), [0, 1, 2]);
        assert!(Weights::read(&bytes[1..]).is_none());
    }

    #[test]
    fn the_built_in_table_reads() {
        assert!(Weights::built_in().is_some());
    }
}
