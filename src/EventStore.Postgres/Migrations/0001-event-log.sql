-- Streams have numbers, so that an event and its index entry need not repeat a 40 character id.
-- A stream may have version 0: then only idempotency keys or a snapshot refer to it.
-- Heads change with every append: room on the page lets the new row lie beside the old one, without touching an index.
CREATE TABLE streams (
    stream_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream text COLLATE "C" NOT NULL UNIQUE,
    version bigint NOT NULL,
    hash bytea NOT NULL
) WITH (fillfactor = 50);

CREATE SEQUENCE event_positions;

-- No foreign key to streams: its check would cost as much as the insert, and the one function that inserts has locked the stream's row.
CREATE TABLE events (
    position bigint PRIMARY KEY,
    tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
    stream_no bigint NOT NULL,
    version bigint NOT NULL,
    recorded_at bigint NOT NULL,
    type text NOT NULL,
    principal text NOT NULL,
    data bytea NOT NULL,
    hash bytea NOT NULL,
    UNIQUE (stream_no, version)
);

CREATE TABLE commands (
    caller text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    request_hash bytea NOT NULL,
    stream_no bigint NOT NULL,
    first_version bigint NOT NULL,
    last_version bigint NOT NULL,
    PRIMARY KEY (caller, key)
);

CREATE TABLE snapshots (
    stream_no bigint PRIMARY KEY,
    version bigint NOT NULL,
    format text NOT NULL,
    hash bytea NOT NULL,
    data bytea NOT NULL
);

CREATE TABLE signed_heads (
    position bigint PRIMARY KEY,
    events bigint NOT NULL,
    log_hash bytea NOT NULL,
    signed_at bigint NOT NULL,
    key_id text NOT NULL,
    signature bytea NOT NULL
);

-- Every writer's transaction begins with this. The lock, held for microseconds, makes transactions get their ids in the order of their
-- positions. So "all transactions up to this id are over" means "all positions up to here are settled", and a reader that asks for it
-- never passes a position that another transaction still holds. It must come first: whatever writes or locks a row takes the id.
CREATE FUNCTION take_positions(count bigint, OUT first bigint, OUT tx xid8) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_lock(1);
    tx := pg_current_xact_id();
    SELECT coalesce(min(nextval('event_positions')), 0) INTO first FROM generate_series(1, count);
    PERFORM pg_advisory_unlock(1);
END
$$;

-- Tells all processes of a commit, in a transaction of its own: announcing within the commit would let one commit at a time through.
-- The position is negative while another open transaction hides it from readers.
CREATE FUNCTION announce_commit(committed xid8, last_position bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    announced bigint := CASE WHEN committed < pg_snapshot_xmin(pg_current_snapshot()) THEN last_position ELSE -last_position END;
BEGIN
    PERFORM pg_notify('networkhub_events', announced::text);
    RETURN announced;
END
$$;
