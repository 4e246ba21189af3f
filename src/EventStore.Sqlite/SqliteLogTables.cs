using System.Data.Common;
using NetworkHub.Application.Moving;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>The tables of a log in a data folder; opening the store makes them.</summary>
/// <param name="folder">The data folder.</param>
public sealed class SqliteLogTables(string folder) : ILogTables
{
    /// <inheritdoc/>
    public string? AfterInsert => null;

    /// <inheritdoc/>
    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        new(new DatabaseFile(Path.Combine(folder, "networkhub.db"), SqliteEventStore.Durable).OpenForWriting());
}
