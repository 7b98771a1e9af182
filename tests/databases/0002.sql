PRAGMA application_id = 1298228335;
PRAGMA user_version = 2;
BEGIN;
CREATE TABLE incident (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid       TEXT NOT NULL UNIQUE,
    provider   TEXT NOT NULL,
    status     TEXT NOT NULL,
    category   TEXT NOT NULL,
    symptom    TEXT NOT NULL,
    confidence REAL NOT NULL,
    -- 1 where the user decided category and symptom.
    told       INTEGER NOT NULL,
    -- The window last written to, else the one advised first; null where none is known.
    channel    TEXT,
    language   TEXT NOT NULL,
    logged_at  TEXT NOT NULL,
    title      TEXT NOT NULL,
    -- The words that decided, divided by U+001F, which no cleared text contains.
    because    TEXT NOT NULL,
    text       TEXT NOT NULL,
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT provider_has_1_to_200_characters CHECK (length(provider) BETWEEN 1 AND 200),
    CONSTRAINT status_is_a_code CHECK (status NOT GLOB '*[^a-z0-9_.]*' AND length(status) BETWEEN 1 AND 64),
    CONSTRAINT category_is_a_code CHECK (category NOT GLOB '*[^a-z0-9_.]*' AND length(category) BETWEEN 1 AND 64),
    CONSTRAINT symptom_is_a_code CHECK (symptom NOT GLOB '*[^a-z0-9_.]*' AND length(symptom) BETWEEN 1 AND 64),
    CONSTRAINT confidence_is_0_to_1 CHECK (confidence BETWEEN 0.0 AND 1.0),
    CONSTRAINT told_is_0_or_1 CHECK (told IN (0, 1)),
    CONSTRAINT channel_is_a_code CHECK (channel NOT GLOB '*[^a-z0-9_.-]*' AND length(channel) BETWEEN 1 AND 64),
    CONSTRAINT language_is_a_code CHECK (language NOT GLOB '*[^a-z0-9_.]*' AND length(language) BETWEEN 1 AND 64),
    CONSTRAINT logged_at_is_utc CHECK (logged_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT title_has_1_to_200_characters CHECK (length(title) BETWEEN 1 AND 200),
    CONSTRAINT text_has_at_most_16777216_characters CHECK (length(text) <= 16777216)
) STRICT;
CREATE TABLE fact (
    incident   INTEGER NOT NULL REFERENCES incident (id),
    -- The order in which the facts were said.
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    -- What some kinds carry beside their value.
    precision  TEXT,
    asset      TEXT,
    chain      TEXT,
    valid      INTEGER,
    -- Where the words stand in the incident's text, in characters.
    span_start INTEGER,
    span_end   INTEGER,
    value      TEXT NOT NULL,
    as_written TEXT NOT NULL,
    PRIMARY KEY (incident, position),
    CONSTRAINT position_counts_from_1 CHECK (position >= 1),
    CONSTRAINT kind_is_a_code CHECK (kind NOT GLOB '*[^a-z0-9_.]*' AND length(kind) BETWEEN 1 AND 64),
    CONSTRAINT precision_is_a_code CHECK (precision NOT GLOB '*[^a-z0-9_.]*' AND length(precision) BETWEEN 1 AND 64),
    CONSTRAINT valid_is_0_or_1 CHECK (valid IN (0, 1)),
    CONSTRAINT span_is_whole CHECK ((span_start IS NULL) = (span_end IS NULL)),
    CONSTRAINT span_is_in_order CHECK (span_start BETWEEN 0 AND span_end),
    CONSTRAINT value_has_1_to_16777216_characters CHECK (length(value) BETWEEN 1 AND 16777216),
    CONSTRAINT as_written_has_at_most_16777216_characters CHECK (length(as_written) <= 16777216)
) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
    incident INTEGER NOT NULL REFERENCES incident (id),
    code     TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (incident, code),
    CONSTRAINT code_is_a_code CHECK (code NOT GLOB '*[^a-z0-9_.-]*' AND length(code) BETWEEN 1 AND 64),
    CONSTRAINT answer_has_1_to_16777216_characters CHECK (length(text) BETWEEN 1 AND 16777216)
) STRICT, WITHOUT ROWID;
CREATE TABLE timeline_event (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid        TEXT NOT NULL UNIQUE,
    incident    INTEGER NOT NULL REFERENCES incident (id),
    kind        TEXT NOT NULL,
    -- When it happened, as it was told.
    at          TEXT NOT NULL,
    precision   TEXT NOT NULL,
    -- When it was written down.
    recorded_at TEXT NOT NULL,
    text        TEXT NOT NULL,
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT kind_is_a_code CHECK (kind NOT GLOB '*[^a-z0-9_.]*' AND length(kind) BETWEEN 1 AND 64),
    CONSTRAINT at_begins_with_a_year CHECK (at GLOB '[0-9][0-9][0-9][0-9]*' AND length(at) <= 25),
    CONSTRAINT precision_is_a_code CHECK (precision NOT GLOB '*[^a-z0-9_.]*' AND length(precision) BETWEEN 1 AND 64),
    CONSTRAINT recorded_at_is_utc CHECK (recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT text_has_at_most_16777216_characters CHECK (length(text) <= 16777216)
) STRICT;
CREATE TABLE profile (
    provider TEXT NOT NULL,
    field    TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (provider, field),
    CONSTRAINT provider_has_1_to_200_characters CHECK (length(provider) BETWEEN 1 AND 200),
    CONSTRAINT field_is_a_code CHECK (field NOT GLOB '*[^a-z0-9_.]*' AND length(field) BETWEEN 1 AND 64),
    CONSTRAINT value_has_1_to_1000_characters CHECK (length(value) BETWEEN 1 AND 1000)
) STRICT, WITHOUT ROWID;
CREATE TABLE draft_revision (
    incident  INTEGER NOT NULL REFERENCES incident (id),
    -- Counts from 1 within the incident.
    number    INTEGER NOT NULL,
    rendering TEXT NOT NULL,
    language  TEXT NOT NULL,
    at        TEXT NOT NULL,
    subject   TEXT NOT NULL,
    body      TEXT NOT NULL,
    PRIMARY KEY (incident, number),
    CONSTRAINT number_counts_from_1 CHECK (number >= 1),
    CONSTRAINT rendering_is_a_code CHECK (rendering NOT GLOB '*[^a-z0-9_.]*' AND length(rendering) BETWEEN 1 AND 64),
    CONSTRAINT language_is_a_code CHECK (language NOT GLOB '*[^a-z0-9_.]*' AND length(language) BETWEEN 1 AND 64),
    CONSTRAINT at_is_utc CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT subject_has_at_most_1000_characters CHECK (length(subject) <= 1000),
    CONSTRAINT body_has_at_most_16777216_characters CHECK (length(body) <= 16777216)
) STRICT;
CREATE TABLE inquiry (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid     TEXT NOT NULL UNIQUE,
    incident INTEGER NOT NULL REFERENCES incident (id),
    channel  TEXT NOT NULL,
    stage    TEXT NOT NULL,
    sent_at  TEXT NOT NULL,
    -- The provider's number for it.
    ticket   TEXT,
    -- SHA-256 of subject, a line feed and body, in hexadecimal.
    sha256   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    body     TEXT NOT NULL,
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT channel_is_a_code CHECK (channel NOT GLOB '*[^a-z0-9_.-]*' AND length(channel) BETWEEN 1 AND 64),
    CONSTRAINT stage_is_a_code CHECK (stage NOT GLOB '*[^a-z0-9_.]*' AND length(stage) BETWEEN 1 AND 64),
    CONSTRAINT sent_at_is_utc CHECK (sent_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT ticket_has_1_to_200_characters CHECK (length(ticket) BETWEEN 1 AND 200),
    CONSTRAINT sha256_has_64_characters CHECK (length(sha256) = 64),
    CONSTRAINT subject_has_at_most_1000_characters CHECK (length(subject) <= 1000),
    CONSTRAINT body_has_at_most_16777216_characters CHECK (length(body) <= 16777216)
) STRICT;
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (1, '01a109d3-38c0-7caa-9058-26bb9c79a59b', 'bitflyer', 'waiting', 'funds', 'funds.fiat_deposit', 0.96214113495506648, 0, 'form', 'ja', '2026-10-05T02:10:00Z', '日本円の入金が反映されない（500,000円・10/4）', 'みずほ振り込反映されません', '10月4日の21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ入金が反映されません。明細には「出金済」とあります。');
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (2, '01a159b8-2dc8-7fb1-a5d9-c79a0a584390', 'bitflyer', 'open', 'security', 'security.account_takeover', 0.79565478946260271, 0, 'self_service', 'ja', '2026-10-20T14:30:05Z', 'アカウント乗っ取りの疑い（確認中）', 'メールアドレス知らない送られています', 'メールアドレスが知らないものに変わっていました。1.2 BTCが bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq に送られています。髙島屋の﨑の字も、絵文字😱も、そのまま残ること。');
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (3, '01a1998e-4018-7130-a193-d3ca233d9a24', 'bitbank', 'closed', 'login', 'login.two_factor', 0.94866600655964561, 0, 'help_center', 'en', '2026-11-01T23:59:59Z', '二段階認証を完了できない', 'The codechanged my phone', 'The code from my phone is refused since I changed my phone. It''s 100% correct.');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('incident', 3);
INSERT INTO sqlite_sequence (name, seq) VALUES ('inquiry', 1);
INSERT INTO sqlite_sequence (name, seq) VALUES ('timeline_event', 8);
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (1, 1, 'occurred_at', 'about', NULL, NULL, NULL, 0, 11, '2026-10-04T21:00:00+09:00', '10月4日の21時ごろ');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (1, 2, 'bank', NULL, NULL, NULL, NULL, 12, 17, 'みずほ銀行', 'みずほ銀行');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (1, 3, 'amount', NULL, 'JPY', NULL, NULL, 19, 23, '500000', '50万円');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (1, 4, 'device', NULL, NULL, NULL, NULL, NULL, NULL, 'iPhone 17 / iOS 19', 'iPhone 17 / iOS 19');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (2, 1, 'amount', NULL, 'BTC', NULL, NULL, 24, 31, '1.2', '1.2 BTC');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (2, 2, 'address', NULL, NULL, 'BTC', 1, 33, 75, 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (1, '01a109d3-38c0-79ca-a7ad-ab6d4511e195', 1, 'logged', '2026-10-05T11:10:00+09:00', 'minute', '2026-10-05T02:10:00Z', '記録しました');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (2, '01a159b8-2dc8-774e-958b-5a2fb47abd6f', 2, 'logged', '2026-10-20T23:30:05+09:00', 'minute', '2026-10-20T14:30:05Z', '記録しました');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (3, '01a1998e-4018-74ff-842d-914b57d73cc8', 3, 'logged', '2026-11-02T08:59:59+09:00', 'minute', '2026-11-01T23:59:59Z', '記録しました');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (4, '01a109d3-38c0-7d05-b699-3f5837032f7e', 1, 'tried', '2026-10-05T11:10:00+09:00', 'minute', '2026-10-05T02:10:00Z', '銀行に電話し、振込が済んでいることを確かめました');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (5, '01a109d3-38c0-7e5c-b2e7-57252327dd91', 1, 'added', '2026-10-05T11:10:00+09:00', 'minute', '2026-10-05T02:10:00Z', '利用環境: iPhone 17 / iOS 19');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (6, '01a109d3-38c0-7c88-acaf-56eb6d5f3daf', 1, 'sent', '2026-10-05T11:10:00+09:00', 'minute', '2026-10-05T02:10:00Z', '「問い合わせフォーム」へ送信（受付番号 1234567）');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (7, '01a109d3-38c0-7169-bac5-0bf516b87333', 2, 'corrected', '2026-10-05T11:10:00+09:00', 'minute', '2026-10-05T02:10:00Z', '題名: アカウント乗っ取りの疑い → アカウント乗っ取りの疑い（確認中）');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (8, '01a109d3-38c0-7e11-9790-ebe48e93b817', 3, 'closed', '2026-10-05T11:10:00+09:00', 'minute', '2026-10-05T02:10:00Z', '終了: 新しい端末で登録し直した');
INSERT INTO profile (provider, field, value) VALUES ('bitflyer', 'environment', 'macOS 16 / Safari 20');
INSERT INTO profile (provider, field, value) VALUES ('bitflyer', 'mail', 'hanako@example.com');
INSERT INTO draft_revision (incident, number, rendering, language, at, subject, body) VALUES (1, 1, 'form', 'ja', '2026-10-05T02:10:00Z', '日本円の入金が反映されない件（500,000円、2026年10月4日）', 'お世話になっております。日本円の入金（500,000円、2026年10月4日21時ごろ）が反映されていないため、入金の状況のご確認をお願いいたします。
登録メールアドレス: hanako@example.com
ユーザーID: 【お客様ID・ユーザーID】

■ 発生した事象
発生日時（日本時間）: 2026年10月4日（日）21時ごろ
金額・数量: 500,000円
金融機関: みずほ銀行

■ 状況（手元の記録の原文）
10月4日の21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ入金が反映されません。明細には「出金済」とあります。

■ 試したこと・済ませた対応（日本時間）
・銀行に電話し、振込が済んでいることを確かめました

■ 利用環境
macOS 16 / Safari 20
iPhone 17 / iOS 19

■ お願いしたいこと
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・ご回答の目安となる時期のご連絡

ご回答は、登録メールアドレス宛にお願いいたします。
お手数をおかけいたしますが、よろしくお願いいたします。');
INSERT INTO inquiry (id, uuid, incident, channel, stage, sent_at, ticket, sha256, subject, body) VALUES (1, '01a109d3-38c0-7dd0-b74b-6901cabc196c', 1, 'form', 'inquiry', '2026-10-05T02:10:00Z', '1234567', 'c966027e3a7bcce2fac8555c3893b413d1937282f1f53274b292a218e7496ad2', '日本円の入金が反映されない件（500,000円、2026年10月4日）', 'お世話になっております。日本円の入金（500,000円、2026年10月4日21時ごろ）が反映されていないため、入金の状況のご確認をお願いいたします。
登録メールアドレス: hanako@example.com
ユーザーID: 【お客様ID・ユーザーID】

■ 発生した事象
発生日時（日本時間）: 2026年10月4日（日）21時ごろ
金額・数量: 500,000円
金融機関: みずほ銀行

■ 状況（手元の記録の原文）
10月4日の21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ入金が反映されません。明細には「出金済」とあります。

■ 試したこと・済ませた対応（日本時間）
・銀行に電話し、振込が済んでいることを確かめました

■ 利用環境
macOS 16 / Safari 20
iPhone 17 / iOS 19

■ お願いしたいこと
・入金の状況のご確認
・反映されていない理由のご説明
・必要な手続きのご案内
・ご回答の目安となる時期のご連絡

ご回答は、登録メールアドレス宛にお願いいたします。
お手数をおかけいたしますが、よろしくお願いいたします。');
CREATE INDEX incident_by_status ON incident (status);
CREATE INDEX incident_by_category ON incident (category);
CREATE INDEX incident_by_provider ON incident (provider);
CREATE INDEX incident_by_channel ON incident (channel);
CREATE INDEX incident_by_logged_at ON incident (logged_at);
CREATE INDEX timeline_event_by_incident ON timeline_event (incident);
CREATE TRIGGER timeline_event_is_never_changed BEFORE UPDATE ON timeline_event
BEGIN
    SELECT RAISE(ABORT, 'timeline_event_is_never_changed');
END;
CREATE TRIGGER timeline_event_is_never_removed BEFORE DELETE ON timeline_event
BEGIN
    SELECT RAISE(ABORT, 'timeline_event_is_never_removed');
END;
CREATE INDEX inquiry_by_incident ON inquiry (incident);
CREATE TRIGGER inquiry_is_never_changed
BEFORE UPDATE OF id, uuid, incident, channel, stage, sent_at, sha256, subject, body ON inquiry
BEGIN
    SELECT RAISE(ABORT, 'inquiry_is_never_changed');
END;
CREATE TRIGGER inquiry_is_never_removed BEFORE DELETE ON inquiry
BEGIN
    SELECT RAISE(ABORT, 'inquiry_is_never_removed');
END;
COMMIT;
