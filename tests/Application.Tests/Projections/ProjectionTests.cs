using System.Globalization;
using Dapper;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Application.Tests.Projections;

public sealed class ProjectionTests : IAsyncDisposable
{
    private static readonly string[] Reads =
    [
        .. ProjectionCatalogue.All.SelectMany(projection => projection.Tables.Select(table => $"SELECT * FROM {projection.Model.Table(table.Name)}")),
        "SELECT id, tables, position, hash, caught_up FROM models",
        "SELECT * FROM held_up",
    ];

    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Rebuild_AfterALife_GivesWhatRunningAlongGave()
    {
        await LiveAsync(afterEach: hub.CatchUpAsync);
        var alongside = await DumpAsync();

        await hub.Projector.RebuildAsync([], _ => { }, CancellationToken.None);

        (await DumpAsync()).ShouldBe(alongside);
        alongside.Count(row => row.StartsWith($"SELECT * FROM {LedgerProjection.Entries}:", StringComparison.Ordinal)).ShouldBe(44);
    }

    [Fact]
    public async Task Balances_Unlimited_AreTheStates()
    {
        var partnership = await LiveAsync(() => Task.CompletedTask);
        await hub.CatchUpAsync();

        var balances = await hub.Queries.BalancesAsync(partnership.Caller, partnership.Id, new TimeAxes(), CancellationToken.None);

        balances.ShouldBe(PartnershipBalance.Of(await partnership.StateAsync()));
        balances.ShouldNotBeNull().Sum(line => line.Balance).ShouldBe(0);
        balances.ShouldContain(line => line.Settled != 0);
        balances.ShouldBe(await hub.Queries.BalancesAsync(
            partnership.Caller, partnership.Id, new TimeAxes(DateOnly.MaxValue, DateTimeOffset.MaxValue), CancellationToken.None));
    }

    [Fact]
    public async Task CatchUp_TwoProjectorsAtOnce_CountEveryEventOnce()
    {
        var partnership = await LiveAsync(() => Task.CompletedTask);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => new Projector(hub.Store, hub.ReadModels).CatchUpAsync(CancellationToken.None))));

        (await hub.Queries.BalancesAsync(partnership.Caller, partnership.Id, new TimeAxes(), CancellationToken.None))
            .ShouldBe(PartnershipBalance.Of(await partnership.StateAsync()));
    }

    [Fact]
    public async Task WaitFor_RunningProjector_ReturnsWhenThePositionIsReached()
    {
        using var stop = new CancellationTokenSource();
        await hub.Projector.PrepareAsync(CancellationToken.None);
        var running = hub.Projector.RunAsync(stop.Token);
        var partnership = await hub.NewPartnershipAsync();
        var receipt = (await partnership.PostAsync(0, 100)).Receipt!;

        (await hub.Wait.ReachAsync(receipt.Position, TimeSpan.FromSeconds(10), CancellationToken.None)).ShouldBeTrue();

        (await hub.Queries.LedgerAsync(partnership.Caller, partnership.Id, new LedgerFilter(), new PageRequest(), CancellationToken.None))
            .ShouldNotBeNull().Items.Single().Entry.ShouldBe(receipt.Version);
        (await hub.Wait.ReachAsync(receipt.Position + 1, TimeSpan.FromMilliseconds(80), CancellationToken.None)).ShouldBeFalse();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
    }

    private async Task<TestPartnership> LiveAsync(Func<Task> afterEach)
    {
        var madkulturen = await hub.RegisterAsync("Madkulturen");
        await hub.DoAsync(madkulturen.Value, new Domain.Actors.EndActor(new DateOnly(2026, 12, 31), null));
        await afterEach();
        var network = Ids.New<NetworkId>();
        await hub.DoAsync(network.Value, new CreateNetwork("Forebyggende hjemmebesøg", madkulturen, null));
        await hub.DoAsync(network.Value, new SetMember(madkulturen, [NetworkRole.Convener], TestPartnership.FirstDay));
        await afterEach();
        var partnership = await hub.NewPartnershipAsync();
        var entries = new List<long>();
        for (var i = 0; i < 40; i++)
        {
            entries.Add((await partnership.PostAsync(i % 3, 101 + i, TestPartnership.FirstDay.AddMonths(i), category: i % 2 == 0 ? "drift" : "løn")).Receipt!.Version);
            await afterEach();
        }

        await partnership.DoAsync(new ReverseCost(entries[7], "Forkert bilag", new DateOnly(2027, 2, 1)));
        await partnership.SettleAsync(new DateOnly(2027, 3, 1));
        await afterEach();
        await partnership.DoAsync(new ReverseCost(entries[8], "Forkert bilag"));
        await partnership.DoAsync(new ExitParty(partnership.Parties[2], new DateOnly(2030, 1, 1)));
        await partnership.PostAsync(0, 5, new DateOnly(2031, 1, 1));
        await afterEach();
        return partnership;
    }

    private async Task<List<string>> DumpAsync()
    {
        await using var connection = await hub.ReadModels.OpenForReadingAsync(CancellationToken.None);
        var rows = new List<string>();
        foreach (var sql in Reads)
        {
            var read = await connection.QueryAsync(sql);
            rows.AddRange(read.Select(row => sql + ":" + string.Join('|', ((IDictionary<string, object?>)row).Select(
                column => column.Key + "=" + Convert.ToString(column.Value, CultureInfo.InvariantCulture)))).Order(StringComparer.Ordinal));
        }

        return rows;
    }
}
