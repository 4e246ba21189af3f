using System.Runtime.InteropServices;
using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Allocation;

namespace NetworkHub.Application.Projections;

/// <summary>
/// The ledger entries of events, and what they add to the sums. Sums are added up here first, so that a thousand postings of
/// one partnership touch each sum's row once.
/// </summary>
internal sealed class LedgerRows
{
    private readonly List<object?[]> entries = [];
    private readonly Dictionary<SumsKey, Dictionary<string, Sum>> sums = [];
    private readonly Dictionary<string, long> posted = new(StringComparer.Ordinal);

    public void Add(StoredEvent stored, CostPosted happened)
    {
        var cost = happened.Cost;
        AddCost(stored, LedgerEntryKind.Cost, cost.Date, cost, cost.Text, cost.Amount, happened.Shares, null);
    }

    public void Add(StoredEvent stored, CostReversed happened)
    {
        var cost = happened.Cost;
        var shares = happened.Shares.Select(share => share with { MinorUnits = -share.MinorUnits }).ToList();
        AddCost(stored, LedgerEntryKind.Reversal, happened.Date, cost, happened.Reason, -cost.Amount, shares, happened.Entry);
    }

    public void Add(StoredEvent stored, SharesTruedUp happened)
    {
        AddEntry(stored, LedgerEntryKind.TrueUp, happened.Date, happened.Category, "", "", null, 0, happened.Shares, null);
        AddShares(SumsOf(stored, happened.Date, happened.Category), happened.Shares);
    }

    public void Add(StoredEvent stored, SettlementClosed happened, IReadOnlyList<SettlementTransfer> transfers)
    {
        var moved = transfers
            .SelectMany(transfer => new[] { (Party: transfer.From.Value, transfer.Amount), (Party: transfer.To.Value, Amount: -transfer.Amount) })
            .GroupBy(move => move.Party, move => move.Amount, StringComparer.Ordinal)
            .OrderBy(party => party.Key, StringComparer.Ordinal)
            .Select(party => new PartyShare(party.Key, party.Sum()))
            .ToList();
        AddEntry(stored, LedgerEntryKind.Settlement, happened.PaidOn, "", happened.Reference, "", null, 0, moved, null);
        var parties = SumsOf(stored, happened.PaidOn, "");
        foreach (var (party, minorUnits) in moved)
        {
            SumOf(parties, party).Settled += minorUnits;
        }
    }

    /// <summary>Writes the entries added since the last time.</summary>
    public async Task WriteEntriesAsync(ReadModelWriter writer)
    {
        await writer.InsertAsync(
            "ledger (partnership, day, entry, kind, recorded_at, principal, category, description, reference, paid_by, amount, shares, reverses)",
            entries);
        entries.Clear();
    }

    /// <summary>Writes what all entries together add to the sums; to be called once, at the end.</summary>
    public async Task WriteSumsAsync(ReadModelWriter writer)
    {
        await writer.InsertAsync(
            "ledger_sums (partnership, party, year, category, paid, share, settled)",
            [.. sums.SelectMany(parties => parties.Value.Select(sum => sum.Value.Row(parties.Key, sum.Key)))],
            """
            ON CONFLICT (partnership, party, year, category) DO UPDATE SET paid = ledger_sums.paid + excluded.paid,
                share = ledger_sums.share + excluded.share, settled = ledger_sums.settled + excluded.settled
            """);
        foreach (var (partnership, amount) in posted)
        {
            await writer.ExecuteAsync("UPDATE partnerships SET posted = posted + @amount WHERE partnership = @partnership", new { partnership, amount });
        }
    }

    private void AddCost(
        StoredEvent stored, LedgerEntryKind kind, DateOnly date, Cost cost, string text, long amount, IReadOnlyList<PartyShare> shares, long? reverses)
    {
        AddEntry(stored, kind, date, cost.Category, text, cost.Reference, cost.PaidBy.Value, amount, shares, reverses);
        var parties = SumsOf(stored, date, cost.Category);
        SumOf(parties, cost.PaidBy.Value).Paid += amount;
        AddShares(parties, shares);
        CollectionsMarshal.GetValueRefOrAddDefault(posted, stored.Stream.Value, out _) += amount;
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
