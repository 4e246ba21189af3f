using Dapper;
using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Reads partnerships.</summary>
internal sealed class PartnershipList(ReadModels models)
{
    private static readonly string HoldingUp = string.Join(
        ", ", new[] { PartnershipProjection.Model, ParticipantProjection.Model, LedgerProjection.Model }.Select(model => $"'{model.Id}'"));

    private readonly NamedList<PartnershipFilter, Row, PartnershipLine> list = new(
        models,
        "partnerships",
        PartnershipProjection.Partnerships,
        "partnership",
        "currency AS Currency, network AS Network, parties AS Parties, posted AS Posted",
        row => new PartnershipLine(
            new PartnershipId(row.Id),
            row.Name,
            Currency.Get(row.Currency),
            row.Network is { } network ? new NetworkId(network) : null,
            (int)row.Parties,
            row.Posted));

    public Task<Page<PartnershipLine>> ReadAsync(
        ReadScope readScope, PartnershipFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        list.ReadAsync(
            filter,
            page,
            (where, wanted) => where
                .Seen(readScope, $"{PartnershipProjection.Partnerships}.partnership")
                .And("network = @network", "network", wanted.Network?.Value)
                .And(
                    $"""
                    EXISTS (SELECT 1 FROM {ParticipantProjection.Participants} p
                        WHERE p.actor = @party AND p.stream = {PartnershipProjection.Partnerships}.partnership AND p.as_party = 1)
                    """,
                    "party",
                    wanted.Party?.Value),
            cancellationToken);

    /// <summary>Whether the caller sees it.</summary>
    /// <exception cref="EntityHeldUpException">What there is to see of it is not complete.</exception>
    public async Task<bool> IsSeenAsync(ReadScope readScope, PartnershipId partnership, CancellationToken cancellationToken)
    {
        var where = new Where().And("partnership = @partnership", "partnership", partnership.Value)
            .Seen(readScope, $"{PartnershipProjection.Partnerships}.partnership");
        var (seen, reason) = await models.ReadAsync(
            connection => connection.QuerySingleAsync<(long Seen, string? Reason)>(
                $"""
                SELECT (SELECT count(*) FROM {PartnershipProjection.Partnerships} {where}),
                    (SELECT max(reason) FROM held_up WHERE entity = @partnership AND model IN ({HoldingUp}))
                """,
                where.Values),
            cancellationToken);
        return reason is not null && (seen > 0 || readScope.Everything) ? throw new EntityHeldUpException(reason) : seen > 0;
    }

    private sealed class Row : NamedRow
    {
        public string Currency { get; set; } = "";

        public string? Network { get; set; }

        public long Parties { get; set; }

        public long Posted { get; set; }
    }
}
