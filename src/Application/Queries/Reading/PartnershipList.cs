using Dapper;
using NetworkHub.Application.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Reads partnerships, and what an actor has in all of its own.</summary>
internal sealed class PartnershipList(ReadModels models)
{
    private readonly NamedList<PartnershipFilter, Row, PartnershipLine> list = new(
        models,
        "partnerships",
        "partnership",
        "currency AS Currency, network AS Network, parties AS Parties, posted AS Posted",
        row => new PartnershipLine(
            new PartnershipId(row.Id),
            row.Name,
            Currency.Get(row.Currency),
            row.Network is { } network ? new NetworkId(network) : null,
            (int)row.Parties,
            row.Posted));

    public Task<Page<PartnershipLine>> ReadAsync(Sight sight, PartnershipFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        list.ReadAsync(
            filter,
            page,
            (where, wanted) => where
                .Seen(sight, "partnerships.partnership")
                .And("network = @network", "network", wanted.Network?.Value)
                .And(
                    "EXISTS (SELECT 1 FROM participants p WHERE p.actor = @party AND p.stream = partnerships.partnership AND p.as_party = 1)",
                    "party",
                    wanted.Party?.Value),
            cancellationToken);

    public async Task<bool> IsSeenAsync(Sight sight, PartnershipId partnership, CancellationToken cancellationToken)
    {
        var where = new Where().And("partnership = @partnership", "partnership", partnership.Value).Seen(sight, "partnerships.partnership");
        return await models.ReadAsync(
            connection => connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM partnerships {where}", where.Values), cancellationToken) > 0;
    }

    public async Task<IReadOnlyList<PortfolioLine>> PortfolioAsync(ActorId actor, CancellationToken cancellationToken)
    {
        var rows = await models.ReadAsync(
            connection => connection.QueryAsync<PortfolioRow>(
                """
                SELECT p.partnership AS Partnership, p.name AS Name, p.currency AS Currency, s.year AS Year, CAST(sum(s.paid) AS BIGINT) AS Paid,
                    CAST(sum(s.share) AS BIGINT) AS Share, CAST(sum(s.settled) AS BIGINT) AS Settled
                FROM participants t
                JOIN partnerships p ON p.partnership = t.stream
                JOIN ledger_sums s ON s.partnership = p.partnership AND s.party = t.actor
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

    private sealed class Row : NamedRow
    {
        public string Currency { get; set; } = "";

        public string? Network { get; set; }

        public long Parties { get; set; }

        public long Posted { get; set; }
    }

    private sealed class PortfolioRow
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
