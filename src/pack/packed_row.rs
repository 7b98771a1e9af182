//! A row of small whole numbers in few bits.
//!
//! Most weights of the trained model lie around [`MIDDLE`]. A number is written as its distance
//! from there, what is above at odd places and what is below at even ones; of that, the two lowest
//! bits as they are, behind as many ones as the rest says and a zero (Golomb and Rice). What would
//! take [`ONES`] ones is written as it is behind them. A row ends with a whole byte, and bits are
//! filled from the highest.

/// The number that takes the fewest bits.
const MIDDLE: i8 = -2;

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
        let distance = i16::from(number) - i16::from(MIDDLE);
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

/// The numbers that take at most a byte, by that byte, each with how many bits it takes; no bits
/// for those that take more.
const SHORT: [(i8, u8); 256] = {
    let mut short = [(0, 0); 256];
    let mut place = 0_u32;
    while place < 256 {
        let byte = place.to_le_bytes()[0];
        let ones = byte.leading_ones();
        if ones + 1 + LOW <= 8 {
            let tail = (byte << ones << 1) >> (8 - LOW);
            short[byte as usize] = (number(ones, tail), (ones + 1 + LOW).to_le_bytes()[0]);
        }
        place += 1;
    }
    short
};

/// Returns the number that is written as so many ones and the lowest bits.
const fn number(ones: u32, low: u8) -> i8 {
    let place = (ones << LOW).to_le_bytes()[0] | low;
    let distance = place.midpoint(place & 1).cast_signed();
    MIDDLE + if place & 1 == 1 { distance } else { -distance }
}

/// Reads as many numbers of a row as are asked for; behind its end they have no meaning.
pub(super) fn read(mut row: &[u8], numbers: &mut [i8]) {
    // The bits that were taken from the row and not read yet, from the highest.
    let (mut held, mut count) = (0_u64, 0_u32);
    for place in numbers {
        if count < ONES + 8 {
            let mut four = [0; 4];
            if let Some((next, rest)) = row.split_first_chunk() {
                (four, row) = (*next, rest);
            } else {
                four[..row.len()].copy_from_slice(row);
                row = &[];
            }
            held |= u64::from(u32::from_be_bytes(four)) << (32 - count);
            count += 32;
        }
        let (short, bits) = SHORT[usize::from(held.to_be_bytes()[0])];
        let mut bits = u32::from(bits);
        *place = short;
        if bits == 0 {
            let ones = held.leading_ones().min(ONES);
            let [tail, ..] = (held << ones << u32::from(ones < ONES)).to_be_bytes();
            (*place, bits) = if ones == ONES {
                (tail.cast_signed(), ONES + 8)
            } else {
                (number(ones, tail >> (8 - LOW)), ones + 1 + LOW)
            };
        }
        held <<= bits;
        count -= bits;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let all: Vec<i8> = (i8::MIN..=i8::MAX).collect();
        for row in [&all[..], &[0; 22], &[-2], &[127, -128, 127], &[]] {
            let bytes = write(row.iter().copied());
            let mut numbers = vec![0; row.len()];
            read(&bytes, &mut numbers);
            assert_eq!(numbers, row);
        }
    }

    #[test]
    fn numbers_around_the_middle_take_three_bits() {
        assert_eq!(write([-2; 8]).len(), 3);
        assert_eq!(write([-3, -2, -1, -4, -2, -1, -3, -4]).len(), 4);
    }
}
