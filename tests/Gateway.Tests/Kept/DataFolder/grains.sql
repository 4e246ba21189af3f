PRAGMA journal_mode = wal;
BEGIN;
CREATE TABLE schema_version (version integer PRIMARY KEY);
CREATE TABLE orleansquery (
    querykey TEXT PRIMARY KEY,
    querytext TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE orleansstorage (
    serviceid TEXT NOT NULL,
    graintypestring TEXT NOT NULL,
    grainidn0 INTEGER NOT NULL,
    grainidn1 INTEGER NOT NULL,
    grainidextensionstring TEXT,
    payloadbinary BLOB,
    version INTEGER NOT NULL,
    UNIQUE (serviceid, graintypestring, grainidn0, grainidn1, grainidextensionstring)
);
INSERT INTO "schema_version" VALUES
(1);
INSERT INTO "orleansquery" VALUES
('ClearStorageKey','
UPDATE orleansstorage SET payloadbinary = NULL, version = version + 1
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND grainidextensionstring IS @GrainIdExtensionString AND version = @GrainStateVersion
RETURNING version
'),
('DeleteStorageKey','
DELETE FROM orleansstorage
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND grainidextensionstring IS @GrainIdExtensionString AND version = @GrainStateVersion
RETURNING version + 1
'),
('ReadFromStorageKey','
SELECT payloadbinary, version FROM orleansstorage
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND grainidextensionstring IS @GrainIdExtensionString
'),
('WriteToStorageKey','
UPDATE orleansstorage SET payloadbinary = @PayloadBinary, version = version + 1
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND grainidextensionstring IS @GrainIdExtensionString AND version = @GrainStateVersion
RETURNING version AS newgrainstateversion;
INSERT INTO orleansstorage (serviceid, graintypestring, grainidn0, grainidn1, grainidextensionstring, payloadbinary, version)
SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, @GrainIdExtensionString, @PayloadBinary, 1
WHERE @GrainStateVersion IS NULL
ON CONFLICT DO NOTHING
RETURNING version AS newgrainstateversion
');
INSERT INTO "orleansstorage" VALUES
('default','job-list',0,0,'all',CAST('{"entries":[{"id":"job_d5c26866-6b26-1406-dd54-914e79735e21","addedAt":"2026-11-30T20:07:01.8840098+00:00","hasEnded":true}]}' AS BLOB),2),
('default','job-order',0,0,'job_d5c26866-6b26-1406-dd54-914e79735e21',NULL,2),
('default','job',0,0,'job_d5c26866-6b26-1406-dd54-914e79735e21',CAST('{"job":{"id":"job_d5c26866-6b26-1406-dd54-914e79735e21","kind":"export","startedBy":"key_01a22e11544179e5bc3ba933c384852e","startedAt":"2026-11-30T20:07:02.0509287+00:00","status":"done","progress":{"step":"write","done":323,"total":323},"result":{"figures":{"events":"323","position":"323","bytes":"173180","sha256":"b6ec3a208fdecff5af7ce366edc71d55a182b24550a6edb5c0cf41308a89cb10"},"notes":[]},"endedAt":"2026-11-30T20:07:02.4152684+00:00","hasEnded":true},"orderHash":"WiNeclXRIHRH/6p+Ai0UG5bYGMm2MyvI263FMOBXSE8=","starts":1,"runner":"01a22e11-6660-7cdd-82dd-15bd98e5713b","leaseEnds":"0001-01-01T00:00:00+00:00","isCancelled":false}' AS BLOB),2);
CREATE UNIQUE INDEX orleansstorage_without_extension
ON orleansstorage (serviceid, graintypestring, grainidn0, grainidn1) WHERE grainidextensionstring IS NULL;
COMMIT;
