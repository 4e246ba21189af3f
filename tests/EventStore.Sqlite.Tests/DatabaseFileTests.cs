using Microsoft.Data.Sqlite;

namespace NetworkHub.EventStore.Sqlite.Tests;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void OpenForWriting_SettingsAreNoStatements_IsRefused()
    {
        var file = new DatabaseFile(folder.Database, "FULL");

        Should.Throw<SqliteException>(() => file.OpenForWriting().Dispose());
    }

    // Closing the last connection copies the write-ahead log into the database and removes it, which every other request would pay for.
    [Fact]
    public void Dispose_PooledConnection_StandsReadyUntilThePoolIsClosed()
    {
        var file = new DatabaseFile(folder.Database, SqliteEventStore.Durable, pooled: true);

        using (var connection = file.OpenForWriting())
        {
            using var command = new SqliteCommand("CREATE TABLE some (thing TEXT)", connection);
            command.ExecuteNonQuery();
        }

        File.Exists(folder.Database + "-wal").ShouldBeTrue();
        file.ClosePooled();
        File.Exists(folder.Database + "-wal").ShouldBeFalse();
    }
}
