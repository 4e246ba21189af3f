PRAGMA journal_mode = wal;
BEGIN;
CREATE TABLE api_keys (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    secret_hash BLOB NOT NULL,
    organisation TEXT,
    scopes INTEGER NOT NULL,
    is_operator INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    last_used_at INTEGER,
    revoked_at INTEGER
) WITHOUT ROWID;
CREATE TABLE persons (
    id TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    organisation TEXT,
    scopes INTEGER NOT NULL,
    is_operator INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE sign_in_links (
    token_hash BLOB PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "api_keys" VALUES
('key_01a22e11544179e5bc3ba933c384852e','command line',X'03fbf389f2d65ad681e23cb867f537f1e57d7fbbc20405d02a1cf9754fe2a9aa',NULL,15,1,1796069217349142,NULL,1796069218072588,NULL),
('key_55cc2649a8a29b3a71ad429fd3a49af5','Økonomisystem',X'3d88f7208d1fd0d60c067d599812fa7ec4fff852aea4ac44e8a023303e9621b8','act_01a22e11-578d-7069-8d7b-8a84ba94b162',3,0,1796069222692832,NULL,NULL,NULL);
INSERT INTO "persons" VALUES
('usr_01a22e11-69a2-70aa-9aea-61a1974c3208','Anna','act_01a22e11-578d-7069-8d7b-8a84ba94b162',1,0),
('usr_operator','Operator',NULL,15,1);
INSERT INTO "sign_in_links" VALUES
(X'a4262056a2672e8f8b2cb0b0b64f44f781abc31f4801ac9ea47410d12717f343','usr_01a22e11-69a2-70aa-9aea-61a1974c3208',1796072822890270),
(X'e935f98e739d3e65d731a36c9f30afceb82d4e059419d30048dbad41f6caa3f7','usr_operator',1796072813728501);
COMMIT;
