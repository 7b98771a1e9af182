//! The case file in a real browser: hostile words stay words, nothing is asked of the network, it
//! fits a phone and a sheet of A4, and a screen reader finds its way.
//!
//! Where no browser is installed, the tests say so on stderr and check nothing; with
//! `BROWSER_REQUIRED` set, as on the build machine, that is a failure.

mod devtools;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use self::devtools::Browser;
use crate::harness::Sandbox;

/// Words that would be more than words in a page that does not escape them.
const HOSTILE: &str = "</pre></div><script>document.title='owned';fetch('https://example.com/a')</script>\
    <img src=x onerror=\"document.title='owned'\"><b class=hostile>太字</b>\" onmouseover=\"x\" '&amp;{{ 7*7 }}\u{202E}";

/// A word without a place to break it.
const LONG: &str = "あ0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz";

/// A4 in points of a PDF.
const A4: (f64, f64) = (595.3, 841.9);

/// A4 less the margins of the page's own style, in pixels.
const SHEET_PIXELS: u32 = 680;

/// Finds a browser, or says that there is none.
fn browser() -> Option<Browser> {
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|file| file.is_file());
    if found.is_none() {
        assert!(
            std::env::var_os("BROWSER_REQUIRED").is_none(),
            "no browser is installed, and BROWSER_REQUIRED is set"
        );
        // Written past the test's own capture: nobody may think that this was checked.
        let said =
            "\nNOT CHECKED: no browser is installed, so the case file was not opened in one\n";
        std::io::stderr().write_all(said.as_bytes()).ok();
    }
    found.map(|file| Browser::start(&file))
}

/// Records hostile words wherever words can be recorded, and returns the page's path.
fn hostile_page(sandbox: &Sandbox, lang: &str) -> PathBuf {
    let words = format!("入金が反映されません {HOSTILE} {LONG}");
    sandbox.log(&words);
    let run = |args: &[&str]| sandbox.run(args).exits(0);
    run(&["edit", "1", "--title", &HOSTILE[..100]]);
    run(&["note", "1", &words, "--kind", "call"]);
    run(&["fact", "1", &format!("error_message={words}")]);
    run(&["fact", "1", &format!("sender_name={words}")]);
    run(&["profile", "--name", "<i>山田</i>"]);
    let name = "<img src=x onerror=alert(1)> \"'&.txt";
    std::fs::write(sandbox.folder().join(name), "控え").expect("the file is written");
    run(&["attach", "1", name]);
    sandbox
        .feed(
            &["sent", "1", "-", "--ticket", "<b>7</b>", "--via", "form"],
            words.as_bytes(),
        )
        .exits(0);
    let page = sandbox.folder().join(format!("page.{lang}.html"));
    let path = page.display().to_string();
    run(&["report", "1", "--lang", lang, "--output", &path]);
    page
}

fn url(page: &Path) -> String {
    let path = page.display().to_string();
    format!("file://{path}")
}

#[test]
fn the_case_file_is_harmless_in_a_browser() {
    let Some(mut browser) = browser() else { return };
    for lang in ["ja", "en"] {
        let sandbox = Sandbox::new();
        let page = hostile_page(&sandbox, lang);
        let url = url(&page);
        browser.open(&url);
        let seen = browser.evaluate(
            "({title: document.title, lang: document.documentElement.lang, \
               active: document.querySelectorAll('script,img,iframe,object,embed,link,form,input,button,svg,b,i,base,meta[http-equiv=refresh]').length, \
               links: [...document.querySelectorAll('[href]')].map(a => a.getAttribute('href')), \
               handlers: [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on')).length, \
               text: document.body.textContent})",
        );
        assert_eq!(
            [
                &seen["lang"],
                &seen["active"],
                &seen["handlers"],
                &seen["links"]
            ],
            [&json!(lang), &json!(0), &json!(0), &json!(["#content"])]
        );
        let text = seen["text"].as_str().expect("a text");
        let shown = HOSTILE.replace('\u{202E}', "<U+202E>");
        let times = text.matches(&shown).count();
        assert!(
            times >= 5,
            "the words stand as they were written: {times}\n{text}"
        );
        assert_eq!(seen["title"], json!(format!("#1 {}", &HOSTILE[..100])));
        assert_eq!(browser.complaints(), [] as [String; 0], "{lang}");
        assert_eq!(
            browser.requests(),
            [url],
            "nothing but the page is asked for"
        );
    }
}

#[test]
fn the_case_file_fits_a_phone_a_screen_and_a_sheet() {
    let Some(mut browser) = browser() else { return };
    let sandbox = Sandbox::new();
    let url = url(&hostile_page(&sandbox, "ja"));
    for (media, width) in [
        ("screen", 320),
        ("screen", 375),
        ("screen", 800),
        ("screen", 1600),
        ("print", SHEET_PIXELS),
    ] {
        browser.emulate(media, "light", width);
        browser.open(&url);
        let wide = browser.evaluate(
            "({scroll: document.documentElement.scrollWidth, seen: window.innerWidth, \
               beyond: [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1).map(e => e.tagName + '.' + e.className)})",
        );
        assert_eq!(wide["seen"], json!(width), "{media}");
        let scroll = wide["scroll"].as_u64().expect("a width");
        assert!(scroll <= u64::from(width), "{media} {width}: {wide}");
        let beyond = wide["beyond"].as_array().expect("a list");
        assert!(beyond.is_empty(), "{media} {width}: {beyond:?}");
    }
    browser.emulate("screen", "light", 800);
    browser.open(&url);
    let sheets = browser.print();
    assert!(!sheets.is_empty(), "the PDF has pages");
    for (width, height) in sheets {
        let fits = (width - A4.0).abs() < 1.5 && (height - A4.1).abs() < 1.5;
        assert!(fits, "{width} x {height} points");
    }
}

#[test]
fn the_case_file_is_light_or_dark_as_its_reader_likes_and_always_readable() {
    let Some(mut browser) = browser() else { return };
    let sandbox = Sandbox::new();
    let url = url(&hostile_page(&sandbox, "en"));
    let mut papers = Vec::new();
    for scheme in ["light", "dark"] {
        browser.emulate("screen", scheme, 800);
        browser.open(&url);
        let contrast = browser.evaluate(CONTRAST);
        papers.push(contrast["paper"].clone());
        for (what, ratio) in contrast["ratios"].as_object().expect("ratios") {
            let ratio = ratio.as_f64().expect("a number");
            // WCAG 2.2, 1.4.3: 4.5 to 1 for text.
            assert!(ratio >= 4.5, "{scheme} {what}: {ratio}");
        }
    }
    assert_ne!(papers[0], papers[1]);
}

#[test]
fn a_screen_reader_finds_its_way_through_the_case_file() {
    let Some(mut browser) = browser() else { return };
    let sandbox = Sandbox::new();
    let url = url(&hostile_page(&sandbox, "ja"));
    browser.emulate("screen", "light", 800);
    browser.open(&url);
    let roles = browser.roles();
    let has = |role: &str| roles.iter().filter(|known| *known == role).count();
    for (role, least) in [
        ("main", 1),
        ("banner", 1),
        ("contentinfo", 1),
        ("heading", 8),
        ("region", 5),
        ("article", 1),
        ("list", 1),
        ("table", 2),
        ("columnheader", 9),
        ("rowheader", 2),
        ("link", 1),
    ] {
        assert!(
            has(role) >= least,
            "{role}: {} of {least}\n{roles:?}",
            has(role)
        );
    }
    let levels = browser.evaluate(
        "[...document.querySelectorAll('h1,h2,h3')].map(h => Number(h.tagName.slice(1)))",
    );
    let levels: Vec<i64> = levels
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_i64)
        .collect();
    assert_eq!(levels.first(), Some(&1));
    let steps = levels.iter().zip(levels.iter().skip(1));
    assert!(
        steps.into_iter().all(|(from, to)| to - from <= 1),
        "{levels:?}"
    );
}

/// The contrast of every kind of text with what is behind it, as WCAG computes it.
const CONTRAST: &str = "(() => {
  const rgb = c => c.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => { const f = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const behind = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const ratios = {};
  for (const e of document.querySelectorAll('h1,h2,p,dt,dd,th,td,.text,.hash,.kind,.note,.gap')) {
    const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
    const key = e.tagName + '.' + e.className + ' in ' + e.parentElement.className;
    ratios[key] = Math.min(ratios[key] ?? 99, (a + 0.05) / (b + 0.05));
  }
  return { paper: getComputedStyle(document.body).backgroundColor, ratios };
})()";
