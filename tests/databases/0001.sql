PRAGMA application_id = 1298228335;
PRAGMA user_version = 1;
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
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (1, '019a8f10-1c00-7a01-8001-000000000001', 'bitflyer', 'waiting', 'funds', 'funds.fiat_deposit', 0.91, 0, 'form', 'ja', '2026-10-05T02:10:00Z', '日本円の入金が反映されない（500,000円・10/4）', '振り込反映されません', '10月4日の21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ入金が反映されません。
明細には「出金済」とあります。');
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (2, '019a8f10-1c00-7a01-8001-000000000002', 'bitflyer', 'open', 'security', 'security.account_takeover', 1.0, 1, 'phone', 'ja', '2026-10-20T14:30:05Z', 'アカウント乗っ取りの疑い', '', 'メールアドレスが知らないものに変わっていました。1.2 BTCが bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq に送られています。髙島屋の﨑の字も、絵文字😱も、そのまま残ること。');
INSERT INTO incident (id, uuid, provider, status, category, symptom, confidence, told, channel, language, logged_at, title, because, text) VALUES (4, '019a8f10-1c00-7a01-8001-000000000004', 'bitbank', 'closed', 'login', 'login.two_factor', 0.62, 0, NULL, 'en', '2026-11-01T23:59:59Z', 'Two-factor code is refused', 'two-factor', 'The code from my phone is refused since I changed my phone. It''s 100% correct.');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence (name, seq) VALUES ('incident', 4);
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
COMMIT;
