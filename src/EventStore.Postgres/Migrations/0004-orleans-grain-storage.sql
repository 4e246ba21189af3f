-- The technical state of grains. A key that is text lies in the extension, with zeros before it; other keys may have none.
CREATE TABLE orleans.orleansstorage (
    serviceid text COLLATE "C" NOT NULL,
    graintypestring text COLLATE "C" NOT NULL,
    grainidn0 bigint NOT NULL,
    grainidn1 bigint NOT NULL,
    grainidextensionstring text COLLATE "C",
    payloadbinary bytea,
    version integer NOT NULL,
    UNIQUE NULLS NOT DISTINCT (serviceid, graintypestring, grainidn0, grainidn1, grainidextensionstring)
);

-- The two halves of the condition on the extension are what an index can find; IS NOT DISTINCT FROM is not.
INSERT INTO orleans.orleansquery (querykey, querytext) VALUES
('ReadFromStorageKey', $query$
SELECT payloadbinary, version FROM orleans.orleansstorage
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND (grainidextensionstring = @GrainIdExtensionString OR @GrainIdExtensionString IS NULL AND grainidextensionstring IS NULL)
$query$),
-- Without a version the state must not be there yet; with one it must have that version.
('WriteToStorageKey', $query$
WITH changed AS (
    UPDATE orleans.orleansstorage SET payloadbinary = @PayloadBinary, version = version + 1
    WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
        AND (grainidextensionstring = @GrainIdExtensionString OR @GrainIdExtensionString IS NULL AND grainidextensionstring IS NULL)
        AND version = @GrainStateVersion
    RETURNING version
), added AS (
    INSERT INTO orleans.orleansstorage (serviceid, graintypestring, grainidn0, grainidn1, grainidextensionstring, payloadbinary, version)
    SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, @GrainIdExtensionString, @PayloadBinary, 1
    WHERE @GrainStateVersion IS NULL
    ON CONFLICT DO NOTHING
    RETURNING version
)
SELECT version AS newgrainstateversion FROM changed UNION ALL SELECT version FROM added
$query$),
('ClearStorageKey', $query$
UPDATE orleans.orleansstorage SET payloadbinary = NULL, version = version + 1
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND (grainidextensionstring = @GrainIdExtensionString OR @GrainIdExtensionString IS NULL AND grainidextensionstring IS NULL)
    AND version = @GrainStateVersion
RETURNING version
$query$),
('DeleteStorageKey', $query$
DELETE FROM orleans.orleansstorage
WHERE serviceid = @ServiceId AND graintypestring = @GrainTypeString AND grainidn0 = @GrainIdN0 AND grainidn1 = @GrainIdN1
    AND (grainidextensionstring = @GrainIdExtensionString OR @GrainIdExtensionString IS NULL AND grainidextensionstring IS NULL)
    AND version = @GrainStateVersion
RETURNING version + 1
$query$);
