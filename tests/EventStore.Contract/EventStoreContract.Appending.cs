using System.Text;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task Append_NewStream_ReadsBackEveryByte()
    {
        var stream = NewStream();
        byte[] data = [.. "{\"tekst\":\"Blåbærgrød på Ærø 🧁\"}"u8, 0, 255];
        var hash = TestStream.HashOf("any");
        var added = new NewEvent("partnership.cost-posted.v1", data, 1_772_000_000_123_456, "usr_ø", hash);

        var outcome = await AppendAsync(new StreamAppend(stream.Id, StreamHead.Empty, [added], []));

        var position = outcome.ShouldBeOfType<AppendOutcome.Appended>().Positions.ShouldHaveSingleItem();
        var stored = (await ReadAsync(stream.Id)).ShouldHaveSingleItem();
        (stored.Position, stored.Stream, stored.Version).ShouldBe((position, stream.Id, 1));
        (stored.Type, stored.RecordedAt, stored.By).ShouldBe((added.Type, added.RecordedAt, added.By));
        stored.Data.ToArray().ShouldBe(data);
        stored.Hash.ToArray().ShouldBe(hash);
    }

    [Fact]
    public async Task Append_SeveralEvents_HaveConsecutiveVersionsAndRisingPositions()
    {
        var stream = NewStream();
        await AppendAsync(stream.Next("a"));

        var outcome = await AppendAsync(stream.Next("b", "c", "d"));

        var stored = await ReadAsync(stream.Id);
        stored.Select(TestStream.TextOf).ShouldBe(["a", "b", "c", "d"]);
        stored.Select(e => e.Version).ShouldBe([1, 2, 3, 4]);
        stored.Select(e => e.Position).ShouldBe(stored.Select(e => e.Position).Order().Distinct());
        outcome.ShouldBeOfType<AppendOutcome.Appended>().Positions.ShouldBe(stored.Skip(1).Select(e => e.Position));
    }

    [Fact]
    public async Task Append_StreamIsElsewhere_ConflictsAndChangesNothing()
    {
        var stream = NewStream();
        await AppendAsync(stream.Next("a", "b"));
        var late = new TestStream(stream.Id);
        var early = new TestStream(stream.Id) { Head = stream.Head with { Version = 3 } };

        var behind = await AppendAsync(late.Next("x"));
        var ahead = await AppendAsync(early.Next("y"));

        behind.ShouldBe(new AppendOutcome.Conflict(2));
        ahead.ShouldBe(new AppendOutcome.Conflict(2));
        (await ReadAsync(stream.Id)).Select(TestStream.TextOf).ShouldBe(["a", "b"]);
        (await HeadAsync(stream.Id)).IsAt(stream.Head).ShouldBeTrue();
    }

    [Fact]
    public async Task Append_SameVersionOfAnotherHistory_Conflicts()
    {
        var stream = NewStream();
        var other = new TestStream(stream.Id);
        await AppendAsync(stream.Next("mine"));
        other.Next("theirs");

        var outcome = await AppendAsync(other.Next("after theirs"));

        outcome.ShouldBe(new AppendOutcome.Conflict(1));
        (await ReadAsync(stream.Id)).Select(TestStream.TextOf).ShouldBe(["mine"]);
    }

    [Fact]
    public async Task Append_NewStreamTwice_SecondConflicts()
    {
        var stream = NewStream();

        var outcomes = await Task.WhenAll(AppendAsync(stream.Next("a")), AppendAsync(new TestStream(stream.Id).Next("b")));

        outcomes[0].ShouldBeOfType<AppendOutcome.Appended>();
        outcomes[1].ShouldBe(new AppendOutcome.Conflict(1));
    }

    [Fact]
    public async Task Append_LargeEvent_ReadsBack()
    {
        var stream = NewStream();
        var text = string.Concat(Enumerable.Repeat("æøå-0123456789.", 70_000));

        await AppendAsync(stream.Next("small", text, "small again"));

        var stored = await ReadAsync(stream.Id);
        stored.Count.ShouldBe(3);
        stored[1].Data.Span.SequenceEqual(Encoding.UTF8.GetBytes(text)).ShouldBeTrue();
    }

    [Fact]
    public async Task Append_CancelledBeforehand_LeavesNothing()
    {
        var stream = NewStream();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Store.AppendAsync(stream.Next("a"), cancelled.Token));

        await AppendAsync(NewStream().Next("later"));
        (await ReadAsync(stream.Id)).ShouldBeEmpty();
        (await HeadAsync(stream.Id)).IsAt(StreamHead.Empty).ShouldBeTrue();
    }

    [Fact]
    public async Task ReadStream_TenThousandEvents_HasThemAllInOrderFromAnyVersion()
    {
        var stream = NewStream();
        for (var part = 0; part < 10; part++)
        {
            await AppendAsync(stream.Next(Enumerable.Range(part * 1000, 1000).Select(i => TestStream.Number(i)).ToArray()));
        }

        var all = await ReadAsync(stream.Id);
        var tail = await ReadAsync(stream.Id, 9_990);

        all.Select(e => e.Version).ShouldBe(Enumerable.Range(1, 10_000).Select(i => (long)i));
        all.Select(TestStream.TextOf).ShouldBe(Enumerable.Range(0, 10_000).Select(i => TestStream.Number(i)));
        tail.Select(e => e.Version).ShouldBe(Enumerable.Range(9_990, 11).Select(i => (long)i));
    }

    [Fact]
    public async Task ReadStream_Unknown_IsEmpty()
    {
        await AppendAsync(NewStream().Next("a"));

        (await ReadAsync(new StreamId("tst_unknown"))).ShouldBeEmpty();
        (await HeadAsync(new StreamId("tst_unknown"))).IsAt(StreamHead.Empty).ShouldBeTrue();
    }
}
