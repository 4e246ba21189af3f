namespace NetworkHub.Silo.Tests.Jobs;

/// <summary>Long work of a hub on SQLite.</summary>
public sealed class JobsOnSqlite : JobsContract
{
    private readonly TempFolder folder = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    private protected override Task<TestSilo> StartAsync() => TestSilo.OnSqliteAsync(folder.Path, Configure);
}
