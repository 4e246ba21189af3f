-- Streams have numbers, so that an event and its index entry need not repeat a 40 character id.
-- A stream may have version 0: then only idempotency keys or a snapshot refer to it.
CREATE TABLE streams (
    stream_no INTEGER PRIMARY KEY,
    stream TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    hash BLOB NOT NULL
);

-- The row id is the position: events lie in the file in the order of the feed, and appending touches the last page only.
CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream_no INTEGER NOT NULL REFERENCES streams (stream_no),
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    principal TEXT NOT NULL,
    data BLOB NOT NULL,
    hash BLOB NOT NULL,
    UNIQUE (stream_no, version)
);

CREATE TABLE commands (
    caller TEXT NOT NULL,
    key TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    stream_no INTEGER NOT NULL REFERENCES streams (stream_no),
    first_version INTEGER NOT NULL,
    last_version INTEGER NOT NULL,
    PRIMARY KEY (caller, key)
) WITHOUT ROWID;

CREATE TABLE snapshots (
    stream_no INTEGER PRIMARY KEY REFERENCES streams (stream_no),
    version INTEGER NOT NULL,
    format TEXT NOT NULL,
    hash BLOB NOT NULL,
    data BLOB NOT NULL
);

CREATE TABLE signed_heads (
    position INTEGER PRIMARY KEY,
    events INTEGER NOT NULL,
    log_hash BLOB NOT NULL,
    signed_at INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    signature BLOB NOT NULL
);
