using Npgsql;
using NetworkHub.Application.Store;
using NetworkHub.Application.Store.Grouping;
using NetworkHub.EventStore.Postgres.Notifications;
using NetworkHub.EventStore.Postgres.Reading;
using NetworkHub.EventStore.Postgres.Writing;

namespace NetworkHub.EventStore.Postgres;

/// <summary>
/// The event log in a PostgreSQL database (15 or newer), shared by any number of processes. The appends that wait share a transaction; the
/// server's defaults make its commit durable. Disposal finishes the appends that were taken, and refuses later calls with
/// <see cref="StoreUnavailableException"/>.
/// </summary>
public sealed class PostgresEventStore : IEventStore, IAsyncDisposable
{
    private const int MostTogether = 512;

    // A notification can be lost with its connection; and when events became visible, because another transaction ended, nobody tells.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LookAgainForHidden = TimeSpan.FromMilliseconds(20);

    /// <summary>Of the log and of all that lies beside it.</summary>
    internal static readonly Migrations Schema = new(typeof(PostgresEventStore).Assembly)
    {
        Begin = $"SELECT pg_advisory_xact_lock({AdvisoryLocks.Migrations})",
    };

    private readonly Database database;
    private readonly LogReader log;
    private readonly SnapshotWriter keeper;
    private readonly CommitSignal commits = new();
    private readonly CommitListener listener;
    private readonly GroupQueue<FactsQuestion, StreamInfo> facts;

    // One writer for all streams: what a group costs the server hardly depends on its size, so fewer and larger groups are cheaper than
    // several at once.
    private readonly GroupWriter writer;
    private readonly GroupQueue<StreamAppend, AppendOutcome> appends;
    private int isClosed;

    private PostgresEventStore(Database database)
    {
        this.database = database;
        log = new LogReader(database);
        keeper = new SnapshotWriter(database);
        listener = new CommitListener(database.Source, commits);
        facts = new(MostTogether, _ => 0, new FactsReader(database).ReadAsync);
        writer = new GroupWriter(database.Source, commits.Raise);
        appends = new(MostTogether, BytesOf, writer.WriteAsync);
    }

    /// <summary>Opens the log in a database that is there already; makes the tables that are missing.</summary>
    /// <param name="connectionString">Npgsql's connection string.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or refuses this user.</exception>
    /// <exception cref="NotSupportedException">A newer program has changed the tables beyond what this one knows.</exception>
    public static async Task<PostgresEventStore> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var opened = new Database(connectionString);
        try
        {
            await using var connection = await opened.Source.OpenConnectionAsync(cancellationToken);
            await Schema.ApplyAsync(connection, cancellationToken);
            await RestoredLog.SettleAsync(connection, cancellationToken);
            return new PostgresEventStore(opened);
        }
        catch (NpgsqlException exception)
        {
            await opened.DisposeAsync();
            throw Failure.Of(exception);
        }
        catch (NotSupportedException)
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<StreamInfo> ReadStreamInfoAsync(StreamId stream, IReadOnlyList<IdempotencyKey> keys, CancellationToken cancellationToken) =>
        new(facts.AskAsync(new FactsQuestion(stream, keys), cancellationToken));

    /// <inheritdoc/>
    public Task<AppendOutcome> AppendAsync(StreamAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        if (append.Commands.Count > 1 && append.Commands.DistinctBy(command => command.Key).Count() < append.Commands.Count)
        {
            throw new ArgumentException("An idempotency key occurs twice in the append.", nameof(append));
        }

        return appends.AskAsync(append, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredEvent> ReadStreamAsync(StreamId stream, long fromVersion, CancellationToken cancellationToken) =>
        log.StreamAsync(stream, fromVersion, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<StoredEvent>> ReadAllAsync(long afterPosition, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return await log.AllAsync(afterPosition, limit, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<long> ReadLastPositionAsync(CancellationToken cancellationToken) => await log.LastPositionAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<long> ReadCommittedPositionAsync(CancellationToken cancellationToken) =>
        await log.CommittedPositionAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task WaitForEventsAsync(long afterPosition, CancellationToken cancellationToken)
    {
        var next = commits.Next; // Taken before looking, so that a commit in between is not missed.
        if (commits.Visible <= afterPosition)
        {
            await next.WaitAsync(commits.Committed > afterPosition ? LookAgainForHidden : LookAgain, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<(StreamId Stream, StreamHead Head)> ReadHeadsAsync(CancellationToken cancellationToken) => log.HeadsAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<Snapshot?> ReadSnapshotAsync(StreamId stream, CancellationToken cancellationToken) => await log.SnapshotAsync(stream, cancellationToken);

    /// <inheritdoc/>
    public Task WriteSnapshotAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return keeper.KeepAsync(snapshot, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SignedHead> ReadSignedHeadsAsync(CancellationToken cancellationToken) => log.SignedHeadsAsync(cancellationToken);

    /// <inheritdoc/>
    public Task WriteSignedHeadAsync(SignedHead head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(head);
        return keeper.KeepAsync(head, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref isClosed, 1) == 1)
        {
            return;
        }

        await appends.DisposeAsync();
        await writer.DisposeAsync();
        await facts.DisposeAsync();
        await listener.DisposeAsync();
        await database.DisposeAsync();
    }

    private static long BytesOf(StreamAppend append) => append.Events.Sum(added => added.Data.Length + 256L);
}
