//! What a host ends with: the top-level domains of countries, and those that mails and false sites
//! use.
//!
//! The country codes are those of the root zone (ISO 3166-1 and the few beside it).

#[rustfmt::skip]
const COUNTRIES: &str = " ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw ";

#[rustfmt::skip]
const OTHERS: &str = " com net org info biz edu gov mil int app dev xyz top shop site online store tech club vip live pro icu cyou page pages link click cloud space website fun work world today life digital finance exchange money bank trade trading market markets network support help center services company group agency solutions global asia name mobi tel jobs tokyo osaka nagoya kyoto okinawa yokohama art blog wiki news media email chat games game bet win loan lol rest buzz one fyi run wtf bond lat quest monster cfd hair skin makeup beauty autos boats homes sbs best bid download date review stream racing party science men kim ren wang moe host press plus social software systems security safe zone team tips tools events expert express fit guru ink love ltd llc inc mom ninja observer ooo pics pink red rocks sale show studio surf tax uno video vin web crypto wallet cash capital fund gold credit creditcard insure investments holdings international legal accountant accountants direct directory domains energy estate farm foundation gallery guide care city codes coffee community computer consulting dance day deals delivery design dog earth cards casino example test invalid ";

/// Tells whether a label is one with which a host can end.
pub(super) fn is_ending(label: &str) -> bool {
    let letters = label.len() >= 2 && label.bytes().all(|byte| byte.is_ascii_alphabetic());
    let found = || {
        let label = format!(" {} ", label.to_ascii_lowercase());
        COUNTRIES.contains(&label) || OTHERS.contains(&label)
    };
    letters && found()
}

/// Tells whether a letter is one of Japanese running text.
pub(super) fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FF9F}')
}

/// Returns where the host at the start of a text ends although letters follow without a space:
/// 「bitflyer.comをクリック」 is a host and a sentence. There is no ending of Latin and Japanese
/// letters together, so what stands before the next slash is no label; where a point or a sign of
/// an address follows, it may be one, and the text is not cut.
pub(super) fn before_words(text: &str) -> Option<usize> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || "-.".contains(letter);
    let end = text.find(|letter| !part(letter))?;
    let (host, tail) = text.split_at_checked(end)?;
    let (name, ending) = host.rsplit_once('.')?;
    if name.is_empty() || !is_ending(ending) || !tail.starts_with(is_japanese) {
        return None;
    }
    let sign = |letter: char| "/?#\\".contains(letter) || letter.is_whitespace();
    let label = tail.split(sign).next().unwrap_or_default();
    let label = ["https:", "http:"]
        .iter()
        .find_map(|scheme| label.strip_suffix(scheme))
        .unwrap_or(label);
    let goes_on = label.contains(['.', '@', ':', '%', '．', '＠', '。', '｡']);
    (!goes_on).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_right_after_a_whole_host_ends_it_and_a_label_does_not() {
        for (text, host) in [
            ("provider.comをクリック", Some("provider.com")),
            ("provider.co.jpへ", Some("provider.co.jp")),
            ("provider.comまで/または", Some("provider.com")),
            ("provider.comかhttps://e.test", Some("provider.com")),
            ("provider.comを.evil.test", None),
            ("provider.com安全@evil.test", None),
            ("provider.comメ。test", None),
            ("provider.pdfを開く", None),
            ("ビット.comを", None),
            ("provider.com", None),
            (".comを", None),
        ] {
            let cut = before_words(text).and_then(|end| text.get(..end));
            assert_eq!(cut, host, "{text}");
        }
    }
}
