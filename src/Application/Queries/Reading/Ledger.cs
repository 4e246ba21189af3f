using Dapper;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Reads a partnership's ledger entries and their sums.</summary>
internal sealed class Ledger(ReadModels models)
{
    public async Task<Page<LedgerEntry>> ReadAsync(
        PartnershipId partnership, LedgerFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var list = "ledger/" + partnership.Value;
        LedgerKey? last = null;
        if (page.Cursor is { } cursor)
        {
            (filter, last) = Cursor.Read<LedgerFilter, LedgerKey>(list, cursor);
        }

        var where = Limit(partnership, filter);
        where.And("(day, entry) > (@lastDay, @lastEntry)", "lastDay", last?.Day).With("lastEntry", last?.Entry).With("limit", page.Limit + 1L);
        var rows = (await models.ReadAsync(
            connection => connection.QueryAsync<LedgerRow>($"{LedgerRow.Select} {where} ORDER BY day, entry LIMIT @limit", where.Values),
            cancellationToken)).AsList();
        var shown = rows.Take(page.Limit).ToList();
        var next = rows.Count > page.Limit ? Cursor.Write(list, filter, new LedgerKey(shown[^1].Day, shown[^1].Entry)) : null;
        return new Page<LedgerEntry>([.. shown.Select(row => row.ToEntry())], next);
    }

    public async Task<IReadOnlyList<LedgerEntry>> LatestAsync(PartnershipId partnership, int count, CancellationToken cancellationToken)
    {
        var rows = await models.ReadAsync(
            connection => connection.QueryAsync<LedgerRow>(
                $"{LedgerRow.Select} WHERE partnership = @partnership ORDER BY day DESC, entry DESC LIMIT @count",
                new { partnership = partnership.Value, count }),
            cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public async Task<IReadOnlyList<LedgerSum>> SumsAsync(PartnershipId partnership, CancellationToken cancellationToken)
    {
        var rows = await models.ReadAsync(
            connection => connection.QueryAsync<(long Year, string Category, string Party, long Paid, long Share, long Settled)>(
                $"""
                SELECT year, category, party, paid, share, settled FROM {LedgerProjection.Sums} WHERE partnership = @partnership
                ORDER BY year, category, party
                """,
                new { partnership = partnership.Value }),
            cancellationToken);
        return
        [
            .. rows.Select(row => new LedgerSum((int)row.Year, row.Category, new ActorId(row.Party), row.Paid, row.Share, row.Settled)),
        ];
    }

    private static Where Limit(PartnershipId partnership, LedgerFilter filter) => new Where()
        .And("partnership = @partnership", "partnership", partnership.Value)
        .And("day >= @firstDay", "firstDay", filter.Year is { } first ? (long)new DateOnly(first, 1, 1).DayNumber : null)
        .And("day <= @finalDay", "finalDay", filter.Year is { } final ? (long)new DateOnly(final, 12, 31).DayNumber : null)
        .And("category = @category", "category", filter.Category)
        .And("(paid_by = @party OR shares LIKE @shareOf)", "party", filter.Party?.Value)
        .With("shareOf", $"%\"{filter.Party?.Value}\"%")
        .And("day <= @asOf", "asOf", filter.Axes?.AsOf is { } asOf ? (long)asOf.DayNumber : null)
        .And("recorded_at <= @knownAt", "knownAt", filter.Axes?.KnownAt is { } knownAt ? RecordedTime.Of(knownAt) : null);
}
