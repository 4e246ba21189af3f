using Npgsql;
using NetworkHub.Application.Store;
using NetworkHub.Application.Store.Grouping;

namespace NetworkHub.EventStore.Postgres.Reading;

/// <summary>What is read before deciding: the streams and keys of many batches in one trip.</summary>
/// <param name="Stream">The batch's stream.</param>
/// <param name="Keys">The keys of its commands.</param>
internal sealed record FactsQuestion(StreamId Stream, IReadOnlyList<IdempotencyKey> Keys);

/// <summary>Reads heads and known keys for a group of batches.</summary>
internal sealed class FactsReader(Database database)
{
    /// <summary>Answers every question of the group.</summary>
    public async Task ReadAsync(IReadOnlyList<GroupedCall<FactsQuestion, StreamInfo>> group)
    {
        try
        {
            var (heads, known) = await database.UseAsync(connection => ReadAsync(connection, group), CancellationToken.None);
            foreach (var call in group)
            {
                call.Complete(new StreamInfo(
                    heads.GetValueOrDefault(call.Ask.Stream, StreamHead.Empty),
                    [.. call.Ask.Keys.Where(known.ContainsKey).Select(key => known[key])]));
            }
        }
        catch (StoreUnavailableException exception)
        {
            foreach (var call in group)
            {
                call.Fail(exception);
            }
        }
    }

    private static async Task<(Dictionary<StreamId, StreamHead> Heads, Dictionary<IdempotencyKey, KnownCommand> Known)> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<GroupedCall<FactsQuestion, StreamInfo>> group)
    {
        var keys = group.SelectMany(call => call.Ask.Keys).ToHashSet();
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("SELECT stream, version, hash FROM streams WHERE stream = ANY($1)").With(group.Select(call => call.Ask.Stream.Value).Distinct());
        if (keys.Count > 0)
        {
            batch.AddKnownCommands(keys);
        }

        await using var reader = await batch.ExecuteReaderAsync();
        var heads = await reader.ListAsync(row => (Stream: new StreamId(row.GetString(0)), Head: new StreamHead(row.GetInt64(1), row.GetFieldValue<byte[]>(2))));
        await reader.NextResultAsync();
        var known = keys.Count > 0 ? await reader.ListAsync(KnownCommands.Of) : [];
        return (heads.ToDictionary(row => row.Stream, row => row.Head), known.ToDictionary(command => command.Key));
    }
}
