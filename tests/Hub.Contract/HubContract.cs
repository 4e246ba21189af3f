using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Hub.Contract;

/// <summary>
/// What every hub promises, stated once. The test project of a host derives from it; xunit runs every test here against that host, each on
/// a fresh database.
/// </summary>
public abstract partial class HubContract : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> opened = [];

    /// <summary>The hub under test.</summary>
    protected INetworkHub Hub { get; private set; } = null!;

    /// <summary>The log, as another process sees it.</summary>
    protected IEventStore Log { get; private set; } = null!;

    protected ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public async ValueTask InitializeAsync()
    {
        await CreateDatabaseAsync();
        Log = await OpenTrackedStoreAsync();
        Hub = await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        for (var i = opened.Count - 1; i >= 0; i--)
        {
            await opened[i].DisposeAsync();
        }

        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the fresh database of this test.</summary>
    protected abstract Task CreateDatabaseAsync();

    /// <summary>A handle on the database that shares nothing with others, as another process has it.</summary>
    protected abstract Task<IEventStore> OpenStoreAsync();

    /// <summary>A hub with nothing in memory; closed when the test ends, when it can be.</summary>
    /// <param name="openStore">Opens a store for the hub; a host of several processes calls it once for each.</param>
    /// <param name="options">Limits of every activation.</param>
    /// <param name="time">The clock.</param>
    protected abstract Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, JournalOptions options, TimeProvider time);

    protected abstract Task DropDatabaseAsync();

    /// <summary>A hub with nothing in memory, as after a restart.</summary>
    protected async Task<INetworkHub> OpenAsync(Action<InterceptedStore>? intercept = null, JournalOptions? options = null)
    {
        var hub = await OpenHubAsync(() => OpenTrackedStoreAsync(intercept), options ?? new JournalOptions(), Time);
        if (hub is IAsyncDisposable disposable)
        {
            opened.Add(disposable);
        }

        return hub;
    }

    protected async Task<IReadOnlyList<StoredEvent>> EventsAsync(StreamId stream)
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in Log.ReadStreamAsync(stream, 1, CancellationToken.None))
        {
            events.Add(stored);
        }

        return events;
    }

    protected static string JsonOf(PartnershipState state) => JsonSerializer.Serialize(state, HubJson.Options);

    /// <summary>Every accepted posting is in the log, once and where its receipt says; nothing else is; and the sums fit.</summary>
    protected async Task ShouldHoldExactlyAsync(TestPartnership partnership, IEnumerable<CommandOutcome.Accepted> postings)
    {
        var accepted = postings.ToList();
        var events = await EventsAsync(partnership.Stream);

        events.Select(e => e.Version).ShouldBe(Enumerable.Range(1, events.Count).Select(version => (long)version));
        var posted = events.Where(e => e.Type == "partnership.cost-posted.v1").ToDictionary(e => e.Version);
        accepted.Select(outcome => outcome.Receipt!.Version).ShouldBe(posted.Keys, ignoreOrder: true);
        foreach (var receipt in accepted.Select(outcome => outcome.Receipt!))
        {
            receipt.Position.ShouldBe(posted[receipt.Version].Position);
            receipt.Hash.ToArray().ShouldBe(posted[receipt.Version].Hash.ToArray());
        }

        var amounts = posted.Values.Select(e => (CostPosted)EventCodec.Decode(e)).ToList();
        amounts.ShouldAllBe(cost => cost.Shares.Sum(share => share.MinorUnits) == cost.Cost.Amount);
        var balances = PartnershipBalance.Of(await partnership.StateAsync());
        balances.Sum(line => line.Paid).ShouldBe(amounts.Sum(cost => cost.Cost.Amount));
        balances.Sum(line => line.Balance).ShouldBe(0);
    }

    private async Task<IEventStore> OpenTrackedStoreAsync(Action<InterceptedStore>? intercept = null)
    {
        var store = new InterceptedStore(await OpenStoreAsync());
        intercept?.Invoke(store);
        opened.Add(store);
        return store;
    }
}
