using Dapper;
using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;

namespace NetworkHub.Application.Tests.Projections;

/// <summary>Read models of several versions beside each other.</summary>
public sealed class VersionTests : IAsyncDisposable
{
    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Prepare_AModelOfAnotherVersion_LeavesTheOthersWhereTheyAre()
    {
        await FillAsync();
        var head = await hub.Store.ReadLastPositionAsync(CancellationToken.None);

        await Newer(largestBatch: 1).PrepareAsync(CancellationToken.None);

        (await PositionsAsync()).ShouldBe(
            [("actors_1", head), ("actors_2", 0), ("ledger_1", head), ("networks_1", head), ("participants_1", head), ("partnerships_1", head)]);
        (await ActorNamesAsync()).ShouldBe(["Assens", "Odense"]);
    }

    [Fact]
    public async Task CatchUp_AModelOfAnotherVersion_IsMadeFromTheLogBesideTheOld()
    {
        await FillAsync();
        hub.Tamper("UPDATE actors_1 SET name = 'Old ' || name", "readmodels.db").ShouldBe(2);

        await Newer(largestBatch: 1).CatchUpAsync(CancellationToken.None);

        (await NamesInAsync("actors_2")).ShouldBe(["Assens", "Odense"]);
        (await NamesInAsync("actors_1")).ShouldBe(["Old Assens", "Old Odense"]);
        (await PositionsAsync()).Select(row => row.Position).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task CatchUp_OldAndNewVersionByTurns_BothFollow()
    {
        await FillAsync();
        var newer = Newer(largestBatch: 100);
        await newer.CatchUpAsync(CancellationToken.None);
        await hub.RegisterAsync("Fanø");

        await hub.CatchUpAsync();
        await newer.CatchUpAsync(CancellationToken.None);

        (await NamesInAsync("actors_1")).ShouldBe(["Assens", "Fanø", "Odense"]);
        (await NamesInAsync("actors_2")).ShouldBe(["Assens", "Fanø", "Odense"]);
    }

    [Fact]
    public async Task Wait_ForAModelThatIsBeingBuilt_HoldsUpNoOther()
    {
        await FillAsync();
        var newer = Newer(largestBatch: 100);
        await newer.PrepareAsync(CancellationToken.None);
        var wait = new CatchUpWait(hub.Store, hub.ReadModels, newer.Progress, TimeProvider.System);
        var head = await wait.ReadHeadAsync(CancellationToken.None);

        (await wait.ReachAsync([new ReadModel("actors", 2)], head, TimeSpan.Zero, CancellationToken.None)).ShouldBeFalse();
        (await wait.ReachAsync([LedgerProjection.Model], head, TimeSpan.Zero, CancellationToken.None)).ShouldBeTrue();
        (await ReadModelStatus.ReadAsync(hub.ReadModels, newer.Progress.Models, CancellationToken.None)).Building.ShouldBe(["actors"]);
        await newer.CatchUpAsync(CancellationToken.None);
        (await wait.ReachAsync([new ReadModel("actors", 2)], head, TimeSpan.Zero, CancellationToken.None)).ShouldBeTrue();
        (await ReadModelStatus.ReadAsync(hub.ReadModels, newer.Progress.Models, CancellationToken.None)).Building.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rebuild_WhileItIsMade_TheListIsWhole()
    {
        await FillAsync();
        await hub.NewPartnershipAsync();
        await hub.CatchUpAsync();
        var seen = new List<string>();
        var projector = new Projector(hub.Store, hub.ReadModels, ProjectionCatalogue.All, largestBatch: 1);

        await projector.RebuildAsync([], _ => seen.Add(string.Join(',', ActorNames())), CancellationToken.None);

        seen.Count.ShouldBeGreaterThan(5);
        seen.ShouldAllBe(names => names == "Assens,Odense");
        (await ActorNamesAsync()).ShouldBe(["Assens", "Odense"]);
        (await PositionsAsync()).ShouldAllBe(row => !row.Id.EndsWith("_new", StringComparison.Ordinal));

        IEnumerable<string> ActorNames() => ActorNamesAsync().GetAwaiter().GetResult();
    }

    [Fact]
    public async Task Rebuild_OneModelByName_MakesThatOneAgain()
    {
        await FillAsync();
        hub.Tamper("UPDATE actors_1 SET name = 'Wrong'; UPDATE models SET build = 5 WHERE id = 'ledger_1'", "readmodels.db");

        await hub.Projector.RebuildAsync(["actors"], _ => { }, CancellationToken.None);
        await hub.Projector.RebuildAsync(["actors"], _ => { }, CancellationToken.None);

        (await ActorNamesAsync()).ShouldBe(["Assens", "Odense"]);
        await using var connection = await hub.ReadModels.OpenForReadingAsync(CancellationToken.None);
        (await connection.QueryAsync<(string, long)>("SELECT id, build FROM models WHERE id IN ('actors_1', 'ledger_1') ORDER BY id"))
            .ShouldBe([("actors_1", 3), ("ledger_1", 5)]);
    }

    [Fact]
    public async Task Prepare_TablesOfBeforeTheVersions_AreTakenOver()
    {
        await FillAsync();
        MakeFormer(schemaVersion: 1);

        await hub.Projector.PrepareAsync(CancellationToken.None);

        (await ActorNamesAsync()).ShouldBe(["Former Assens", "Former Odense"]);
        await hub.RegisterAsync("Fanø");
        await hub.CatchUpAsync();
        (await ActorNamesAsync()).ShouldBe(["Fanø", "Former Assens", "Former Odense"]);
        (await NamesInAsync("actors")).ShouldBe(["Former Assens", "Former Odense"]);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "UPDATE checkpoint SET hash = '00'")]
    [InlineData(1, "UPDATE checkpoint SET position = position + 1")]
    public async Task Prepare_TablesOfAnotherFormOrLog_AreMadeFromTheLog(long schemaVersion, string change)
    {
        await FillAsync();
        MakeFormer(schemaVersion);
        hub.Tamper(change, "readmodels.db");

        await hub.CatchUpAsync();

        (await ActorNamesAsync()).ShouldBe(["Assens", "Odense"]);
    }

    [Fact]
    public async Task Prepare_LogThatWentAnotherWay_BuildsAgain()
    {
        await FillAsync();
        hub.Tamper(
            $"UPDATE models SET hash = '{new string('0', 64)}' WHERE id = 'actors_1'; UPDATE actors_1 SET name = 'Of the other log'",
            "readmodels.db");

        await hub.CatchUpAsync();

        (await ActorNamesAsync()).ShouldBe(["Assens", "Odense"]);
    }

    [Fact]
    public async Task Prepare_AVersionThatNobodyKeeps_IsDropped()
    {
        await FillAsync();
        await Newer(largestBatch: 100).CatchUpAsync(CancellationToken.None);
        hub.Tamper("UPDATE models SET position = -20000 WHERE id = 'actors_2'", "readmodels.db");

        await hub.Projector.PrepareAsync(CancellationToken.None);

        (await PositionsAsync()).ShouldNotContain(row => row.Id == "actors_2");
        await using var connection = await hub.ReadModels.OpenForReadingAsync(CancellationToken.None);
        (await connection.QueryAsync<string>("SELECT name FROM sqlite_master WHERE name LIKE 'actors%' ORDER BY name"))
            .ShouldBe(["actors_1", "actors_1_1_0"]);
    }

    [Fact]
    public void Catalogue_TwoModelsOfOneName_AreRefused() =>
        Should.Throw<InvalidOperationException>(() => ProjectionCatalogue.Checked([.. ProjectionCatalogue.All, ProjectionCatalogue.All[0]]))
            .Message.ShouldContain("'actors'");

    private Projector Newer(int largestBatch)
    {
        var projections = ChangedProjection.InPlaceOf<ActorProjection>(actors => new ChangedProjection(actors) { Version = 2 });
        return new Projector(hub.Store, hub.ReadModels, projections, largestBatch);
    }

    private async Task FillAsync()
    {
        await hub.RegisterAsync("Odense");
        await hub.RegisterAsync("Assens");
        await hub.CatchUpAsync();
    }

    // As the hub kept them before each model had a version of its own.
    private void MakeFormer(long schemaVersion)
    {
        foreach (var table in ProjectionCatalogue.All.SelectMany(projection => projection.Tables).Select(table => table.Name))
        {
            hub.Tamper($"ALTER TABLE {table}_1 RENAME TO {table}", "readmodels.db");
        }

        hub.Tamper(
            $"""
            CREATE TABLE checkpoint (schema_version BIGINT NOT NULL, position BIGINT NOT NULL, hash TEXT NOT NULL);
            INSERT INTO checkpoint SELECT {schemaVersion}, position, hash FROM models LIMIT 1;
            UPDATE actors SET name = 'Former ' || name, sort_key = 'ff' || sort_key;
            DROP INDEX actors_1_1_0; DROP INDEX networks_1_1_0; DROP INDEX partnerships_1_1_0; DROP INDEX participants_1_1_0;
            DROP TABLE models; DROP TABLE held_up
            """,
            "readmodels.db");
    }

    private async Task<List<(string Id, long Position)>> PositionsAsync()
    {
        await using var connection = await hub.ReadModels.OpenForReadingAsync(CancellationToken.None);
        return (await connection.QueryAsync<(string, long)>("SELECT id, position FROM models ORDER BY id")).AsList();
    }

    private async Task<IEnumerable<string>> NamesInAsync(string table)
    {
        await using var connection = await hub.ReadModels.OpenForReadingAsync(CancellationToken.None);
        return await connection.QueryAsync<string>($"SELECT name FROM {table} ORDER BY name");
    }

    private async Task<IEnumerable<string>> ActorNamesAsync() =>
        (await hub.Queries.ActorsAsync(Caller.Hub, new ActorFilter(), new PageRequest(), CancellationToken.None))
            .Items.Select(line => line.Profile.Name);
}
