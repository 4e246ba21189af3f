using System.Text.Json;
using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.EventStore.Postgres;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.Postgres.Fixture;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NetworkHub.Hub.Postgres.Tests.Databases;

public sealed class ReadModelTests(PostgresServer server)
{
    private readonly PageRequest small = new(2);

    // SQLite's answers are tested for what they say; PostgreSQL's must be the same.
    [Fact]
    public async Task Queries_SameLog_AreAnsweredAlikeBySqliteAndPostgres()
    {
        PostgresServer.SkipWhenMissing();
        var connectionString = await server.CreateDatabaseAsync();
        await using var store = await PostgresEventStore.OpenAsync(connectionString, CancellationToken.None);
        await using var hub = new LocalHub(store);
        var partnership = await FillAsync(hub);
        var folder = Directory.CreateTempSubdirectory("networkhub-").FullName;
        using var sqlite = new SqliteReadModels(folder);
        await using var postgres = new PostgresReadModels(connectionString);

        var expected = await AnswersAsync(store, sqlite, partnership);
        var answers = await AnswersAsync(store, postgres, partnership);

        answers.ShouldBe(expected);
        answers.ShouldAllBe(answer => answer.Length > 20);
        sqlite.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<TestPartnership> FillAsync(LocalHub hub)
    {
        foreach (var (name, kind) in new[] { ("Ærø", ActorKind.Municipality), ("Aarhus", ActorKind.Municipality), ("Region Nord", ActorKind.Region), ("100% Øko", ActorKind.Company) })
        {
            var actor = new RegisterActor(new ActorProfile(kind, name), null, []);
            await hub.ExecuteAsync(new CommandRequest(new(Ids.New<ActorId>().Value), actor, Caller.Hub), CancellationToken.None);
        }

        var partnership = await new TestPartnership(hub).BeginAsync("Ålborg");
        await new TestPartnership(hub).BeginAsync("Zebra");
        await new TestPartnership(hub).BeginAsync("alfa");
        var entry = 0L;
        for (var i = 0; i < 7; i++)
        {
            var posted = await partnership.PostAsync(i % 3, 1_000 + i, TestPartnership.FirstDay.AddDays(100 * i), category: i % 2 == 0 ? "drift" : "løn");
            entry = posted.Events[^1].Version;
        }

        await partnership.DoAsync(new ReverseCost(entry, "Forkert bilag"));
        await partnership.SettleAsync(TestPartnership.FirstDay.AddDays(700));
        return partnership;
    }

    private async Task<List<string>> AnswersAsync(PostgresEventStore store, IReadModelDatabase database, TestPartnership partnership)
    {
        var projector = new Projector(store, database);
        await projector.CatchUpAsync(CancellationToken.None);
        var queries = new HubQueries(store, database, new ReadAsItIs());
        var party = TestPartnership.CallerOf(partnership.Parties[1]);
        var known = new TimeAxes(TestPartnership.FirstDay.AddDays(300), DateTimeOffset.UnixEpoch.AddYears(100));
        var actors = await queries.ActorsAsync(Caller.Hub, new ActorFilter(), new PageRequest(), CancellationToken.None);
        List<object?> answers =
        [
            .. await PagesAsync(page => queries.ActorsAsync(Caller.Hub, new ActorFilter(), page, CancellationToken.None)),
            .. await PagesAsync(page => queries.ActorsAsync(Caller.Hub, new ActorFilter(ActorKind.Municipality, "r"), page, CancellationToken.None)),
            .. await PagesAsync(page => queries.ActorsAsync(Caller.Hub, new ActorFilter(Text: "0% ø"), page, CancellationToken.None)),
            .. await PagesAsync(page => queries.PartnershipsAsync(Caller.Hub, new PartnershipFilter(), page, CancellationToken.None)),
            .. await PagesAsync(page => queries.PartnershipsAsync(party, new PartnershipFilter(Party: partnership.Parties[0]), page, CancellationToken.None)),
            .. await PagesAsync(async page => (await queries.LedgerAsync(party, partnership.Id, new LedgerFilter(), page, CancellationToken.None))!),
            .. await PagesAsync(async page => (await queries.LedgerAsync(
                party, partnership.Id, new LedgerFilter(2026, "drift", partnership.Parties[0], known), page, CancellationToken.None))!),
            await queries.BalancesAsync(party, partnership.Id, new TimeAxes(), CancellationToken.None),
            await queries.BalancesAsync(party, partnership.Id, known, CancellationToken.None),
            await queries.SumsAsync(party, partnership.Id, CancellationToken.None),
            (await queries.NamesAsync(
                [.. actors.Items.Select(line => line.Id)], CancellationToken.None)).Values.Order(StringComparer.Ordinal).ToList(),
            await queries.PortfolioAsync(party, partnership.Parties[1], CancellationToken.None),
            await queries.FeedAsync(party, 0, 100, CancellationToken.None),
        ];
        return [.. answers.Select(answer => JsonSerializer.Serialize(answer, HubJson.Options))];
    }

    private async Task<List<object?>> PagesAsync<T>(Func<PageRequest, Task<Page<T>>> ask)
    {
        var pages = new List<object?>();
        for (var cursor = (string?)null; ;)
        {
            var page = await ask(small with { Cursor = cursor });
            pages.Add(page.Items);
            if (page.Next is null)
            {
                return pages;
            }

            cursor = page.Next;
        }
    }
}
