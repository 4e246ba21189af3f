using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Hub.Tests;

/// <summary>Two hubs that know nothing of each other on one database, asked in turn, as when a command line works beside a hub.</summary>
public sealed class StrangeHubsContract : OneSiloHubContract
{
    protected override async Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, JournalOptions options, TimeProvider time) =>
        new AlternatingHub(await base.OpenHubAsync(openStore, options, time), await base.OpenHubAsync(openStore, options, time));
}
