using NetworkHub.EventStore.Sqlite.GrainStates;

namespace NetworkHub.Silo.Tests;

/// <summary>The contract on SQLite, and what its file does.</summary>
public sealed class SqliteGrainStorage(SiloOnSqlite silo) : GrainStorageContract(silo), IClassFixture<SiloOnSqlite>
{
    [Fact]
    public async Task Silo_StartedAgain_FindsTheState()
    {
        using var folder = new TempFolder();
        await using (var first = await TestSilo.OnSqliteAsync(folder.Path))
        {
            await first.Grains.GetGrain<INoteGrain>("note").WriteAsync("kept");
        }

        var left = Directory.GetFiles(folder.Path).Select(Path.GetFileName).ToList();
        await using var second = await TestSilo.OnSqliteAsync(folder.Path);

        (await second.Grains.GetGrain<INoteGrain>("note").ReadAsync()).ShouldBe("kept");
        left.ShouldBe(["grains.db"], "a silo that stopped must leave one file, not a write-ahead file beside it");
    }

    [Fact]
    public async Task Open_ManyAtOnceOnAFreshFolder_AllSucceed()
    {
        using var folder = new TempFolder();
        var together = new Barrier(8);

        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return GrainStateFile.Open(folder.Path);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        foreach (var file in files)
        {
            await using var connection = await file.OpenConnectionAsync();
            await file.DisposeAsync();
        }
    }
}
