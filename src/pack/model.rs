//! The trained model: small whole numbers that say how strongly a sign speaks for each symptom.
//!
//! Layout of the file, little endian: the magic; the number of signs as `u32`; for each symptom
//! one `f32` that scales its weights; for each symptom one `f32` bias; the hashes of the signs as
//! ascending `u32`; for each sign one `i8` weight a symptom. Symptoms stand in the order of
//! [`Symptom::ALL`].

use crate::domain::{Code, Symptom};

/// The first bytes of the file; the last of them is the version of the layout.
const MAGIC: [u8; 4] = *b"mdg1";

/// The number of symptoms, and so of weights of one sign.
pub const SYMPTOMS: usize = Symptom::ALL.len();

/// The built-in model, which `cargo run --release --example train` writes.
const BUILT_IN: &[u8] = include_bytes!("../../packs/model.bin");

/// The trained model, whose weights are read where they lie.
#[derive(Debug, Clone, Default)]
pub struct Model {
    scales: Vec<f32>,
    biases: Vec<f32>,
    /// Ascending, little endian.
    hashes: &'static [[u8; 4]],
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
        let (hashes, weights) = rest.split_at_checked(count.checked_mul(4)?)?;
        if weights.len() != count.checked_mul(SYMPTOMS)? {
            return None;
        }
        let float = |four: &[u8; 4]| f32::from_le_bytes(*four);
        Some(Self {
            scales: scales.as_chunks().0.iter().map(float).collect(),
            biases: biases.as_chunks().0.iter().map(float).collect(),
            hashes: hashes.as_chunks().0,
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
        bytes.extend(signs.iter().flat_map(|(hash, _)| hash.to_le_bytes()));
        for (_, weights) in signs {
            for (weight, scale) in weights.iter().zip(scales) {
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "from -127 to 127 by the scale"
                )]
                let small = (weight / scale).round() as i8;
                bytes.push(small.cast_unsigned());
            }
        }
        bytes
    }

    /// Returns the bias of each symptom; zero without a model.
    pub fn biases(&self) -> [f32; SYMPTOMS] {
        std::array::from_fn(|symptom| self.biases.get(symptom).copied().unwrap_or(0.0))
    }

    /// Returns how strongly a sign speaks for each symptom; `None` for a sign it does not know.
    pub fn weights(&self, hash: u32) -> Option<[f32; SYMPTOMS]> {
        let number = |four: &[u8; 4]| u32::from_le_bytes(*four);
        let row = self.hashes.binary_search_by_key(&hash, number).ok()? * SYMPTOMS;
        let row = self.weights.get(row..row + SYMPTOMS)?;
        let mut weights = [0.0; SYMPTOMS];
        for ((weight, byte), scale) in weights.iter_mut().zip(row).zip(&self.scales) {
            *weight = f32::from(byte.cast_signed()) * scale;
        }
        Some(weights)
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
    fn the_built_in_model_reads() {
        assert!(Model::read(BUILT_IN).is_some());
    }
}
