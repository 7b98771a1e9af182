//! The blanks of a draft: places that only the user can fill in.

/// What stands in a template where the user has to write; a test looks for each in the templates.
const BLANKS: &[&str] = &[
    "【お客様ID・ユーザーID】",
    "【ご登録メールアドレス】",
    "【お名前】",
    "【連絡のつく電話番号またはメールアドレス】",
    "【納得できない点をお書きください】",
    "【こちらにご記入ください】",
    "【記録で確かめられる事実をお書きください】",
    "【解決していない点をお書きください】",
    "【ご回答のうち、確認したい点をお書きください】",
    "[user ID]",
    "[registered mail address]",
    "[your name]",
    "[your answer]",
    "[what you do not accept]",
    "[what is not settled]",
    "[what in the reply you would like to have looked at]",
    "[phone number or mail address at which you can be reached]",
    "[facts that records can confirm]",
];

/// Returns how many blanks of a draft stand open in a text.
pub fn blanks(text: &str) -> usize {
    BLANKS.iter().map(|blank| text.matches(blank).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::super::templates::TEMPLATES;
    use super::*;

    /// What stands in the same brackets and is nothing to fill in: marks of a title or a number.
    const MARKS: &[&str] = &["【受付番号 {{ ticket }}】", "【至急】", "【未確認】"];

    #[test]
    fn every_blank_stands_in_a_template_and_every_blank_of_a_template_is_known() {
        let all: String = TEMPLATES.iter().map(|(_, text)| *text).collect();
        for blank in BLANKS {
            assert!(all.contains(blank), "{blank}");
        }
        for after in all.split('【').skip(1) {
            let (inside, _) = after.split_once('】').expect("it is closed");
            let bracket = format!("【{inside}】");
            let known = [BLANKS, MARKS].concat();
            assert!(known.contains(&bracket.as_str()), "{bracket}");
        }
        // A bracket of a template's own code has a point or a quote in it.
        for after in all.split('[').skip(1) {
            let (inside, _) = after.split_once(']').expect("it is closed");
            if inside.starts_with(|letter: char| letter.is_ascii_lowercase())
                && inside.contains(' ')
                && !inside.contains(['.', '"', ','])
            {
                let bracket = format!("[{inside}]");
                assert!(BLANKS.contains(&bracket.as_str()), "{bracket}");
            }
        }
    }

    #[test]
    fn blanks_are_counted_and_the_user_s_own_brackets_are_not() {
        assert_eq!(
            blanks("【お名前】\n→【こちらにご記入ください】\n→【こちらにご記入ください】"),
            3
        );
        assert_eq!(blanks("Name: [your name]"), 1);
        assert_eq!(blanks("【至急】画面に【エラー】と出た [sic]"), 0);
    }
}
