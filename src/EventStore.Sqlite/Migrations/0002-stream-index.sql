-- An index entry with each event changed a page of its own per event, most of what a commit wrote. Entries are made for many events at once
-- instead; the events after the position in stream_index_end have none yet.
CREATE TABLE stream_index (
    stream_no INTEGER NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (stream_no, version)
) WITHOUT ROWID;

CREATE TABLE stream_index_end (position INTEGER NOT NULL);

CREATE TABLE events_by_position (
    position INTEGER PRIMARY KEY,
    stream_no INTEGER NOT NULL REFERENCES streams (stream_no),
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    principal TEXT NOT NULL,
    data BLOB NOT NULL,
    hash BLOB NOT NULL
);

INSERT INTO events_by_position (position, stream_no, version, type, recorded_at, principal, data, hash)
SELECT position, stream_no, version, type, recorded_at, principal, data, hash FROM events ORDER BY position;

DROP TABLE events;
ALTER TABLE events_by_position RENAME TO events;

INSERT INTO stream_index (stream_no, version, position) SELECT stream_no, version, position FROM events ORDER BY stream_no, version;
INSERT INTO stream_index_end (position) SELECT coalesce(max(position), 0) FROM events;
