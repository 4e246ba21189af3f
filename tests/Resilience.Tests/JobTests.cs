using NetworkHub.HubProcess;

namespace NetworkHub.Resilience.Tests;

/// <summary>Long work goes on after the only process of a hub has been killed.</summary>
public class JobTests
{
    [Fact]
    public async Task Import_HubKilledMidway_GoesOnAfterTheRestartAndPostsEveryLineOnce()
    {
        var data = Directory.CreateTempSubdirectory("job-").FullName;
        var key = await HubCommand.MakeKeyAsync(data);
        string job;
        LongImport import;
        await using (var hub = await GatewayProcess.StartAsync(data))
        {
            using var client = hub.Client(key);
            var api = new HubApi(client);
            var parties = await Task.WhenAll(api.RegisterActorAsync("Lolland", 30_000), api.RegisterActorAsync("Ringsted", 35_000));
            import = new LongImport(await api.FoundPartnershipAsync(parties), "Lolland");
            job = await import.StartAsync(api);
            await import.MidwayAsync(api, job);
            await hub.KillAsync();
        }

        await using var again = await GatewayProcess.StartAsync(data);
        using var clientAgain = again.Client(key);

        (await import.DoneAsync(new HubApi(clientAgain), job)).ShouldBeGreaterThan(0, "the kill must hit the import midway, or the test shows nothing");
    }
}
