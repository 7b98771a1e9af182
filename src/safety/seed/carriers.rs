//! What people write seed phrases in. No phrase survives in any of it, in any language.

use bip39::{Language, Mnemonic};
use proptest::prelude::*;

use super::lists::bare;
use crate::safety::{Hints, clear};

/// What a phrase is written in: a name, and how.
type Carrier = (&'static str, fn(&[String]) -> String);

/// Writes every word with its number, one behind the other.
fn each(words: &[String], between: &str, one: impl Fn(usize, &str) -> String) -> String {
    let all = words.iter().zip(1..).map(|(word, place)| one(place, word));
    all.collect::<Vec<_>>().join(between)
}

/// Returns some words of a phrase, out of so many parts.
fn part(words: &[String], part: usize, of: usize) -> String {
    let from = words.len() * part / of;
    words[from..words.len() * (part + 1) / of].join(" ")
}

fn all_but_last(words: &[String], between: &str, last: &str) -> String {
    let (end, rest) = words.split_last().expect("a phrase has words");
    format!("{}{last}{end}", rest.join(between))
}

/// Writes every letter that is no plain one as an escape.
fn escaped(text: &str, escape: impl Fn(char) -> String) -> String {
    let one = |letter: char| match letter {
        letter if letter.is_ascii_alphanumeric() => letter.to_string(),
        letter => escape(letter),
    };
    text.chars().map(one).collect()
}

fn base64(text: &str) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let quantum = |bytes: &[u8]| {
        let bits = bytes
            .iter()
            .chain([&0, &0])
            .take(3)
            .fold(0, |bits: usize, byte| bits << 8 | usize::from(*byte));
        let digit = |place: usize| char::from(DIGITS[bits >> (18 - 6 * place) & 63]);
        (0..=bytes.len()).map(digit).collect::<String>()
    };
    text.as_bytes().chunks(3).map(quantum).collect()
}

fn hex(text: &str, sign: &str) -> String {
    let byte = |byte| format!("{sign}{byte:02x}");
    text.bytes().map(byte).collect::<Vec<_>>().concat()
}

const NUMERALS: [&str; 24] = [
    "一",
    "二",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "十一",
    "十二",
    "十三",
    "十四",
    "十五",
    "十六",
    "十七",
    "十八",
    "十九",
    "二十",
    "二十一",
    "二十二",
    "二十三",
    "二十四",
];

const CARRIERS: &[Carrier] = &[
    ("spaces", |w| w.join(" ")),
    ("lines", |w| format!("my words:\n{}\n以上", w.join("\n"))),
    ("commas", |w| w.join(", ")),
    ("Japanese commas", |w| {
        format!("シードは「{}」です", w.join("、"))
    }),
    ("ideographic spaces", |w| w.join("　")),
    ("hyphens", |w| w.join("-")),
    ("arrows", |w| w.join(" → ")),
    ("pipes", |w| w.join("|")),
    ("stars", |w| w.join("*")),
    ("signs of equality", |w| w.join("=")),
    ("unseen spaces", |w| w.join("\u{200b} ")),
    ("spaces that do not break", |w| w.join("\u{a0}")),
    ("empty lines", |w| w.join("\r\n\r\n")),
    ("nothing", |w| {
        if w.iter().all(|word| word.chars().count() == 1) {
            w.concat()
        } else {
            format!("復元フレーズは{}です", w.concat())
        }
    }),
    ("capitals", |w| w.join(" ").to_uppercase()),
    ("numbers", |w| {
        each(w, "\n", |n, word| format!("{n}. {word}"))
    }),
    ("a link", |w| {
        format!("https://example.com/?seed={}", w.join("+"))
    }),
    ("a path", |w| {
        format!("https://example.com/import/{} を開きました", w.join("-"))
    }),
    ("JSON", |w| format!("{{\"mnemonic\": \"{}\"}}", w.join(" "))),
    ("JSON with names", |w| {
        format!(
            "{{{}}}",
            each(w, ",", |n, word| format!("\"word{n}\":\"{word}\""))
        )
    }),
    ("JSON with escapes", |w| {
        escaped(&w.join(" "), |letter| {
            if letter == ' ' {
                " ".into()
            } else {
                format!("\\u{:04x}", u32::from(letter))
            }
        })
    }),
    ("a link with escapes", |w| {
        escaped(&w.join(" "), |letter| {
            hex(&letter.to_string(), "%").to_uppercase()
        })
    }),
    ("HTML with escapes", |w| {
        escaped(&w.join(" "), |letter| format!("&#{};", u32::from(letter)))
    }),
    ("base 64", |w| format!("seed b64: {}", base64(&w.join(" ")))),
    ("hexadecimal digits", |w| hex(&w.join(" "), "")),
    ("a quoted mail", |w| {
        format!("> {}\n> と書いてあります", w.join("\n> "))
    }),
    ("a list", |w| {
        format!("<ol><li>{}</li></ol>", w.join("</li><li>"))
    }),
    ("a table of HTML", |w| {
        each(w, "", |n, word| {
            format!("<tr><td class=\"n\">{n}</td><td><span>{word}</span></td></tr>")
        })
    }),
    ("boxes to tick", |w| {
        each(w, "\n", |_, word| format!("- [x] **{word}**"))
    }),
    ("a table with a column behind", |w| {
        format!(
            "シード:\n{}",
            each(w, "\n", |n, word| format!("{n}\t{word}\tok"))
        )
    }),
    ("a table with a cell behind", |w| {
        each(w, "\n", |n, word| format!("| {n} | {word} | ○ |"))
    }),
    ("a log", |w| {
        each(w, "\n", |n, word| {
            format!("2026-11-22 21:03:{n:02}.123 INFO  wallet.restore word[{n}]={word}")
        })
    }),
    ("fields of a log", |w| {
        each(w, "\n", |n, word| {
            format!("level=info msg=\"enter word\" idx={n} value={word} ok=true")
        })
    }),
    ("colours of a terminal", |w| {
        each(w, " ", |_, word| format!("\u{1b}[32m{word}\u{1b}[0m"))
    }),
    ("a chat", |w| {
        each(w, "\n", |n, word| {
            format!("[2026/11/22 21:{n:02}] 田中: {word}")
        })
    }),
    ("a chat with tabs", |w| {
        each(w, "\n", |n, word| format!("21:{n:02}\t山田太郎\t{word}"))
    }),
    ("a chat with a name", |w| {
        each(w, "\n", |_, word| format!("taro: {word}"))
    }),
    ("questions", |w| {
        each(w, "\n", |n, word| {
            format!("Agent: what is word {n}?\nMe: {word}")
        })
    }),
    ("counters", |w| {
        format!(
            "復元できません。\n{}",
            each(w, "\n", |n, word| format!("{n}語目: {word}"))
        )
    }),
    ("counters in a sentence", |w| {
        format!(
            "{}です",
            each(w, "、", |n, word| format!("{n}語目は{word}"))
        )
    }),
    ("counters of things", |w| {
        format!(
            "{}です",
            each(w, "、", |n, word| format!("{n}つ目は{word}"))
        )
    }),
    ("quotes", |w| {
        each(w, "、", |n, word| format!("{n}番目「{word}」"))
    }),
    ("numbered names", |w| {
        each(w, "\n", |n, word| format!("第{n}単語：{word}"))
    }),
    ("names with numbers", |w| {
        each(w, "\n", |n, word| format!("単語{n}：{word}"))
    }),
    ("English names", |w| {
        each(w, "\n", |n, word| format!("Word #{n}: {word}"))
    }),
    ("settings", |w| {
        each(w, "; ", |n, word| format!("word {n} = {word}"))
    }),
    ("numerals", |w| {
        each(w, "\n", |n, word| format!("{}、{word}", NUMERALS[n - 1]))
    }),
    ("an English sentence", |w| {
        each(w, "; ", |n, word| format!("word {n} is {word}"))
    }),
    ("English ordinals", |w| {
        each(w, ". ", |n, word| format!("The {n}th word is {word}"))
    }),
    ("a Chinese sentence", |w| {
        each(w, "，", |n, word| format!("第{n}个词是{word}"))
    }),
    ("a Korean sentence", |w| {
        format!(
            "{}입니다",
            each(w, ", ", |n, word| format!("{n}번째 단어는 {word}"))
        )
    }),
    ("what comes next", |w| {
        format!("最初が{}です", w.join("、次が"))
    }),
    ("what comes then", |w| {
        format!(
            "It starts with {}.",
            all_but_last(w, ", then ", " and finally ")
        )
    }),
    ("と", |w| w.join("と")),
    ("an and again and again", |w| w.join(" and ")),
    ("what follows", |w| w.join(" followed by ")),
    ("a sentence of each", |w| {
        format!("{}です", w.join("です。次は"))
    }),
    ("and then", |w| w.join("、それから")),
    ("after that", |w| w.join("、そのあと")),
    ("blanks of Korean", |w| w.join("\u{3164}")),
    ("bytes with escapes", |w| {
        escaped(&w.join(" "), |letter| hex(&letter.to_string(), "\\x"))
    }),
    ("a link with escapes twice", |w| {
        escaped(&w.join(" "), |letter| hex(&letter.to_string(), "%25"))
    }),
    ("hexadecimal digits behind a sign", |w| {
        format!("シード 0x{}", hex(&w.join(" "), ""))
    }),
    ("cells that are filled up", |w| {
        each(w, "\n", |n, word| format!("│ {n:>2} │ {word:<10} │"))
    }),
    ("the same twice", |w| format!("{0} {0}", w.join(" "))),
    ("an and", |w| {
        format!("recovery phrase: {}", all_but_last(w, ", ", " and "))
    }),
    ("そして", |w| {
        format!("{}です", all_but_last(w, "、", "、そして"))
    }),
    ("halves", |w| {
        format!("前半は {} で、後半は {} です", part(w, 0, 2), part(w, 1, 2))
    }),
    ("English halves", |w| {
        format!(
            "The first half is {} and the second half is {}.",
            part(w, 0, 2),
            part(w, 1, 2)
        )
    }),
    ("Spanish halves", |w| {
        format!(
            "La primera mitad es {} y la segunda mitad es {}.",
            part(w, 0, 2),
            part(w, 1, 2)
        )
    }),
    ("French halves", |w| {
        format!(
            "La première moitié est {} et la seconde moitié est {}.",
            part(w, 0, 2),
            part(w, 1, 2)
        )
    }),
    ("Czech halves", |w| {
        format!(
            "První polovina je {} a druhá polovina je {}.",
            part(w, 0, 2),
            part(w, 1, 2)
        )
    }),
    ("Chinese halves", |w| {
        format!("前半是 {} ，后半是 {} 。", part(w, 0, 2), part(w, 1, 2))
    }),
    ("thirds", |w| {
        format!(
            "1行目 {}、2行目 {}、3行目 {}",
            part(w, 0, 3),
            part(w, 1, 3),
            part(w, 2, 3)
        )
    }),
    ("halves with a story between", |w| {
        format!(
            "シードの前半: {}\n昨日の夜からログインできず、サポートにも電話しましたがつながりませんでした。\n後半: {}",
            part(w, 0, 2),
            part(w, 1, 2)
        )
    }),
    ("letters set apart", |w| {
        each(w, "   ", |_, word| {
            let letters = bare(word);
            letters
                .chars()
                .map(String::from)
                .collect::<Vec<_>>()
                .join(" ")
        })
    }),
    ("a word in another script", |w| {
        [&w[..1], &["zzzzz".to_owned()], &w[2..]].concat().join(" ")
    }),
    ("a word that cannot be read", |w| {
        each(w, "\n", |n, word| {
            if n == 5 {
                format!("{n}語目: ？？")
            } else {
                format!("{n}語目: {word}")
            }
        })
    }),
];

/// Tells how many words of a phrase are shown that the carrier has not itself.
fn left(carrier: &Carrier, words: &[String]) -> (usize, String) {
    let text = carrier.1(words);
    let own = carrier.1(&vec![String::new(); words.len()]);
    let shown = clear(&text, &Hints::BARE).text.into_inner();
    let again = clear(&shown, &Hints::BARE).text.into_inner();
    assert_eq!(again, shown, "what is cleared stays as it is: {text}");
    let is_left = |word: &&String| {
        let single = word.chars().count() == 1;
        (single || word.chars().count() > 3) && shown.contains(*word) && !own.contains(*word)
    };
    let count = if shown == text {
        words.len()
    } else {
        words.iter().filter(is_left).count()
    };
    (count, shown)
}

fn phrase(language: Language, entropy: &[u8]) -> Vec<String> {
    let phrase = Mnemonic::from_entropy_in(language, entropy).expect("the length is one of five");
    phrase.words().map(str::to_owned).collect()
}

/// How many bytes are the keys of phrases.
const KEYS: [usize; 5] = [16, 20, 24, 28, 32];

#[test]
fn no_carrier_hides_a_phrase_in_any_language() {
    let mut hidden = Vec::new();
    for (row, carrier) in CARRIERS.iter().enumerate() {
        for (column, language) in Language::ALL.iter().enumerate() {
            let length = KEYS[(row + column) % KEYS.len()];
            let byte = |place: usize| {
                u8::try_from((place * 89 + row * 31 + column * 17 + place * place * 7) % 253)
                    .expect("below 253")
            };
            let words = phrase(*language, &(0..length).map(byte).collect::<Vec<_>>());
            let (left, shown) = left(carrier, &words);
            if left > 1 {
                hidden.push(format!(
                    "{} in {language}: {left} words in {shown}",
                    carrier.0
                ));
            }
        }
    }
    assert!(hidden.is_empty(), "{}", hidden.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_valid_phrase_in_any_carrier_never_survives(
        entropy in prop::collection::vec(any::<u8>(), 32),
        length in prop::sample::select(&KEYS),
        language in prop::sample::select(Language::ALL),
        carrier in prop::sample::select(CARRIERS),
    ) {
        let words = phrase(language, &entropy[..length]);
        let (left, shown) = left(&carrier, &words);
        prop_assert!(left <= 1, "{}: {:?} -> {}", carrier.0, words, shown);
    }
}
