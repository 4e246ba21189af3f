-- Orleans asks for the table OrleansQuery by that name and works with the statements it finds there; all other names are ours. Columns are
-- called as the parameters that fill them. Each statement runs by itself, so each does all of its work or none.
CREATE SCHEMA orleans;

CREATE TABLE orleans.orleansquery (
    querykey text COLLATE "C" PRIMARY KEY,
    querytext text NOT NULL
);

-- Every change to the list of a cluster's silos raises its version, and is made only by who has seen the version before.
CREATE TABLE orleans.membership_version (
    deploymentid text COLLATE "C" PRIMARY KEY,
    version integer NOT NULL
);

CREATE TABLE orleans.membership (
    deploymentid text COLLATE "C" NOT NULL REFERENCES orleans.membership_version ON DELETE CASCADE,
    address text COLLATE "C" NOT NULL,
    port integer NOT NULL,
    generation integer NOT NULL,
    siloname text NOT NULL,
    hostname text NOT NULL,
    status integer NOT NULL,
    proxyport integer NOT NULL,
    suspecttimes text,
    starttime timestamptz NOT NULL,
    iamalivetime timestamptz NOT NULL,
    PRIMARY KEY (deploymentid, address, port, generation)
);

INSERT INTO orleans.orleansquery (querykey, querytext) VALUES
('InsertMembershipVersionKey', $query$
WITH made AS (
    INSERT INTO orleans.membership_version (deploymentid, version) VALUES (@DeploymentId, 0)
    ON CONFLICT DO NOTHING
    RETURNING version
)
SELECT EXISTS (SELECT FROM made)
$query$),
-- A cluster without silos gives one row, without a StartTime.
('MembershipReadAllKey', $query$
SELECT version, address, port, generation, siloname, hostname, status, proxyport, suspecttimes, starttime, iamalivetime
FROM orleans.membership_version LEFT JOIN orleans.membership USING (deploymentid)
WHERE deploymentid = @DeploymentId
$query$),
('MembershipReadRowKey', $query$
SELECT version, address, port, generation, siloname, hostname, status, proxyport, suspecttimes, starttime, iamalivetime
FROM orleans.membership_version AS cluster
LEFT JOIN orleans.membership AS silo
    ON silo.deploymentid = cluster.deploymentid AND address = @Address AND port = @Port AND generation = @Generation
WHERE cluster.deploymentid = @DeploymentId
$query$),
('InsertMembershipKey', $query$
WITH raised AS (
    UPDATE orleans.membership_version SET version = version + 1
    WHERE deploymentid = @DeploymentId AND version = @Version AND NOT EXISTS (
        SELECT FROM orleans.membership
        WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING deploymentid
), added AS (
    INSERT INTO orleans.membership (deploymentid, address, port, generation, siloname, hostname, status, proxyport, starttime, iamalivetime)
    SELECT deploymentid, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM raised
    RETURNING deploymentid
)
SELECT EXISTS (SELECT FROM added)
$query$),
-- The silo is locked before the version is raised: it could be cleaned up between the two.
('UpdateMembershipKey', $query$
WITH silo AS (
    SELECT deploymentid FROM orleans.membership
    WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
    FOR UPDATE
), raised AS (
    UPDATE orleans.membership_version AS cluster SET version = version + 1
    FROM silo
    WHERE cluster.deploymentid = silo.deploymentid AND version = @Version
    RETURNING cluster.deploymentid
), changed AS (
    UPDATE orleans.membership AS member SET status = @Status, suspecttimes = @SuspectTimes, iamalivetime = @IAmAliveTime
    FROM raised
    WHERE member.deploymentid = raised.deploymentid AND address = @Address AND port = @Port AND generation = @Generation
    RETURNING member.deploymentid
)
SELECT EXISTS (SELECT FROM changed)
$query$),
('UpdateIAmAlivetimeKey', $query$
UPDATE orleans.membership SET iamalivetime = @IAmAliveTime
WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
$query$),
('GatewaysQueryKey', $query$
SELECT address, proxyport, generation FROM orleans.membership
WHERE deploymentid = @DeploymentId AND status = @Status AND proxyport > 0
$query$),
('DeleteMembershipTableEntriesKey', $query$
DELETE FROM orleans.membership_version WHERE deploymentid = @DeploymentId
$query$),
-- Status 6 is dead.
('CleanupDefunctSiloEntriesKey', $query$
DELETE FROM orleans.membership WHERE deploymentid = @DeploymentId AND status = 6 AND iamalivetime < @IAmAliveTime
$query$),
('CleanupDefunctSiloEntryKey', $query$
DELETE FROM orleans.membership
WHERE deploymentid = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation AND status = 6
    AND suspecttimes IS NOT DISTINCT FROM @SuspectTimes AND starttime = @StartTime AND iamalivetime = @IAmAliveTime
$query$);
