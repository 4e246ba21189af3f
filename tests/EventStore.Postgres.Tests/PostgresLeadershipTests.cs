using NetworkHub.Postgres.Fixture;

namespace NetworkHub.EventStore.Postgres.Tests;

public sealed class PostgresLeadershipTests(PostgresServer server) : OnDatabase(server)
{
    [Fact]
    public async Task Lead_TwoAsk_SecondWaitsUntilTheFirstGivesUp()
    {
        var first = await Leadership().LeadAsync("projector", CancellationToken.None);
        var second = Leadership().LeadAsync("projector", CancellationToken.None);
        var otherWork = await Leadership().LeadAsync("head-signer", CancellationToken.None);

        await Task.WhenAny(second, Task.Delay(1500));
        second.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();

        await (await second).DisposeAsync();
        await otherWork.DisposeAsync();
    }

    [Fact]
    public async Task Lead_LeaderDies_AnotherTakesOver()
    {
        await using var first = await Leadership().LeadAsync("projector", CancellationToken.None);
        var second = Leadership().LeadAsync("projector", CancellationToken.None);
        await using var connection = await ConnectAsync();

        await ExecuteAsync(connection, "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()");

        await (await second.WaitAsync(TimeSpan.FromSeconds(20))).DisposeAsync();
    }

    [Fact]
    public async Task Lead_Stopped_Ends()
    {
        await using var first = await Leadership().LeadAsync("projector", CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var second = Leadership().LeadAsync("projector", stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
    }

    private PostgresLeadership Leadership() => new(ConnectionString, TimeProvider.System);
}
