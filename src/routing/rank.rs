//! The order of windows: the table's row first, then what the pack adds around it.

use crate::domain::{Symptom, Window};
use crate::pack::{Pack, Placement, Rule};

/// A window with the rules that put it there.
#[derive(Debug)]
pub(super) struct Ranked<'p> {
    pub(super) window: Window,
    pub(super) rules: Vec<&'p Rule>,
}

/// Returns the windows for a symptom in order.
///
/// The first row that names the symptom is the core. Every other rule adds its windows before,
/// after or behind it, in the order of the pack; a window that is there already keeps its place
/// and gains the reason.
pub(super) fn rank(symptom: Symptom, pack: &Pack) -> Vec<Ranked<'_>> {
    let mut ranked: Vec<Ranked<'_>> = Vec::new();
    let applies = |rule: &&Rule| rule.symptoms.contains(&symptom);
    let row = pack
        .rules
        .iter()
        .filter(applies)
        .find(|rule| rule.placement == Placement::Row);
    if let Some(rule) = row {
        place(&mut ranked, rule, 0);
    }
    for rule in pack.rules.iter().filter(applies) {
        let position = |window| ranked.iter().position(|known| known.window == window);
        match rule.placement {
            Placement::Row => {}
            Placement::Before(window) => {
                let at = position(window).unwrap_or(0);
                place(&mut ranked, rule, at);
            }
            Placement::After(window) => {
                let at = position(window).map_or(ranked.len(), |index| index + 1);
                place(&mut ranked, rule, at);
            }
            Placement::Last => {
                let end = ranked.len();
                place(&mut ranked, rule, end);
            }
        }
    }
    ranked
}

/// Adds a rule's windows from `at` on; those that are there already gain the reason.
fn place<'p>(ranked: &mut Vec<Ranked<'p>>, rule: &'p Rule, at: usize) {
    let mut at = at;
    for &window in &rule.windows {
        if let Some(known) = ranked.iter_mut().find(|known| known.window == window) {
            known.rules.push(rule);
        } else {
            ranked.insert(
                at,
                Ranked {
                    window,
                    rules: vec![rule],
                },
            );
            at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;
    use Window::{Chat, Form, HelpCenter, Phone, SelfService, StatusPage};

    #[track_caller]
    fn check(rules: Vec<(Placement, &[Window])>, expected: &[Window]) {
        let pack = fixture::pack(rules);
        let windows: Vec<Window> = rank(Symptom::FiatDeposit, &pack)
            .iter()
            .map(|ranked| ranked.window)
            .collect();
        assert_eq!(windows, expected);
    }

    #[test]
    fn added_windows_stand_around_the_row_and_never_reorder_it() {
        let row: (Placement, &[Window]) = (Placement::Row, &[Phone, Form]);
        check(vec![row], &[Phone, Form]);
        check(
            vec![(Placement::Before(Phone), &[SelfService]), row],
            &[SelfService, Phone, Form],
        );
        check(
            vec![row, (Placement::After(Phone), &[StatusPage])],
            &[Phone, StatusPage, Form],
        );
        check(vec![(Placement::Last, &[Chat]), row], &[Phone, Form, Chat]);
        check(
            vec![(Placement::Before(HelpCenter), &[StatusPage]), row],
            &[StatusPage, Phone, Form],
        );
    }

    #[test]
    fn a_window_that_is_there_already_keeps_its_place_and_gains_the_reason() {
        let pack = fixture::pack(vec![
            (Placement::Row, &[HelpCenter, Form]),
            (Placement::Last, &[HelpCenter]),
        ]);
        let ranked = rank(Symptom::FiatDeposit, &pack);
        assert_eq!((ranked[0].window, ranked[0].rules.len()), (HelpCenter, 2));
    }

    #[test]
    fn only_the_first_row_that_names_the_symptom_counts() {
        check(
            vec![
                (Placement::Row, &[HelpCenter, Form]),
                (Placement::Row, &[Phone, HelpCenter]),
            ],
            &[HelpCenter, Form],
        );
    }
}
