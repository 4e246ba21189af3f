using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Domain.Partnerships;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;

namespace NetworkHub.Hub.Tests;

/// <summary>What stays in memory, and what is kept of what leaves it.</summary>
public sealed class PassivationTests : IAsyncDisposable
{
    private const int AtRestAfter = 20;

    private readonly TempFolder folder = new();
    private readonly SqliteEventStore store;
    private readonly InterceptedStore intercepted;
    private readonly LocalHub hub;

    public PassivationTests()
    {
        store = SqliteEventStore.Open(folder.Path);
        intercepted = new InterceptedStore(store);
        hub = new LocalHub(intercepted, new JournalOptions(SnapshotAtRestAfter: AtRestAfter));
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Collect_IdleEntity_LeavesMemoryAndIsReadAgain()
    {
        var idle = await new TestPartnership(hub).BeginAsync();
        var before = await idle.StateAsync();
        (await hub.ActivationCountAsync()).ShouldBe(1);

        await hub.CollectAsync(TimeSpan.Zero);

        await ShouldBecomeAsync(0);
        (await idle.StateAsync()).Name.ShouldBe(before.Name);
        (await hub.ActivationCountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Execute_IdsThatDoNotExist_KeepsNothingInMemory()
    {
        var partnership = await new TestPartnership(hub).BeginAsync();
        for (var i = 0; i < 10; i++)
        {
            var unknown = new TestPartnership(hub);
            (await unknown.AskAsync(TestPartnership.Cost(unknown.Parties[0], 100))).ShouldBeOfType<CommandOutcome.Refused>();
            (await hub.ReadAsync<PartnershipState>(unknown.Stream, CancellationToken.None)).ShouldBeNull();
        }

        await ShouldBecomeAsync(1);
        (await partnership.StateAsync()).Parties.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Collect_CommandUnderWay_IsLeftAlone()
    {
        var partnership = await new TestPartnership(hub).BeginAsync();
        var gate = new TaskCompletionSource();
        var reached = new TaskCompletionSource();
        intercepted.OnAppend = async (_, append) =>
        {
            reached.SetResult();
            await gate.Task;
            return await append();
        };
        var posting = partnership.PostAsync(0, 100);
        await reached.Task;

        await hub.CollectAsync(TimeSpan.Zero);

        (await hub.ActivationCountAsync()).ShouldBe(1);
        gate.SetResult();
        (await posting).Receipt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(AtRestAfter)]
    public async Task Dispose_SnapshotIsKeptWhenEnoughHasHappened(int postings)
    {
        var partnership = await new TestPartnership(hub).BeginAsync();
        for (var i = 0; i < postings; i++)
        {
            await partnership.PostAsync(0, 100);
        }

        await hub.DisposeAsync();

        var snapshot = await store.ReadSnapshotAsync(partnership.Stream, CancellationToken.None);
        (snapshot?.Version).ShouldBe(postings > 0 ? (await store.ReadStreamInfoAsync(partnership.Stream, [], CancellationToken.None)).Head.Version : null);
    }

    // What leaves memory does so on its own turn, a little after it was told.
    private async Task ShouldBecomeAsync(int activations)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await hub.ActivationCountAsync() != activations)
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
