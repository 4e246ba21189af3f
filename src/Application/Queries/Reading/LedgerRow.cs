using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>A row of the ledger.</summary>
internal sealed class LedgerRow
{
    public static readonly string Select =
        $"""
        SELECT day AS Day, entry AS Entry, kind AS Kind, recorded_at AS RecordedAt, principal AS Principal, category AS Category,
            description AS Description, reference AS Reference, paid_by AS PaidBy, amount AS Amount, shares AS Shares, reverses AS Reverses
        FROM {LedgerProjection.Entries}
        """;

    public long Day { get; set; }

    public long Entry { get; set; }

    public string Kind { get; set; } = "";

    public long RecordedAt { get; set; }

    public string Principal { get; set; } = "";

    public string Category { get; set; } = "";

    public string Description { get; set; } = "";

    public string Reference { get; set; } = "";

    public string? PaidBy { get; set; }

    public long Amount { get; set; }

    public string Shares { get; set; } = "";

    public long? Reverses { get; set; }

    public LedgerEntry ToEntry() => new(
        Entry,
        Enum.Parse<LedgerEntryKind>(Kind),
        DateOnly.FromDayNumber((int)Day),
        RecordedTime.From(RecordedAt),
        Principal,
        Category,
        Description,
        Reference,
        PaidBy is { } payer ? new ActorId(payer) : null,
        Amount,
        SharesColumn.Read(Shares),
        Reverses);
}
