using System.CommandLine;
using System.Globalization;
using NetworkHub.Application.Access;
using NetworkHub.Application.Jobs;
using NetworkHub.Gateway.Features.Operating.Jobs;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Localisation;
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

    private static readonly Option<string[]> Map = new("--map")
    {
        Description = "Another header for a column, such as --map \"Beløb i kr=amount\". Columns: date, amount, category, paidBy, text, reference, currency.",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> SkipBad = new("--skip-bad") { Description = "Post the good lines although others are bad; otherwise a bad line keeps the file out." };

    private static readonly MessageWriter English = MessageWriter.WithIds(Language.English);

    public static Command Create()
    {
        var costs = new Command("costs", "Post the costs of a file. A line that was imported before is not posted again, so a file that has grown can be imported again.") { From, Partnership, Encoding, Map, SkipBad };
        From.AcceptExistingOnly();
        Map.Validators.Add(result => CheckMap(result.Tokens.Select(token => token.Value), result.AddError));
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
        var skipBad = arguments.GetValue(SkipBad);
        var order = CostImportWork.Order(Caller.Hub.Principal, partnership, file, arguments.GetValue(Map)!, arguments.GetValue(Encoding), skipBad);
        var id = hub.Services.GetRequiredService<IdGenerator>().Next<JobId>();
        var job = await JobProgressBar.RunAsync(hub.Services.GetRequiredService<IJobs>(), id, order, cancellationToken);
        return await WriteAsync(job, skipBad);
    }

    private static async Task<int> WriteAsync(Job job, bool skipBad)
    {
        if (job.Result is not { Figures: var figures, Notes: var notes })
        {
            await Console.Error.WriteLineAsync(job.Failure is { } failure
                ? English.Write(failure)
                : "The import was ended. Import the file again: what is there already is not added twice.");
            return 1;
        }

        foreach (var bad in notes)
        {
            await Console.Error.WriteLineAsync($"Line {bad.Line}: {English.Write(bad)}");
        }

        var badLines = long.Parse(figures[CostImportWork.Bad], CultureInfo.InvariantCulture);
        if (badLines > notes.Count)
        {
            await Console.Error.WriteLineAsync($"{badLines - notes.Count} more lines are bad.");
        }

        await Console.Out.WriteLineAsync($"Added {figures[CostImportWork.Added]}, already there {figures[CostImportWork.AlreadyThere]}, bad {badLines}.");
        if (badLines > 0 && figures[CostImportWork.Added] == "0" && !skipBad)
        {
            await Console.Error.WriteLineAsync("Nothing was posted. Mend the lines, or leave them out with --skip-bad.");
        }

        return badLines == 0 ? 0 : 1;
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

    private static void CheckMap(IEnumerable<string> entries, Action<string> fault)
    {
        foreach (var entry in entries.Where(entry => !HeaderMap.Default.TryAdd(entry, out _)))
        {
            fault($"'{entry}' is not a header and a column with '=' between, such as \"Beløb i kr=amount\".");
        }
    }
}
