using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Contract;

public abstract partial class EventStoreContract
{
    private static readonly IdempotencyKey Key = new("key_anna", "order-1");

    [Fact]
    public async Task Append_WithKey_IsRemembered()
    {
        var stream = NewStream();
        await AppendAsync(stream.Next("before"));

        await AppendAsync(stream.NextWithKey(Key));

        var known = (await FactsAsync(stream.Id, Key)).Known.ShouldHaveSingleItem();
        (known.Key, known.Stream, known.FirstVersion, known.LastVersion).ShouldBe((Key, stream.Id, 2, 2));
        known.RequestHash.ToArray().ShouldBe(TestStream.HashOf(Key.Key));
    }

    [Fact]
    public async Task Append_KeyTaken_TellsByWhatAndAppendsNothing()
    {
        var (first, second) = (NewStream(), NewStream());
        await AppendAsync(first.NextWithKey(Key));
        var free = new IdempotencyKey("key_anna", "order-2");
        var append = second.Next(["x", "y"], [Named(free, 1), Named(Key, 2)]);

        var outcome = await AppendAsync(append);

        outcome.ShouldBeOfType<AppendOutcome.KeyTaken>().Known.Stream.ShouldBe(first.Id);
        (await ReadAsync(second.Id)).ShouldBeEmpty();
        var facts = await FactsAsync(second.Id, free, Key);
        facts.Head.IsAt(StreamHead.Empty).ShouldBeTrue();
        facts.Known.ShouldHaveSingleItem().Key.ShouldBe(Key);
    }

    [Fact]
    public async Task Append_KeyTakenAndStreamElsewhere_TellsTheKey()
    {
        var stream = NewStream();
        await AppendAsync(stream.NextWithKey(Key));

        var retry = await AppendAsync(new TestStream(stream.Id).NextWithKey(Key));

        retry.ShouldBeOfType<AppendOutcome.KeyTaken>().Known.FirstVersion.ShouldBe(1);
    }

    [Fact]
    public async Task Append_SameKeyOfAnotherCaller_IsAnotherKey()
    {
        var stream = NewStream();
        await AppendAsync(stream.NextWithKey(Key));
        var other = Key with { Caller = "key_bo" };

        (await FactsAsync(stream.Id, other)).Known.ShouldBeEmpty();
        (await AppendAsync(stream.NextWithKey(other))).ShouldBeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public async Task Append_KeyThatDiffersInCaseOnly_IsAnotherKey()
    {
        var stream = NewStream();
        await AppendAsync(stream.NextWithKey(Key));

        (await AppendAsync(stream.NextWithKey(Key with { Key = "ORDER-1" }))).ShouldBeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public async Task Append_KeyTwiceInOneAppend_IsTheCallersFault()
    {
        var append = NewStream().Next(["x", "y"], [Named(Key, 1), Named(Key, 2)]);

        await Should.ThrowAsync<ArgumentException>(() => AppendAsync(append));
    }

    [Fact]
    public async Task Append_NoEventsButKeys_RemembersThemOnAnyStream()
    {
        var (known, unknown) = (NewStream(), NewStream());
        await AppendAsync(known.Next("a"));
        var second = Key with { Key = "order-2" };

        (await AppendAsync(known.Next([], [Named(Key, 2, 1)]))).ShouldBeOfType<AppendOutcome.Appended>().Positions.ShouldBeEmpty();
        (await AppendAsync(unknown.Next([], [Named(second, 1, 0)]))).ShouldBeOfType<AppendOutcome.Appended>();

        var facts = await FactsAsync(known.Id, Key, second);
        facts.Head.Version.ShouldBe(1);
        facts.Known.Select(k => (k.Stream, k.FirstVersion, k.LastVersion)).ShouldBe([(known.Id, 2, 1), (unknown.Id, 1, 0)]);
        (await AppendAsync(unknown.Next("first"))).ShouldBeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public async Task Append_SameKeyFromManyAtOnce_OneWins()
    {
        var rivals = Enumerable.Range(0, 20).Select(_ => NewStream()).ToList();

        var outcomes = await Task.WhenAll(rivals.Select(stream => Task.Run(() => AppendAsync(stream.NextWithKey(Key)))));

        outcomes.Count(outcome => outcome is AppendOutcome.Appended).ShouldBe(1);
        var winner = rivals[Array.FindIndex(outcomes, outcome => outcome is AppendOutcome.Appended)].Id;
        outcomes.OfType<AppendOutcome.KeyTaken>().Select(taken => taken.Known.Stream).ShouldBe(Enumerable.Repeat(winner, 19));
        (await ReadFeedAsync()).ShouldHaveSingleItem().Stream.ShouldBe(winner);
    }

    private static KeyedCommand Named(IdempotencyKey key, long firstVersion, long? lastVersion = null) =>
        new(key, TestStream.HashOf(key.Key), firstVersion, lastVersion ?? firstVersion);
}
