using System.Net.Http.Json;
using NetworkHub.HubProcess;

namespace NetworkHub.Bench;

/// <summary>What 10,000 entities in memory cost a hub on SQLite.</summary>
internal static class MemoryBench
{
    private const int Entities = 10_000;

    public static async Task RunAsync()
    {
        using var folder = await HubFolder.MakeAsync();
        await using var hub = await GatewayProcess.StartAsync(folder.Path);
        using var client = hub.Client(folder.Key);
        await RegisterAsync(client, 0, 500); // Compiles and fills what is not an entity's own.
        var before = await SettledAsync(hub);
        await RegisterAsync(client, 500, 500 + Entities);
        var after = await SettledAsync(hub);

        Report.Title("Memory of a hub on SQLite");
        Report.Figure("10,000 actors in memory, each with a key figure", [after - before], "MiB");
    }

    private static Task RegisterAsync(HttpClient client, int from, int to) => Parallel.ForAsync(from, to, async (i, cancellationToken) =>
    {
        var body = new
        {
            kind = "municipality",
            name = $"Actor {i}",
            keyFigures = new[] { new { key = "population", date = "2026-01-01", value = "20000" } },
        };
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/actors", UriKind.Relative), body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    });

    private static async Task<double> SettledAsync(GatewayProcess hub)
    {
        await Task.Delay(TimeSpan.FromSeconds(10));
        return hub.MemoryMiB;
    }
}
