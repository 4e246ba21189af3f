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
    public async Task Hub_AtAnEventItCannotRead_LivesAndSaysWhich()
    {
        using var logged = new Logged();
        await using var hub = new RunningHub(builder => builder.Logging.AddProvider(logged));
        await hub.InitializeAsync();
        using var client = await hub.OperatorAsync();
        (await client.GetAsync("/health/ready")).Succeeded();

        await AppendAsync(hub.Services.GetRequiredService<IEventStore>());
        var ready = await UnreadyAsync(client);

        ready.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ready.Problem.ShouldBe("log-unreadable");
        ready["detail"].ShouldContain($"'{Stream}' version 1");
        ready["detail"].ShouldContain("actor.transformed.v7");
        (await logged.FirstErrorAsync()).ShouldContain(ready["detail"]);
        await Madkulturen.RegisterAsync(client, "Nexø", "municipality", null);
        (await client.GetAsync("/health/live")).Succeeded();
    }

    [Fact]
    public async Task Ready_ReadModelsLedPastTheEventByANewerVersion_IsReadyAgain()
    {
        await using var hub = new RunningHub();
        await hub.InitializeAsync();
        using var client = await hub.OperatorAsync();
        await AppendAsync(hub.Services.GetRequiredService<IEventStore>());
        await UnreadyAsync(client);

        await using var connection = await hub.Services.GetRequiredService<IReadModelDatabase>().OpenForWritingAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE checkpoint SET position = position + 1";
        await command.ExecuteNonQueryAsync();

        (await client.GetAsync("/health/ready")).Succeeded();
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

    private static async Task<ApiAnswer> UnreadyAsync(ApiClient client)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var answer = await client.GetAsync("/health/ready");
            if (answer.Status != HttpStatusCode.OK)
            {
                return answer;
            }

            await Task.Delay(20, limit.Token);
        }
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
