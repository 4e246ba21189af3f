using NetworkHub.Application.Queries;
using NetworkHub.Demo;

namespace NetworkHub.Gateway.Hosting;

/// <summary>Loads the demo into an empty database, after the entities can be asked and before the first request is served.</summary>
internal sealed class DemoService(DemoLoader demo, CatchUpWait catchUp) : IHostedService
{
    private static readonly TimeSpan LongestCatchUp = TimeSpan.FromSeconds(30);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await demo.IsDueAsync(cancellationToken))
            {
                await demo.LoadAsync(cancellationToken);

                // The first page to be opened is to have the demo on it.
                await catchUp.ReachAsync(await catchUp.ReadHeadAsync(cancellationToken), LongestCatchUp, cancellationToken);
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
