using System.CommandLine;
using NetworkHub.Application.Jobs;
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
        var store = services.GetRequiredService<IEventStore>();
        var export = new LogExport(store);
        var head = await store.ReadLastPositionAsync(cancellationToken);
        if (arguments.GetValue(To) is not { } file)
        {
            await using var output = Console.OpenStandardOutput();
            await export.WriteAsync(output, head, _ => { }, cancellationToken);
            return 0;
        }

        await using var stream = file.Create();
        var extent = await JobProgressBar.RunAsync(
            show => export.WriteAsync(stream, head, position => show(new JobProgress("write", position, head)), cancellationToken));
        await Console.Out.WriteLineAsync($"Wrote {extent.Events} events to {file.FullName}.");
        return 0;
    }
}
