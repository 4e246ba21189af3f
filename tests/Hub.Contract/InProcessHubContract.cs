using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;

namespace NetworkHub.Hub.Contract;

/// <summary>What a hub in the process of the test promises beside: the test can bend what its store answers, its limits and its clock.</summary>
public abstract partial class InProcessHubContract : HubContract
{
    /// <summary>The hub's clock.</summary>
    protected ManualTime Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Execute_MoreThanMayWait_IsOverloadedAndRecovers()
    {
        using var gate = new SemaphoreSlim(0);
        var closed = false;
        var hub = await OpenAsync(
            store => store.OnAppend = async (_, append) =>
            {
                if (closed)
                {
                    await gate.WaitAsync();
                }

                return await append();
            },
            new JournalOptions(MaxQueueLength: 4, MaxBatchSize: 2, AppendsInFlight: 1));
        var partnership = await new TestPartnership(hub).BeginAsync();
        closed = true;

        var asked = Enumerable.Range(0, 60).Select(_ => partnership.AskAsync(TestPartnership.Cost(partnership.Parties[0], 100))).ToList();
        closed = false;
        gate.Release(1000);
        var outcomes = await Task.WhenAll(asked);

        outcomes.ShouldContain(outcome => outcome is CommandOutcome.Overloaded);
        var accepted = outcomes.OfType<CommandOutcome.Accepted>().ToList();
        accepted.Count.ShouldBeGreaterThan(0);
        accepted.Add(await partnership.PostAsync(0, 100));
        await ShouldHoldExactlyAsync(partnership, accepted);
    }

    /// <summary>A hub with nothing in memory.</summary>
    /// <param name="openStore">Opens a store for the hub; a host of several silos calls it once for each.</param>
    /// <param name="options">Limits of every activation.</param>
    /// <param name="time">The clock.</param>
    protected abstract Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, JournalOptions options, TimeProvider time);

    /// <inheritdoc/>
    protected sealed override Task<INetworkHub> OpenAsync() => OpenAsync(null);

    /// <summary>A hub with nothing in memory, as after a restart.</summary>
    /// <param name="intercept">Bends what its store answers.</param>
    /// <param name="options">Limits of every activation.</param>
    protected async Task<INetworkHub> OpenAsync(Action<InterceptedStore>? intercept, JournalOptions? options = null) =>
        Track(await OpenHubAsync(() => OpenTrackedStoreAsync(intercept), options ?? new JournalOptions(), Time));

    /// <inheritdoc/>
    protected sealed override void ShouldBeNow(DateTimeOffset told) => told.ShouldBe(Time.GetUtcNow());

    private async Task<IEventStore> OpenTrackedStoreAsync(Action<InterceptedStore>? intercept)
    {
        var store = new InterceptedStore(await OpenStoreAsync());
        intercept?.Invoke(store);
        return Track(store);
    }
}
