-- Orleans asks for the table OrleansQuery by that name and works with the statements it finds there; all other names are ours. Columns are
-- called as the parameters that fill them. Each statement runs by itself, so each does all of its work or none.
CREATE TABLE orleansquery (
    querykey TEXT PRIMARY KEY,
    querytext TEXT NOT NULL
) WITHOUT ROWID;

-- A key that is text lies in the extension, with zeros before it; other keys may have none.
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

-- To a unique index no null is like another.
CREATE UNIQUE INDEX orleansstorage_without_extension
ON orleansstorage (serviceid, graintypestring, grainidn0, grainidn1) WHERE grainidextensionstring IS NULL;

INSERT INTO orleansquery (querykey, querytext) VALUES
('ReadFromStorageKey', '
SELECT payloadbinary, version FROM orleansstorage
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND grainidextensionstring IS @GrainIdExtensionString
'),
-- Without a version the state must not be there yet; with one it must have that version. One of the two statements finds nothing to do.
('WriteToStorageKey', '
UPDATE orleansstorage SET payloadbinary = @PayloadBinary, version = version + 1
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND grainidextensionstring IS @GrainIdExtensionString AND version = @GrainStateVersion
RETURNING version AS newgrainstateversion;
INSERT INTO orleansstorage (serviceid, graintypestring, grainidn0, grainidn1, grainidextensionstring, payloadbinary, version)
SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, @GrainIdExtensionString, @PayloadBinary, 1
WHERE @GrainStateVersion IS NULL
ON CONFLICT DO NOTHING
RETURNING version AS newgrainstateversion
'),
('ClearStorageKey', '
UPDATE orleansstorage SET payloadbinary = NULL, version = version + 1
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND grainidextensionstring IS @GrainIdExtensionString AND version = @GrainStateVersion
RETURNING version
'),
('DeleteStorageKey', '
DELETE FROM orleansstorage
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND grainidextensionstring IS @GrainIdExtensionString AND version = @GrainStateVersion
RETURNING version + 1
');
