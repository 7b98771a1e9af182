//! The rules as a table, each with texts that prove it.

use super::hints::{Field, Hints};
use super::seen::{Found, Seen};
use super::{
    base58, byte_list, card, context, entered, entropy, header, hex64, jwk, link, my_number, pair,
    pem, rules_keys, seed, weighed,
};

/// A rule, and what it must and must not do; the tests know that, the program does not need it.
pub(super) struct Rule {
    /// What it looks for.
    #[cfg(test)]
    pub(super) name: &'static str,
    /// Looks for it.
    pub(super) find: fn(&Seen, &Hints<'_>, &mut Vec<Found>),
    /// Texts whose parts in ⟦⟧ this rule must find, and nothing else.
    #[cfg(test)]
    pub(super) hides: &'static [&'static str],
    /// Texts in which it must find nothing.
    #[cfg(test)]
    pub(super) leaves: &'static [&'static str],
}

/// Every rule; where two meet, the earlier one names the secret.
#[rustfmt::skip]
pub(super) const RULES: &[Rule] = &[
    Rule {
        #[cfg(test)] name: "armoured private keys",
        find: |seen, _, found| pem::find(seen, found),
        #[cfg(test)] hides: &[
            "鍵です ⟦-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJb2\n-----END PRIVATE KEY-----⟧ です",
            "cut: ⟦-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIIrYSSNQFaA2Hwf1\nduRSxKtLYX5CB04f\n⟧以下略",
            "⟦-----BEGIN RSA PRIVATE KEY-----\\nMIIBOgIBAAJB\\n-----END RSA PRIVATE KEY-----⟧\"",
        ],
        #[cfg(test)] leaves: &["-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----", "-----BEGIN CERTIFICATE-----"],
    },
    rules_keys::TOKENS,
    rules_keys::WRAPPED,
    rules_keys::SEED_NUMBERS,
    rules_keys::LONG_NUMBERS,
    Rule {
        #[cfg(test)] name: "seed phrases",
        find: |seen, _, found| seed::find(seen, found),
        #[cfg(test)] hides: &[
            "my words: ⟦abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about⟧.",
            "1. ⟦ozone\n2. drill\n3. grab\n4. fiber\n5. curtain\n6. grace\n7. pudding\n8. thank\n9. cruise\n10. elder\n11. eight\n12. picnic⟧",
            "⟦ozone drill grab fib\ner curtain grace pudding thank cruise elder eight picnic⟧",
            "シードは ⟦ozone drill grab zzzzz curtain grace pudding thank qqqqq elder eight picnic⟧",
            "⟦OzoneDrillGrabFiberCurtainGracePuddingThankCruiseElderEightPicnic⟧",
            "https://example.com/?seed=⟦legal winner thank year wave sausage worth useful legal winner thank yellow⟧",
            "https://example.com/⟦legal-winner-thank-year-wave-sausage-worth-useful-legal-winner-thank-yellow⟧",
            "https://example.com/?seed=⟦ozone+drill+grab+fiber+curtain+grace+pudding+thank+cruise+elder+eight+eight⟧",
            "⟦ozone drill grab fibre curtain grace pudding thank cruise elder eight picnic⟧", "steel: ⟦OZON DRIL GRAB FIBE CURT GRAC PUDD THAN CRUI ELDE EIGH PICN⟧",
            "⟦そつう　れきだい　ほんやく　わかす　りくつ　ばいか　ろせん　やちん　そつう　れきだい　ほんやく　みかた⟧",
        ],
        #[cfg(test)] leaves: &[
            "wait more than one hour, then try again, still same error screen, sad",
            "half of the people there use the same screen and the other half use the phone app all day long", "\"side\":\"BUY\",\"child_order_type\":\"LIMIT\",\"price\":30000,\"average_price\":30000,\"size\":0.1,\"child_order_state\":\"COMPLETED\"", "いろはにほへと　ちりぬるを　わかよたれそ　つねならむ",
        ],
    },
    Rule {
        #[cfg(test)] name: "keys in base 58 and base 32",
        find: |seen, _, found| base58::find(seen, found),
        #[cfg(test)] hides: &[
            "鍵⟦5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ⟧です",
            "⟦xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi⟧",
            "⟦snoPBrXtMeMyMHUVTgbuqAfg1SUTb⟧",
            "it is ⟦5 H u e C G U 8 r M j x E X x i P u D 5 B D k u 4 M k F q e Z y d 4 d Z 1 j v h T V q v b T L v y T J⟧ sadly",
            "⟦5-H-u-e-C-G-U-8-r-M-j-x-E-X-x-i-P-u-D-5-B-D-k-u-4-M-k-F-q-e-Z-y-d-4-d-Z-1-j-v-h-T-V-q-v-b-T-L-v-y-T-J⟧",
            "⟦5Hue CGU8 rMjx EXxi PuD5 BDku 4MkF qeZy d4dZ 1jvh TVqv bTLv yTJ⟧",
            "⟦6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg⟧",
            "privkey⟦5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ⟧", "seed⟦snoPBrXtMeMyMHUVTgbuqAfg1SUTb⟧is",
        ],
        #[cfg(test)] leaves: &[
            "1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH",
            "5 H u e C G U 8 r M j x E X x i P u D 5 B D k u 4 M k F q e Z y d 4 d Z 1 j v h T V q v b T L v y T K",
            "xpub661MyMwAqRbcFtXgS5sYJABqqG9YLmC4Q1Rdap9gSE8NqtwybGhePY2gZ29ESFjqJoCu1Rupje8YtGqsefD265TMg7usUDFdp6W1EGMcet8",
            "GBBUFU3XC5FOVPHHC7DH2ZW7ROT2R44DLU6G5F4LRPNWHJCE2L3KWRPA",
        ],
    },
    Rule {
        #[cfg(test)] name: "keys as lists of bytes",
        find: |seen, _, found| byte_list::find(seen, found),
        #[cfg(test)] hides: &[
            "秘密鍵[⟦174,47,154,16,202,193,206,113,199,190,53,133,169,175,31,56,222,53,138,189,224,216,117,173,10,149,53,45,73,251,237,246⟧]",
            "[⟦174, 47, 154, 16, 202, 193, 206, 113, 199, 190, 53, 133, 169, 175, 31, 56, 222, 53, 138, 189, 224, 216, 117, 173, 10, 149, 53, 45, 73, 251, 237, 246,\n15, 185, 186, 82, 177, 240, 148, 69, 241, 227, 167, 80, 141, 89, 240, 121, 121, 35, 172, 247, 68, 251, 226, 218, 48, 63, 176, 109, 168, 89, 238, 135⟧]",
            "keypair {⟦0xae,0x2f,0x9a,0x10,0xca,0xc1,0xce,0x71,0xc7,0xbe,0x35,0x85,0xa9,0xaf,0x1f,0x38⟧}",
        ],
        #[cfg(test)] leaves: &["公開鍵 [174,47,154,16,202,193,206,113,199,190,53,133,169,175,31,56,222,53,138,189,224,216,117,173,10,149,53,45,73,251,237,246]", "秘密鍵は渡していません。残高は 1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18 回見ました"],
    },
    Rule {
        #[cfg(test)] name: "payment cards",
        find: |seen, _, found| card::find(seen, found),
        #[cfg(test)] hides: &["card ⟦4242 4242 4242 4242⟧", "⟦5555555555554444⟧", "⟦378282246310005⟧ だめ", "⟦4111-1111-1111-1111⟧ ⟦12/29⟧ ⟦123⟧", "⟦4111.1111.1111.1111⟧ ⟦12/29⟧ ⟦123⟧", "⟦4012888888881881⟧/⟦09/28⟧/⟦222⟧", "⟦4111111111111111⟧/⟦1228⟧/⟦123⟧", "⟦4111111111111111⟧|⟦12|28⟧|⟦123⟧", "⟦4111111111111111⟧ ⟦12 28⟧ ⟦123⟧"],
        #[cfg(test)] leaves: &["4242 4242 4242 4243", "注文番号 4111111111111111", "JANコード 4901234567894", "1763701200000", "0.4111111111111111", "4111.1111.1111.1112", "4111,1111,1111"],
    },
    Rule {
        #[cfg(test)] name: "マイナンバー",
        find: |seen, _, found| my_number::find(seen, found),
        #[cfg(test)] hides: &["マイナンバーは⟦1234-5678-9018⟧です", "my number: ⟦123456789018⟧"],
        #[cfg(test)] leaves: &["my number is +819012345678", "お客様番号 123456789018", "マイナンバー提出 2026/11/30"],
    },
    Rule {
        #[cfg(test)] name: "64 hexadecimal digits",
        find: hex64::find,
        #[cfg(test)] hides: &[
            "秘密鍵は0x⟦47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a⟧", "これは何 ⟦47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a⟧ ですか", "⟦47e179ec197488593b187f80a00eb0da91f1b9d0b13f8733639f19c30a34926a⟧  private.key",
            "https://tx.example.com/tx/⟦4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b⟧",
        ],
        #[cfg(test)] leaves: &[
            "TXID 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b", "0x4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b", "「4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b」", "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b.", "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b  photo.png", "sha256: 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b",
            "マークルルート 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b です",
        ],
    },
    Rule {
        #[cfg(test)] name: "links",
        find: |seen, _, found| link::find(seen, found),
        #[cfg(test)] hides: &["mysql://root:⟦toor123⟧@127.0.0.1/db", "https://example.com/password/reset?token=⟦8f3b2c1d9e0a4f5b⟧ です", "https://example.com/reset/⟦Zk3mQ9xP7vT1wR5y⟧",
            "https://example.com/#/forgot/⟦tok9f8a7b6c5d⟧", "https://example.com/r?id=⟦f3a9c1e7d2b84065⟧ （パスワードのリセット用）", "https://example.com/verify?lang=ja&rid=⟦8a7b6c5d4e3f⟧"],
        #[cfg(test)] leaves: &["https://example.com/forgot-password", "https://example.com/help?article=12345&lang=ja", "https://example.com/forgot-password?utm_campaign=a1b2c3d4e5", "https://example.com/help/articles/360041235-reset", "https://example.com/tx/1BgGZ9tcN4rm9KBzDn7KprQz87SZ26SAMH"],
    },
    Rule {
        #[cfg(test)] name: "headers and commands",
        find: |seen, _, found| header::find(seen, found),
        #[cfg(test)] hides: &["curl -u trader:⟦Pa55w0rd!⟧ https://example.com", "Cookie: theme=dark; sid=⟦298zf09hf012fh2u⟧; _ga=GA1.2.3", "mysql -u root -p⟦toor1234⟧", "sshpass -p '⟦s0uth-Star⟧' ssh bot@203.0.113.7"],
        #[cfg(test)] leaves: &["curl -u trader https://example.com", "mkdir -p 2026/11", "Cookieを削除"],
    },
    Rule {
        #[cfg(test)] name: "JSON web keys",
        find: |seen, _, found| jwk::find(seen, found),
        #[cfg(test)] hides: &["{\"kty\":\"EC\",\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7\",\"d\": \"⟦870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4B⟧\"}",
            "JWK {'kty': 'OKP', 'd' : '⟦nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A⟧'}", "{\\\"kty\\\":\\\"OKP\\\",\\\"d\\\":\\\"⟦nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A⟧\\\"}",
            "{ kty: 'OKP', d: '⟦nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A⟧' }", "kty: OKP\nd: ⟦nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A⟧"],
        #[cfg(test)] leaves: &["{\"kty\":\"EC\",\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7\"}", "{\"d\":\"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4B\"}"],
    },
    Rule {
        #[cfg(test)] name: "passwords beside mail addresses",
        find: |seen, _, found| pair::find(seen, found),
        #[cfg(test)] hides: &["login a@example.com / ⟦Winter2025!⟧", "a@example.com:⟦summer99⟧"],
        #[cfg(test)] leaves: &["a@example.com / 2026-11-20 ログイン", "a@example.com, b@example.com", "a@example.com、090-1234-5678 ログイン"],
    },
    Rule {
        #[cfg(test)] name: "what the words around announce",
        find: |seen, _, found| context::find(seen, found),
        #[cfg(test)] hides: &[
            "パスワードは ⟦hunter2⟧ です", "PW:⟦letmein⟧", "新パスワード→⟦Yuzu#2024x⟧", "「⟦kuro123⟧」がパスワードです", "my password is ⟦sunshine⟧ but it fails", "ID/PW: taro / ⟦himawari77⟧",
            "認証コード⟦482913⟧を入れても", "⟦482 913⟧ is your verification code", "SMSで届いた「⟦771204⟧」", "暗証番号は⟦1192⟧です", "PIN ⟦9034⟧",
            "秘密の質問の答えは「⟦ポチ⟧」", "recovery codes ⟦1234-5678⟧ ⟦9012-3456⟧", "認証アプリのキー: ⟦JBSW Y3DP EHPK 3PXP⟧", "api_key=\"⟦k2VUaIsdmk2Xty2Xa6BZNb⟧\"", "Authorization: Bearer ⟦2YotnFZFEjr1zCsicMWpAA1x9⟧", "CVV ⟦737⟧",
            "my pаsswοrd is ⟦sunshine⟧ but it fails", "S3cr3t=>⟦himawari77⟧", "ACCESS-KEY: ⟦abCDefGHijKLmnOPqrST⟧", "ACCESS-SIGN: ⟦qwErTyUiOpAsDfGhJkLz⟧", "セキュリティコード ⟦一二三⟧", "セキュリティコードは⟦四〇九⟧です", "認証コードは「⟦六二九一七四⟧」です", "認証コード ⟦六二九一七四⟧ を入れた",
        ],
        #[cfg(test)] leaves: &[
            "パスワードは8文字以上", "パスワードを3回間違えた", "パスワードはiPhone15に保存", "password is incorrect", "my password manager", "認証コードが届きません", "コードを10回入れ直しました", "エラーコード：20014",
            "my pаsswοrd is wrong", "Мой пароль не работает", "s3cr3t sauce", "ACCESS-KEY: required", "ACCESS-SIGNATURE MISMATCH", "セキュリティコード 二回", "セキュリティコード 三桁", "認証コード 六桁の数字",
            "暗証番号は数字4桁ですか", "秘密の質問の答えを忘れました", "backup codes: none left", "API rate limit 500/5min", "idempotency-key: 781a555a-88d6-469d-b0be-72461f71e179", "password hash upgraded to argon2id", "session timed out after 15 minutes", "SMSが090-1234-5678に届かない",
            "Somebody changed the password. At 8 pm 1.2 BTC was sent to an address I don't know, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.",
        ],
    },
    Rule {
        #[cfg(test)] name: "what stands near talk of signing in",
        find: |seen, _, found| context::find_near(seen, found),
        #[cfg(test)] hides: &[
            "スマホに来た番号が⟦739204⟧で、打ち込んでも先に進みません", "読み上げたのは⟦5、0、2、9、1、1⟧という認証コード", "暗証は母の誕生日で⟦0823⟧にしとります", "アプリの暗証 ⟦4 6 4 9⟧ です",
            "パスワードを忘れ、⟦takeshi1⟧、⟦takeshi2⟧、⟦Takeshi3⟧を試した", "from ⟦monkey1⟧ to ⟦monkey22⟧, password still wrong", "パスワードなんだっけ\n佐藤: ⟦sato-kazoku5⟧ だよ",
            "手入力のキー ⟦GEZD GNBV GY3T QOJQ⟧ を使った", "秘密の質問の答え、⟦横浜ベイスターズ⟧で登録したはず", "security question: which street? answer: ⟦Larkspur Lane⟧",
            "質問：出身地は？ 回答：⟦高知⟧", "For \"first pet\" I answered ⟦Biscuit⟧.", "APIキーの下に出る秘密のほう、⟦9c1e7a44b0d25f836ea91b7c3d0f5528⟧を入れると署名エラーになる", "please revoke ⟦tR7-wJ3-kM9-pX1-zB5⟧, it is the secret for my trading API",
        ],
        #[cfg(test)] leaves: &[
            "認証できません。受付番号は482913です", "SMSの送信元は 242858 でした", "SMS認証のあと482,913円が消えた", "認証コードが21:04に届いた", "暗証番号を変えた日は2026-11-18", "PINを忘れ03-1234-5678に電話",
            "パスワードを忘れました。ユーザー名は taro1985 です", "パスワードを変えたのは iPhone15 から", "password reset, device: abc12345", "秘密の質問の答えを忘れました", "本人確認の連絡は a.tanaka@example.jp へ", "API KEY LIST FROM YEAR 2026", "APIの署名エラー。リクエストID 9c1e7a44b0d25f836ea91b7c3d0f5528", "secretは見せていません。APIの公開鍵は 7f3e9c1e7a44b0d25f836ea91b7c3d0f です",
        ],
    },
    Rule {
        #[cfg(test)] name: "what somebody typed",
        find: |seen, _, found| entered::find(seen, found),
        #[cfg(test)] hides: &["⟦829104⟧を入れても認証できない", "何回も⟦ryokucha8⟧って入れてるのにパスワードが違う", "I entered ⟦550 918⟧ from the authenticator"],
        #[cfg(test)] leaves: &["金額に100000と入力、SMS認証へ", "iPhone15でログイン", "I entered 550918"],
    },
    Rule {
        #[cfg(test)] name: "strings drawn by lot",
        find: |seen, _, found| entropy::find(seen, found),
        #[cfg(test)] hides: &["⟦HHX3oCPZ2o0I8H2ofOgJatV5zxPERw4NmBoa1DAeZpc=⟧", "APIが漏れました。⟦G7hJ9kL2mN4bV6cX8zQ1wE⟧"],
        #[cfg(test)] leaves: &["sha256-HHX3oCPZ2o0I8H2ofOgJatV5zxPERw4NmBoa1DAeZpc=", "api.example.com/v1/me/getcollateralhistory", "7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV"],
    },
    Rule {
        #[cfg(test)] name: "what weighs enough",
        find: |seen, hints, found| {
            if hints.field != Field::Letter {
                weighed::find(seen, found);
            }
        },
        #[cfg(test)] hides: &[
            "あの、コードを…⟦559318⟧を、言ってしまったんです。本人確認に必要だと言われて",
            "電話で「⟦さん、さん、まる、きゅう、にー、いち⟧」と認証コードを答えました",
            "焦ってXのDMに⟦Kp!saburo64⟧と自分のパスワードを貼ってしまった",
            "he said read me the number, i said \"⟦five five two, oh one nine⟧\", that was the SMS code",
        ],
        #[cfg(test)] leaves: &[
            "昨日から入金が反映されません", "カードの下4桁は1486、パスワードは教えていません", "APIの v1/me/getchildorders で 401", "recovery codes were printed in 2024",
            "秘密の質問の答えを忘れました", "合言葉は設定していません", "SMSの送信元は 242858 でした",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::safety::scan::scan;

    /// Puts what a rule finds in ⟦⟧.
    fn marked(rule: &Rule, text: &str) -> String {
        let seen = Seen::new(text, &[]);
        let mut found = Vec::new();
        (rule.find)(&seen, &Hints::BARE, &mut found);
        found.sort_by_key(|found| found.at.start);
        found.dedup_by(|later, earlier| later.at.start < earlier.at.end);
        let mut marked: Vec<char> = text.chars().collect();
        for found in found.iter().rev() {
            let at = seen.origin(&found.at);
            marked.insert(at.end, '⟧');
            marked.insert(at.start, '⟦');
        }
        marked.into_iter().collect()
    }

    #[test]
    fn no_quick_look_changes_what_is_found() {
        let samples = RULES
            .iter()
            .flat_map(|rule| rule.hides.iter().chain(rule.leaves));
        let file = include_str!("../../tests/data/clearing.jsonl");
        let rows = file.lines().map(|line| {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            row["text"].as_str().expect("it has a text").to_owned()
        });
        for text in samples
            .map(|sample| sample.replace(['⟦', '⟧'], ""))
            .chain(rows)
        {
            let quickly = scan(&Seen::new(&text, &[]), &Hints::BARE);
            let slowly = scan(&Seen::new(&text, &[]).without_looks(), &Hints::BARE);
            assert_eq!(quickly, slowly, "{text}");
        }
    }

    #[test]
    fn every_rule_finds_its_samples_and_nothing_else() {
        for rule in RULES {
            assert!(
                !rule.hides.is_empty() && !rule.leaves.is_empty(),
                "{}",
                rule.name
            );
            for sample in rule.hides {
                let text = sample.replace(['⟦', '⟧'], "");
                assert_eq!(marked(rule, &text), *sample, "{}", rule.name);
            }
            for sample in rule.leaves {
                assert_eq!(marked(rule, sample), *sample, "{}", rule.name);
            }
        }
    }
}
