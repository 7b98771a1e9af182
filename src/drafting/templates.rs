//! The templates, embedded: file by rendering, folder by language, the same names in both.

/// Every template by its name.
pub(super) const TEMPLATES: &[(&str, &str)] = &[
    (
        "casefile.html.j2",
        include_str!("../../templates/casefile.html.j2"),
    ),
    (
        "casefile.md.j2",
        include_str!("../../templates/casefile.md.j2"),
    ),
    (
        "en/_casefile.txt.j2",
        include_str!("../../templates/en/_casefile.txt.j2"),
    ),
    (
        "en/_parts.txt.j2",
        include_str!("../../templates/en/_parts.txt.j2"),
    ),
    (
        "en/chat.txt.j2",
        include_str!("../../templates/en/chat.txt.j2"),
    ),
    (
        "en/complaint.txt.j2",
        include_str!("../../templates/en/complaint.txt.j2"),
    ),
    (
        "en/dossier.txt.j2",
        include_str!("../../templates/en/dossier.txt.j2"),
    ),
    (
        "en/follow_up.txt.j2",
        include_str!("../../templates/en/follow_up.txt.j2"),
    ),
    (
        "en/form.txt.j2",
        include_str!("../../templates/en/form.txt.j2"),
    ),
    (
        "en/help.txt.j2",
        include_str!("../../templates/en/help.txt.j2"),
    ),
    (
        "en/phone.txt.j2",
        include_str!("../../templates/en/phone.txt.j2"),
    ),
    (
        "en/title.txt.j2",
        include_str!("../../templates/en/title.txt.j2"),
    ),
    (
        "ja/_casefile.txt.j2",
        include_str!("../../templates/ja/_casefile.txt.j2"),
    ),
    (
        "ja/_parts.txt.j2",
        include_str!("../../templates/ja/_parts.txt.j2"),
    ),
    (
        "ja/chat.txt.j2",
        include_str!("../../templates/ja/chat.txt.j2"),
    ),
    (
        "ja/complaint.txt.j2",
        include_str!("../../templates/ja/complaint.txt.j2"),
    ),
    (
        "ja/dossier.txt.j2",
        include_str!("../../templates/ja/dossier.txt.j2"),
    ),
    (
        "ja/follow_up.txt.j2",
        include_str!("../../templates/ja/follow_up.txt.j2"),
    ),
    (
        "ja/form.txt.j2",
        include_str!("../../templates/ja/form.txt.j2"),
    ),
    (
        "ja/help.txt.j2",
        include_str!("../../templates/ja/help.txt.j2"),
    ),
    (
        "ja/phone.txt.j2",
        include_str!("../../templates/ja/phone.txt.j2"),
    ),
    (
        "ja/title.txt.j2",
        include_str!("../../templates/ja/title.txt.j2"),
    ),
];

/// Returns the sources of all templates.
pub(super) fn sources() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|(_, source)| *source)
}

/// Returns the source of a template.
pub(super) fn source(name: &str) -> Option<&'static str> {
    TEMPLATES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, source)| *source)
}
