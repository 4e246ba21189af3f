using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Cluster.Tests.Providers;

/// <summary>Reminders in PostgreSQL, as the silo sets them up. What a reminder did is read from the database, so that no call activates its grain.</summary>
public sealed class ReminderTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Key = "probe";
    private const string RemindedOnce = """{"note":"","reminded":1}""";

    // A silo that comes too late for the first time keeps the second, a minute after it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Remind_WhenDue_CallsTheGrain()
    {
        var cluster = await server.NewClusterAsync();
        var rows = new ProbeRows(cluster, Key);
        await using var silo = await SiloHere.StartAsync(cluster);

        await silo.Grains.GetGrain<IProbeGrain>(Key).RemindAsync(TimeSpan.FromSeconds(1));

        (await rows.ReminderPeriodMsAsync()).ShouldBe(60_000);
        (await FirstStateAsync(rows)).ShouldBe(RemindedOnce);
    }

    [Fact]
    public async Task Remind_SiloGoneBeforeItIsDue_NextSiloCallsTheGrain()
    {
        var cluster = await server.NewClusterAsync();
        var rows = new ProbeRows(cluster, Key);
        await using (var silo = await SiloHere.StartAsync(cluster))
        {
            await silo.Grains.GetGrain<IProbeGrain>(Key).RemindAsync(TimeSpan.FromSeconds(10));
        }

        (await rows.StateAsync()).ShouldBeNull("the reminder must outlive the silo, or the test shows nothing");

        await using var next = await SiloHere.StartAsync(cluster);

        (await FirstStateAsync(rows)).ShouldBe(RemindedOnce);
    }

    private static async Task<string> FirstStateAsync(ProbeRows rows)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await rows.StateAsync() is { } state)
            {
                return state;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
