using NetworkHub.Application.Hub;
using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;
using NetworkHub.EventStore.Postgres;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>The real program three times on PostgreSQL. A hub with nothing in memory is one that knows nothing of the three.</summary>
public sealed class ThreeProcessesHubContract(ThreeProcesses processes) : HubContract, IClassFixture<ThreeProcesses>
{
    private static readonly TimeSpan LongestTest = TimeSpan.FromMinutes(5);
    private bool isFirst = true;

    protected override Task CreateDatabaseAsync()
    {
        PostgresServer.SkipWhenMissing();
        return Task.CompletedTask;
    }

    protected override async Task<IEventStore> OpenStoreAsync() => await PostgresEventStore.OpenAsync(processes.Database, CancellationToken.None);

    protected override async Task<INetworkHub> OpenAsync()
    {
        if (isFirst)
        {
            isFirst = false;
            return processes.Hub;
        }

        return Track(new LocalHub(Track(await OpenStoreAsync()), new JournalOptions(), TimeProvider.System));
    }

    protected override void ShouldBeNow(DateTimeOffset told) => (TimeProvider.System.GetUtcNow() - told).ShouldBeInRange(TimeSpan.Zero, LongestTest);

    protected override Task DropDatabaseAsync() => Task.CompletedTask;
}
