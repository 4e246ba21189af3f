using NetworkHub.Application.Store;
using NetworkHub.EventStore.Contract;
using NetworkHub.Postgres.Fixture;

namespace NetworkHub.EventStore.Postgres.Tests;

/// <summary>On a server of their own, since they stop it.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private readonly PostgresServer server = new();

    public async ValueTask InitializeAsync()
    {
        PostgresServer.SkipWhenMissing();
        await server.InitializeAsync();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task Append_ServerRestartsUnderLoad_KeepsEveryAcknowledgedEventOnce(string mode)
    {
        await using var store = await PostgresEventStore.OpenAsync(await server.CreateDatabaseAsync(), CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var load = new Load(store, 16);
        var running = load.RunAsync(stop.Token);

        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(300), CancellationToken.None);
            await load.UnderWay.RestartAsync(server, mode);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(300), CancellationToken.None);
        await stop.CancelAsync();
        await running;
        await load.ShouldBeAllThereAsync();
        load.UnderWay.Met.ShouldBeGreaterThan(0, "the restarts must meet requests under way, or the test shows nothing");
    }

    [Fact]
    public async Task AnyCall_ServerIsGone_IsUnavailableUntilItIsBack()
    {
        await using var store = await PostgresEventStore.OpenAsync(await server.CreateDatabaseAsync(), CancellationToken.None);
        var stream = new TestStream(new StreamId("tst_1"));
        await store.AppendAsync(stream.Next("before"), CancellationToken.None);
        await server.StopAsync("fast");

        var append = await Should.ThrowAsync<StoreUnavailableException>(() => store.AppendAsync(new TestStream(stream.Id) { Head = stream.Head }.Next("lost"), CancellationToken.None));
        await Should.ThrowAsync<StoreUnavailableException>(() => store.ReadAllAsync(0, 1, CancellationToken.None).AsTask());
        await server.StartAsync();

        append.OutcomeUnknown.ShouldBeFalse();
        (await store.AppendAsync(stream.Next("after"), CancellationToken.None)).ShouldBeOfType<AppendOutcome.Appended>();
        (await store.ReadAllAsync(0, 10, CancellationToken.None)).Select(TestStream.TextOf).ShouldBe(["before", "after"]);
    }
}
