using System.Diagnostics.CodeAnalysis;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Import;

/// <summary>Which header stands for which column. Headers are compared without regard to case and surrounding blanks.</summary>
public sealed class HeaderMap
{
    private static readonly CostColumn[] Required = [CostColumn.Date, CostColumn.Amount, CostColumn.Category, CostColumn.PaidBy];

    private readonly Dictionary<string, CostColumn> columns;

    private HeaderMap(Dictionary<string, CostColumn> columns) => this.columns = columns;

    /// <summary>The Danish and English headers that are known without being told.</summary>
    public static HeaderMap Default { get; } = new(new(StringComparer.OrdinalIgnoreCase)
    {
        ["Dato"] = CostColumn.Date,
        ["Date"] = CostColumn.Date,
        ["Beløb"] = CostColumn.Amount,
        ["Amount"] = CostColumn.Amount,
        ["Kategori"] = CostColumn.Category,
        ["Category"] = CostColumn.Category,
        ["Betaler"] = CostColumn.PaidBy,
        ["PaidBy"] = CostColumn.PaidBy,
        ["Tekst"] = CostColumn.Text,
        ["Text"] = CostColumn.Text,
        ["Bilag"] = CostColumn.Reference,
        ["Reference"] = CostColumn.Reference,
        ["Valuta"] = CostColumn.Currency,
        ["Currency"] = CostColumn.Currency,
    });

    /// <summary>Adds an entry to a map.</summary>
    /// <param name="entry">Header and column with an equals sign between, such as <c>Beløb i kr=amount</c>.</param>
    /// <param name="map">The larger map when the answer is yes.</param>
    /// <returns>Whether the entry could be read.</returns>
    public bool TryAdd(string entry, [NotNullWhen(true)] out HeaderMap? map)
    {
        map = null;
        var split = entry.LastIndexOf('=');
        var named = Enum.GetValues<CostColumn>().Where(column => string.Equals(Name(column), entry[(split + 1)..].Trim(), StringComparison.OrdinalIgnoreCase));
        if (split < 1 || named.ToList() is not [var column])
        {
            return false;
        }

        map = new HeaderMap(new(columns, StringComparer.OrdinalIgnoreCase) { [entry[..split].Trim()] = column });
        return true;
    }

    /// <summary>Finds the columns of a file.</summary>
    /// <param name="headers">Its first line.</param>
    /// <param name="errors">What is wrong with the headers; empty when they will do.</param>
    /// <returns>The place of each column that the file has.</returns>
    internal IReadOnlyDictionary<CostColumn, int> Find(IReadOnlyList<string> headers, out IReadOnlyList<Message> errors)
    {
        var found = headers.Select((header, place) => (Header: header.Trim(), Place: place)).Where(item => columns.ContainsKey(item.Header))
            .ToLookup(item => columns[item.Header]);
        errors =
        [
            .. Required.Where(column => !found.Contains(column)).Select(column =>
                Message.Of(
                    "import-column-missing",
                    Argument.Text("column", Name(column)),
                    Texts("expected", Known(column)),
                    Texts("found", headers.Select(header => header.Trim())))),
            .. found.Where(same => same.Count() > 1).Select(same =>
                Message.Of("import-column-repeated", Texts("headers", same.Select(item => item.Header)), Argument.Text("column", Name(same.Key)))),
        ];
        return found.ToDictionary(same => same.Key, same => same.First().Place);
    }

    private static string Name(CostColumn column) => char.ToLowerInvariant(column.ToString()[0]) + column.ToString()[1..];

    private static Argument Texts(string name, IEnumerable<string> texts) => Argument.List(name, [.. texts.Select(text => new TextArgument(text))]);

    private IEnumerable<string> Known(CostColumn column) => columns.Where(entry => entry.Value == column).Select(entry => entry.Key);
}
