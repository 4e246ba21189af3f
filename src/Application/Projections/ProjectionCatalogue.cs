using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Projections;

/// <summary>All projections there are, collected from their types.</summary>
internal static class ProjectionCatalogue
{
    public static IReadOnlyList<IProjection> All { get; } = Checked(
    [
        .. typeof(IProjection).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IProjection)))
            .Select(type => (IProjection)Activator.CreateInstance(type)!)
            .OrderBy(projection => projection.Model.Name, StringComparer.Ordinal),
    ]);

    /// <summary>These projections, if no two would write into the same tables.</summary>
    /// <exception cref="InvalidOperationException">Two would.</exception>
    public static IReadOnlyList<IProjection> Checked(IReadOnlyList<IProjection> projections)
    {
        var twice = projections.Select(projection => projection.Model.Name).CountBy(name => name)
            .Concat(projections.SelectMany(projection => projection.Tables).Select(table => table.Name).CountBy(name => name))
            .FirstOrDefault(name => name.Value > 1).Key;
        return twice is null ? projections : throw new InvalidOperationException($"Two read models or tables are called '{twice}'.");
    }

    /// <summary>Whether the stream is one of an entity of this kind.</summary>
    public static bool IsOf<TId>(this StreamId stream)
        where TId : struct, IEntityId<TId> =>
        stream.Value.Length > TId.Prefix.Length
        && stream.Value[TId.Prefix.Length] == '_'
        && stream.Value.StartsWith(TId.Prefix, StringComparison.Ordinal);
}
