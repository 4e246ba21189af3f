-- Times are microseconds since 1970-01-01 UTC.
CREATE TABLE api_keys (
    id text COLLATE "C" PRIMARY KEY,
    name text NOT NULL,
    secret_hash bytea NOT NULL,
    organisation text COLLATE "C",
    scopes bigint NOT NULL,
    is_operator bigint NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint,
    last_used_at bigint,
    revoked_at bigint
);

CREATE TABLE persons (
    id text COLLATE "C" PRIMARY KEY,
    display_name text NOT NULL,
    organisation text COLLATE "C",
    scopes bigint NOT NULL,
    is_operator bigint NOT NULL
);

CREATE TABLE sign_in_links (
    token_hash bytea PRIMARY KEY,
    person text COLLATE "C" NOT NULL REFERENCES persons (id) ON DELETE CASCADE,
    expires_at bigint NOT NULL
);

-- Everything in it can be made again from the log; a backup may leave it out.
CREATE SCHEMA read_models;
