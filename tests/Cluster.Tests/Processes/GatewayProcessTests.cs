using System.Diagnostics;
using System.Globalization;
using NetworkHub.HubProcess;
using NetworkHub.Postgres.Fixture;
using NetworkHub.Silo.Settings;

namespace NetworkHub.Cluster.Tests.Processes;

/// <summary>The hub's program on one PostgreSQL, started, drained and killed as operators do.</summary>
public sealed class GatewayProcessTests(PostgresServer server) : IDisposable
{
    private const int Callers = 8;

    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-processes-").FullName;
    private Dictionary<string, string> settings = [];

    [Fact]
    public async Task OnlyProcess_Killed_IsReadyAgainWithinTenSeconds()
    {
        var key = await PrepareAsync();
        var killed = await GatewayProcess.StartAsync(folder, settings);
        await killed.KillAsync();
        var began = Stopwatch.GetTimestamp();

        await using var again = await GatewayProcess.StartAsync(folder, settings);
        var took = Stopwatch.GetElapsedTime(began);

        using var client = again.Client(key);
        await new HubApi(client).RegisterActorAsync("Struer", 21_000);
        took.ShouldBeLessThan(TimeSpan.FromSeconds(10), "a start must not wait for the silo that was killed");
    }

    [Fact]
    public async Task Process_ToldToStopUnderLoad_CostsNoError()
    {
        var key = await PrepareAsync();
        await using var staying = await GatewayProcess.StartAsync(folder, settings);
        await using var leaving = await GatewayProcess.StartAsync(folder, settings);
        using var toStaying = staying.Client(key);
        using var toLeaving = leaving.Client(key);
        var api = new HubApi(toStaying);
        var parties = await Task.WhenAll(api.RegisterActorAsync("Struer", 21_000), api.RegisterActorAsync("Lemvig", 19_000));
        var partnerships = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => api.FoundPartnershipAsync(parties, $"partnership-{i}")));
        var (stop, posted) = (false, 0);
        var atStaying = Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => PostAsync(api, $"s{caller}", () => stop)));
        var atLeaving = Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => PostUntilItIsGoneAsync(new HubApi(toLeaving), $"l{caller}")));
        await PostedAsync(500);

        (await leaving.TerminateAsync()).ShouldBe(0);
        await PostedAsync(posted + 500);
        stop = true;

        // Any answer that is no success throws.
        await atStaying;
        await atLeaving;
        var balances = await Task.WhenAll(partnerships.Select(partnership => api.GetAsync($"/api/v1/partnerships/{partnership}/balance")));
        balances.SelectMany(balance => balance.GetProperty("parties").EnumerateArray())
            .Sum(party => decimal.Parse(party.GetProperty("paid").GetString()!, CultureInfo.InvariantCulture)).ShouldBe(posted);

        async Task PostedAsync(int count)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (Volatile.Read(ref posted) < count && !atStaying.IsFaulted && !atLeaving.IsFaulted)
            {
                await Task.Delay(5, patience.Token);
            }
        }

        async Task PostAsync(HubApi hub, string caller, Func<bool> until)
        {
            for (var i = 0; !until(); i++)
            {
                await hub.PostCostAsync(partnerships[i % partnerships.Length], parties[i % 2], $"{caller}-{i}", 100);
                Interlocked.Increment(ref posted);
            }
        }

        // What a load balancer sees of a process that stops: it takes no more connections.
        async Task PostUntilItIsGoneAsync(HubApi hub, string caller)
        {
            try
            {
                await PostAsync(hub, caller, () => false);
            }
            catch (HttpRequestException e) when (e is { StatusCode: null, HttpRequestError: HttpRequestError.ConnectionError })
            {
                return;
            }
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> PrepareAsync()
    {
        settings = new(StringComparer.Ordinal) { [HubSettings.PostgresVariable] = await server.NewClusterAsync() };
        return await HubCommand.MakeKeyAsync(folder, settings);
    }
}
