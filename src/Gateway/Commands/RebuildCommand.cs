using System.CommandLine;
using NetworkHub.Application.Projections;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Makes the read models anew.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var rebuild = new Command("rebuild", "Make lists, portfolios and ledgers anew from the log. The hub may run meanwhile.");
        rebuild.SetAction(RebuildAsync);
        return rebuild;
    }

    private static async Task<int> RebuildAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var services = HubServices.Open(HubSettings.FromEnvironment());
        var projector = services.GetRequiredService<Projector>();
        await projector.RebuildAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"Rebuilt the read models up to position {projector.Progress.Position}.");
        return 0;
    }
}
