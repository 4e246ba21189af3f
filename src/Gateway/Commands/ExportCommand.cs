using System.CommandLine;
using NetworkHub.Application.Store;
using NetworkHub.Application.Verification;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Writes the whole log out.</summary>
internal static class ExportCommand
{
    private static readonly Argument<FileInfo?> To = new("FILE") { Description = "Where to; standard output when left out.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var export = new Command("export", "Write every event as a line of JSON (NDJSON), with its hash.") { To };
        export.SetAction(ExportAsync);
        return export;
    }

    private static async Task<int> ExportAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = HubServices.Open(HubSettings.FromEnvironment());
        var export = new LogExport(services.GetRequiredService<IEventStore>());
        if (arguments.GetValue(To) is not { } file)
        {
            await using var output = Console.OpenStandardOutput();
            await export.WriteAsync(output, cancellationToken);
            return 0;
        }

        await using var stream = file.Create();
        var events = await export.WriteAsync(stream, cancellationToken);
        await Console.Out.WriteLineAsync($"Wrote {events} events to {file.FullName}.");
        return 0;
    }
}
