//! The trained model: small whole numbers that say how strongly a sign speaks for each symptom.
//!
//! Layout of the file, little endian: the magic; the number of signs as `u32`; for each symptom
//! one `f32` that scales its weights; for each symptom one `f32` bias; for each highest byte of a
//! hash how many signs come before it and how many bytes of weights, as `u32`; the other three
//! bytes of the hash of each sign, which ascend; for each sign in how many bytes its weights lie;
//! and the weights of each sign, an `i8` a symptom, as a [packed row](packed_row). Symptoms stand
//! in the order of [`Symptom::ALL`].

use super::packed_row;
use crate::domain::{Code, Symptom};

/// The first bytes of the file; the last of them is the version of the layout.
const MAGIC: [u8; 4] = *b"mdg2";

/// The number of symptoms, and so of weights of one sign.
pub const SYMPTOMS: usize = Symptom::ALL.len();

/// The built-in model, which `cargo run --release --example train` writes.
const BUILT_IN: &[u8] = include_bytes!("../../packs/model.bin");

/// How many shelves the signs stand on: one for each highest byte of a hash.
const SHELVES: usize = 1 << 8;

/// How many bytes of a hash are written; the highest is that of its shelf.
const HASHED: usize = 3;

/// The trained model, whose weights are read where they lie.
#[derive(Debug, Clone, Default)]
pub struct Model {
    scales: Vec<f32>,
    biases: Vec<f32>,
    /// For each highest byte of a hash: how many signs come before it, and how many bytes.
    shelves: &'static [[[u8; 4]; 2]],
    /// The lower bytes of the hashes; those of a shelf ascend.
    hashes: &'static [[u8; HASHED]],
    lengths: &'static [u8],
    weights: &'static [u8],
}

impl Model {
    /// Returns the built-in model.
    pub(super) fn built_in() -> Self {
        Self::read(BUILT_IN).unwrap_or_default()
    }

    /// Reads a model; `None` if the bytes are of another layout or cut short.
    pub fn read(bytes: &'static [u8]) -> Option<Self> {
        let (magic, rest) = bytes.split_first_chunk::<4>()?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        if *magic != MAGIC {
            return None;
        }
        let count = usize::try_from(u32::from_le_bytes(*count)).ok()?;
        let (scales, rest) = rest.split_at_checked(4 * SYMPTOMS)?;
        let (biases, rest) = rest.split_at_checked(4 * SYMPTOMS)?;
        let (shelves, rest) = rest.split_at_checked(8 * SHELVES)?;
        let (hashes, rest) = rest.split_at_checked(count.checked_mul(HASHED)?)?;
        let (lengths, weights) = rest.split_at_checked(count)?;
        let whole: usize = lengths.iter().map(|length| usize::from(*length)).sum();
        if weights.len() != whole {
            return None;
        }
        let float = |four: &[u8; 4]| f32::from_le_bytes(*four);
        Some(Self {
            scales: scales.as_chunks().0.iter().map(float).collect(),
            biases: biases.as_chunks().0.iter().map(float).collect(),
            shelves: shelves.as_chunks().0.as_chunks().0,
            hashes: hashes.as_chunks().0,
            lengths,
            weights,
        })
    }

    /// Writes a model from its biases and the weights of each sign, ascending by hash.
    pub fn write(biases: &[f32; SYMPTOMS], signs: &[(u32, [f32; SYMPTOMS])]) -> Vec<u8> {
        let scale = |symptom: usize| {
            let largest = signs
                .iter()
                .map(|(_, weights)| weights[symptom].abs())
                .fold(f32::MIN_POSITIVE, f32::max);
            largest / f32::from(i8::MAX)
        };
        let scales: [f32; SYMPTOMS] = std::array::from_fn(scale);
        let mut bytes = MAGIC.to_vec();
        bytes.extend(u32::try_from(signs.len()).unwrap_or(0).to_le_bytes());
        bytes.extend(scales.iter().chain(biases).flat_map(|f| f.to_le_bytes()));
        let rows: Vec<Vec<u8>> = signs
            .iter()
            .map(|(_, weights)| {
                packed_row::write(weights.iter().zip(scales).map(|(weight, scale)| {
                    #[expect(
                        clippy::cast_possible_truncation,
                        reason = "from -127 to 127 by the scale"
                    )]
                    let small = (weight / scale).round() as i8;
                    small
                }))
            })
            .collect();
        let shelf = |hash: &u32| usize::from(hash.to_be_bytes()[0]);
        for top in 0..SHELVES {
            let before = signs.partition_point(|(hash, _)| shelf(hash) < top);
            let row_bytes = rows.iter().take(before).map(Vec::len).sum();
            for number in [before, row_bytes] {
                bytes.extend(u32::try_from(number).unwrap_or(0).to_le_bytes());
            }
        }
        bytes.extend(
            signs
                .iter()
                .flat_map(|(hash, _)| hash.to_le_bytes().into_iter().take(HASHED)),
        );
        bytes.extend(rows.iter().map(|row| u8::try_from(row.len()).unwrap_or(0)));
        bytes.extend(rows.iter().flatten());
        bytes
    }

    /// Returns the bias of each symptom; zero without a model.
    pub fn biases(&self) -> [f32; SYMPTOMS] {
        std::array::from_fn(|symptom| self.biases.get(symptom).copied().unwrap_or(0.0))
    }

    /// Returns how strongly a sign speaks for each symptom; `None` for a sign it does not know.
    pub fn weights(&self, hash: u32) -> Option<[f32; SYMPTOMS]> {
        let [low, middle, high, top] = hash.to_le_bytes();
        let (start, bytes) = self.shelf(top.into())?;
        let (end, _) = self.shelf(usize::from(top) + 1)?;
        let place = self
            .hashes
            .get(start..end)?
            .binary_search_by_key(&[high, middle, low], |[low, middle, high]| {
                [*high, *middle, *low]
            })
            .ok()?;
        let before = self.lengths.get(start..start + place)?;
        let before: usize = before.iter().map(|length| usize::from(*length)).sum();
        let length = usize::from(*self.lengths.get(start + place)?);
        let row = self.weights.get(bytes + before..)?.get(..length)?;
        let mut numbers = [0; SYMPTOMS];
        packed_row::read(row, &mut numbers);
        let mut weights = [0.0; SYMPTOMS];
        for ((weight, number), scale) in weights.iter_mut().zip(numbers).zip(&self.scales) {
            *weight = f32::from(number) * scale;
        }
        Some(weights)
    }

    /// Returns how many signs come before a shelf, and how many bytes of weights; behind the last
    /// one, all of them.
    fn shelf(&self, top: usize) -> Option<(usize, usize)> {
        let Some([signs, bytes]) = self.shelves.get(top) else {
            return Some((self.hashes.len(), self.weights.len()));
        };
        let number = |four: &[u8; 4]| usize::try_from(u32::from_le_bytes(*four)).ok();
        Some((number(signs)?, number(bytes)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut biases = [0.0; SYMPTOMS];
        biases[3] = 0.5;
        let mut weights = [0.0; SYMPTOMS];
        (weights[0], weights[1]) = (1.27, -2.54);
        let bytes = Model::write(&biases, &[(7, weights), (9, [0.01; SYMPTOMS])]);
        let model = Model::read(bytes.leak()).expect("it reads");
        let same = model
            .biases()
            .iter()
            .zip(&biases)
            .all(|(one, other)| (one - other).abs() < 1e-6);
        assert!(same);
        let read = model.weights(7).expect("the sign is known");
        assert!((read[0] - 1.27).abs() < 0.02 && (read[1] + 2.54).abs() < 0.02);
        assert_eq!(model.weights(8), None);
    }

    #[test]
    fn a_file_that_is_cut_short_is_refused() {
        let bytes = Model::write(&[0.0; SYMPTOMS], &[(7, [1.0; SYMPTOMS])]).leak();
        for length in 0..bytes.len() {
            assert!(Model::read(&bytes[..length]).is_none());
        }
    }

    #[test]
    fn a_sign_of_every_shelf_is_found() {
        let hashes = (0..1000_u32).map(|number| number * 4_294_967);
        let signs: Vec<_> = hashes
            .map(|hash| (hash, [f32::from(hash.to_be_bytes()[1]); SYMPTOMS]))
            .collect();
        let bytes = Model::write(&[0.0; SYMPTOMS], &signs);
        let model = Model::read(bytes.leak()).expect("it reads");
        for (hash, weights) in signs {
            let read = model.weights(hash).expect("the sign is known");
            assert!((read[0] - weights[0]).abs() < 1.1, "{hash}");
            assert_eq!(model.weights(hash + 1), None, "{hash}");
        }
    }

    #[test]
    fn the_built_in_model_reads() {
        assert!(Model::read(BUILT_IN).is_some());
    }
}
