#!/usr/bin/env bash
# Counts the instructions of commands and fails when one takes more than its bound.
# Usage: benches/instructions.sh [PATH OF A RELEASE BUILD]
set -euo pipefail
. "$(dirname "$0")/counted.sh"

for number in $(seq 60); do
    "$program" log "昨日の夜21時ごろ、みずほ銀行から${number}万円を振り込みましたが、まだ反映されません。" >/dev/null 2>&1 </dev/null
done

failed=0
# count BOUND COMMAND…: the bound is in thousands of instructions.
count() {
    local bound=$1 counted
    shift
    counted=$(instructions "$@" </dev/null)
    counted=$((counted / 1000))
    printf '%8d of %6d thousand  madoguchi %s\n' "$counted" "$bound" "$*"
    if [ "$counted" -gt "$bound" ]; then failed=1; fi
}

count 600 --version
count 740 --help
count 6900 list
count 7000 list --status open
count 4300 show 5
# Shown for the first time, a draft is kept; shown again, nothing is written.
count 9400 draft 5
count 6500 draft 5
count 8600 search 振り込み
count 7800 search 金
count 4700 triage "出金できない"
count 12500 log "出金できません。"
count 18300 export
exit $failed
