using NetworkHub.Domain.Partnerships;
using NetworkHub.EventStore.Sqlite;
using NetworkHub.Hub.Contract;
using NetworkHub.Hub.Host;

namespace NetworkHub.Hub.Tests.Serialization;

/// <summary>A call within the process neither copies nor serialises what is asked and answered.</summary>
public sealed class LocalCallTests
{
    private const int Calls = 200;

    [Fact]
    public async Task Execute_WithinTheProcess_CopiesNothing()
    {
        using var folder = new TempFolder();
        await using var store = SqliteEventStore.Open(folder.Path);
        await using var hub = new LocalHub(store);
        var partnership = await new TestPartnership(hub).BeginAsync();

        var (copiedCommands, copiedStates) = (0, 0);
        for (var i = 0; i < Calls; i++)
        {
            var cost = TestPartnership.Cost(partnership.Parties[0], 100 + i);
            var posted = (CostPosted)(await partnership.DoAsync(cost)).Events[^1].Event;
            copiedCommands += ReferenceEquals(posted.Cost, cost.Cost) ? 0 : 1;
            copiedStates += ReferenceEquals(await partnership.StateAsync(), await partnership.StateAsync()) ? 0 : 1;
        }

        (copiedCommands, copiedStates).ShouldBe((0, 0), $"in {Calls} calls");
    }
}
