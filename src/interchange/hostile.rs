//! What nobody thought of: good files with a piece cut out and anything in its place, and bytes
//! without any sense.

use chrono::FixedOffset;
use proptest::prelude::{ProptestConfig, any};
use proptest::{collection, prop_assert, prop_assert_eq, proptest};

use super::{Contents, read, read_mail, read_trade_report, write};
use crate::pack;

/// A line with everything in it that a line may have.
const LINE: &str = r##"{"schema":1,"type":"incident","id":7,"uuid":"019a8f10-1c00-7a01-8001-000000000004","provider":"bitflyer","title":"入金が反映されない","text":"50万円","language":"ja","category":"funds","symptom":"funds.fiat_deposit","status":"waiting","occurred_at":"2026-11-20T21:00:00+09:00","logged_at":"2026-11-20T22:10:00+09:00","facts":[{"kind":"amount","value":"500000","asset":"JPY","start":0,"end":4}],"timeline":[{"at":"2026-11-20","kind":"tried","text":"銀行に電話"}],"inquiries":[{"channel":"form","sent_at":"2026-11-20T22:30:00+09:00","subject":"件名","body":"本文","ticket":"1"}],"replies":[{"received_at":"2026-11-21T22:30:00+09:00","text":"回答"}],"evidence":[{"name":"a.txt","sha256":"dc5a4d3d82f7e15792959dc661538ae0e541ce66494516f5c9cfd9cd3308494d","bytes":3,"media_type":"text/plain","located":false,"added_at":"2026-11-20T22:30:00+09:00","content":"44GC"}],"mood":{"a":[1.50,null,{"b":[]}]}}"##;

/// A mail with an encoded subject, two parts and a file.
const MAIL: &[u8] = b"From: =?UTF-8?B?44K144Od44O844OI?= <support@example.com>\r\nTo: hanako@example.jp\r\nDate: Fri, 20 Nov 2026 10:00:00 +0900\r\nSubject: =?ISO-2022-JP?B?GyRCMnNFehsoQg==?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=Shift_JIS\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=93=FA=96{\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGI+eDwvYj4=\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nx\r\n--b--\r\n";

/// A table with quotes, a comma in a number and an empty column.
const TRADES: &str = "取引日時,通貨,取引種別,取引価格,通貨1,通貨1数量,手数料,通貨1の対円レート,通貨2,通貨2数量,自己・媒介,注文 ID,備考\r\n2026/11/20 09:00:00,BTC,外部送付,0,BTC,-0.234,0,426573,,0,,CWD1,\"a, \"\"b\"\"\"\r\n2026/11/20 11:00:00,BTC/JPY,買い,\"1,651,314\",BTC,0.3,0,1,JPY,-495395,媒介,JOR1,\r\n";

/// Files of which none is there.
struct Missing;

impl Contents for Missing {
    fn open(&mut self, _: &str) -> Result<bool, std::fmt::Error> {
        Ok(false)
    }

    fn read(&mut self, _: &mut [u8]) -> Result<usize, std::fmt::Error> {
        Ok(0)
    }
}

/// Puts something in the place of a piece.
fn with(good: &[u8], at: usize, length: usize, new: &[u8]) -> Vec<u8> {
    let at = at % (good.len() + 1);
    let end = (at + length).min(good.len());
    [&good[..at], new, &good[end..]].concat()
}

fn written(line: &str) -> Option<String> {
    let tokyo = FixedOffset::east_opt(9 * 60 * 60).expect("an offset");
    let mut out = String::new();
    let read = read(line).ok()?;
    write(&read.whole, tokyo, &mut Missing, &mut out).expect("text grows");
    Some(out)
}

#[test]
fn the_good_ones_are_read() {
    assert!(read(LINE).is_ok(), "{:?}", read(LINE).err());
    let mail = read_mail(MAIL).expect("a mail");
    assert_eq!((mail.subject.as_str(), mail.attachments), ("回答", 1));
    assert!(read_trade_report(TRADES, &columns()).is_ok());
}

fn columns() -> pack::TradeColumns {
    let mut packs = pack::ids().filter_map(pack::builtin);
    let columns = packs.find_map(|pack| pack.report);
    columns.expect("a pack describes its report")
}

#[test]
fn a_row_has_a_line_of_its_own_however_lines_end() {
    for end in ["\r\n", "\n", "\r"] {
        let table = TRADES.replace("\r\n", end);
        let report = read_trade_report(&table, &columns()).expect("a report");
        let lines: Vec<u64> = report.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 3], "{end:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    /// No line panics, and what is taken in is given out the same for good.
    #[test]
    fn no_line_panics_and_what_is_read_stays_the_same(
        at in 0_usize..2000, length in 0_usize..40, new in "[\\[\\]{}\",:0-9eE.\\\\u\u{0}a-fあ💴-]{0,8}", any in any::<String>(),
    ) {
        let changed = with(LINE.as_bytes(), at, length, new.as_bytes());
        for line in [String::from_utf8_lossy(&changed).into_owned(), any] {
            if let Some(once) = written(&line) {
                prop_assert_eq!(written(&once), Some(once.clone()), "{}", line);
            }
        }
    }

    /// No depth and no length of nesting panics.
    #[test]
    fn no_nesting_panics(depth in 1_usize..5000, open in "[\\[{\"]|\\{\"a\":|\\[\\{\"text\":") {
        let _ = read(&format!("{{\"type\":\"incident\",\"text\":\"x\",\"more\":{}", open.repeat(depth)));
        let _ = read(&open.repeat(depth));
    }

    /// No bytes panic, and a mail has a text.
    #[test]
    fn no_mail_panics(
        at in 0_usize..2000, length in 0_usize..60, new in collection::vec(any::<u8>(), 0..12), bytes in collection::vec(any::<u8>(), 0..200),
    ) {
        for mail in [with(MAIL, at, length, &new), bytes] {
            prop_assert!(read_mail(&mail).is_none_or(|mail| !mail.text.is_empty()));
        }
    }

    /// No table panics, and each row has every column and a line of its own.
    #[test]
    fn no_table_panics(
        at in 0_usize..2000, length in 0_usize..60, new in "[\",\r\n\u{0}0-9あ-]{0,6}", any in any::<String>(),
    ) {
        let changed = with(TRADES.as_bytes(), at, length, new.as_bytes());
        for table in [String::from_utf8_lossy(&changed).into_owned(), any] {
            match read_trade_report(&table, &columns()) {
                Ok(report) => {
                    for row in &report.rows {
                        prop_assert_eq!(row.cells.len(), report.headings.len());
                    }
                    prop_assert!(report.rows.is_sorted_by(|one, next| one.line < next.line));
                }
                Err(bad) => prop_assert!(bad.line >= 1),
            }
        }
    }
}
