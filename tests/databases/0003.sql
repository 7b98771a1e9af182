PRAGMA application_id = 1298228335;
PRAGMA user_version = 3;
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
    body      TEXT NOT NULL, recipient TEXT
    CONSTRAINT recipient_is_a_code CHECK (recipient NOT GLOB '*[^a-z0-9_.-]*' AND length(recipient) BETWEEN 1 AND 64),
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
    body     TEXT NOT NULL, spoke_with TEXT
    CONSTRAINT spoke_with_has_1_to_200_characters CHECK (length(spoke_with) BETWEEN 1 AND 200), promise TEXT
    CONSTRAINT promise_has_1_to_10000_characters CHECK (length(promise) BETWEEN 1 AND 10000), promised_on TEXT
    CONSTRAINT promised_on_is_a_day CHECK (promised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), follows INTEGER REFERENCES inquiry (id),
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT channel_is_a_code CHECK (channel NOT GLOB '*[^a-z0-9_.-]*' AND length(channel) BETWEEN 1 AND 64),
    CONSTRAINT stage_is_a_code CHECK (stage NOT GLOB '*[^a-z0-9_.]*' AND length(stage) BETWEEN 1 AND 64),
    CONSTRAINT sent_at_is_utc CHECK (sent_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT ticket_has_1_to_200_characters CHECK (length(ticket) BETWEEN 1 AND 200),
    CONSTRAINT sha256_has_64_characters CHECK (length(sha256) = 64),
    CONSTRAINT subject_has_at_most_1000_characters CHECK (length(subject) <= 1000),
    CONSTRAINT body_has_at_most_16777216_characters CHECK (length(body) <= 16777216)
) STRICT;
CREATE TABLE reply (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid        TEXT NOT NULL UNIQUE,
    incident    INTEGER NOT NULL REFERENCES incident (id),
    -- What it answers; null where nothing was recorded as sent.
    inquiry     INTEGER REFERENCES inquiry (id),
    kind        TEXT NOT NULL,
    received_at TEXT NOT NULL,
    ticket      TEXT,
    promised_on TEXT,
    -- What it asks the user, in its own words, divided by U+001F; empty where it asks nothing.
    questions   TEXT NOT NULL,
    -- SHA-256 of subject, a line feed and text, in hexadecimal.
    sha256      TEXT NOT NULL,
    subject     TEXT NOT NULL,
    text        TEXT NOT NULL,
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT kind_is_a_code CHECK (kind NOT GLOB '*[^a-z0-9_.]*' AND length(kind) BETWEEN 1 AND 64),
    CONSTRAINT received_at_is_utc CHECK (received_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT ticket_has_1_to_200_characters CHECK (length(ticket) BETWEEN 1 AND 200),
    CONSTRAINT promised_on_is_a_day CHECK (promised_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    CONSTRAINT questions_have_at_most_100000_characters CHECK (length(questions) <= 100000),
    CONSTRAINT sha256_has_64_characters CHECK (length(sha256) = 64),
    CONSTRAINT subject_has_at_most_1000_characters CHECK (length(subject) <= 1000),
    CONSTRAINT text_has_at_most_16777216_characters CHECK (length(text) <= 16777216)
) STRICT;
CREATE TABLE evidence (
    incident   INTEGER NOT NULL REFERENCES incident (id),
    -- Counts from 1 within the incident; drafts list it by this number.
    number     INTEGER NOT NULL,
    uuid       TEXT NOT NULL UNIQUE,
    sha256     TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    -- 1 where a picture tells where it was taken.
    located    INTEGER NOT NULL,
    added_at   TEXT NOT NULL,
    name       TEXT NOT NULL,
    PRIMARY KEY (incident, number),
    CONSTRAINT number_counts_from_1 CHECK (number >= 1),
    CONSTRAINT uuid_has_36_characters CHECK (length(uuid) = 36),
    CONSTRAINT sha256_is_hexadecimal CHECK (sha256 NOT GLOB '*[^0-9a-f]*' AND length(sha256) = 64),
    CONSTRAINT bytes_are_counted CHECK (bytes >= 0),
    CONSTRAINT media_type_has_1_to_200_characters CHECK (length(media_type) BETWEEN 1 AND 200),
    CONSTRAINT located_is_0_or_1 CHECK (located IN (0, 1)),
    CONSTRAINT added_at_is_utc CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT name_has_1_to_1000_characters CHECK (length(name) BETWEEN 1 AND 1000)
) STRICT, WITHOUT ROWID;
CREATE TABLE interview (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Null while the first question, what happened, stands open.
    incident INTEGER UNIQUE REFERENCES incident (id),
    begun_at TEXT NOT NULL,
    -- The question that stands open, by its code.
    question TEXT NOT NULL,
    -- What was typed at that question and not entered yet, cleared of secrets.
    typed    TEXT NOT NULL DEFAULT '',
    CONSTRAINT begun_at_is_utc CHECK (begun_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z'),
    CONSTRAINT question_is_a_code CHECK (question NOT GLOB '*[^a-z0-9_.-]*' AND length(question) BETWEEN 1 AND 64),
    CONSTRAINT typed_has_at_most_16777216_characters CHECK (length(typed) <= 16777216)
) STRICT;
CREATE TABLE interview_told (
    interview INTEGER NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    option    TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (interview, position),
    CONSTRAINT option_is_a_code CHECK (option NOT GLOB '*[^a-z0-9_.]*' AND length(option) BETWEEN 1 AND 64),
    CONSTRAINT value_has_at_most_16777216_characters CHECK (length(value) <= 16777216)
) STRICT, WITHOUT ROWID;
CREATE TABLE asked (
    incident INTEGER NOT NULL REFERENCES incident (id),
    question TEXT NOT NULL,
    -- answered, unknown, skipped.
    outcome  TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (incident, question),
    CONSTRAINT question_is_a_code CHECK (question NOT GLOB '*[^a-z0-9_.-]*' AND length(question) BETWEEN 1 AND 64),
    CONSTRAINT outcome_is_a_code CHECK (outcome NOT GLOB '*[^a-z0-9_.]*' AND length(outcome) BETWEEN 1 AND 64),
    CONSTRAINT at_is_utc CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]Z')
) STRICT, WITHOUT ROWID;
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (1, '019a8f10-1c00-7a01-8001-000000000001', 'bitflyer', 'waiting', 'funds', 'funds.fiat_deposit', 0.91, 0, 'form', 'ja', '2026-10-05T02:10:00Z', '日本円の入金が反映されない（500,000円・10/4）', '振り込反映されません', '10月4日の21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ入金が反映されません。
明細には「出金済」とあります。');
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (2, '019a8f10-1c00-7a01-8001-000000000002', 'bitflyer', 'open', 'security', 'security.account_takeover', 1.0, 1, 'phone', 'ja', '2026-10-20T14:30:05Z', 'アカウント乗っ取りの疑い', '', 'メールアドレスが知らないものに変わっていました。1.2 BTCが bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq に送られています。髙島屋の﨑の字も、絵文字😱も、そのまま残ること。');
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (4, '019a8f10-1c00-7a01-8001-000000000004', 'bitbank', 'closed', 'login', 'login.two_factor', 0.62, 0, NULL, 'en', '2026-11-01T23:59:59Z', 'Two-factor code is refused', 'two-factor', 'The code from my phone is refused since I changed my phone. It''s 100% correct.');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('incident', 4);
INSERT INTO sqlite_sequence (name, seq) VALUES ('inquiry', 3);
INSERT INTO sqlite_sequence (name, seq) VALUES ('interview', 4);
INSERT INTO sqlite_sequence (name, seq) VALUES ('reply', 2);
INSERT INTO sqlite_sequence (name, seq) VALUES ('timeline_event', 5);
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (1, 1, 'occurred_at', 'about', NULL, NULL, NULL, 0, 11, '2026-10-04T21:00:00+09:00', '10月4日の21時ごろ');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (1, 2, 'bank', NULL, NULL, NULL, NULL, 12, 18, 'みずほ銀行', 'みずほ銀行');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (1, 3, 'amount', NULL, 'JPY', NULL, NULL, 20, 24, '500000', '50万円');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (2, 1, 'amount', NULL, 'BTC', NULL, NULL, 22, 29, '1.2', '1.2 BTC');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (2, 2, 'address', NULL, NULL, 'bitcoin', 1, 31, 73, 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq');
INSERT INTO fact (incident, position, kind, precision, asset, chain, valid, span_start, span_end, value, as_written) VALUES (4, 1, 'device', NULL, NULL, NULL, NULL, NULL, NULL, 'iPhone 17 / iOS 19', '');
INSERT INTO answer (incident, code, text) VALUES (1, 'sender_name', 'ヤマダ ハナコ');
INSERT INTO answer (incident, code, text) VALUES (1, 'wish', 'いつ反映されるかを知りたい');
INSERT INTO answer (incident, code, text) VALUES (2, 'stopped', 'すでにロックしました');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (1, '019a8f10-1c00-7a01-8002-000000000001', 1, 'tried', '2026-10-05T10:00:00+09:00', 'minute', '2026-10-05T02:10:00Z', '銀行に電話し、振込が済んでいることを確かめました');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (2, '019a8f10-1c00-7a01-8002-000000000002', 2, 'step', '2026-10-20T23:31:00+09:00', 'minute', '2026-10-20T14:31:00Z', 'アカウントをロックした');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (3, '019a8f10-1c00-7a01-8002-000000000003', 1, 'error', '2026-10-05', 'day', '2026-10-05T03:00:00Z', 'エラー E-1024「しばらくお待ちください」');
INSERT INTO timeline_event (id, uuid, incident, kind, at, precision, recorded_at, text) VALUES (5, '019a8f10-1c00-7a01-8002-000000000005', 4, 'closed', '2026-11-02', 'day', '2026-11-02T00:10:00Z', '解決: 新しい端末で登録し直した');
INSERT INTO profile (provider, field, value) VALUES ('bitflyer', 'email', 'hanako@example.com');
INSERT INTO profile (provider, field, value) VALUES ('bitflyer', 'environment', 'macOS 16 / Safari 20');
INSERT INTO draft_revision (incident, number, rendering, language, at, subject, body, recipient) VALUES (1, 1, 'form', 'ja', '2026-10-05T03:05:00Z', '日本円の入金が反映されない件', 'bitFlyer サポートご担当者様

お世話になっております。10月4日21時ごろ、みずほ銀行より500,000円を振り込みましたが、口座に反映されておりません。', NULL);
INSERT INTO draft_revision (incident, number, rendering, language, at, subject, body, recipient) VALUES (1, 2, 'form', 'ja', '2026-10-05T03:09:00Z', '日本円の入金が反映されない件', 'bitFlyer サポートご担当者様

お世話になっております。10月4日21時ごろ、みずほ銀行より500,000円を振り込みましたが、口座に反映されておりません。ご確認をお願いいたします。', NULL);
INSERT INTO draft_revision (incident, number, rendering, language, at, subject, body, recipient) VALUES (1, 3, 'complaint', 'ja', '2026-10-15T00:30:00Z', '苦情の申立て', '回答期限を過ぎてもご回答をいただいておりません。', 'complaints_desk');
INSERT INTO inquiry (id, uuid, incident, channel, stage, sent_at, ticket, sha256, subject, body, spoke_with, promise, promised_on, follows) VALUES (1, '019a8f10-1c00-7a01-8003-000000000001', 1, 'form', 'inquiry', '2026-10-05T03:10:00Z', '1234567', 'e4af33227f063bd7cff9e68e83d7b76f57caba12e97dfe71b1cd0e04b7466933', '日本円の入金が反映されない件', 'bitFlyer サポートご担当者様

お世話になっております。10月4日21時ごろ、みずほ銀行より500,000円を振り込みましたが、口座に反映されておりません。ご確認をお願いいたします。', NULL, NULL, NULL, NULL);
INSERT INTO inquiry (id, uuid, incident, channel, stage, sent_at, ticket, sha256, subject, body, spoke_with, promise, promised_on, follows) VALUES (2, '019a8f10-1c00-7a01-8003-000000000002', 2, 'phone', 'inquiry', '2026-10-20T14:40:00Z', NULL, '7f1bd85e6e01bde68b5de00a327b03526d60ab41f3fb19a47b54e46c00cc0e46', '', '電話で伝えた内容: 不正な出金を止めてほしい', NULL, NULL, NULL, NULL);
INSERT INTO inquiry (id, uuid, incident, channel, stage, sent_at, ticket, sha256, subject, body, spoke_with, promise, promised_on, follows) VALUES (3, '019a8f10-1c00-7a01-8003-000000000003', 1, 'phone', 'inquiry', '2026-10-09T01:00:00Z', NULL, 'cf7e06c9394ceecd753039573fde2d9a2474707c817a554b9c24f0f4d7c1f70b', '', '10月5日の問い合わせ（1234567）の件、その後いかがでしょうか。', 'サポート窓口の佐藤様', '3営業日以内に回答する', '2026-10-14', 1);
INSERT INTO reply (id, uuid, incident, inquiry, kind, received_at, ticket, promised_on, questions, sha256, subject, text) VALUES (1, '019a8f10-1c00-7a01-8004-000000000001', 1, 1, 'acknowledgement', '2026-10-05T03:11:00Z', '1234567', NULL, '', '4213ac632a8b0507eca0bb0fd0f247a6c359e3d5a300f6d7b3ba2ce95167a87e', '【自動送信】お問い合わせを受け付けました', 'お問い合わせを受け付けました。番号は 1234567 です。');
INSERT INTO reply (id, uuid, incident, inquiry, kind, received_at, ticket, promised_on, questions, sha256, subject, text) VALUES (2, '019a8f10-1c00-7a01-8004-000000000002', 1, 3, 'answer', '2026-10-14T05:00:00Z', '1234567', '2026-10-20', '振込の明細をお送りください振込人名義はどなたですか', 'faf84fe96f5127f73b8012f0f088819ce8af69ce49e4758d41b9aa2e64079708', 'Re: 日本円の入金が反映されない件', '山田様
振込の明細をお送りください。振込人名義はどなたですか。');
INSERT INTO evidence (incident, number, uuid, sha256, bytes, media_type, located, added_at, name) VALUES (1, 1, '019a8f10-1c00-7a01-8005-000000000001', 'c49b12114ec3ae75feb5a92310439b0f0c15dbc0dda4a60bbb6676cb575b334e', 34, 'text/plain', 0, '2026-10-14T06:00:00Z', '振込明細.txt');
INSERT INTO interview (id, incident, begun_at, question, typed) VALUES (3, 2, '2026-10-20T14:30:05Z', 'wish', '送金を止めて');
INSERT INTO interview (id, incident, begun_at, question, typed) VALUES (4, NULL, '2026-11-02T09:00:00Z', 'what', 'ログインで');
INSERT INTO interview_told (interview, position, option, value) VALUES (4, 1, 'provider', 'bitflyer');
INSERT INTO asked (incident, question, outcome, at) VALUES (1, 'bank', 'answered', '2026-10-05T02:10:00Z');
INSERT INTO asked (incident, question, outcome, at) VALUES (2, 'device', 'unknown', '2026-10-20T14:31:00Z');
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
CREATE INDEX reply_by_incident ON reply (incident);
CREATE TRIGGER reply_is_never_changed
BEFORE UPDATE OF id, uuid, incident, received_at, sha256, subject, text ON reply
BEGIN
    SELECT RAISE(ABORT, 'reply_is_never_changed');
END;
CREATE INDEX fact_by_id ON fact (value) WHERE kind IN ('txid', 'address', 'order_id');
CREATE INDEX inquiry_by_ticket ON inquiry (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX reply_by_ticket ON reply (ticket) WHERE ticket IS NOT NULL;
COMMIT;
