using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

public abstract partial class EventStoreContract
{
    [Fact]
    public async Task ReadHeads_ManyStreams_EqualTheLastEventsInOrdinalOrder()
    {
        var heads = new Dictionary<StreamId, StreamHead>();
        foreach (var name in Enumerable.Range(0, 1_200).Select(i => $"tst_{TestStream.Number(i)}").Concat(["Tst_upper", "tst-hyphen", "tst_a", "tst_B"]))
        {
            var stream = new TestStream(new StreamId(name));
            await AppendAsync(stream.Next(Enumerable.Repeat("x", 1 + (heads.Count % 3)).ToArray()));
            heads.Add(stream.Id, stream.Head);
        }

        await AppendAsync(NewStreamWithoutEvents());

        var read = await ListAsync(Store.ReadHeadsAsync(CancellationToken.None));

        read.Select(r => r.Stream.Value).ShouldBe(heads.Keys.Select(k => k.Value).Order(StringComparer.Ordinal));
        read.ShouldAllBe(r => r.Head.IsAt(heads[r.Stream]));
    }

    [Fact]
    public async Task WriteSnapshot_NewerVersion_Replaces()
    {
        var stream = NewStream();
        await AppendAsync(stream.Next("a"));

        (await Store.ReadSnapshotAsync(stream.Id, CancellationToken.None)).ShouldBeNull();
        await Store.WriteSnapshotAsync(SnapshotOf(stream, 10, "ten"), CancellationToken.None);
        await Store.WriteSnapshotAsync(SnapshotOf(stream, 20, "twenty æ"), CancellationToken.None);

        var kept = (await Store.ReadSnapshotAsync(stream.Id, CancellationToken.None)).ShouldNotBeNull();
        (kept.Stream, kept.Version, kept.Format).ShouldBe((stream.Id, 20, "test.v1"));
        kept.Hash.ToArray().ShouldBe(TestStream.HashOf("20"));
        kept.Data.ToArray().ShouldBe("twenty æ"u8.ToArray());
    }

    [Fact]
    public async Task WriteSnapshot_OlderVersion_IsIgnored()
    {
        var stream = NewStream();
        await Store.WriteSnapshotAsync(SnapshotOf(stream, 20, "twenty"), CancellationToken.None);

        await Store.WriteSnapshotAsync(SnapshotOf(stream, 10, "ten"), CancellationToken.None);

        (await Store.ReadSnapshotAsync(stream.Id, CancellationToken.None)).ShouldNotBeNull().Version.ShouldBe(20);
    }

    [Fact]
    public async Task WriteSnapshot_SameVersionOfAnotherFormat_Replaces()
    {
        var stream = NewStream();
        await Store.WriteSnapshotAsync(SnapshotOf(stream, 20, "old"), CancellationToken.None);

        await Store.WriteSnapshotAsync(SnapshotOf(stream, 20, "new") with { Format = "test.v2" }, CancellationToken.None);

        (await Store.ReadSnapshotAsync(stream.Id, CancellationToken.None)).ShouldNotBeNull().Format.ShouldBe("test.v2");
    }

    [Fact]
    public async Task WriteSignedHead_Several_ReadBackInOrderAndNeverChange()
    {
        await Store.WriteSignedHeadAsync(Signed(20, "b"), CancellationToken.None);
        await Store.WriteSignedHeadAsync(Signed(10, "a"), CancellationToken.None);
        await Store.WriteSignedHeadAsync(Signed(20, "forged"), CancellationToken.None);

        var kept = await ListAsync(Store.ReadSignedHeadsAsync(CancellationToken.None));

        kept.Select(head => (head.Position, head.Events, head.SignedAt, head.KeyId)).ShouldBe([(10, 11, 12, "a"), (20, 21, 22, "b")]);
        kept.Select(head => head.LogHash.ToArray()).ShouldBe([TestStream.HashOf("a"), TestStream.HashOf("b")]);
        kept.Select(head => head.Signature.ToArray()).ShouldBe(["a-signed"u8.ToArray(), "b-signed"u8.ToArray()]);
    }

    [Fact]
    public async Task Reopen_AfterAppends_HasEverything()
    {
        var stream = NewStream();
        await AppendAsync(stream.NextWithKey(Key, "kept"));

        var reopened = await OpenAnotherAsync();

        (await ListAsync(reopened.ReadStreamAsync(stream.Id, 1, CancellationToken.None))).Select(TestStream.TextOf).ShouldBe(["kept"]);
        var facts = await reopened.ReadStreamInfoAsync(stream.Id, [Key], CancellationToken.None);
        facts.Head.IsAt(stream.Head).ShouldBeTrue();
        facts.Known.Count.ShouldBe(1);
    }

    private StreamAppend NewStreamWithoutEvents() => NewStream().Next([], [Named(Key, 1, 0)]);

    private static Snapshot SnapshotOf(TestStream stream, long version, string data) =>
        new(stream.Id, version, "test.v1", TestStream.HashOf(TestStream.Number(version)), System.Text.Encoding.UTF8.GetBytes(data));

    private static SignedHead Signed(long position, string name) =>
        new(position, position + 1, TestStream.HashOf(name), position + 2, name, System.Text.Encoding.UTF8.GetBytes($"{name}-signed"));
}
