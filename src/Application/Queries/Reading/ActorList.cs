using Dapper;
using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Reads actors.</summary>
internal sealed class ActorList(ReadModels models)
{
    private readonly NamedList<ActorFilter, Row, ActorLine> list = new(
        models,
        "actors",
        ActorProjection.Actors,
        "actor",
        "kind AS Kind, cvr AS Cvr, gln AS Gln, area_code AS AreaCode, last_day AS LastDay, successor AS Successor",
        row => new ActorLine(
            new ActorId(row.Id),
            new ActorProfile(Enum.Parse<ActorKind>(row.Kind), row.Name, row.Cvr, row.Gln, row.AreaCode),
            row.LastDay is { } day ? DateOnly.FromDayNumber((int)day) : null,
            row.Successor is { } successor ? new ActorId(successor) : null));

    public Task<Page<ActorLine>> ReadAsync(ReadScope readScope, ActorFilter filter, PageRequest page, CancellationToken cancellationToken) =>
        readScope.Actors ? list.ReadAsync(filter, page, Limit, cancellationToken) : Task.FromResult(new Page<ActorLine>([], null));

    public async Task<IReadOnlyDictionary<ActorId, string>> NamesAsync(IReadOnlyCollection<ActorId> ids, CancellationToken cancellationToken)
    {
        var values = new DynamicParameters();
        foreach (var (index, id) in ids.Distinct().Index())
        {
            values.Add($"id{index}", id.Value);
        }

        if (!values.ParameterNames.Any())
        {
            return new Dictionary<ActorId, string>();
        }

        // A name for each: Dapper makes an array of a list on PostgreSQL, which IN does not take.
        var names = string.Join(", ", values.ParameterNames.Select(name => "@" + name));
        var rows = await models.ReadAsync(
            connection => connection.QueryAsync<(string Id, string Name)>(
                $"SELECT actor, name FROM {ActorProjection.Actors} WHERE actor IN ({names})", values),
            cancellationToken);
        return rows.ToDictionary(row => new ActorId(row.Id), row => row.Name);
    }

    private static void Limit(Where where, ActorFilter filter) => where
        .And("kind = @kind", "kind", filter.Kind?.ToString())
        .And("area_code = @areaCode", "areaCode", filter.AreaCode)
        .And(@"search_name LIKE @pattern ESCAPE '\'", "pattern", filter.Text is { Length: > 0 } text ? Containing(text) : null);

    private static string Containing(string text) =>
        "%" + NameOrder.SearchFormOf(text).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal) + "%";

    private sealed class Row : NamedRow
    {
        public string Kind { get; set; } = "";

        public string? Cvr { get; set; }

        public string? Gln { get; set; }

        public string? AreaCode { get; set; }

        public long? LastDay { get; set; }

        public string? Successor { get; set; }
    }
}
