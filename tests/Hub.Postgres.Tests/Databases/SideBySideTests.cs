using Dapper;
using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Hub.Postgres.Tests.Databases;

/// <summary>Read models that are built on PostgreSQL beside those that serve.</summary>
public sealed class SideBySideTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly string[] Tables = ["actors", "networks", "partnerships", "participants", "settlements", "ledger", "ledger_sums"];

    private PostgresEventStore store = null!;
    private PostgresReadModels database = null!;
    private LocalHub hub = null!;

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhenMissing();
        var connectionString = await server.CreateDatabaseAsync();
        store = await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None);
        database = new PostgresReadModels(connectionString);
        hub = new LocalHub(store);
    }

    public async ValueTask DisposeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            await hub.DisposeAsync();
            await database.DisposeAsync();
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Rebuild_WhileReadersAskAndPostingsCome_EveryAnswerIsWhole()
    {
        var partnership = await new TestPartnership(hub).BeginAsync("Ålborg");
        var projector = new Projector(store, database);
        await projector.CatchUpAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var following = projector.RunAsync(stop.Token);
        var wait = new CatchUpWait(store, database, new Projector(store, database).Progress, TimeProvider.System); // As another process has it.
        var queries = new HubQueries(store, database, new AtHead(wait));
        var (posted, read) = (0, 0);
        var isDone = false;
        var posting = Task.Run(async () =>
        {
            for (; !isDone; Interlocked.Increment(ref posted))
            {
                await partnership.PostAsync(posted % 3, 100);
            }
        });
        var reading = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            for (; !isDone; Interlocked.Increment(ref read))
            {
                var least = Volatile.Read(ref posted) * 100L;
                var balances = await queries.BalancesAsync(Caller.Hub, partnership.Id, new TimeAxes(), CancellationToken.None);
                balances.ShouldNotBeNull().Sum(line => line.Paid).ShouldBeGreaterThanOrEqualTo(least);
                var list = await queries.PartnershipsAsync(partnership.Caller, new PartnershipFilter(), new PageRequest(), CancellationToken.None);
                list.Items.ShouldHaveSingleItem().Posted.ShouldBeGreaterThanOrEqualTo(least);
                (await queries.PortfolioAsync(Caller.Hub, partnership.Parties[0], CancellationToken.None)).ShouldNotBeNull();
            }
        })));

        for (var i = 0; i < 10 || (Volatile.Read(ref read) < 10 && !reading.IsFaulted); i++)
        {
            await new Projector(store, database).RebuildAsync([], _ => { }, CancellationToken.None);
        }

        isDone = true;
        await posting;
        await reading;
        (await queries.BalancesAsync(Caller.Hub, partnership.Id, new TimeAxes(), CancellationToken.None))
            .ShouldNotBeNull().Sum(line => line.Paid).ShouldBe(posted * 100L);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(following);
    }

    [Fact]
    public async Task Prepare_TablesOfBeforeTheVersions_AreTakenOverAndLeftForTheOldProcesses()
    {
        await RegisterAsync("Odense");
        await new Projector(store, database).CatchUpAsync(CancellationToken.None);
        await ExecuteAsync(
            string.Concat(Tables.Select(table => $"ALTER TABLE {table}_1 RENAME TO {table};"))
            + "DROP INDEX actors_1_1_0, networks_1_1_0, partnerships_1_1_0, participants_1_1_0;"
            + "CREATE TABLE checkpoint (schema_version BIGINT NOT NULL, position BIGINT NOT NULL, hash TEXT NOT NULL);"
            + "INSERT INTO checkpoint SELECT 1, position, hash FROM models LIMIT 1;"
            + "UPDATE actors SET name = 'Taken over'; DROP TABLE models; DROP TABLE held_up");

        await new Projector(store, database).CatchUpAsync(CancellationToken.None);

        (await NamesAsync("actors_1")).ShouldBe(["Taken over"]);
        (await NamesAsync("actors")).ShouldBe(["Taken over"]);
    }

    [Fact]
    public async Task CatchUp_TheDatabaseRefusesARow_HoldsUpThatEntityOnly()
    {
        await RegisterAsync("Odense");
        await RegisterAsync("Bad");
        await RegisterAsync("Assens");
        var projector = new Projector(store, database);
        await projector.PrepareAsync(CancellationToken.None);
        await ExecuteAsync("ALTER TABLE actors_1 ADD CHECK (name <> 'Bad')");

        await projector.CatchUpAsync(CancellationToken.None);

        (await NamesAsync("actors_1")).ShouldBe(["Assens", "Odense"]);
        projector.Progress.HeldUp.ShouldHaveSingleItem().Reason.ShouldContain("actors_1_name_check");
        projector.Progress.Position.ShouldBe(await store.ReadLastPositionAsync(CancellationToken.None));
    }

    private async Task RegisterAsync(string name) => (await hub.ExecuteAsync(
        new(new(Ids.New<ActorId>().Value), new RegisterActor(
            new ActorProfile(ActorKind.Municipality, name), null, []), Caller.Hub), CancellationToken.None))
        .ShouldBeOfType<Application.Hub.CommandOutcome.Accepted>();

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await database.OpenForWritingAsync(CancellationToken.None);
        await connection.ExecuteAsync(sql);
    }

    private async Task<IEnumerable<string>> NamesAsync(string table)
    {
        await using var connection = await database.OpenForReadingAsync(CancellationToken.None);
        return await connection.QueryAsync<string>($"SELECT name FROM {table} ORDER BY name");
    }

    private sealed class AtHead(CatchUpWait wait) : IReadGate
    {
        public async ValueTask PassAsync(IReadOnlyList<ReadModel> models, CancellationToken cancellationToken) =>
            (await wait.ReachAsync(models, await wait.ReadHeadAsync(cancellationToken), TimeSpan.FromSeconds(20), cancellationToken)).ShouldBeTrue();
    }
}
