-- Times are microseconds since 1970-01-01 UTC.
CREATE TABLE IF NOT EXISTS api_keys (
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

CREATE TABLE IF NOT EXISTS persons (
    id TEXT PRIMARY KEY,
    display_name TEXT NOT NULL,
    organisation TEXT,
    scopes INTEGER NOT NULL,
    is_operator INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sign_in_links (
    token_hash BLOB PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
