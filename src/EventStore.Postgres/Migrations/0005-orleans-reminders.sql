-- Periods are milliseconds.
CREATE TABLE orleans.orleansreminderstable (
    serviceid text COLLATE "C" NOT NULL,
    grainid text COLLATE "C" NOT NULL,
    remindername text COLLATE "C" NOT NULL,
    grainhash integer NOT NULL,
    starttime timestamptz NOT NULL,
    period bigint NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (serviceid, grainid, remindername)
);

-- Silos share the reminders by ranges of the hash.
CREATE INDEX ON orleans.orleansreminderstable (serviceid, grainhash);

INSERT INTO orleans.orleansquery (querykey, querytext) VALUES
('UpsertReminderRowKey', $query$
INSERT INTO orleans.orleansreminderstable AS reminder (serviceid, grainid, remindername, grainhash, starttime, period, version)
VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period, 0)
ON CONFLICT (serviceid, grainid, remindername) DO UPDATE
SET grainhash = excluded.grainhash, starttime = excluded.starttime, period = excluded.period, version = reminder.version + 1
RETURNING version
$query$),
('ReadReminderRowKey', $query$
SELECT grainid, remindername, starttime, period, version FROM orleans.orleansreminderstable
WHERE serviceid = @ServiceId AND grainid = @GrainId AND remindername = @ReminderName
$query$),
('ReadReminderRowsKey', $query$
SELECT grainid, remindername, starttime, period, version FROM orleans.orleansreminderstable
WHERE serviceid = @ServiceId AND grainid = @GrainId
$query$),
('ReadRangeRows1Key', $query$
SELECT grainid, remindername, starttime, period, version FROM orleans.orleansreminderstable
WHERE serviceid = @ServiceId AND grainhash > @BeginHash AND grainhash <= @EndHash
$query$),
-- A range that passes the highest hash and goes on with the lowest.
('ReadRangeRows2Key', $query$
SELECT grainid, remindername, starttime, period, version FROM orleans.orleansreminderstable
WHERE serviceid = @ServiceId AND (grainhash > @BeginHash OR grainhash <= @EndHash)
$query$),
('DeleteReminderRowKey', $query$
WITH gone AS (
    DELETE FROM orleans.orleansreminderstable
    WHERE serviceid = @ServiceId AND grainid = @GrainId AND remindername = @ReminderName AND version = @Version
    RETURNING version
)
SELECT EXISTS (SELECT FROM gone)
$query$),
('DeleteReminderRowsKey', $query$
DELETE FROM orleans.orleansreminderstable WHERE serviceid = @ServiceId
$query$);
