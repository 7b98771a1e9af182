//! The shape of a JSON document, told by a sample.

use serde_json::{Value, json};

/// Demands that a document has the shape of a sample.
///
/// Every key of the sample must be there. A string stands for any string, but `"a|b"` only for `a`
/// or `b`; `null` stands for anything; the one element of a list stands for every element; a key
/// that ends in `?` may be null. Keys that the sample lacks are free: fields are only ever added.
#[track_caller]
pub(crate) fn like(document: &Value, sample: &Value) {
    let mut problems = Vec::new();
    compare("$", document, sample, &mut problems);
    assert!(problems.is_empty(), "{}\n{document:#}", problems.join("\n"));
}

fn compare(place: &str, found: &Value, sample: &Value, problems: &mut Vec<String>) {
    let fits = match (sample, found) {
        (Value::Null, _)
        | (Value::Bool(_), Value::Bool(_))
        | (Value::Number(_), Value::Number(_)) => true,
        (Value::String(choices), Value::String(text)) => {
            !choices.contains('|') || choices.split('|').any(|choice| choice == text)
        }
        (Value::Array(samples), Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                let sample = samples.first().unwrap_or(&Value::Null);
                compare(&format!("{place}[{index}]"), item, sample, problems);
            }
            true
        }
        (Value::Object(samples), Value::Object(fields)) => {
            for (key, sample) in samples {
                let name = key.trim_end_matches('?');
                let place = format!("{place}.{name}");
                match fields.get(name) {
                    None => problems.push(format!("{place} is missing")),
                    Some(Value::Null) if key.ends_with('?') => {}
                    Some(field) => compare(&place, field, sample, problems),
                }
            }
            true
        }
        _ => false,
    };
    if !fits {
        problems.push(format!("{place} is {found}, not like {sample}"));
    }
}

/// The shape that `triage`, `log` and `route` share.
pub(crate) fn reading() -> Value {
    json!({
        "schema": 1,
        "language": "ja|en", "provider": "", "provider_known": true, "text": "",
        "category": {
            "code": "login|trading|funds|security|outage|mistake|other",
            "symptom": "", "confidence": 0.9, "because": [""],
        },
        "candidates": [{"code": "login|trading|funds|security|outage|mistake|other", "score": 0.9}],
        "facts": [{
            "kind": "occurred_at|amount|txid|address|order_id|error_code|error_message|bank|email|url|phone|device",
            "as_written": "", "start?": 0, "end?": 9, "value": "",
        }],
        "findings": [{"kind": "", "class": "secret|personal", "start": 0, "end": 1}],
        "missing": [{"fact": "", "question": ""}],
        "completeness": 0.5,
        "contradictions": [null], "notices": [null],
        "first_steps": [{"code": "", "text": "", "tick": false, "source": ""}],
        "routes": [{
            "rank": 1, "channel": "help_center|form|phone|chat|social|status_page|self_service|complaints_desk",
            "reasons": [{"code": "", "text": ""}],
            "open?": true, "opens_at?": "", "prepare": [""],
            "contacts": [contact()],
        }],
    })
}

/// The shape of a contact with its provenance.
pub(crate) fn contact() -> Value {
    json!({
        "kind": "url|phone|email|handle", "value?": "", "hours?": "", "open?": true, "opens_at?": "",
        "source": "", "as_of": "",
        "confidence": "official|third_party|disputed|unknown|user_verified",
    })
}

#[test]
fn a_document_of_another_shape_is_told() {
    let sample = json!({"kind": "a|b", "open?": true, "items": [{"n": 1}]});
    let check = |document: Value, count: usize| {
        let mut problems = Vec::new();
        compare("$", &document, &sample, &mut problems);
        assert_eq!(problems.len(), count, "{problems:?}");
    };
    check(
        json!({"kind": "a", "open": null, "items": [], "more": 1}),
        0,
    );
    check(
        json!({"kind": "c", "open": "yes", "items": [{"n": "1"}, {}]}),
        4,
    );
    check(json!({"kind": null}), 3);
}
