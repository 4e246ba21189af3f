using System.Diagnostics;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Demo.Tests;

public sealed class DemoLoaderTests
{
    [Fact]
    public async Task LoadAsync_EmptyHub_IsQuickAndMakesAllActors()
    {
        await using var demo = new DemoHub();
        var watch = Stopwatch.StartNew();

        var added = await demo.Loader.LoadAsync(CancellationToken.None);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        added.ShouldBeGreaterThan(150);
        var streams = new List<string>();
        await foreach (var (stream, _) in demo.Store.ReadHeadsAsync(CancellationToken.None))
        {
            streams.Add(stream.Value);
        }

        streams.Count(stream => stream.StartsWith("act_", StringComparison.Ordinal)).ShouldBe(98 + 5 + 2);
    }

    [Fact]
    public async Task LoadAsync_Twice_AddsNothing()
    {
        await using var demo = new DemoHub();
        await demo.Loader.LoadAsync(CancellationToken.None);
        var before = await demo.CountEventsAsync();

        (await demo.Loader.LoadAsync(CancellationToken.None)).ShouldBe(0);

        (await demo.CountEventsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task LoadAsync_Municipality_HasCodeCvrAndPopulation()
    {
        await using var demo = new DemoHub();
        await demo.Loader.LoadAsync(CancellationToken.None);

        var pilot = await ReadAsync<ActorState>(demo, DemoPartnership.Secretariat.Value);

        pilot.Profile.ShouldBe(new ActorProfile(ActorKind.Municipality, "Ringkøbing-Skjern Kommune", "29189609", AreaCode: "760"));
        var population = pilot.KeyFigures.ShouldHaveSingleItem();
        (population.Key, population.Date, population.Value).ShouldBe(("population", new DateOnly(2020, 1, 1), 56594m));
    }

    [Theory]
    [InlineData("1084")]
    [InlineData("1085")]
    public async Task LoadAsync_EasternRegion_BecomesØstdanmark(string code)
    {
        await using var demo = new DemoHub();
        await demo.Loader.LoadAsync(CancellationToken.None);

        var region = await ReadAsync<ActorState>(demo, DemoActors.Area(code).Value);

        (region.LastDay, region.Successor).ShouldBe((new DateOnly(2026, 12, 31), DemoActors.Østdanmark));
        (await ReadAsync<ActorState>(demo, DemoActors.Østdanmark.Value)).ValidFrom.ShouldBe(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public async Task LoadAsync_Network_IsConvenedByMadkulturen()
    {
        await using var demo = new DemoHub();
        await demo.Loader.LoadAsync(CancellationToken.None);

        var network = await ReadAsync<NetworkState>(demo, DemoNetwork.Id.Value);

        network.Memberships.Count.ShouldBe(7);
        network.Current(DemoActors.Madkulturen)!.Roles.ShouldBe([NetworkRole.Convener]);
        network.Current(DemoPartnership.Secretariat)!.Roles.ShouldContain(NetworkRole.Leader);
    }

    [Fact]
    public async Task LoadAsync_Partnership_HasSomethingToShow()
    {
        await using var demo = new DemoHub();
        await demo.Loader.LoadAsync(CancellationToken.None);

        var partnership = await ReadAsync<PartnershipState>(demo, DemoPartnership.Id.Value);

        var balances = PartnershipBalance.Of(partnership);
        balances.Count.ShouldBe(7);
        balances.Sum(line => line.Balance).ShouldBe(0);
        balances.Count(line => line.Balance != 0).ShouldBe(7);
        balances.Count(line => line.Settled != 0).ShouldBe(7);
        partnership.Paid.Count.ShouldBe(7);
        partnership.Reversed.Count.ShouldBe(1);
        partnership.Settlements.ShouldHaveSingleItem().Status.ShouldBe(SettlementStatus.Closed);
        partnership.Scopes.Keys.Select(scope => scope.Category).Distinct().Count().ShouldBe(5);
        partnership.Purpose.ShouldContain("ILLUSTRATIVT");
    }

    private static async Task<T> ReadAsync<T>(DemoHub demo, string id)
        where T : class =>
        (await demo.Hub.ReadAsync<T>(new StreamId(id), CancellationToken.None)).ShouldNotBeNull().State;
}
