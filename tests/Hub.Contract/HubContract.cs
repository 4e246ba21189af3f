using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
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

    public async ValueTask InitializeAsync()
    {
        await CreateDatabaseAsync();
        Log = Track(await OpenStoreAsync());
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

    /// <summary>A hub with nothing in memory, as after a restart; <see cref="Track"/> what has to be closed.</summary>
    protected abstract Task<INetworkHub> OpenAsync();

    /// <summary>Checks a time that the hub told against the hub's clock.</summary>
    protected abstract void ShouldBeNow(DateTimeOffset told);

    protected abstract Task DropDatabaseAsync();

    /// <summary>Closes it when the test ends.</summary>
    protected T Track<T>(T item)
    {
        if (item is IAsyncDisposable disposable)
        {
            opened.Add(disposable);
        }

        return item;
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
}
