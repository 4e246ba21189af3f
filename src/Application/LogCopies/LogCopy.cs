using System.Data.Common;
using Dapper;
using NetworkHub.Application.Store;

namespace NetworkHub.Application.LogCopies;

/// <summary>
/// Moves a log to another database, every byte and position as it was: events, heads, idempotency keys and signed heads. Snapshots and read
/// models are made again from the log. It may be stopped at any time, and goes on where it was.
/// </summary>
/// <param name="from">The log to move; it stays as it is.</param>
/// <param name="to">An empty log, or one that an earlier move has begun.</param>
public sealed class LogCopy(ILogTables from, ILogTables to)
{
    private const int PageSize = 1000;

    /// <summary>Moves what is missing.</summary>
    /// <param name="progress">Told the last position that is there, now and then; null when nobody looks.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="StoreUnavailableException">A database cannot be read or written.</exception>
    /// <exception cref="NotSupportedException">The target holds another log.</exception>
    public async Task RunAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = await from.OpenAsync(cancellationToken);
            await using var target = await to.OpenAsync(cancellationToken);
            await CheckAsync(source, target);
            await MoveEventsAsync(source, target, progress, cancellationToken);
            await MoveCommandsAsync(source, target, cancellationToken);
            await target.ExecuteAsync(SignedHeadRow.Insert, await source.QueryAsync<SignedHeadRow>(SignedHeadRow.Select));
        }
        catch (DbException e)
        {
            throw new StoreUnavailableException("The log could not be moved; start again to go on: " + e.Message, outcomeUnknown: false, e);
        }
    }

    /// <summary>Whether both logs have the same streams at the same heads: the chain of hashes then makes every event the same.</summary>
    /// <param name="first">A log.</param>
    /// <param name="second">Another.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<bool> AreEqualAsync(IEventStore first, IEventStore second, CancellationToken cancellationToken)
    {
        await using var other = second.ReadHeadsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await foreach (var (stream, head) in first.ReadHeadsAsync(cancellationToken))
        {
            if (!await other.MoveNextAsync() || other.Current.Stream != stream || !other.Current.Head.IsAt(head))
            {
                return false;
            }
        }

        return !await other.MoveNextAsync();
    }

    private static async Task CheckAsync(DbConnection source, DbConnection target)
    {
        if (await EventAsync(target, "SELECT max(position) FROM events") is { } last
            && !(await EventAsync(source, "@position", last.Position) is { } same && same.Hash.AsSpan().SequenceEqual(last.Hash)))
        {
            throw new NotSupportedException("The target holds another log. Name an empty database, or a folder without one.");
        }
    }

    private static Task<EventRow?> EventAsync(DbConnection connection, string position, long value = 0) =>
        connection.QuerySingleOrDefaultAsync<EventRow>($"{EventRow.Select} WHERE e.position = ({position})", new { position = value });

    private async Task MoveEventsAsync(DbConnection source, DbConnection target, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var after = await target.ExecuteScalarAsync<long>("SELECT coalesce(max(position), 0) FROM events");
        while (await PageAsync(after) is { Count: > 0 } page)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var transaction = await target.BeginTransactionAsync(cancellationToken);
            var heads = page.GroupBy(row => row.Stream, StringComparer.Ordinal).Select(stream => stream.Last());
            await target.ExecuteAsync(EventRow.PutHead, heads, transaction);
            await target.ExecuteAsync(EventRow.Insert, page, transaction);
            if (to.AfterInsert is { } sql)
            {
                await target.ExecuteAsync(sql, transaction: transaction);
            }

            await transaction.CommitAsync(cancellationToken);
            after = page[^1].Position;
            progress?.Report(after);
        }

        async Task<List<EventRow>> PageAsync(long position) =>
            (await source.QueryAsync<EventRow>($"{EventRow.Select} WHERE e.position > @position ORDER BY e.position LIMIT {PageSize}", new { position })).AsList();
    }

    private static async Task MoveCommandsAsync(DbConnection source, DbConnection target, CancellationToken cancellationToken)
    {
        var last = new { Caller = "", Key = "" };
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = (await source.QueryAsync<CommandRow>($"{CommandRow.SelectAfter} LIMIT {PageSize}", last)).AsList();
            if (page.Count == 0)
            {
                return;
            }

            await using var transaction = await target.BeginTransactionAsync(cancellationToken);
            await target.ExecuteAsync(CommandRow.EnsureStream, page, transaction);
            await target.ExecuteAsync(CommandRow.Insert, page, transaction);
            await transaction.CommitAsync(cancellationToken);
            last = new { page[^1].Caller, page[^1].Key };
        }
    }
}
