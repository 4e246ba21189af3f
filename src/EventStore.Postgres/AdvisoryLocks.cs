namespace NetworkHub.EventStore.Postgres;

/// <summary>The numbers of the locks that processes on one database agree on. Number 1 is used inside the schema, by <c>take_positions</c>.</summary>
internal static class AdvisoryLocks
{
    /// <summary>Held while the schema is brought up to date.</summary>
    public const long Migrations = 2;

    /// <summary>Held while read models are written.</summary>
    public const long ReadModels = 3;

    /// <summary>The first of a pair of numbers; the second tells the work that the process leads.</summary>
    public const int Leadership = 4;
}
