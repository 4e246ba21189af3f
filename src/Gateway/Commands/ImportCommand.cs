using System.CommandLine;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Import;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Posts the costs of a CSV file.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> From = new("FILE") { Description = "CSV with ';' between fields and a header line: Dato;Beløb;Kategori;Betaler;Tekst;Bilag;Valuta." };
    private static readonly Option<string> Partnership = new("--partnership") { Description = "Id or name of the partnership.", Required = true };
    private static readonly Option<FileEncoding> Encoding = new("--encoding")
    {
        Description = "utf8 or windows1252; found out when left out.",
        CustomParser = result => ReadEncoding(result.Tokens.Single().Value, result.AddError),
    };

    private static readonly Option<HeaderMap> Map = new("--map")
    {
        Description = "Another header for a column, such as --map \"Beløb i kr=amount\". Columns: date, amount, category, paidBy, text, reference, currency.",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => HeaderMap.Default,
        CustomParser = result => ReadMap(result.Tokens.Select(token => token.Value), result.AddError),
    };

    private static readonly Option<bool> SkipBad = new("--skip-bad") { Description = "Post the good lines although others are bad; otherwise a bad line keeps the file out." };

    public static Command Create()
    {
        var costs = new Command("costs", "Post the costs of a file. A line that was imported before is not posted again, so a file that has grown can be imported anew.") { From, Partnership, Encoding, Map, SkipBad };
        From.AcceptExistingOnly();
        costs.SetAction(ImportAsync);
        return new Command("import", "Bring data in from files.") { costs };
    }

    private static async Task<int> ImportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var hub = await RunningHub.StartAsync(HubSettings.FromEnvironment(), cancellationToken);
        var named = arguments.GetValue(Partnership)!;
        var found = await hub.Services.GetRequiredService<PartnershipChoice>().FindAsync(named, cancellationToken);
        if (found is not [var partnership])
        {
            await Console.Error.WriteLineAsync(
                found.Count == 0 ? $"There is no partnership '{named}'." : $"There are {found.Count} partnerships named '{named}'. Give the id: {string.Join(", ", found)}.");
            return 1;
        }

        var file = await File.ReadAllBytesAsync(arguments.GetValue(From)!.FullName, cancellationToken);
        var options = new ImportOptions(arguments.GetValue(Map)!, arguments.GetValue(Encoding), arguments.GetValue(SkipBad));
        var import = hub.Services.GetRequiredService<CostImport>();
        var report = await ImportProgressBar.ShowAsync(progress => import.RunAsync(partnership, file, options, progress, cancellationToken));
        return await WriteAsync(report, options.SkipBad);
    }

    private static async Task<int> WriteAsync(ImportReport report, bool skipBad)
    {
        foreach (var bad in report.Bad)
        {
            await Console.Error.WriteLineAsync($"Line {bad.Number}: {bad.Reason}");
        }

        await Console.Out.WriteLineAsync($"Added {report.Added}, already there {report.AlreadyThere}, bad {report.Bad.Count}.");
        if (report.Bad.Count > 0 && report.Added == 0 && !skipBad)
        {
            await Console.Error.WriteLineAsync("Nothing was posted. Mend the lines, or leave them out with --skip-bad.");
        }

        return report.Bad.Count == 0 ? 0 : 1;
    }

    private static FileEncoding ReadEncoding(string text, Action<string> fault)
    {
        switch (text.ToUpperInvariant())
        {
            case "UTF8" or "UTF-8":
                return FileEncoding.Utf8;
            case "WINDOWS1252" or "WINDOWS-1252":
                return FileEncoding.Windows1252;
            default:
                fault($"'{text}' is not an encoding that costs can be read in. Give utf8 or windows1252.");
                return FileEncoding.Detect;
        }
    }

    private static HeaderMap ReadMap(IEnumerable<string> entries, Action<string> fault)
    {
        var map = HeaderMap.Default;
        foreach (var entry in entries)
        {
            if (map.TryAdd(entry, out var larger))
            {
                map = larger;
            }
            else
            {
                fault($"'{entry}' is not a header and a column with '=' between, such as \"Beløb i kr=amount\".");
            }
        }

        return map;
    }
}
