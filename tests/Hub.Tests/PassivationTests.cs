using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;

namespace NetworkHub.Embedded.Tests;

public sealed class PassivationTests : IAsyncDisposable
{
    private const int AtRestAfter = 20;
    private static readonly TimeSpan IdleAfter = TimeSpan.FromMinutes(10);

    private readonly TempFolder folder = new();
    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly SqliteEventStore store;
    private readonly InterceptedStore intercepted;
    private readonly LocalHub hub;

    public PassivationTests()
    {
        store = SqliteEventStore.Open(folder.Path);
        intercepted = new InterceptedStore(store);
        hub = new LocalHub(intercepted, new EmbeddedOptions(new JournalOptions(SnapshotAtRestAfter: AtRestAfter), IdleAfter), time);
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Sweep_IdleActivation_IsDroppedAndReadAgain()
    {
        var idle = await new TestPartnership(hub).BeginAsync();
        var used = await new TestPartnership(hub).BeginAsync();
        var before = await idle.StateAsync();
        time.Advance(IdleAfter - TimeSpan.FromMinutes(1));
        await used.PostAsync(0, 100);
        hub.ActivationCount.ShouldBe(2);

        time.Advance(TimeSpan.FromMinutes(1));

        hub.ActivationCount.ShouldBe(1);
        (await idle.StateAsync()).Name.ShouldBe(before.Name);
        hub.ActivationCount.ShouldBe(2);
    }

    [Fact]
    public async Task Execute_IdsThatDoNotExist_KeepsNothingInMemory()
    {
        var partnership = await new TestPartnership(hub).BeginAsync();
        for (var i = 0; i < 10; i++)
        {
            var unknown = new TestPartnership(hub);
            (await unknown.AskAsync(TestPartnership.Cost(unknown.Parties[0], 100))).ShouldBeOfType<CommandOutcome.Refused>();
            (await hub.ReadAsync<Domain.Partnerships.PartnershipState>(unknown.Stream, CancellationToken.None)).ShouldBeNull();
        }

        hub.ActivationCount.ShouldBe(1);
        (await partnership.StateAsync()).Parties.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Sweep_CommandUnderWay_IsLeftAlone()
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

        time.Advance(2 * IdleAfter);

        hub.ActivationCount.ShouldBe(1);
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
        (snapshot?.Version).ShouldBe(postings > 0 ? (await store.ReadTurnFactsAsync(partnership.Stream, [], CancellationToken.None)).Head.Version : null);
    }
}
