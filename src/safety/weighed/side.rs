//! What is said on one side of a stretch: the letters and words beside it, and the nearest word of
//! each group. Stretches that begin or end at the same place share it.

use std::ops::Range;

use crate::safety::seen::{Seen, after, before};

use super::around::{NEAR, ahead_of, behind_of};
use super::groups::GROUPS;
use super::hits::Hits;
use super::signs::Sign;
use super::tokens::{TOKENS, first_words, last_words};
use super::window::Window;

/// How many characters beside a stretch are read one after another.
const BESIDE: usize = 5;

/// How many characters beside a stretch are read three by three.
const TRIPLES_LETTERS: usize = 24;

/// The longest way from a word for a secret that is read letter by letter, in characters.
const WAY_LETTERS: usize = 12;

/// One side of a stretch.
pub(super) struct Side<'t> {
    /// What stands right beside it.
    pub(super) window: Window<'t>,
    /// The nearest word or mark, the nearest two, and the nearest three.
    pub(super) tokens: [&'t [u8]; TOKENS],
    /// How near the nearest word of a group stands, `NEAR` if there is none.
    pub(super) nearest: [usize; GROUPS],
    /// The signs of this side, as places of the table.
    pub(super) signs: Vec<u16>,
}

/// Which side it is: how signs tell it, and by which tags.
#[derive(Clone, Copy)]
struct Which {
    number: usize,
    mark: u8,
    letters: [u8; 2],
}

const AHEAD: Which = Which {
    number: 0,
    mark: b'<',
    letters: *b"bB",
};

const BEHIND: Which = Which {
    number: 1,
    mark: b'>',
    letters: *b"aA",
};

impl<'t> Side<'t> {
    /// Reads what stands before a place where stretches of a form begin.
    pub(super) fn ahead(seen: &'t Seen, hits: &Hits, place: usize, form: [u8; 2]) -> Self {
        let lower = seen.lower();
        let quote = quote(before(lower, place), form);
        let window = Window::ahead(lower, place - quote);
        let mut side = Self {
            tokens: last_words(window.text()),
            window,
            nearest: ahead_of(lower, hits, place),
            signs: Vec::with_capacity(SIGNS_USUAL),
        };
        side.read(AHEAD, form);
        if let Some((_, to, group)) = hits.cue_before(place) {
            side.led(lower, hits, to..place, group, AHEAD, form);
        }
        side
    }

    /// Reads what stands behind a place where stretches of a form end.
    pub(super) fn behind(seen: &'t Seen, hits: &Hits, place: usize, form: [u8; 2]) -> Self {
        let lower = seen.lower();
        let quote = quote(after(lower, place), form);
        let window = Window::behind(lower, place + quote);
        let mut side = Self {
            tokens: first_words(window.text()),
            window,
            nearest: behind_of(lower, hits, place),
            signs: Vec::with_capacity(SIGNS_USUAL),
        };
        side.read(BEHIND, form);
        if let Some((from, _, group)) = hits.cue_behind(place) {
            side.led(lower, hits, place..from, group, BEHIND, form);
        }
        side
    }

    fn add(&mut self, sign: Sign) {
        self.signs.push(sign.place());
    }

    /// Adds what its letters, words and groups say.
    fn read(&mut self, which: Which, form: [u8; 2]) {
        let Which {
            number,
            mark,
            letters: [any, formed],
        } = which;
        let near = |window: &Window<'t>, count| match number {
            0 => window.last(count),
            _ => window.first(count),
        };
        for (length, count) in (1_u8..).zip(1..=BESIDE) {
            let letters = near(&self.window, count);
            self.add(Sign::of(any).with(&[length]).with(letters));
            if count < 4 {
                self.add(Sign::of(formed).with(&[length]).with(&form).with(letters));
            }
        }
        let of_word = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'\'';
        let words = self.window.text().as_bytes();
        for word in words.split(|byte| !of_word(byte)) {
            if !word.is_empty() {
                self.add(Sign::of(b'w').with(&[mark]).with(word));
            }
        }
        let (pair, triple) = (Sign::of(b'g').with(&[mark]), Sign::of(b't').with(&[mark]));
        let triples = match number {
            0 => self.window.end(TRIPLES_LETTERS),
            _ => self.window.begin(TRIPLES_LETTERS),
        };
        let pairs = self.window.together(2, self.window.begin(usize::MAX));
        self.signs
            .extend(pairs.map(|letters| pair.with(letters).place()));
        let triples = self.window.together(3, triples);
        self.signs
            .extend(triples.map(|letters| triple.with(letters).place()));
        for count in [2_u8, 3] {
            let words = self.tokens[usize::from(count) - 1];
            self.add(Sign::of(b'u').with(&[mark]).with(&[count]).with(words));
        }
        let word = Sign::of(b'v').with(&[mark]).with(self.tokens[0]);
        self.add(word.with(&form));
        for (said, nearest) in SAID[number].iter().zip(self.nearest) {
            for [near, formed] in said.get(nearest..).unwrap_or_default() {
                self.signs
                    .extend([near.place(), formed.with(&form).place()]);
            }
        }
    }

    /// Adds what the nearest word for a secret says, and the way between.
    fn led(
        &mut self,
        lower: &str,
        hits: &Hits,
        way: Range<usize>,
        group: usize,
        which: Which,
        form: [u8; 2],
    ) {
        let mark = &[which.mark];
        let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
        let cue = [small(group)];
        let breaks = [small(hits.breaks_between(way.start, way.end).min(3))];
        let led = Sign::of(b'h').with(mark).with(&breaks).with(&cue);
        self.add(led.with(&form));
        self.add(Sign::of(b'H').with(mark).with(&cue).with(&form));
        let way = lower.get(way).unwrap_or_default();
        if way.chars().nth(WAY_LETTERS).is_none() {
            let led = Sign::of(b'l').with(mark).with(&cue).with(way.as_bytes());
            self.add(led);
            self.add(led.with(&form));
            self.add(Sign::of(b'm').with(mark).with(way.as_bytes()));
        }
    }
}

/// Returns how long the quote is that belongs to a stretch in quotes.
fn quote(letter: Option<char>, form: [u8; 2]) -> usize {
    letter.filter(|_| form[1] == 1).map_or(0, char::len_utf8)
}

/// How many signs a side has as a rule.
const SIGNS_USUAL: usize = 96;

/// Each side, group and distance, hashed when the program is built: of the signs `n` and `N`.
static SAID: [[[[Sign; 2]; NEAR]; GROUPS]; 2] = {
    let mut said = [[[[Sign::of(b'n'), Sign::of(b'N')]; NEAR]; GROUPS]; 2];
    let mut side = 0;
    while side < 2 {
        let mut group = 0;
        while group < GROUPS {
            let mut near = 0;
            while near < NEAR {
                #[expect(clippy::cast_possible_truncation, reason = "both are small")]
                let part = [group as u8, [AHEAD.mark, BEHIND.mark][side], near as u8];
                said[side][group][near] = [Sign::of(b'n').with(&part), Sign::of(b'N').with(&part)];
                near += 1;
            }
            group += 1;
        }
        side += 1;
    }
    said
};
