using System.Data.Common;
using NetworkHub.EventStore.Contract;

namespace NetworkHub.EventStore.Sqlite.Tests;

public sealed class SqliteMigrations : MigrationsContract
{
    private readonly TempFolder folder = new();

    protected override string Begin => "";

    public override ValueTask InitializeAsync() => default;

    public override ValueTask DisposeAsync()
    {
        folder.Dispose();
        return default;
    }

    protected override ValueTask<DbConnection> ConnectAsync() => new(new DatabaseFile(folder.Database, SqliteEventStore.Durable).OpenForWriting());
}
