namespace NetworkHub.Application.Projections;

/// <summary>The tables of the read models.</summary>
/// <remarks>Days are day numbers (<see cref="DateOnly.DayNumber"/>), instants microseconds since 1970 UTC, amounts minor units.</remarks>
internal static class ReadModelSchema
{
    /// <summary>Raised whenever the tables or what is written into them changes; a database of another version is built anew.</summary>
    public const long Version = 1;

    /// <summary>The one table that never changes shape. Its row tells which event, by position and hash, was projected last.</summary>
    public const string CreateCheckpoint =
        "CREATE TABLE IF NOT EXISTS checkpoint (schema_version BIGINT NOT NULL, position BIGINT NOT NULL, hash TEXT NOT NULL)";

    /// <summary>Throws everything away and begins anew.</summary>
    public static IEnumerable<string> Reset =>
    [
        .. Tables.Select(table => $"DROP TABLE IF EXISTS {table.Name}"),
        .. Tables.SelectMany(table => table.Create),
        "DELETE FROM checkpoint",
        $"INSERT INTO checkpoint (schema_version, position, hash) VALUES ({Version}, 0, '')",
    ];

    private static IReadOnlyList<(string Name, string[] Create)> Tables { get; } =
    [
        ("actors",
        [
            """
            CREATE TABLE actors (
                actor TEXT PRIMARY KEY, name TEXT NOT NULL, sort_key TEXT NOT NULL, search_name TEXT NOT NULL, kind TEXT NOT NULL,
                cvr TEXT, gln TEXT, area_code TEXT, last_day BIGINT, successor TEXT)
            """,
            "CREATE INDEX actors_in_order ON actors (sort_key, actor)",
        ]),
        ("networks",
        [
            "CREATE TABLE networks (network TEXT PRIMARY KEY, name TEXT NOT NULL, sort_key TEXT NOT NULL, members BIGINT NOT NULL)",
            "CREATE INDEX networks_in_order ON networks (sort_key, network)",
        ]),
        ("partnerships",
        [
            """
            CREATE TABLE partnerships (
                partnership TEXT PRIMARY KEY, name TEXT NOT NULL, sort_key TEXT NOT NULL, currency TEXT NOT NULL, network TEXT,
                parties BIGINT NOT NULL, posted BIGINT NOT NULL)
            """,
            "CREATE INDEX partnerships_in_order ON partnerships (sort_key, partnership)",
        ]),

        // Who may see a network or partnership: its secretariat and, with as_party 1, everyone who is or was a member or party.
        ("participants",
        [
            "CREATE TABLE participants (stream TEXT NOT NULL, actor TEXT NOT NULL, as_party BIGINT NOT NULL, PRIMARY KEY (actor, stream))",
            "CREATE INDEX participants_of_stream ON participants (stream)",
        ]),
        ("settlements", ["CREATE TABLE settlements (settlement TEXT NOT NULL, partnership TEXT NOT NULL, transfers TEXT NOT NULL, PRIMARY KEY (partnership, settlement))"]),
        ("ledger",
        [
            """
            CREATE TABLE ledger (
                partnership TEXT NOT NULL, day BIGINT NOT NULL, entry BIGINT NOT NULL, kind TEXT NOT NULL, recorded_at BIGINT NOT NULL,
                principal TEXT NOT NULL, category TEXT NOT NULL, description TEXT NOT NULL, reference TEXT NOT NULL, paid_by TEXT,
                amount BIGINT NOT NULL, shares TEXT NOT NULL, reverses BIGINT, PRIMARY KEY (partnership, day, entry))
            """,
        ]),
        ("ledger_sums",
        [
            """
            CREATE TABLE ledger_sums (
                partnership TEXT NOT NULL, party TEXT NOT NULL, year BIGINT NOT NULL, category TEXT NOT NULL,
                paid BIGINT NOT NULL, share BIGINT NOT NULL, settled BIGINT NOT NULL, PRIMARY KEY (partnership, party, year, category))
            """,
        ]),
    ];
}
