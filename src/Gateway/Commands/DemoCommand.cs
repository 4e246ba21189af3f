using System.CommandLine;
using NetworkHub.Demo;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Gateway.Commands;

/// <summary>Loads the demo into the data folder.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var demo = new Command("demo", "Load the demo: Denmark's municipalities and regions, a network and a partnership. A second time adds nothing.");
        demo.SetAction(LoadAsync);
        return demo;
    }

    private static async Task<int> LoadAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var hub = await RunningHub.StartAsync(HubSettings.FromEnvironment(), cancellationToken);
        var added = await hub.Services.GetRequiredService<DemoLoader>().LoadAsync(cancellationToken);
        await Console.Out.WriteLineAsync(added == 0 ? "The demo was there already." : $"Loaded the demo: {added} commands.");
        return 0;
    }
}
