//! Entities of HTML, with which letters of an address can be written.

/// Undoes the entities with which letters of an address can be written.
pub(super) fn without_entities(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        shown.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 12);
        let letter = entity.and_then(|(name, rest)| Some((letter(name)?, rest)));
        if let Some((letter, following)) = letter {
            shown.push(letter);
            rest = following;
        } else {
            shown.push('&');
            rest = after;
        }
    }
    shown.push_str(rest);
    shown
}

fn letter(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "period" => '.',
        "commat" => '@',
        "colon" => ':',
        "sol" => '/',
        "bsol" => '\\',
        "Tab" => '\t',
        "NewLine" => '\n',
        "shy" => '\u{AD}',
        "ZeroWidthSpace" => '\u{200B}',
        _ => return None,
    })
}
