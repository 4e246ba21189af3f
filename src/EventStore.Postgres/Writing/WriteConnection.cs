using Npgsql;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Postgres.Notifications;
using NetworkHub.EventStore.Postgres.Reading;

namespace NetworkHub.EventStore.Postgres.Writing;

/// <summary>
/// The connection of a writer, and its two trips to the server for each group: one takes positions, locks the streams and reads the keys,
/// one inserts and commits. Streams and keys are locked in ordinal order, new streams first, so that writers never wait in a circle.
/// </summary>
internal sealed class WriteConnection : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;

    private WriteConnection(NpgsqlConnection connection) => this.connection = connection;

    public static async Task<WriteConnection> OpenAsync(NpgsqlDataSource source) => new(await source.OpenConnectionAsync());

    /// <summary>Begins the transaction and decides what becomes of each append.</summary>
    public async Task<(PlannedGroup Plan, AppendOutcome[] Outcomes)> BeginAsync(IReadOnlyList<StreamAppend> appends)
    {
        var streams = appends.Select(append => append.Stream.Value).Distinct().Order(StringComparer.Ordinal).ToArray();
        var founded = appends.Where(append => append.Expected.Version == 0).Select(append => append.Stream.Value).Distinct().Order(StringComparer.Ordinal).ToArray();
        var keys = appends.SelectMany(append => append.Commands).Select(command => command.Key).ToHashSet();

        await using var batch = new NpgsqlBatch(connection);
        batch.Add("BEGIN");
        batch.Add("SELECT first, tx FROM take_positions($1)").With(appends.Sum(append => append.Events.Count));
        if (founded.Length > 0)
        {
            batch.Add("INSERT INTO streams (stream, version, hash) SELECT stream, 0, $2 FROM unnest($1) AS stream ON CONFLICT DO NOTHING")
                .With(founded).With(StreamHead.Empty.Hash);
        }

        batch.Add("SELECT stream, stream_no, version, hash FROM streams WHERE stream = ANY($1) ORDER BY stream FOR NO KEY UPDATE").With(streams);
        batch.AddKnownCommands(keys);

        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        var first = reader.GetInt64(0);
        var transaction = reader.GetFieldValue<ulong>(1);
        await reader.NextResultAsync();
        var rows = await reader.ListAsync(row => (
            Stream: new StreamId(row.GetString(0)), Row: new StreamRow(row.GetInt64(1), new StreamHead(row.GetInt64(2), row.GetFieldValue<byte[]>(3)))));
        await reader.NextResultAsync();
        var known = await reader.ListAsync(KnownCommands.Of);

        var plan = new PlannedGroup(
            connection.ProcessID, transaction, first, rows.ToDictionary(row => row.Stream, row => row.Row), known.ToDictionary(command => command.Key));
        return (plan, [.. appends.Select(plan.Add)]);
    }

    /// <summary>Writes what was decided, and commits.</summary>
    public async Task<Commit> CommitAsync(PlannedGroup plan)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (plan.Events.Count > 0)
        {
            AddEvents(batch, plan);
        }

        var commands = plan.Commands.ToArray();
        if (commands.Length > 0)
        {
            AddCommands(batch, commands);
        }

        batch.Add("COMMIT");
        batch.Add("SELECT announce_commit($1, $2)").WithTransaction(plan.Transaction).With(plan.Events.Count > 0 ? plan.Events[^1].Position : 0L);

        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        return Commit.From(reader.GetInt64(0));
    }

    /// <summary>Ends a transaction that nothing came of.</summary>
    public async Task RollBackAsync()
    {
        await using var command = new NpgsqlCommand("ROLLBACK", connection);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static void AddEvents(NpgsqlBatch batch, PlannedGroup plan)
    {
        batch.Add(
            """
            INSERT INTO events (position, stream_no, version, recorded_at, type, principal, data, hash)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
            """)
            .With(plan.Events.Select(row => row.Position))
            .With(plan.Events.Select(row => row.Stream.Number))
            .With(plan.Events.Select(row => row.Version))
            .With(plan.Events.Select(row => row.Event.RecordedAt))
            .With(plan.Events.Select(row => row.Event.Type))
            .With(plan.Events.Select(row => row.Event.By))
            .With(plan.Events.Select(row => row.Event.Data))
            .With(plan.Events.Select(row => row.Event.Hash));
        batch.Add(
            """
            UPDATE streams SET version = moved.version, hash = moved.hash
            FROM unnest($1, $2, $3) AS moved (stream_no, version, hash) WHERE streams.stream_no = moved.stream_no
            """)
            .With(plan.Moved.Select(row => row.Number))
            .With(plan.Moved.Select(row => row.Head.Version))
            .With(plan.Moved.Select(row => row.Head.Hash));
    }

    private static void AddCommands(NpgsqlBatch batch, (StreamRow Stream, KeyedCommand Command)[] commands) =>
        batch.Add(
            """
            INSERT INTO commands (caller, key, request_hash, stream_no, first_version, last_version)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
            """)
            .With(commands.Select(row => row.Command.Key.Caller))
            .With(commands.Select(row => row.Command.Key.Key))
            .With(commands.Select(row => row.Command.RequestHash))
            .With(commands.Select(row => row.Stream.Number))
            .With(commands.Select(row => row.Command.FirstVersion))
            .With(commands.Select(row => row.Command.LastVersion));
}
