using System.Data.Common;
using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;

namespace NetworkHub.EventStore.Sqlite.GrainStates;

/// <summary>
/// The technical state of grains in a file of its own, <c>grains.db</c>, and Orleans' statements on it. A backup or an export of the log
/// carries none of it. Connections that are closed stand ready for the next until disposal.
/// </summary>
public sealed class GrainStateFile : DbDataSource
{
    /// <summary>The name by which Orleans' providers know this file's driver, which is Microsoft.Data.Sqlite all the same.</summary>
    public const string Invariant = "System.Data.SQLite";

    private static readonly Migrations Schema = new(typeof(GrainStateFile).Assembly) { Folder = "GrainStates/" };

    private readonly DatabaseFile file;

    private GrainStateFile(DatabaseFile file) => this.file = file;

    /// <inheritdoc/>
    public override string ConnectionString => file.ConnectionString;

    /// <summary>Opens the states of a data folder; makes folder, file and tables that are missing.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="StoreUnavailableException">The file cannot be made, read or written.</exception>
    /// <exception cref="NotSupportedException">A newer program has changed the tables beyond what this one knows.</exception>
    public static GrainStateFile Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var opened = new DatabaseFile(Path.Combine(folder, "grains.db"), SqliteEventStore.Durable, pooled: true);
        try
        {
            using var connection = opened.OpenForWriting();
            Schema.ApplyAsync(connection, CancellationToken.None).GetAwaiter().GetResult(); // The driver never waits asynchronously.
        }
        catch (SqliteException e)
        {
            throw Failure.Of(e);
        }

        return new GrainStateFile(opened);
    }

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => new SqliteConnection(file.ConnectionString);

    /// <inheritdoc/>
    protected override DbConnection OpenDbConnection() => file.OpenForWriting();

    /// <inheritdoc/>
    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(OpenDbConnection());
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.ClosePooled();
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override ValueTask DisposeAsyncCore()
    {
        file.ClosePooled();
        return base.DisposeAsyncCore();
    }
}
