using Npgsql;
using static NetworkHub.Silo.Tests.Silos;

namespace NetworkHub.Silo.Tests;

/// <summary>Dead silos leave the list in PostgreSQL, and nobody is in the way of another who works on the same silo.</summary>
public sealed class MembershipCleanupTests(OneDatabase database) : IClassFixture<OneDatabase>, IAsyncDisposable
{
    private readonly Membership cluster = database.NewCluster();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task Cleanup_RemovesSilosThatAreLongDead()
    {
        var table = await cluster.OpenAsync();
        var suspected = Entry(2, SiloStatus.Dead);
        suspected.AddSuspector(Address(9), Start.AddMinutes(1));
        var suspectedLately = Entry(3, SiloStatus.Dead);
        suspectedLately.AddSuspector(Address(9), Start.AddDays(2));
        MembershipEntry[] entries =
            [Entry(1, SiloStatus.Dead), suspected, suspectedLately, Entry(4, SiloStatus.Dead, Start.AddDays(2)), Entry(5), Entry(6, SiloStatus.Dead)];
        for (var i = 0; i < entries.Length; i++)
        {
            await table.InsertAsync(entries[i], seen: 2 * i);
            await table.UpdateAsync(entries[i], seen: 2 * i + 1); // An insertion takes no suspicions.
        }

        await table.CleanupDefunctSiloEntriesAsync(new DateTimeOffset(Start.AddDays(1)));

        var left = (await table.ReadAllAsync()).Members.Select(member => member.Item1.SiloAddress);
        left.ShouldBe([Address(3), Address(4), Address(5)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("suspecttimes = 'x'")]
    [InlineData("starttime = starttime + interval '1 s'")]
    [InlineData("iamalivetime = iamalivetime + interval '1 s'")]
    [InlineData("status = 3")]
    [InlineData("generation = generation")]
    public async Task Cleanup_SiloChangedMeanwhile_StaysInTheList(string change)
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1, SiloStatus.Dead), seen: 0);
        await using var connection = await database.OpenAsync();
        var cleanup = await connection.AskAsync<string>("SELECT querytext FROM orleans.orleansquery WHERE querykey = 'CleanupDefunctSiloEntryKey'");
        await connection.AskAsync<object>($"UPDATE orleans.membership SET {change} WHERE deploymentid = '{cluster.Name}'");

        await using var command = new NpgsqlCommand(cleanup, connection)
        {
            Parameters =
            {
                new("DeploymentId", cluster.Name),
                new("Address", Address(1).Endpoint.Address.ToString()),
                new("Port", Address(1).Endpoint.Port),
                new("Generation", Address(1).Generation),
                new NpgsqlParameter<string?>("SuspectTimes", null!),
                new("StartTime", Start),
                new("IAmAliveTime", Start),
            },
        };
        var removed = await command.ExecuteNonQueryAsync();

        removed.ShouldBe(change == "generation = generation" ? 1 : 0);
    }

    [Fact]
    public async Task Update_OfASiloThatIsBeingCleanedUp_IsRefusedAndLeavesTheVersion()
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1), seen: 0);
        await using var cleaner = await database.OpenAsync();
        await using var cleaning = await cleaner.BeginTransactionAsync();
        await cleaner.AskAsync<object>($"DELETE FROM orleans.membership WHERE deploymentid = '{cluster.Name}'");

        var update = Task.Run(() => table.UpdateAsync(Entry(1, SiloStatus.Dead), seen: 1));
        while (await cleaner.AskAsync<long>("SELECT count(*) FROM pg_locks WHERE NOT granted") == 0)
        {
            update.IsCompleted.ShouldBeFalse("the update must wait for the clean-up, or the test shows nothing");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        await cleaning.CommitAsync();

        (await update).ShouldBeFalse();
        (await table.ReadAllAsync()).Version.Version.ShouldBe(1);
    }
}
