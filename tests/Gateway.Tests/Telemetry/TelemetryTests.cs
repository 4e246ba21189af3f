using System.Net.Http.Json;
using NetworkHub.HubProcess;

namespace NetworkHub.Gateway.Tests.Telemetry;

/// <summary>What an operator sees of a hub of one process: the program as it is started, and a collector.</summary>
public sealed class TelemetryTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly string folder = Directory.CreateTempSubdirectory("networkhub-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Post_WithACollector_IsOneTraceFromTheRequestToTheCommand()
    {
        await using var collector = new Collector();
        var key = await HubCommand.MakeKeyAsync(folder);
        await using var hub = await GatewayProcess.StartAsync(folder, collector.Settings);
        using var client = hub.Client(key);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "1");

        (await client.PostAsJsonAsync("/api/v1/actors", new { kind = "municipality", name = "Sønderborg" })).EnsureSuccessStatusCode();

        var path = await collector.PathToAsync("RegisterActor").WaitAsync(Patience);
        path.ShouldAllBe(span => span.Service == "networkhub");
        path[0].Name.ShouldBe("POST /api/v1/actors/");
        path.Skip(1).SkipLast(1).ShouldAllBe(span => span.Name == "IEntityGrain<TCommand,TState>/ExecuteAsync");
        path.Count.ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData("NetworkHub")]
    [InlineData("Microsoft.Orleans")]
    [InlineData("Microsoft.AspNetCore.Hosting")]
    [InlineData("System.Runtime")]
    public async Task Serve_WithACollector_IsMeasured(string meter)
    {
        await using var collector = new Collector();
        var settings = new Dictionary<string, string>(collector.Settings, StringComparer.Ordinal) { ["OTEL_SERVICE_NAME"] = "hub-of-the-test" };
        await using var hub = await GatewayProcess.StartAsync(folder, settings);

        await collector.MeasuredAsync("hub-of-the-test", meter).WaitAsync(Patience);
    }
}
