using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Tests;

// What lies in the file is what is read, also by a store that has written and read the event before: verification must see every change.
public sealed class TamperingTests : IAsyncDisposable
{
    private readonly StoreOnFile file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Theory]
    [InlineData("data = CAST(replace(CAST(data AS TEXT), 'paid 100', 'paid 900') AS BLOB)")]
    [InlineData("data = replace(CAST(data AS TEXT), 'paid 100', 'paid 900')")]
    [InlineData("hash = CAST(substr(hash, 2) || substr(hash, 1, 1) AS BLOB)")]
    [InlineData("principal = replace(principal, 'key_1', 'key_2')")]
    [InlineData("type = replace(type, 'v1', 'v2')")]
    [InlineData("recorded_at = recorded_at + 1")]
    [InlineData("version = 3")]
    public async Task ReadStream_OneFieldChangedInTheFile_ShowsTheChange(string change)
    {
        var stream = file.NewStream();
        await file.Store.AppendAsync(stream.Next("paid 50", "paid 100"), CancellationToken.None);
        (await IsSoundAsync(stream.Id)).ShouldBeTrue();

        file.Execute($"UPDATE events SET {change} WHERE version = 2");

        (await IsSoundAsync(stream.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task ReadHeads_LastEventDeletedInTheFile_StillTellsOfIt()
    {
        var stream = file.NewStream();
        await file.Store.AppendAsync(stream.Next("paid 50", "paid 100"), CancellationToken.None);

        file.Execute("DELETE FROM events WHERE version = 2");

        (await StoreOnFile.TextsAsync(file.Store, stream.Id)).ShouldBe(["paid 50"]);
        var heads = new List<StreamHead>();
        await foreach (var (_, head) in file.Store.ReadHeadsAsync(CancellationToken.None))
        {
            heads.Add(head);
        }

        heads.ShouldHaveSingleItem().IsAt(stream.Head).ShouldBeTrue();
    }

    private async Task<bool> IsSoundAsync(StreamId stream)
    {
        var (version, previous) = (0L, StreamHead.Empty.Hash);
        var sound = true;
        await foreach (var e in file.Store.ReadStreamAsync(stream, 1, CancellationToken.None))
        {
            sound &= e.Version == ++version && EventHash.Of(previous.Span, e.Stream, e.Version, e.Type, e.RecordedAt, e.By, e.Data.Span).AsSpan().SequenceEqual(e.Hash.Span);
            previous = e.Hash;
        }

        return sound;
    }
}
