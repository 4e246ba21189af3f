using NetworkHub.HubProcess;
using NetworkHub.Postgres.Fixture;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>Long work of a cluster goes on in another process.</summary>
public sealed class JobTests(PostgresServer server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-jobs-").FullName;

    [Fact]
    public async Task Import_ItsProcessKilledMidway_GoesOnInTheOtherAndPostsEveryLineOnce()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { [HubSettings.PostgresVariable] = await server.NewClusterAsync() };
        var key = await HubCommand.MakeKeyAsync(folder, settings);
        await using var first = await GatewayProcess.StartAsync(folder, settings);
        await using var second = await GatewayProcess.StartAsync(folder, settings);
        using var toFirst = first.Client(key);
        using var toSecond = second.Client(key);
        var api = new HubApi(toFirst);
        var parties = await Task.WhenAll(api.RegisterActorAsync("Lolland", 30_000), api.RegisterActorAsync("Ringsted", 35_000));
        var import = new LongImport(await api.FoundPartnershipAsync(parties), "Lolland");
        var job = await import.StartAsync(api);
        await import.MidwayAsync(api, job);

        await first.KillAsync();

        (await import.DoneAsync(new HubApi(toSecond), job)).ShouldBeGreaterThan(0, "the kill must hit the import midway, or the test shows nothing");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
