using Dapper;
using NetworkHub.Application.Projections;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Reads what an actor has in all its partnerships.</summary>
internal sealed class Portfolio(ReadModels models)
{
    public async Task<IReadOnlyList<PortfolioLine>> ReadAsync(ActorId actor, CancellationToken cancellationToken)
    {
        var rows = await models.ReadAsync(
            connection => connection.QueryAsync<Row>(
                $"""
                SELECT p.partnership AS Partnership, p.name AS Name, p.currency AS Currency, s.year AS Year, CAST(sum(s.paid) AS BIGINT) AS Paid,
                    CAST(sum(s.share) AS BIGINT) AS Share, CAST(sum(s.settled) AS BIGINT) AS Settled
                FROM {ParticipantProjection.Participants} t
                JOIN {PartnershipProjection.Partnerships} p ON p.partnership = t.stream
                JOIN {LedgerProjection.Sums} s ON s.partnership = p.partnership AND s.party = t.actor
                WHERE t.actor = @actor
                GROUP BY p.partnership, p.name, p.sort_key, p.currency, s.year
                ORDER BY p.sort_key, p.partnership, s.year
                """,
                new { actor = actor.Value }),
            cancellationToken);
        return
        [
            .. rows.Select(row => new PortfolioLine(
                new PartnershipId(row.Partnership), row.Name, Currency.Get(row.Currency), (int)row.Year, row.Paid, row.Share, row.Settled)),
        ];
    }

    private sealed class Row
    {
        public string Partnership { get; set; } = "";

        public string Name { get; set; } = "";

        public string Currency { get; set; } = "";

        public long Year { get; set; }

        public long Paid { get; set; }

        public long Share { get; set; }

        public long Settled { get; set; }
    }
}
