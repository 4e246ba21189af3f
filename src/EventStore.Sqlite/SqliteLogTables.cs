using System.Data.Common;
using NetworkHub.Application.LogCopies;
using NetworkHub.EventStore.Sqlite.Writing;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>The tables of a log in a data folder; opening the store makes them.</summary>
/// <param name="folder">The data folder.</param>
public sealed class SqliteLogTables(string folder) : ILogTables
{
    /// <inheritdoc/>
    public string? AfterInsert => StreamIndex.Fill;

    /// <inheritdoc/>
    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        new(new DatabaseFile(Path.Combine(folder, "networkhub.db"), SqliteEventStore.Durable).OpenForWriting());
}
