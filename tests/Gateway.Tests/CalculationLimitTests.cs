using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using NetworkHub.Gateway.Features.Rules.Evaluating;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

/// <summary>On a hub of its own, all of whose permits are taken.</summary>
public sealed class CalculationLimitTests : IAsyncLifetime
{
    private const string Path = "/api/v1/sharing/evaluate";

    private const string Request =
        """{ "currency": "DKK", "parties": [ { "id": "a" } ], "rule": { "rule": "equal" }, "amounts": [ { "amount": "1.00" } ] }""";

    private readonly RunningHub hub = new();
    private readonly SemaphoreSlim calculating = new(0);
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask InitializeAsync()
    {
        hub.Map = app => app.MapPost("/api/v1/slow", SlowAsync).AllowAnonymous().RequireRateLimiting(CalculationLimit.Policy);
        return hub.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await hub.DisposeAsync();
        calculating.Dispose();
    }

    [Fact]
    public async Task Evaluate_AsManyWaitAsMay_IsOverloadedUntilTheyAreDone()
    {
        using var stranger = hub.Stranger();
        var running = Enumerable.Range(0, CalculationLimit.MaxConcurrent).Select(_ => stranger.PostAsync("/api/v1/slow", "{}")).ToList();
        foreach (var _ in running)
        {
            (await calculating.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
        }

        var waiting = Enumerable.Range(0, CalculationLimit.MaxQueueLength + 1).Select(_ => stranger.PostAsync(Path, Request)).ToList();
        var refused = await await Task.WhenAny(waiting);
        done.SetResult();
        var answers = await Task.WhenAll([.. waiting, .. running]);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Problem.ShouldBe("overloaded");
        refused.Headers["Retry-After"].ShouldBe("1");
        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(answers.Length - 1);
    }

    [Fact]
    public async Task Evaluate_WhileTheBodiesOfOthersTrickleIn_IsServed()
    {
        using var others = new Crowd();
        for (var i = 0; i < CalculationLimit.MaxConcurrent; i++)
        {
            await others.SendAsync(hub.Address, "/api/v1/slow", 1000, "{");
        }

        using var stranger = hub.Stranger();
        stranger.Http.Timeout = TimeSpan.FromSeconds(30);
        var answer = await stranger.PostAsync(Path, Request);

        answer.Succeeded();
    }

    [Fact]
    public async Task Evaluate_WhileOthersDoNotReadTheirAnswers_IsServed()
    {
        var parties = string.Join(',', Enumerable.Range(0, 100).Select(i => $$"""{ "id": "{{new string('p', 30)}}{{i}}" }"""));
        var amounts = string.Join(',', Enumerable.Repeat("""{ "amount": "1234567.00" }""", 2000));
        var large = $$"""{ "currency": "DKK", "parties": [ {{parties}} ], "rule": { "rule": "equal" }, "amounts": [ {{amounts}} ] }""";
        using var others = new Crowd();
        for (var i = 0; i < CalculationLimit.MaxConcurrent; i++)
        {
            (await others.SendAsync(hub.Address, Path, large.Length, large)).ReadByte().ShouldBe('H');
        }

        using var stranger = hub.Stranger();
        stranger.Http.Timeout = TimeSpan.FromSeconds(30);
        var answer = await stranger.PostAsync(Path, Request);

        answer.Succeeded();
    }

    private async Task SlowAsync()
    {
        calculating.Release();
        await done.Task;
    }

    /// <summary>Callers that write and read no more than a test says.</summary>
    private sealed class Crowd : IDisposable
    {
        private readonly List<TcpClient> callers = [];

        public async Task<NetworkStream> SendAsync(Uri hub, string path, int length, string body)
        {
            var caller = new TcpClient { ReceiveBufferSize = 4096 };
            callers.Add(caller);
            await caller.ConnectAsync(hub.Host, hub.Port);
            await caller.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{body}"));
            return caller.GetStream();
        }

        public void Dispose() => callers.ForEach(caller => caller.Dispose());
    }
}
