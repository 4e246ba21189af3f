using System.Text.Json;
using Dapper;
using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Reads the log for a caller.</summary>
internal sealed class Feed(IEventStore store, ReadModels models)
{
    private const int BatchSize = 1000;

    // An organisation that takes part in little should not make one request read the whole log; it asks again from where this one ended.
    private const int MostScanned = 20 * BatchSize;

    public async Task<FeedPage> ReadAsync(ReadScope readScope, long afterPosition, int limit, CancellationToken cancellationToken)
    {
        var (streams, end) = await models.ReadAsync(
            async connection =>
            {
                // How far first: who takes part in what is known at least up to there, and events beyond it wait for the next request.
                var rows = await ModelRow.ReadAllAsync(connection);
                var own = await connection.QueryAsync<string>(
                    $"SELECT stream FROM {ParticipantProjection.Participants} WHERE actor = @own", new { own = readScope.Own?.Value ?? "" });
                return (own.ToHashSet(StringComparer.Ordinal), rows.FirstOrDefault(row => row.Id == ParticipantProjection.Model.Id)?.Position ?? 0);
            },
            cancellationToken);

        var seen = new List<FeedEvent>();
        var after = afterPosition;
        for (var scanned = 0; scanned < MostScanned && after < end && seen.Count < limit;)
        {
            var batch = await store.ReadAllAsync(after, BatchSize, cancellationToken);
            foreach (var stored in batch.TakeWhile(stored => stored.Position <= end && seen.Count < limit))
            {
                after = stored.Position;
                if (IsSeen(stored.Stream.Value))
                {
                    seen.Add(Show(stored));
                }
            }

            scanned += BatchSize;
        }

        return new FeedPage(seen, after);

        bool IsSeen(string stream) =>
            readScope.Everything || streams.Contains(stream) || (readScope.Actors && EntityIds.TryParse<ActorId>(stream, out _));
    }

    private static FeedEvent Show(StoredEvent stored) => new(
        stored.Position,
        stored.Stream.Value,
        stored.Version,
        stored.Type,
        RecordedTime.From(stored.RecordedAt),
        stored.By,
        JsonElement.Parse(stored.Data.Span),
        Convert.ToHexStringLower(stored.Hash.Span));
}
