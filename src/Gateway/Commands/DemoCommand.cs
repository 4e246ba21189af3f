using System.CommandLine;
using NetworkHub.Demo;
using NetworkHub.Gateway.Hosting;

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
        await using var services = HubServices.Open(HubSettings.FromEnvironment());
        var added = await services.GetRequiredService<DemoLoader>().LoadAsync(cancellationToken);
        await Console.Out.WriteLineAsync(added == 0 ? "The demo was there already." : $"Loaded the demo: {added} commands.");
        return 0;
    }
}
