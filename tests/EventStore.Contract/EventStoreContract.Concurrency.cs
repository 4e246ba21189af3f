using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task Append_PipelinedOnOneStream_AllSucceedInOrder()
    {
        var stream = NewStream();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 3_000).Select(i => AppendAsync(stream.Next(TestStream.Number(i)))).ToList());

        outcomes.ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        (await ReadAsync(stream.Id)).Select(TestStream.TextOf).ShouldBe(Enumerable.Range(0, 3_000).Select(i => TestStream.Number(i)));
    }

    [Fact]
    public async Task Append_PipelinedAfterOneThatFails_Conflicts()
    {
        var stream = NewStream();
        await AppendAsync(NewStream().NextWithKey(Key));
        StreamAppend[] appends = [stream.Next("a"), stream.NextWithKey(Key), stream.Next("c"), stream.Next("d")];

        var outcomes = await Task.WhenAll(appends.Select(AppendAsync).ToList());

        outcomes[0].ShouldBeOfType<AppendOutcome.Appended>();
        outcomes[1].ShouldBeOfType<AppendOutcome.KeyTaken>();
        outcomes.Skip(2).ShouldBe([new AppendOutcome.Conflict(1), new AppendOutcome.Conflict(1)]);
        (await ReadAsync(stream.Id)).Select(TestStream.TextOf).ShouldBe(["a"]);
    }

    // The version that the follower expects exists, but another process wrote it.
    [Fact]
    public async Task Append_PipelinedAfterConflictWithAnotherProcess_Conflicts()
    {
        var stream = NewStream();
        var other = await OpenAnotherAsync();
        await other.AppendAsync(new TestStream(stream.Id).Next("theirs"), CancellationToken.None);
        StreamAppend[] appends = [stream.Next("mine"), stream.Next("stands on mine")];

        var outcomes = await Task.WhenAll(appends.Select(AppendAsync).ToList());

        outcomes.ShouldBe([new AppendOutcome.Conflict(1), new AppendOutcome.Conflict(1)]);
        (await ReadAsync(stream.Id)).Select(TestStream.TextOf).ShouldBe(["theirs"]);
    }

    [Fact]
    public async Task Append_ManyThreadsManyStreams_KeepsEveryAcknowledgedEventOnce()
    {
        var acknowledged = new Acknowledged();

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
        {
            var stream = NewStream();
            return Task.Run(() => AppendManyAsync(Store, stream, 100, acknowledged));
        }));

        acknowledged.ShouldBeExactly(await ReadFeedAsync(), 1_600);
    }

    [Fact]
    public async Task Append_ManyThreadsOneStream_KeepsEveryAcknowledgedEventOnce()
    {
        var id = NewStream().Id;
        var acknowledged = new Acknowledged();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CompeteAsync(Store, id, 25, acknowledged))));

        acknowledged.ShouldBeExactly(await ReadFeedAsync(), 200);
    }

    [Fact]
    public async Task Append_TwoProcessesOneStream_OneWinsEachVersion()
    {
        var id = NewStream().Id;
        var other = await OpenAnotherAsync();
        var acknowledged = new Acknowledged();

        await Task.WhenAll(new[] { Store, other }.Select(store => Task.Run(() => CompeteAsync(store, id, 50, acknowledged))));

        acknowledged.ShouldBeExactly(await ReadFeedAsync(), 100);
    }

    private static async Task AppendManyAsync(
        IEventStore store, TestStream stream, int count, Acknowledged acknowledged)
    {
        for (var i = 0; i < count; i++)
        {
            var text = TestStream.Number(i);
            var outcome = await store.AppendAsync(stream.Next(text), CancellationToken.None);
            acknowledged.Add(stream.Id, text, outcome.ShouldBeOfType<AppendOutcome.Appended>());
        }
    }

    // Reads the head and appends, until it has won so many times: what several gateways on one database do.
    private static async Task CompeteAsync(
        IEventStore store, StreamId id, int count, Acknowledged acknowledged)
    {
        for (var won = 0; won < count;)
        {
            var facts = await store.ReadStreamInfoAsync(id, [], CancellationToken.None);
            var text = Guid.CreateVersion7().ToString();
            if (await store.AppendAsync(new TestStream(id) { Head = facts.Head }.Next(text), CancellationToken.None) is AppendOutcome.Appended appended)
            {
                acknowledged.Add(id, text, appended);
                won++;
            }
        }
    }
}
