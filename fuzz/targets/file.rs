//! Files of others: lines of an export, saved mails, trade reports. No bytes panic; a line that is
//! read is written the same for good, and a mail has a text.

#![no_main]

use std::fmt::Error;

use chrono::{DateTime, Utc};
use libfuzzer_sys::fuzz_target;
use madoguchi::interchange::{Contents, read, read_mail, read_trade_report, write};
use madoguchi::pack;

/// Files of which none is there.
struct Missing;

impl Contents for Missing {
    fn open(&mut self, _: &str) -> Result<bool, Error> {
        Ok(false)
    }

    fn read(&mut self, _: &mut [u8]) -> Result<usize, Error> {
        Ok(0)
    }
}

fn written(line: &str) -> Option<String> {
    let offset = DateTime::<Utc>::UNIX_EPOCH.fixed_offset().timezone();
    let mut out = String::new();
    write(&read(line).ok()?.whole, offset, &mut Missing, &mut out).ok()?;
    Some(out)
}

fuzz_target!(|bytes: &[u8]| {
    if let Some(mail) = read_mail(bytes) {
        assert!(!mail.text.is_empty());
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    if let Some(once) = written(text) {
        assert_eq!(written(&once).as_deref(), Some(once.as_str()));
    }
    let mut packs = pack::ids().filter_map(pack::builtin);
    if let Some(columns) = packs.find_map(|pack| pack.report) {
        if let Ok(report) = read_trade_report(text, &columns) {
            assert!(
                report
                    .rows
                    .iter()
                    .all(|row| row.cells.len() == report.headings.len())
            );
        }
    }
});
