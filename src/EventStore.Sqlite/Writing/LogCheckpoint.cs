using Microsoft.Data.Sqlite;

namespace NetworkHub.EventStore.Sqlite.Writing;

/// <summary>
/// Copies the write-ahead log into the database, nearly all of it beside the commits: a commit that did it would keep every caller waiting
/// for a tenth of a second. The log begins again only when it has been copied to its end, so the writer itself copies what has been added
/// meanwhile. For the writer's thread.
/// </summary>
internal sealed class LogCheckpoint : IDisposable
{
    /// <summary>How long the log may grow, in pages: 64 MB.</summary>
    public const int DefaultPages = 16_000;

    private readonly DatabaseFile file;
    private readonly PreparedConnection writer;
    private readonly int pages;
    private long written;
    private Task? beside;

    /// <param name="file">The database.</param>
    /// <param name="writer">The only connection of this process that commits often.</param>
    /// <param name="pages">How many pages are written before they are copied.</param>
    public LogCheckpoint(DatabaseFile file, PreparedConnection writer, int pages)
    {
        (this.file, this.writer, this.pages) = (file, writer, pages);
        writer.Execute("PRAGMA wal_autocheckpoint = 0");
        written = writer.Checkpoint() ?? 0; // What a process left that was killed: else the log would grow by as much with every kill.
    }

    /// <summary>Called after each commit.</summary>
    public void Follow()
    {
        if (beside is null)
        {
            written += writer.TakePagesWritten();
            if (written >= pages)
            {
                beside = Task.Factory.StartNew(CopyBeside, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
        }
        else if (beside.IsCompleted && writer.Checkpoint() is { } inLog && inLog < pages)
        {
            (beside, written) = (null, inLog); // The last commit began the log again. Before that, the readers of an older state have to be through.
        }
    }

    /// <summary>Waits for what is being copied.</summary>
    public void Dispose() => beside?.GetAwaiter().GetResult(); // The writer has a thread of its own: it may block.

    private void CopyBeside()
    {
        try
        {
            using var session = new PreparedConnection(file.OpenForWriting());
            session.Checkpoint();
        }
        catch (SqliteException)
        {
            // Nothing is lost: the writer copies what is left, and tells of a failure that concerns its commits.
            return;
        }
    }
}
