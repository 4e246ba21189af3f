using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Projections;

/// <summary>Keeps the ledgers: entries, their sums, and what settlements will move once they are paid.</summary>
internal sealed class LedgerProjection : IProjection
{
    internal const string EntriesName = "ledger";
    internal const string SumsName = "ledger_sums";
    internal const string SettlementsName = "settlements";

    public static ReadModel Model { get; } = new("ledger", 1);

    public static string Entries { get; } = Model.Table(EntriesName);

    public static string Sums { get; } = Model.Table(SumsName);

    ReadModel IProjection.Model => Model;

    // In the order in which queries name them: on PostgreSQL, where readers and an exchange of tables lock one after the other, they must not
    // come from two sides.
    public IReadOnlyList<ModelTable> Tables { get; } =
    [
        new(
            SumsName,
            "partnership",
            """
            partnership TEXT NOT NULL, party TEXT NOT NULL, year BIGINT NOT NULL, category TEXT NOT NULL,
            paid BIGINT NOT NULL, share BIGINT NOT NULL, settled BIGINT NOT NULL, PRIMARY KEY (partnership, party, year, category)
            """),
        new(
            EntriesName,
            "partnership",
            """
            partnership TEXT NOT NULL, day BIGINT NOT NULL, entry BIGINT NOT NULL, kind TEXT NOT NULL, recorded_at BIGINT NOT NULL,
            principal TEXT NOT NULL, category TEXT NOT NULL, description TEXT NOT NULL, reference TEXT NOT NULL, paid_by TEXT,
            amount BIGINT NOT NULL, shares TEXT NOT NULL, reverses BIGINT, PRIMARY KEY (partnership, day, entry)
            """),
        new(
            SettlementsName,
            "partnership",
            "settlement TEXT NOT NULL, partnership TEXT NOT NULL, transfers TEXT NOT NULL, PRIMARY KEY (partnership, settlement)"),
    ];

    public bool Follows(StreamId stream) => stream.IsOf<PartnershipId>();

    public IProjectionRun Begin(ReadModelWriter writer) => new LedgerRun(writer);
}
