using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.Hub.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Hub.Postgres.Tests.Hubs;

/// <summary>Three hubs that know nothing of each other on one database, asked in turn.</summary>
public sealed class StrangeHubsContract(PostgresServer server) : PostgresHubContract(server)
{
    protected override async Task<INetworkHub> OpenHubAsync(Func<Task<IEventStore>> openStore, JournalOptions options, TimeProvider time) =>
        new AlternatingHub(
            await base.OpenHubAsync(openStore, options, time),
            await base.OpenHubAsync(openStore, options, time),
            await base.OpenHubAsync(openStore, options, time));
}
