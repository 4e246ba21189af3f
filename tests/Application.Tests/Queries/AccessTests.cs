using NetworkHub.Application.Access;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Application.Tests.Queries;

// Reads over many entities must show exactly what the policy shows of each one.
public sealed class AccessTests : IAsyncDisposable
{
    private static readonly PageRequest All = new(500);

    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task EveryRead_EveryKindOfCaller_ShowsWhatThePolicyShows()
    {
        var (first, second, network, member) = await SetUpAsync();
        var actor = new ActorState();
        Caller[] callers =
        [
            Caller.Hub,
            first.Caller,
            .. first.Parties.Select(party => TestPartnership.CallerOf(party)),
            TestPartnership.CallerOf(first.Parties[0], Rights.Read),
            TestPartnership.CallerOf(first.Parties[0], Rights.Admin),
            TestPartnership.CallerOf(first.Parties[0], Rights.None),
            second.Caller,
            TestPartnership.CallerOf(member),
            TestPartnership.CallerOf(Ids.New<ActorId>()),
            new("key_without_organisation", null, Rights.All),
        ];

        foreach (var caller in callers)
        {
            var seen = new List<string>();
            foreach (var partnership in new[] { first, second })
            {
                var mayIt = AccessPolicy.MaySee(caller, partnership.Id.Value, await partnership.StateAsync());
                seen.AddRange(mayIt ? [partnership.Id.Value] : []);
                await ShouldBeReadAsync(caller, partnership.Id, mayIt);
            }

            (await hub.Queries.PartnershipsAsync(caller, new PartnershipFilter(), All, CancellationToken.None)).Items.Select(line => line.Id.Value)
                .ShouldBe(seen, ignoreOrder: true);
            var maySeeNetwork = AccessPolicy.MaySee(caller, network.Value, await NetworkStateAsync(network));
            (await hub.Queries.NetworksAsync(caller, All, CancellationToken.None)).Items.Count.ShouldBe(maySeeNetwork ? 1 : 0);
            var maySeeActors = AccessPolicy.MaySee(caller, "", actor);
            (await hub.Queries.ActorsAsync(caller, new ActorFilter(), All, CancellationToken.None)).Items.Count.ShouldBe(maySeeActors ? 1 : 0);
            await ShouldBeFedAsync(caller, [.. seen, .. maySeeNetwork ? [network.Value] : Array.Empty<string>()], maySeeActors);
        }
    }

    [Fact]
    public async Task Portfolio_OtherOrganisation_IsHidden()
    {
        var (first, _, _, _) = await SetUpAsync();

        var own = await hub.Queries.PortfolioAsync(TestPartnership.CallerOf(first.Parties[0]), first.Parties[0], CancellationToken.None);

        own.ShouldNotBeNull().ShouldBe([new PortfolioLine(first.Id, "A", Sharing.Monetary.Currency.Dkk, 2026, 300, 100, 0)]);
        (await hub.Queries.PortfolioAsync(Caller.Hub, first.Parties[0], CancellationToken.None)).ShouldBe(own);
        (await hub.Queries.PortfolioAsync(first.Caller, first.Parties[0], CancellationToken.None)).ShouldBeNull();
        (await hub.Queries.PortfolioAsync(TestPartnership.CallerOf(first.Parties[0], Rights.Admin), first.Parties[0], CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Partnerships_FilteredByParty_LeavesOutTheSecretariat()
    {
        var (first, _, _, _) = await SetUpAsync();

        (await FilteredAsync(first.Parties[1])).ShouldBe([first.Id]);
        (await FilteredAsync(first.Secretariat)).ShouldBeEmpty();

        async Task<IEnumerable<PartnershipId>> FilteredAsync(ActorId party) =>
            (await hub.Queries.PartnershipsAsync(first.Caller, new PartnershipFilter(Party: party), All, CancellationToken.None)).Items.Select(line => line.Id);
    }

    private async Task ShouldBeReadAsync(Caller caller, PartnershipId id, bool expected)
    {
        ((await hub.Queries.LedgerAsync(caller, id, new LedgerFilter(), All, CancellationToken.None)) is not null).ShouldBe(expected);
        ((await hub.Queries.LatestEntriesAsync(caller, id, 5, CancellationToken.None)) is not null).ShouldBe(expected);
        ((await hub.Queries.BalancesAsync(caller, id, new TimeAxes(), CancellationToken.None)) is not null).ShouldBe(expected);
        ((await hub.Queries.SumsAsync(caller, id, CancellationToken.None)) is not null).ShouldBe(expected);
    }

    private async Task ShouldBeFedAsync(Caller caller, IReadOnlyList<string> streams, bool actors)
    {
        var page = await hub.Queries.FeedAsync(caller, 0, 1000, CancellationToken.None);
        var all = await hub.Store.ReadAllAsync(0, 1000, CancellationToken.None);

        page.Events.Select(e => e.Position).ShouldBe(
            all.Where(e => streams.Contains(e.Stream.Value) || (actors && e.Stream.Value.StartsWith("act_", StringComparison.Ordinal))).Select(e => e.Position));
        page.After.ShouldBe(all[^1].Position);
    }

    private async Task<NetworkState> NetworkStateAsync(NetworkId network) =>
        (await hub.Hub.ReadAsync<NetworkState>(new(network.Value), CancellationToken.None))!.State;

    private async Task<(TestPartnership First, TestPartnership Second, NetworkId Network, ActorId Member)> SetUpAsync()
    {
        var first = await hub.NewPartnershipAsync("A");
        await first.PostAsync(0, 300);
        await first.DoAsync(new ExitParty(first.Parties[2], new DateOnly(2026, 2, 1)));
        var second = await hub.NewPartnershipAsync("B");
        await second.PostAsync(0, 100);
        var (network, member) = (Ids.New<NetworkId>(), await hub.RegisterAsync("Assens"));
        await hub.DoAsync(network.Value, new CreateNetwork("Netværk", first.Secretariat, null));
        await hub.DoAsync(network.Value, new SetMember(member, [NetworkRole.Participant], TestPartnership.FirstDay));
        await hub.DoAsync(network.Value, new EndMembership(member, new DateOnly(2026, 2, 1)));
        await hub.CatchUpAsync();
        return (first, second, network, member);
    }
}
