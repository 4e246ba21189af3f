using NetworkHub.Application.Access;
using NetworkHub.Application.Queries;

namespace NetworkHub.Application.Tests.Queries;

public sealed class FeedTests : IAsyncDisposable
{
    private readonly TestHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Feed_FollowedInSmallSteps_ShowsEveryEventOnce()
    {
        var partnership = await hub.NewPartnershipAsync();
        var stranger = await hub.NewPartnershipAsync();
        for (var i = 0; i < 5; i++)
        {
            await partnership.PostAsync(0, 100);
            await stranger.PostAsync(0, 100);
        }

        await hub.CatchUpAsync();
        var seen = new List<FeedEvent>();
        for (FeedPage page = new([], 0); seen.Count == 0 || page.Events.Count > 0;)
        {
            page = await hub.Queries.FeedAsync(partnership.Caller, page.After, 2, CancellationToken.None);
            seen.AddRange(page.Events);
        }

        seen.Select(e => e.Version).ShouldBe(Enumerable.Range(1, seen.Count).Select(version => (long)version));
        seen.ShouldAllBe(e => e.Stream == partnership.Id.Value);
        seen[^1].Data.GetProperty("cost").GetProperty("amount").GetInt64().ShouldBe(100);
    }

    [Fact]
    public async Task Feed_BeyondTheReadModels_WaitsForThem()
    {
        await hub.CatchUpAsync();
        var partnership = await hub.NewPartnershipAsync();

        var early = await hub.Queries.FeedAsync(partnership.Caller, 0, 100, CancellationToken.None);
        await hub.CatchUpAsync();
        var late = await hub.Queries.FeedAsync(partnership.Caller, early.After, 100, CancellationToken.None);

        early.Events.ShouldBeEmpty();
        late.Events.Count.ShouldBe(5);
        (await hub.Queries.FeedAsync(Caller.Hub, 0, 100, CancellationToken.None)).Events.Count.ShouldBe(5);
    }
}
