using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Tests;

public sealed class GroupCommitTests : IAsyncDisposable
{
    private readonly StoreOnFile file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Append_CancelledWhileWaiting_LeavesNothingAndItsFollowerConflicts()
    {
        var stream = file.NewStream();
        using var cancellation = new CancellationTokenSource();
        var hold = await StoreOnFile.HoldWriterAsync(file.Store);
        var first = file.Store.AppendAsync(stream.Next("a"), CancellationToken.None);
        var second = file.Store.AppendAsync(stream.Next("b"), cancellation.Token);
        var third = file.Store.AppendAsync(stream.Next("c"), CancellationToken.None);

        await cancellation.CancelAsync();
        hold.Release();

        (await first).ShouldBeOfType<AppendOutcome.Appended>();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        (await third).ShouldBe(new AppendOutcome.Conflict(1));
        (await StoreOnFile.TextsAsync(file.Store, stream.Id)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Append_CancelledAfterTakeUp_IsAppended()
    {
        var stream = file.NewStream();
        using var cancellation = new CancellationTokenSource();
        var holdBefore = await StoreOnFile.HoldWriterAsync(file.Store);
        var append = file.Store.AppendAsync(stream.Next("a"), cancellation.Token);
        var holdAfter = StoreOnFile.HoldWriterAsync(file.Store);
        holdBefore.Release();
        await holdAfter; // The group of both is being written.

        await cancellation.CancelAsync();
        (await holdAfter).Release();

        (await append).ShouldBeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public async Task Append_QueueFull_WaitsAndCanStillBeCancelled()
    {
        var stream = file.NewStream();
        using var cancellation = new CancellationTokenSource();
        var hold = await StoreOnFile.HoldWriterAsync(file.Store);
        var queued = Enumerable.Range(0, 1024).Select(_ => file.Store.AppendAsync(stream.Next("x"), CancellationToken.None)).ToList();
        var patient = file.Store.AppendAsync(stream.Next("patient"), CancellationToken.None);
        var overflow = file.Store.AppendAsync(stream.Next("y"), cancellation.Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => overflow); // At once: it was not in line yet.
        hold.Release();
        (await Task.WhenAll(queued)).ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        (await patient).ShouldBeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public async Task Dispose_AppendsWaiting_FinishesThemAndRefusesLaterOnes()
    {
        var stream = file.NewStream();
        var store = file.Store;
        var hold = await StoreOnFile.HoldWriterAsync(store);
        var waiting = Enumerable.Range(0, 10).Select(i => store.AppendAsync(stream.Next($"{i}"), CancellationToken.None)).ToList();

        var disposing = store.DisposeAsync();
        var late = store.AppendAsync(stream.Next("late"), CancellationToken.None);
        hold.Release();
        await disposing;

        (await Task.WhenAll(waiting)).ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        await Should.ThrowAsync<StoreUnavailableException>(() => late);
        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.ReadStreamInfoAsync(stream.Id, [], CancellationToken.None));
        (await StoreOnFile.TextsAsync(file.Open(), stream.Id)).Count.ShouldBe(10);
    }

    // The head row lies, so that only a look at the events stands between the log and a second event of the same version.
    [Theory]
    [InlineData(0)] // Among the newest events, which the index does not have yet.
    [InlineData(1500)]
    public async Task Append_VersionThereAlready_FailsAloneInItsGroup(int eventsSince)
    {
        var (spoilt, sound) = (file.NewStream(), file.NewStream());
        await file.Store.AppendAsync(spoilt.Next("a"), CancellationToken.None);
        if (eventsSince > 0)
        {
            await file.Store.AppendAsync(file.NewStream().Next([.. Enumerable.Repeat("between", eventsSince)]), CancellationToken.None);
        }

        file.Execute("UPDATE streams SET version = 0, hash = zeroblob(32)");
        spoilt.Head = StreamHead.Empty;
        var hold = await StoreOnFile.HoldWriterAsync(file.Store);
        var before = file.Store.AppendAsync(sound.Next("1"), CancellationToken.None);
        var failing = file.Store.AppendAsync(spoilt.Next("b"), CancellationToken.None);
        var after = file.Store.AppendAsync(sound.Next("2"), CancellationToken.None);

        hold.Release();

        await Should.ThrowAsync<StoreUnavailableException>(() => failing);
        (await Task.WhenAll(before, after)).ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        (await StoreOnFile.TextsAsync(file.Store, sound.Id)).ShouldBe(["1", "2"]);
        (await StoreOnFile.TextsAsync(file.Store, spoilt.Id)).ShouldBe(["a"]);
    }
}
