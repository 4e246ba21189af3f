using NetworkHub.Application.Queries;
using NetworkHub.Application.Store;
using NetworkHub.Demo;

namespace NetworkHub.Gateway.Hosting;

/// <summary>Loads the demo into an empty database, after the entities can be asked and before the first request is served.</summary>
internal sealed class DemoService(DemoLoader demo, IEventStore store, IHubQueries queries) : IHostedService
{
    private static readonly TimeSpan LongestCatchUp = TimeSpan.FromSeconds(30);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await demo.IsDueAsync(cancellationToken))
            {
                await demo.LoadAsync(cancellationToken);

                // Whoever opens the first page is to find the demo on it.
                await queries.WaitForAsync(await store.ReadLastPositionAsync(cancellationToken), LongestCatchUp, cancellationToken);
            }
        }
        catch (DemoRefusedException e)
        {
            // Somebody has begun to work with half a demo: that is no reason to keep them out.
            await Console.Error.WriteLineAsync($"{e.Message} The hub starts without the rest of the demo; start it with --no-demo from now on.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
