#!/usr/bin/env bash
# Reads texts that are made to be slow, once and at twice the length, and fails when the second takes
# more than about twice the instructions: a rule that looks back or ahead without a limit does.
# Usage: benches/linear.sh [PATH OF A RELEASE BUILD]
set -euo pipefail
. "$(dirname "$0")/counted.sh"

pieces=(
    'パスワードは '
    'password='
    'cookie:'
    'abandon '
    'a'
    '「'
    'a@b.c:'
    '://a:b@'
    ' -p'
    '秘密の質問「'
    $'-----BEGIN PRIVATE KEY-----\n'
    '［秘密情報を伏せました：パスワード］'
    'あいこくしん'
    '4111 '
    '"kty""d":"'
    '出金できない、'
    'ログインできたけど'
    '昨日の'
    '二千万円と'
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa '
    '1/'
    'a@'
    '(('
    'a.'
    '[.]'
    'http://'
    '0('
    '1(1)'
    '"'
    '1 '
    'エラー: '
    '10時'
    '1,111'
    '1 111 '
    '12345:あ'
    '銀行あ'
    'Nov '
    '1  '
    $'ozone: drill\n'
    '前は尚、'
    'a b '
    '%E3%81%9B'
    'grab fiber curtain grace, 前は '
    '174,47,'
    'then toro, '
)

# count BYTES PIECE: the instructions of reading about that many bytes.
count() {
    local blanks
    printf -v blanks '%*s' $(($1 / $(printf %s "$2" | wc -c))) ''
    printf %s "${blanks// /"$2"}" >"$work/text"
    instructions triage - <"$work/text"
}

# What every start costs says nothing of the length.
start=$(count 3 '出')
failed=0
for piece in "${pieces[@]}"; do
    once=$(($(count 5000 "$piece") - start))
    twice=$(($(count 10000 "$piece") - start))
    percent=$((twice * 100 / once))
    printf '%4d %%  %8d thousand for 10,000 bytes of %q\n' "$percent" $((twice / 1000)) "$piece"
    if [ "$percent" -gt 230 ]; then failed=1; fi
done
exit $failed
