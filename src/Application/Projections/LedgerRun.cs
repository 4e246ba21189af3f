using System.Runtime.InteropServices;
using System.Text.Json;
using NetworkHub.Application.Events;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Application.Projections;

/// <summary>
/// The ledger entries of events, and what they add to the sums. Sums are added up here first, so that a thousand postings of
/// one partnership touch each sum's row once.
/// </summary>
internal sealed class LedgerRun(ReadModelWriter writer) : IProjectionRun
{
    private const int EntriesTogether = 500;

    private readonly List<object?[]> entries = [];
    private readonly Dictionary<SumsKey, Dictionary<string, Sum>> sums = [];

    public Task ApplyAsync(StoredEvent stored, IEvent @event)
    {
        switch (@event)
        {
            case CostPosted posted:
                Add(stored, posted);
                break;
            case CostReversed reversed:
                Add(stored, reversed);
                break;
            case SharesTruedUp truedUp:
                Add(stored, truedUp);
                break;
            case SettlementProposed proposed:
                return KeepAsync(stored.Stream.Value, proposed);
            case SettlementClosed closed:
                return AddAsync(stored, closed);
        }

        return entries.Count < EntriesTogether ? Task.CompletedTask : WriteEntriesAsync();
    }

    /// <summary>Writes the entries that are left, and what all entries together add to the sums.</summary>
    public async Task WriteAsync()
    {
        await WriteEntriesAsync();
        var table = writer.Table(LedgerProjection.SumsName);
        await writer.InsertAsync(
            $"{table} (partnership, party, year, category, paid, share, settled)",
            [.. sums.SelectMany(parties => parties.Value.Select(sum => sum.Value.Row(parties.Key, sum.Key)))],
            $"""
            ON CONFLICT (partnership, party, year, category) DO UPDATE SET paid = {table}.paid + excluded.paid,
                share = {table}.share + excluded.share, settled = {table}.settled + excluded.settled
            """);
    }

    private void Add(StoredEvent stored, CostPosted @event)
    {
        var cost = @event.Cost;
        AddCost(stored, LedgerEntryKind.Cost, cost.Date, cost, cost.Text, cost.Amount, @event.Shares, null);
    }

    private void Add(StoredEvent stored, CostReversed @event)
    {
        var cost = @event.Cost;
        var shares = @event.Shares.Select(share => share with { MinorUnits = -share.MinorUnits }).ToList();
        AddCost(stored, LedgerEntryKind.Reversal, @event.Date, cost, @event.Reason, -cost.Amount, shares, @event.Entry);
    }

    private void Add(StoredEvent stored, SharesTruedUp @event)
    {
        AddEntry(stored, LedgerEntryKind.TrueUp, @event.Date, @event.Category, "", "", null, 0, @event.Shares, null);
        AddShares(SumsOf(stored, @event.Date, @event.Category), @event.Shares);
    }

    private async Task AddAsync(StoredEvent stored, SettlementClosed @event)
    {
        var transfers = await TransfersAsync(stored.Stream.Value, @event.Settlement);
        var moved = transfers
            .SelectMany(transfer => new[] { (Party: transfer.From.Value, transfer.Amount), (Party: transfer.To.Value, Amount: -transfer.Amount) })
            .GroupBy(move => move.Party, move => move.Amount, StringComparer.Ordinal)
            .OrderBy(party => party.Key, StringComparer.Ordinal)
            .Select(party => new PartyShare(party.Key, party.Sum()))
            .ToList();
        AddEntry(stored, LedgerEntryKind.Settlement, @event.PaidOn, "", @event.Reference, "", null, 0, moved, null);
        var parties = SumsOf(stored, @event.PaidOn, "");
        foreach (var (party, minorUnits) in moved)
        {
            SumOf(parties, party).Settled += minorUnits;
        }
    }

    private Task KeepAsync(string partnership, SettlementProposed proposed) => writer.ExecuteAsync(
        $"""
        INSERT INTO {writer.Table(LedgerProjection.SettlementsName)} (partnership, settlement, transfers)
        VALUES (@partnership, @settlement, @transfers)
        """,
        new { partnership, settlement = proposed.Settlement.Value, transfers = JsonSerializer.Serialize(proposed.Transfers, HubJson.Options) });

    private async Task<IReadOnlyList<SettlementTransfer>> TransfersAsync(string partnership, SettlementId settlement)
    {
        var text = await writer.ReadAsync<string>(
            $"SELECT transfers FROM {writer.Table(LedgerProjection.SettlementsName)} WHERE partnership = @partnership AND settlement = @settlement",
            new { partnership, settlement = settlement.Value });
        return text is null
            ? throw new ProjectionException($"Settlement '{settlement}' is closed, but was never proposed.")
            : JsonSerializer.Deserialize<IReadOnlyList<SettlementTransfer>>(text, HubJson.Options)!;
    }

    private async Task WriteEntriesAsync()
    {
        await writer.InsertAsync(
            $"{writer.Table(LedgerProjection.EntriesName)} "
            + "(partnership, day, entry, kind, recorded_at, principal, category, description, reference, paid_by, amount, shares, reverses)",
            entries);
        entries.Clear();
    }

    private void AddCost(
        StoredEvent stored,
        LedgerEntryKind kind,
        DateOnly date,
        Cost cost,
        string text,
        long amount,
        IReadOnlyList<PartyShare> shares,
        long? reverses)
    {
        AddEntry(stored, kind, date, cost.Category, text, cost.Reference, cost.PaidBy.Value, amount, shares, reverses);
        var parties = SumsOf(stored, date, cost.Category);
        SumOf(parties, cost.PaidBy.Value).Paid += amount;
        AddShares(parties, shares);
    }

    private static void AddShares(Dictionary<string, Sum> parties, IReadOnlyList<PartyShare> shares)
    {
        foreach (var (party, minorUnits) in shares)
        {
            SumOf(parties, party).Share += minorUnits;
        }
    }

    private void AddEntry(
        StoredEvent stored,
        LedgerEntryKind kind,
        DateOnly date,
        string category,
        string text,
        string reference,
        string? paidBy,
        long amount,
        IReadOnlyList<PartyShare> shares,
        long? reverses) =>
        entries.Add(
        [
            stored.Stream.Value, (long)date.DayNumber, stored.Version, kind.ToString(), stored.RecordedAt, stored.By, category, text, reference,
            paidBy, amount, SharesColumn.Write(shares), reverses,
        ]);

    private Dictionary<string, Sum> SumsOf(StoredEvent stored, DateOnly date, string category)
    {
        ref var parties = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, new SumsKey(stored.Stream.Value, date.Year, category), out _);
        return parties ??= new Dictionary<string, Sum>(StringComparer.Ordinal);
    }

    private static Sum SumOf(Dictionary<string, Sum> parties, string party)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(parties, party, out _);
        return sum ??= new Sum();
    }

    private readonly record struct SumsKey(string Partnership, long Year, string Category);

    private sealed class Sum
    {
        public long Paid { get; set; }

        public long Share { get; set; }

        public long Settled { get; set; }

        public object?[] Row(SumsKey key, string party) => [key.Partnership, party, key.Year, key.Category, Paid, Share, Settled];
    }
}
