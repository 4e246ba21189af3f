using System.Diagnostics;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task ReadAll_LimitAndCursor_PagesInGlobalOrder()
    {
        var (first, second) = (NewStream(), NewStream());
        await AppendAsync(first.Next("1", "2"));
        await AppendAsync(second.Next("3"));
        await AppendAsync(first.Next("4", "5"));

        var page = await Store.ReadAllAsync(0, 3, CancellationToken.None);
        var rest = await Store.ReadAllAsync(page[^1].Position, 3, CancellationToken.None);
        var none = await Store.ReadAllAsync(rest[^1].Position, 3, CancellationToken.None);

        page.Select(TestStream.TextOf).ShouldBe(["1", "2", "3"]);
        rest.Select(TestStream.TextOf).ShouldBe(["4", "5"]);
        none.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadLastPosition_EmptyThenAppended_IsThatOfTheLastEvent()
    {
        var before = await Store.ReadLastPositionAsync(CancellationToken.None);
        await AppendAsync(NewStream().Next("1", "2"));

        var after = await Store.ReadLastPositionAsync(CancellationToken.None);

        before.ShouldBe(0);
        after.ShouldBe((await Store.ReadAllAsync(0, 10, CancellationToken.None))[^1].Position);
    }

    [Fact]
    public async Task ReadCommittedPosition_AfterEachAppend_IsItsLast()
    {
        (await Store.ReadCommittedPositionAsync(CancellationToken.None)).ShouldBe(0);
        var stream = NewStream();
        for (var i = 0; i < 20; i++)
        {
            var appended = (await AppendAsync(stream.Next("a", "b"))).ShouldBeOfType<AppendOutcome.Appended>();

            (await Store.ReadCommittedPositionAsync(CancellationToken.None)).ShouldBe(appended.Positions[^1]);
        }
    }

    [Fact]
    public async Task ReadAll_WhileWritersWork_SeesEachEventOnceInOrder()
    {
        const int Writers = 8;
        const int Each = 150;
        var other = await OpenAnotherAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(i =>
        {
            var stream = NewStream();
            return Task.Run(() => AppendManyAsync(i % 2 == 0 ? Store : other, stream, Each, new Acknowledged()));
        }));

        var seen = new List<StoredEvent>();
        while (seen.Count < Writers * Each)
        {
            var cursor = seen.Count == 0 ? 0 : seen[^1].Position;
            seen.AddRange(await Store.ReadAllAsync(cursor, 7, TestContext.Current.CancellationToken));
            if (writing.IsFaulted)
            {
                await writing;
            }
        }

        await writing;
        seen.Select(e => e.Position).ShouldBe(seen.Select(e => e.Position).Distinct().Order());
        seen.GroupBy(e => e.Stream).ShouldAllBe(events => events.Select(e => e.Version).SequenceEqual(Enumerable.Range(1, Each).Select(v => (long)v)));
        (await Store.ReadAllAsync(seen[^1].Position, 1, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WaitForEvents_EventsThere_ReturnsAtOnce()
    {
        await AppendAsync(NewStream().Next("a"));
        var begun = Stopwatch.GetTimestamp();

        for (var i = 0; i < 50; i++)
        {
            await Store.WaitForEventsAsync(0, CancellationToken.None);
        }

        // A wait for news takes up to a second, or a fraction of it in a store that polls.
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task WaitForEvents_AppendByThisProcess_Wakes() => await ShouldWakeAsync(Store);

    [Fact]
    public async Task WaitForEvents_AppendByAnotherProcess_Wakes() => await ShouldWakeAsync(await OpenAnotherAsync());

    [Fact]
    public async Task WaitForEvents_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        var waiting = Store.WaitForEventsAsync(0, cancelled.Token);

        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }

    // Spurious returns are allowed, so a reader waits in a loop; each wait is short, so the loop must see the event soon.
    private async Task ShouldWakeAsync(IEventStore writer)
    {
        var reading = Task.Run(async () =>
        {
            IReadOnlyList<StoredEvent> found = [];
            while (found.Count == 0)
            {
                await Store.WaitForEventsAsync(0, TestContext.Current.CancellationToken);
                found = await Store.ReadAllAsync(0, 1, CancellationToken.None);
            }

            return Stopwatch.GetTimestamp();
        });
        await Store.WaitForEventsAsync(0, CancellationToken.None);

        await writer.AppendAsync(NewStream().Next("a"), CancellationToken.None);

        var appended = Stopwatch.GetTimestamp();
        Stopwatch.GetElapsedTime(appended, await reading).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
