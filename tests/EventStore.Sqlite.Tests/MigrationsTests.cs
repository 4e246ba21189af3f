using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.Tests;

public sealed class MigrationsTests : IAsyncDisposable
{
    private readonly StoreOnFile file = new();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task Open_ManyAtOnceOnAFreshFolder_AllSucceed()
    {
        var together = new Barrier(8);

        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return SqliteEventStore.Open(file.Folder);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        foreach (var store in stores)
        {
            (await store.AppendAsync(file.NewStream().Next("a"), CancellationToken.None)).ShouldBeOfType<AppendOutcome.Appended>();
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Open_WrittenByANewerProgram_IsRefused()
    {
        await file.Store.DisposeAsync();
        file.Execute("INSERT INTO schema_version (version) VALUES (9999)");

        Should.Throw<NotSupportedException>(file.Open).Message.ShouldContain("9999");
    }
}
