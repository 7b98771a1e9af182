use super::*;
use crate::view::fixture::{HOLIDAY, pack, style};
use crate::view::json;

fn change(from: &str, to: &str) -> Change {
    Change {
        at: 0,
        from: from.into(),
        to: to.into(),
    }
}

/// Lends a page with these changes to a test.
fn with_page<T>(chars: usize, limit: Option<usize>, tell: impl FnOnce(&DraftPage<'_>) -> T) -> T {
    let pack = pack();
    let missing: Vec<&Need> = pack.guides.iter().flat_map(|guide| &guide.needs).collect();
    let (subject, body) = (ClearedText::empty(), ClearedText::empty());
    let mut changes = vec![change("①", "(1)"), change("①", "(1)"), change("😱", "")];
    changes.extend(["②", "③", "④", "⑤", "⑥"].map(|from| change(from, "(n)")));
    tell(&DraftPage {
        id: IncidentId(12),
        rendering: Rendering::Form,
        lang: Lang::Ja,
        subject: &subject,
        body: &body,
        chars,
        limit,
        changes: &changes,
        missing: missing.get(..1).unwrap_or_default(),
        attachments: &["screen.png".to_owned()],
        notices: &[],
        edited: None,
    })
}

#[test]
fn what_stands_beside_a_draft_is_told_a_sentence_each() {
    let notes = |lang, limit| {
        let style = style(lang, 80, HOLIDAY);
        with_page(512, limit, |page| draft_notes(page, &style).join("\n"))
    };
    snapbox::assert_data_eq!(
        notes(Lang::Ja, None),
        snapbox::str![[r#"
512文字
フォームの文字数の上限は分かっていません。
フォームで文字化けしないように書き換えました: ① → (1)、😱 → 削除、② → (n)、③ → (n)、④ → (n)、ほか2種類
まだ書かれていません: bank
"#]]
    );
    snapbox::assert_data_eq!(
        notes(Lang::En, Some(500)),
        snapbox::str![[r#"
the text is in Japanese, for the desk; in English: `madoguchi draft 12 --lang en`
512 characters (limit 500)
12 characters over the limit of 500; shorten it before you paste it.
rewritten so that the form does not garble it: ① > (1), 😱 removed, ② > (n), ③ > (n), ④ > (n), 2 more
the text does not say yet: bank
"#]]
    );
}

#[test]
fn a_draft_is_written_for_programs() {
    let written = with_page(512, Some(1000), |page| json::draft(page, Lang::En));
    snapbox::assert_data_eq!(
        written,
        snapbox::str![[r#"
{
  "schema": 1,
  "id": 12,
  "rendering": "form",
  "language": "ja",
  "subject": "",
  "body": "",
  "chars": 512,
  "limit": 1000,
  "missing": [
    {
      "fact": "bank",
      "question": "Which bank did you send it from?"
    }
  ],
  "attachments": [
    "screen.png"
  ],
  "notices": [],
  "changes": [
    {
      "from": "①",
      "to": "(1)"
    },
    {
      "from": "①",
      "to": "(1)"
    },
    {
      "from": "😱",
      "to": ""
    },
    {
      "from": "②",
      "to": "(n)"
    },
    {
      "from": "③",
      "to": "(n)"
    },
    {
      "from": "④",
      "to": "(n)"
    },
    {
      "from": "⑤",
      "to": "(n)"
    },
    {
      "from": "⑥",
      "to": "(n)"
    }
  ],
  "edited": null
}

"#]]
    );
}
