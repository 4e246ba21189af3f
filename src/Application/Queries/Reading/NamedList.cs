using Dapper;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>Pages through a table in order of name.</summary>
/// <param name="models">The read models.</param>
/// <param name="name">Names the list in its cursors.</param>
/// <param name="table">The table, which has a column <c>sort_key</c>.</param>
/// <param name="id">The column with the id.</param>
/// <param name="columns">What to read besides; see <typeparamref name="TRow"/>.</param>
/// <param name="toLine">What a row says.</param>
internal sealed class NamedList<TFilter, TRow, TLine>(
    ReadModels models, string name, string table, string id, string columns, Func<TRow, TLine> toLine)
    where TRow : NamedRow
{
    /// <summary>A page of the list.</summary>
    /// <param name="filter">The filter, when the page has no cursor that carries it.</param>
    /// <param name="page">Which page.</param>
    /// <param name="limit">Adds the filter's conditions, and who may see what.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Page<TLine>> ReadAsync(TFilter filter, PageRequest page, Action<Where, TFilter> limit, CancellationToken cancellationToken)
    {
        NameKey? last = null;
        if (page.Cursor is { } cursor)
        {
            (filter, last) = Cursor.Read<TFilter, NameKey>(name, cursor);
        }

        var where = new Where().After(last, id).With("limit", page.Limit + 1L);
        limit(where, filter);
        var rows = (await models.ReadAsync(
            connection => connection.QueryAsync<TRow>(
                $"SELECT {id} AS Id, sort_key AS SortKey, name AS Name, {columns} FROM {table} {where} ORDER BY sort_key, {id} LIMIT @limit",
                where.Values),
            cancellationToken)).AsList();
        var shown = rows.Take(page.Limit).ToList();
        var next = rows.Count > page.Limit ? Cursor.Write(name, filter, new NameKey(shown[^1].SortKey, shown[^1].Id)) : null;
        return new Page<TLine>([.. shown.Select(toLine)], next);
    }
}

/// <summary>A row of a list in order of name.</summary>
internal abstract class NamedRow
{
    public string Id { get; set; } = "";

    public string SortKey { get; set; } = "";

    public string Name { get; set; } = "";
}
