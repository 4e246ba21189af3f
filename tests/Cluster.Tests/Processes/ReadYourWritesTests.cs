using System.Globalization;
using NetworkHub.HubProcess;
using NetworkHub.Postgres.Fixture;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>What one process of a cluster acknowledged is in every answer of another.</summary>
public sealed class ReadYourWritesTests(PostgresServer server) : IDisposable
{
    private const int PerPartnership = 100;

    private static readonly int Postings = Environment.GetEnvironmentVariable("NETWORKHUB_LONG_TESTS") == "1" ? 1_000 : 100;

    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-reads-").FullName;

    [Fact]
    public async Task Read_InTheOtherProcessStraightAfterEveryPosting_HasIt()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { [HubSettings.PostgresVariable] = await server.NewClusterAsync() };
        var key = await HubCommand.MakeKeyAsync(folder, settings);
        await using var first = await GatewayProcess.StartAsync(folder, settings);
        await using var second = await GatewayProcess.StartAsync(folder, settings);
        using var toFirst = first.Client(key);
        using var toSecond = second.Client(key);
        HttpClient[] clients = [toFirst, toSecond];
        HubApi[] hubs = [new(toFirst), new(toSecond)];
        var parties = await Task.WhenAll(hubs[0].RegisterActorAsync("Struer", 21_000), hubs[0].RegisterActorAsync("Lemvig", 19_000));
        var missing = new List<string>();

        for (var i = 0; i < Postings; i += PerPartnership)
        {
            var partnership = await hubs[0].FoundPartnershipAsync(parties, $"partnership-{i}");
            for (var count = 1; count <= PerPartnership; count++)
            {
                await PostAndReadAsync(partnership, i, count);
            }
        }

        missing.ShouldBeEmpty();

        async Task PostAndReadAsync(string partnership, int before, int count)
        {
            // Either of them leads the read models: the other is asked by turns.
            var (writer, reader) = (count % 2, (count + 1) % 2);
            await hubs[writer].PostCostAsync(partnership, parties[0], $"posting-{before + count}", 100);
            var total = count.ToString(CultureInfo.InvariantCulture) + ".00";
            var list = await hubs[reader].GetAsync("/api/v1/partnerships?limit=500");
            var line = list.GetProperty("items").EnumerateArray().Single(line => line.GetProperty("id").GetString() == partnership);
            Note("list", line.GetRawText(), $"\"{total}\"");
            Note("statement", (await hubs[reader].GetAsync($"/api/v1/partnerships/{partnership}/statement?limit=500")).GetRawText(), $"\"{total}\"");
            var csv = new Uri($"/api/v1/partnerships/{partnership}/statement?format=csv", UriKind.Relative);
            Note("csv", await clients[reader].GetStringAsync(csv), $",{total},");

            void Note(string what, string text, string wanted)
            {
                if (!text.Contains(wanted, StringComparison.Ordinal))
                {
                    missing.Add($"{what} {before + count}");
                }
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
