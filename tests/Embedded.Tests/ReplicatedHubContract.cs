using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Embedded.Tests;

/// <summary>Two hubs that know nothing of each other on one database, asked in turn.</summary>
public sealed class ReplicatedHubContract : EmbeddedHubContract
{
    protected override async Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, RunnerOptions options, TimeProvider time) =>
        new AlternatingHub(await base.OpenHubAsync(openStore, options, time), await base.OpenHubAsync(openStore, options, time));
}
