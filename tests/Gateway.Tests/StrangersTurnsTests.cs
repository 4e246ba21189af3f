using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Gateway.Api.Sharing;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

/// <summary>On a hub of its own, whose turns it takes away.</summary>
public sealed class StrangersTurnsTests(RunningHub hub) : IClassFixture<RunningHub>
{
    private const string Request =
        """{ "currency": "DKK", "parties": [ { "id": "a" } ], "rule": { "rule": "equal" }, "amounts": [ { "amount": "1.00" } ] }""";

    [Fact]
    public async Task Evaluate_AsManyWaitAsMay_IsOverloadedUntilTheyAreDone()
    {
        using var stranger = hub.Stranger();
        var turns = hub.Services.GetRequiredService<StrangersTurns>();
        var calculating = Math.Max(1, Environment.ProcessorCount / 2);
        var others = Enumerable.Range(0, calculating + StrangersTurns.MostWaiting).Select(_ => turns.AcquireAsync(CancellationToken.None).AsTask()).ToList();

        var refused = await stranger.PostAsync("/api/v1/sharing/evaluate", Request);
        foreach (var other in others)
        {
            using RateLimitLease turn = await other;
        }

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await stranger.PostAsync("/api/v1/sharing/evaluate", Request)).Succeeded();
    }
}
