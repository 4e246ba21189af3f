using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Sqlite.Reading;
using NetworkHub.EventStore.Sqlite.Writing;

namespace NetworkHub.EventStore.Sqlite;

/// <summary>
/// The event log in one SQLite file. A commit is durable (WAL, synchronous=FULL) and shared by all appends that wait; several processes may
/// have the file open at once. Disposal finishes the appends that were taken, and refuses later calls with
/// <see cref="StoreUnavailableException"/>.
/// </summary>
public sealed class SqliteEventStore : IEventStore, IAsyncDisposable
{
    /// <summary>Every commit is synced to disk before it is acknowledged.</summary>
    internal const string Durable = "PRAGMA synchronous = FULL;";

    private const int PageSize = 500;
    private const long PageBytes = 4 * 1024 * 1024;
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    private static readonly Migrations Schema = new(typeof(SqliteEventStore).Assembly);

    private readonly ReaderPool readers;
    private readonly GroupCommit writes;
    private readonly CommitSignal commits = new();

    internal SqliteEventStore(DatabaseFile file, int checkpointPages = LogCheckpoint.DefaultPages)
    {
        readers = new ReaderPool(file);
        writes = new GroupCommit(file, checkpointPages, commits.Raise);
    }

    /// <summary>The writes in line, for tests that hold the writer at a certain point.</summary>
    internal GroupCommit Writes => writes;

    /// <summary>Opens the log of a data folder, <c>networkhub.db</c>; makes folder, file and tables that are missing.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="StoreUnavailableException">The folder or file cannot be made, read or written.</exception>
    /// <exception cref="NotSupportedException">A newer program has changed the tables beyond what this one knows.</exception>
    public static SqliteEventStore Open(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder '{folder}' cannot be made.", outcomeUnknown: false, exception);
        }

        return Open(new DatabaseFile(Path.Combine(folder, "networkhub.db"), Durable));
    }

    /// <summary>Opens a file with other settings than a data folder's.</summary>
    internal static SqliteEventStore Open(DatabaseFile file, int checkpointPages = LogCheckpoint.DefaultPages)
    {
        try
        {
            using (var connection = file.OpenForWriting())
            {
                Migrate(connection);
            }

            return new SqliteEventStore(file, checkpointPages);
        }
        catch (SqliteException exception)
        {
            throw Failure.Of(exception);
        }
    }

    /// <summary>Makes the tables that are missing.</summary>
    internal static void Migrate(SqliteConnection connection) =>
        Schema.ApplyAsync(connection, CancellationToken.None).GetAwaiter().GetResult(); // Blocks no longer than the driver, which never waits asynchronously.

    /// <inheritdoc/>
    public ValueTask<StreamInfo> ReadStreamInfoAsync(StreamId stream, IReadOnlyList<IdempotencyKey> keys, CancellationToken cancellationToken)
    {
        return new(ReadAsync(reader => reader.StreamInfo(stream, keys), cancellationToken));
    }

    /// <inheritdoc/>
    public Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        if (append.Commands.Count > 1 && append.Commands.DistinctBy(command => command.Key).Count() < append.Commands.Count)
        {
            throw new ArgumentException("An idempotency key occurs twice in the append.", nameof(append));
        }

        return writes.WriteAsync(writer => writer.Append(append), append.Events.Sum(added => added.Data.Length + 256L), cancellationToken)!; // An append always has an outcome.
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredEvent> ReadStreamAsync(StreamId stream, long fromVersion, CancellationToken cancellationToken) =>
        ReadPagesAsync<StoredEvent>(
            (reader, last) => reader.Stream(stream, last is null ? fromVersion : last.Version + 1, PageSize, PageBytes), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredEvent>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return new(ReadAsync<IReadOnlyList<StoredEvent>>(reader => reader.All(afterPosition, limit), cancellationToken));
    }

    /// <inheritdoc/>
    public ValueTask<long> ReadLastPositionAsync(CancellationToken cancellationToken) => new(ReadAsync(reader => reader.LastPosition(), cancellationToken));

    /// <inheritdoc/>
    public ValueTask<long> ReadCommittedPositionAsync(CancellationToken cancellationToken) => ReadLastPositionAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task WaitForEventsAsync(long afterPosition, CancellationToken cancellationToken)
    {
        var next = commits.Next; // Taken before looking, so that a commit in between is not missed.
        if (await ReadAsync(reader => reader.LastPosition(), cancellationToken) <= afterPosition)
        {
            // The signal tells of this process's commits only; those of others are found by looking again.
            await next.WaitAsync(LookAgain, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<(StreamId Stream, StreamHead Head)> ReadHeadsAsync(CancellationToken cancellationToken) =>
        ReadPagesAsync<(StreamId Stream, StreamHead Head)>((reader, last) => reader.Heads(last.Stream.Value ?? "", PageSize), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Snapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancellationToken)
    {
        return new(ReadAsync(reader => reader.Snapshot(stream), cancellationToken));
    }

    /// <inheritdoc/>
    public Task WriteSnapshotAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return writes.WriteAsync(
            writer =>
            {
                writer.Put(snapshot);
                return null;
            },
            snapshot.Data.Length,
            cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SignedHead> ReadSignedHeadsAsync(CancellationToken cancellationToken) =>
        ReadPagesAsync<SignedHead>((reader, last) => reader.SignedHeads(last?.Position ?? -1, PageSize), cancellationToken);

    /// <inheritdoc/>
    public Task WriteSignedHeadAsync(SignedHead head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        return writes.WriteAsync(
            writer =>
            {
                writer.Put(head);
                return null;
            },
            head.Signature.Length,
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writes.DisposeAsync();
        readers.Dispose();
    }

    private async IAsyncEnumerable<T> ReadPagesAsync<T>(
        Func<LogReader, T?, IReadOnlyList<T>> readAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = await NextAsync(default); page.Count > 0; page = await NextAsync(page[^1]))
        {
            foreach (var item in page)
            {
                yield return item;
            }
        }

        Task<IReadOnlyList<T>> NextAsync(T? last) => ReadAsync(reader => readAfter(reader, last), cancellationToken);
    }

    // SQLite reads while its caller waits: on a thread of the pool, so that the caller's own (a grain's, say) goes on with other work.
    private Task<T> ReadAsync<T>(Func<LogReader, T> read, CancellationToken cancellationToken) => Task.Run(() => readers.Read(read), cancellationToken);
}
