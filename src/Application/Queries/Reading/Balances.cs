using System.Data.Common;
using Dapper;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Adds the ledger up on the two time axes.</summary>
/// <remarks>
/// The sums per year answer for whole years as known now; entries are read only for the year that a date cuts, or all of them when an
/// instant of recording is asked for. One statement reads both, so that they fit together.
/// </remarks>
internal sealed class Balances(ReadModels models)
{
    private static readonly string Sql =
        $"""
        SELECT party AS Party, paid AS Paid, share AS Share, settled AS Settled, '' AS Shares, '' AS Kind
        FROM {LedgerProjection.Sums} WHERE partnership = @partnership AND year < @sumsBeforeYear
        UNION ALL
        SELECT coalesce(paid_by, ''), amount, 0, 0, shares, kind
        FROM {LedgerProjection.Entries} WHERE partnership = @partnership AND day >= @firstDay AND day <= @lastDay AND recorded_at <= @knownAt
        UNION ALL
        SELECT actor, 0, 0, 0, '', '' FROM {ParticipantProjection.Participants} WHERE stream = @partnership AND as_party = 1
        """;

    public Task<IReadOnlyList<PartyBalance>> ReadAsync(PartnershipId partnership, TimeAxes axes, CancellationToken cancellationToken)
    {
        var sumsBeforeYear = axes.KnownAt is not null ? 0 : axes.AsOf?.Year ?? DateOnly.MaxValue.Year + 1;
        var values = new
        {
            partnership = partnership.Value,
            sumsBeforeYear = (long)sumsBeforeYear,
            firstDay = sumsBeforeYear == 0 ? 0L
                : sumsBeforeYear > DateOnly.MaxValue.Year ? long.MaxValue
                : new DateOnly(sumsBeforeYear, 1, 1).DayNumber,
            lastDay = (long)(axes.AsOf ?? DateOnly.MaxValue).DayNumber,
            knownAt = axes.KnownAt is { } knownAt ? RecordedTime.Of(knownAt) : long.MaxValue,
        };
        return models.ReadAsync(connection => AddUpAsync(connection, values), cancellationToken);
    }

    private static async Task<IReadOnlyList<PartyBalance>> AddUpAsync(DbConnection connection, object values)
    {
        var totals = new SortedDictionary<string, Total>(StringComparer.Ordinal);
        await foreach (var row in connection.QueryUnbufferedAsync<Row>(Sql, values))
        {
            if (row.Party.Length > 0)
            {
                var total = Of(row.Party);
                total.Paid += row.Paid;
                total.Share += row.Share;
                total.Settled += row.Settled;
            }

            if (row.Shares.Length > 0)
            {
                foreach (var (party, minorUnits) in SharesColumn.Read(row.Shares))
                {
                    if (row.Kind == nameof(LedgerEntryKind.Settlement))
                    {
                        Of(party).Settled += minorUnits;
                    }
                    else
                    {
                        Of(party).Share += minorUnits;
                    }
                }
            }
        }

        return [.. totals.Select(total => new PartyBalance(new ActorId(total.Key), total.Value.Paid, total.Value.Share, total.Value.Settled))];

        Total Of(string party)
        {
            if (!totals.TryGetValue(party, out var total))
            {
                totals.Add(party, total = new Total());
            }

            return total;
        }
    }

    private sealed class Total
    {
        public long Paid { get; set; }

        public long Share { get; set; }

        public long Settled { get; set; }
    }

    private sealed class Row
    {
        public string Party { get; set; } = "";

        public long Paid { get; set; }

        public long Share { get; set; }

        public long Settled { get; set; }

        public string Shares { get; set; } = "";

        public string Kind { get; set; } = "";
    }
}
