using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetworkHub.Application.Projections;
using NetworkHub.Application.Store;

namespace NetworkHub.Gateway.Tests.Hosting;

/// <summary>A hub whose log holds an event that a newer version has written.</summary>
public sealed class UnreadableEventTests
{
    private const string Stream = "act_01990000-0000-7000-8000-000000000001";

    [Fact]
    public async Task Hub_AtAnEventItCannotRead_SaysWhichAndServesTheOthers()
    {
        using var logged = new Logged();
        await using var hub = new RunningHub(builder => builder.Logging.AddProvider(logged));
        await hub.InitializeAsync();
        using var client = await hub.OperatorAsync();
        (await client.GetAsync("/health/ready")).Succeeded().Text.ShouldBe("""{"heldUp":[]}""");

        await AppendAsync(hub.Services.GetRequiredService<IEventStore>());
        await Madkulturen.RegisterAsync(client, "Nexø", "municipality", null);
        var actors = await client.GetAsync("/api/v1/actors");
        var ready = await client.GetAsync("/health/ready");

        actors.Succeeded()["items/0/name"].ShouldBe("Nexø");
        ready.Succeeded()["heldUp/0/entity"].ShouldBe(Stream);
        ready["heldUp/0/model"].ShouldBe("actors_1");
        ready["heldUp/0/reason"].ShouldContain("actor.transformed.v7");
        (await logged.FirstErrorAsync()).ShouldContain(ready["heldUp/0/reason"]);
        (await client.GetAsync("/health/live")).Succeeded();
    }

    [Fact]
    public async Task Ready_AReadModelIsBeingBuilt_SaysWhich()
    {
        await using var hub = new RunningHub();
        await hub.InitializeAsync();
        using var client = await hub.OperatorAsync();
        (await client.GetAsync("/api/v1/actors")).Succeeded();
        await using var connection = await hub.Services.GetRequiredService<IReadModelDatabase>().OpenForWritingAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE models SET caught_up = 0, position = -1 WHERE id = 'actors_1'; UPDATE models SET id = 'x' WHERE id = 'networks_1'";
        await command.ExecuteNonQueryAsync();

        var ready = await client.GetAsync("/health/ready");

        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Problem.ShouldBe("not-caught-up");
        ready["detail"].ShouldContain("actors and networks.");
    }

    private static async Task AppendAsync(IEventStore store)
    {
        var stream = new StreamId(Stream);
        var data = "{}"u8.ToArray();
        var hash = EventHash.Of(StreamHead.Empty.Hash.Span, stream, 1, "actor.transformed.v7", 0, "key_newer", data);
        var appended = await store.AppendAsync(
            new StreamAppend(stream, StreamHead.Empty, [new NewEvent("actor.transformed.v7", data, 0, "key_newer", hash)], []), CancellationToken.None);
        appended.ShouldBeOfType<AppendOutcome.Appended>();
    }

    private sealed class Logged : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource<string> error = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> FirstErrorAsync() => error.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error)
            {
                error.TrySetResult(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
