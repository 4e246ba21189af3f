using Dapper;
using NetworkHub.Application.Access;
using NetworkHub.Application.Projections;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>The conditions of a query, with their values as parameters.</summary>
internal sealed class Where
{
    private readonly List<string> conditions = [];

    /// <summary>The values.</summary>
    public DynamicParameters Values { get; } = new();

    /// <summary>Adds a condition that holds for what is wanted.</summary>
    /// <param name="condition">SQL that names the value with an at sign, if it has one.</param>
    /// <param name="name">The value's name.</param>
    /// <param name="value">The value; null adds no condition.</param>
    public Where And(string condition, string name, object? value)
    {
        if (value is not null)
        {
            conditions.Add(condition);
            Values.Add(name, value);
        }

        return this;
    }

    /// <summary>Adds a value that a condition needs besides.</summary>
    public Where With(string name, object? value)
    {
        Values.Add(name, value);
        return this;
    }

    /// <summary>Leaves out the networks or partnerships that the caller does not take part in.</summary>
    /// <param name="readScope">What the caller sees.</param>
    /// <param name="stream">The column with the id.</param>
    public Where Seen(ReadScope readScope, string stream)
    {
        if (!readScope.Everything)
        {
            And(
                $"EXISTS (SELECT 1 FROM {ParticipantProjection.Participants} seen WHERE seen.actor = @own AND seen.stream = {stream})",
                "own",
                readScope.Own?.Value ?? "");
        }

        return this;
    }

    /// <summary>Goes on after an item of a list in order of name.</summary>
    /// <param name="last">The last item shown; null for the first page.</param>
    /// <param name="id">The column with the id.</param>
    public Where After(NameKey? last, string id) =>
        And($"(sort_key, {id}) > (@lastKey, @lastId)", "lastKey", last?.SortKey).With("lastId", last?.Id);

    /// <summary>The SQL; empty when there are no conditions.</summary>
    public override string ToString() => conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
}
