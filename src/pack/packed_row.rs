//! A row of small whole numbers in few bits.
//!
//! Most weights of the trained model lie around [`MIDDLE`]. A number is written as its distance
//! from there, what is above at odd places and what is below at even ones; of that, the two lowest
//! bits as they are, behind as many ones as the rest says and a zero (Golomb and Rice). What would
//! take [`ONES`] ones is written as it is behind them. A row ends with a whole byte, and bits are
//! filled from the highest.

/// The number that takes the fewest bits.
const MIDDLE: i16 = -2;

/// How many bits of a distance are written as they are.
const LOW: u32 = 2;

/// So many ones say that a number follows as it is.
const ONES: u32 = 12;

/// Writes a row.
pub(super) fn write(row: impl IntoIterator<Item = i8>) -> Vec<u8> {
    let mut bits = Vec::new();
    let mut put = |value: u32, count: u32| {
        bits.extend((0..count).rev().map(|place| value >> place & 1 == 1));
    };
    for number in row {
        let distance = i16::from(number) - MIDDLE;
        let place = u32::from(distance.unsigned_abs()) * 2 - u32::from(distance > 0);
        let ones = place >> LOW;
        if ones < ONES {
            put(u32::MAX, ones);
            put(0, 1);
            put(place, LOW);
        } else {
            put(u32::MAX, ONES);
            put(u32::from(number.cast_unsigned()), 8);
        }
    }
    let byte = |bits: &[bool]| {
        let set = bits.iter().zip((0..8).rev());
        set.fold(0, |byte, (bit, place)| byte | u8::from(*bit) << place)
    };
    bits.chunks(8).map(byte).collect()
}

/// Reads the numbers of a row; behind its end they have no meaning.
pub(super) fn read(row: &[u8]) -> impl Iterator<Item = i8> {
    let mut rest = row.iter();
    // The bits that were taken from the row and not read yet, from the highest.
    let (mut held, mut count) = (0_u64, 0_u32);
    std::iter::from_fn(move || {
        // The longest number takes 20 bits.
        while count <= 24 {
            let byte = rest.next().copied().unwrap_or(0);
            held |= u64::from(byte) << (56 - count);
            count += 8;
        }
        let ones = held.leading_ones().min(ONES);
        let (start, length) = if ones < ONES {
            (ones + 1, LOW)
        } else {
            (ONES, 8)
        };
        let tail = held << start >> (64 - length);
        held <<= start + length;
        count -= start + length;
        // Two bits or eight.
        let tail = u8::try_from(tail).unwrap_or(0);
        if ones == ONES {
            return Some(tail.cast_signed());
        }
        let place = (i16::try_from(ones).unwrap_or(0) << LOW) + i16::from(tail);
        let distance = place.midpoint(place & 1);
        let number = MIDDLE + if place & 1 == 1 { distance } else { -distance };
        i8::try_from(number).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let all: Vec<i8> = (i8::MIN..=i8::MAX).collect();
        for row in [&all[..], &[0; 22], &[-2], &[127, -128, 127], &[]] {
            let bytes = write(row.iter().copied());
            let numbers: Vec<i8> = read(&bytes).take(row.len()).collect();
            assert_eq!(numbers, row);
        }
    }

    #[test]
    fn numbers_around_the_middle_take_three_bits() {
        assert_eq!(write([-2; 8]).len(), 3);
        assert_eq!(write([-3, -2, -1, -4, -2, -1, -3, -4]).len(), 4);
    }
}
