using System.Collections.Concurrent;
using System.Text.Json;
using NetworkHub.HubProcess;
using NetworkHub.Lengths;

namespace NetworkHub.Resilience.Tests;

/// <summary>The hub is killed as a power cut would end it, again and again, while partner systems post to it.</summary>
public class KillTests
{
    private const int Callers = 16;

    [Fact]
    public async Task Hub_KilledUnderLoad_KeepsEveryAcknowledgedPostingOnce()
    {
        var kills = TestLength.Of(8, 25, "kills");
        var data = Directory.CreateTempSubdirectory("kill-").FullName;
        var key = await HubCommand.MakeKeyAsync(data);
        var random = new Random(20261121);
        var acknowledged = new ConcurrentDictionary<string, JsonElement>(StringComparer.Ordinal);
        var unanswered = new ConcurrentDictionary<string, (string Party, int Amount)>(StringComparer.Ordinal);
        var sent = new ConcurrentDictionary<string, (string Party, int Amount)>(StringComparer.Ordinal);
        string? partnership = null;
        IReadOnlyList<string> parties = [];

        for (var round = 0; round < kills; round++)
        {
            await using var hub = await GatewayProcess.StartAsync(data);
            using var client = hub.Client(key);
            var api = new HubApi(client);
            if (partnership is null)
            {
                parties = await Task.WhenAll(Enumerable.Range(0, 7).Select(i => api.RegisterActorAsync($"K{i}", 20_000 + (7_919 * i))));
                partnership = await api.FoundPartnershipAsync(parties);
            }

            var load = Enumerable.Range(0, Callers).Select(caller => PostUntilItDiesAsync(api, partnership, parties, $"{round}-{caller}", acknowledged, unanswered, sent)).ToList();
            await UntilAsync(() => acknowledged.Count, acknowledged.Count + random.Next(1, 300));
            await hub.KillAsync();
            await Task.WhenAll(load);
        }

        acknowledged.Count.ShouldBeGreaterThan(kills);
        unanswered.ShouldNotBeEmpty("the kills must hit postings under way, or the test shows nothing");
        await using var last = await GatewayProcess.StartAsync(data);
        using var lastClient = last.Client(key);
        await EveryPostingStandsOnceAsync(new HubApi(lastClient), partnership!, sent, acknowledged);
        await last.KillAsync();
        var (exitCode, output) = await HubCommand.RunAsync(data, "verify");
        exitCode.ShouldBe(0, output);
    }

    // A moment is told by the work done and not by the clock, so that a slow machine is killed under load as well.
    private static async Task UntilAsync(Func<int> count, int wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (count() < wanted)
        {
            await Task.Delay(1, patience.Token);
        }
    }

    private static async Task PostUntilItDiesAsync(
        HubApi api,
        string partnership,
        IReadOnlyList<string> parties,
        string prefix,
        ConcurrentDictionary<string, JsonElement> acknowledged,
        ConcurrentDictionary<string, (string Party, int Amount)> unanswered,
        ConcurrentDictionary<string, (string Party, int Amount)> sent)
    {
        for (var i = 0; ; i++)
        {
            var (key, posting) = ($"{prefix}-{i}", (parties[i % parties.Count], 1 + (i * 7919 % 100_000)));
            sent[key] = posting;
            try
            {
                acknowledged[key] = (await api.PostCostAsync(partnership, posting.Item1, key, posting.Item2)).GetProperty("receipt");
            }
            catch (Exception e) when (e is HttpRequestException { StatusCode: null } or IOException)
            {
                unanswered[key] = posting;
                return;
            }
        }
    }

    // Asking again with the same key tells what became of every request: an acknowledged one answers its first receipt; one that was
    // not answered is carried out now unless it had been. After that the ledger must hold exactly one entry per key.
    private static async Task EveryPostingStandsOnceAsync(
        HubApi api,
        string partnership,
        ConcurrentDictionary<string, (string Party, int Amount)> sent,
        ConcurrentDictionary<string, JsonElement> acknowledged)
    {
        var versions = new HashSet<long>();
        long total = 0;
        long lastPosition = 0;
        foreach (var (key, (party, amount)) in sent)
        {
            var receipt = (await api.PostCostAsync(partnership, party, key, amount)).GetProperty("receipt");
            if (acknowledged.TryGetValue(key, out var first))
            {
                receipt.ToString().ShouldBe(first.ToString());
            }

            versions.Add(receipt.GetProperty("version").GetInt64()).ShouldBeTrue($"{key} shares its entry with another posting");
            lastPosition = Math.Max(lastPosition, receipt.GetProperty("position").GetInt64());
            total += amount;
        }

        var balance = await api.GetAsync($"/api/v1/partnerships/{partnership}/balance");
        Sum(balance, "paid").ShouldBe(total);
        Sum(balance, "share").ShouldBe(total);

        // The ledger's own sums come from the read models: they must catch up and agree with the entity's state.
        var fromLedger = await api.GetAsync($"/api/v1/partnerships/{partnership}/balance?asOf=2026-12-31", lastPosition);
        Sum(fromLedger, "paid").ShouldBe(total);
        Sum(fromLedger, "share").ShouldBe(total);
    }

    private static long Sum(JsonElement balance, string member) =>
        balance.GetProperty("parties").EnumerateArray().Sum(party => MinorUnits(party.GetProperty(member)));

    private static long MinorUnits(JsonElement amount) =>
        long.Parse(
            (amount.ValueKind == JsonValueKind.Object ? amount.GetProperty("amount") : amount).GetString()!.Replace(".", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture);
}
