using NetworkHub.Postgres.Fixture;

namespace NetworkHub.Silo.Tests;

/// <summary>Silos that find each other in PostgreSQL.</summary>
public sealed class TwoSilosTests(PostgresServer server)
{
    [Fact]
    public async Task TwoSilos_StartedAtOnceOnAnEmptyDatabase_ShareTheGrains()
    {
        PostgresServer.SkipWhenMissing();
        var database = await server.CreateDatabaseAsync();

        var silos = await Task.WhenAll(TestSilo.OnPostgresAsync(database), TestSilo.OnPostgresAsync(database));

        await using var first = silos[0];
        await using var second = silos[1];
        await SeeEachOtherAsync(first, 2);
        await SeeEachOtherAsync(second, 2);
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 40; i++)
        {
            await first.Grains.GetGrain<INoteGrain>($"{i}").WriteAsync($"note {i}");
            hosts.Add(await second.Grains.GetGrain<INoteGrain>($"{i}").SiloAsync());
            (await second.Grains.GetGrain<INoteGrain>($"{i}").ReadAsync()).ShouldBe($"note {i}");
        }

        hosts.ShouldBe([first.Name, second.Name], ignoreOrder: true);
    }

    [Fact]
    public async Task Silo_Stopped_OtherFindsItsState()
    {
        PostgresServer.SkipWhenMissing();
        var database = await server.CreateDatabaseAsync();
        await using var first = await TestSilo.OnPostgresAsync(database);
        await using (var second = await TestSilo.OnPostgresAsync(database))
        {
            for (var i = 0; i < 10; i++)
            {
                await second.Grains.GetGrain<INoteGrain>($"{i}").WriteAsync($"note {i}");
            }
        }

        for (var i = 0; i < 10; i++)
        {
            (await first.Grains.GetGrain<INoteGrain>($"{i}").ReadAsync()).ShouldBe($"note {i}");
        }

        await SeeEachOtherAsync(first, 1);
    }

    private static async Task SeeEachOtherAsync(TestSilo silo, int many)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await silo.Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true)).Count != many)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }
}
