namespace NetworkHub.Application.Projections;

/// <summary>Tables that one projection keeps, and that are made again by themselves when its version is another.</summary>
/// <param name="Name">What it holds, in lower-case letters.</param>
/// <param name="Version">Raised whenever its tables, or what is written into them, change.</param>
public sealed record ReadModel(string Name, int Version)
{
    /// <summary>Tells one built beside the serving one, in a rebuild, from it.</summary>
    internal const string NewSuffix = "_new";

    /// <summary>What its state is kept under: neighbouring versions of the hub keep theirs side by side.</summary>
    internal string Id => $"{Name}_{Version}";

    /// <summary>What the state of one built beside it is kept under.</summary>
    internal string NewId => Id + NewSuffix;

    /// <summary>The name of one of its tables in the database.</summary>
    internal string Table(string name) => $"{name}_{Version}";
}

/// <summary>A table of a read model.</summary>
/// <param name="Name">Its name without version; unique among all read models.</param>
/// <param name="Entity">The column with the id of the entity whose events made the row.</param>
/// <param name="Columns">Columns and keys, as they stand in CREATE TABLE.</param>
/// <param name="Indexes">The columns of each further index.</param>
/// <remarks>Days are day numbers (<see cref="DateOnly.DayNumber"/>), instants microseconds since 1970 UTC, amounts minor units.</remarks>
internal sealed record ModelTable(string Name, string Entity, string Columns, params string[] Indexes);
