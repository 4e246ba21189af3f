using static NetworkHub.Silo.Tests.Silos;

namespace NetworkHub.Silo.Tests;

/// <summary>The list of a cluster's silos in PostgreSQL.</summary>
public sealed class MembershipTests(OneDatabase database) : IClassFixture<OneDatabase>, IAsyncDisposable
{
    private readonly Membership cluster = database.NewCluster();

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task ReadAll_NoSilos_HasTheVersion()
    {
        var table = await cluster.OpenAsync();

        var data = await table.ReadAllAsync();

        (data.Version.Version, data.Members.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Insert_ThenRead_IsTheSame()
    {
        var table = await cluster.OpenAsync();

        (await table.InsertAsync(Entry(1), seen: 0)).ShouldBeTrue();
        (await table.InsertAsync(Entry(2), seen: 1)).ShouldBeTrue();

        var data = await table.ReadAllAsync();
        data.Version.Version.ShouldBe(2);
        data.Members.Count.ShouldBe(2);
        var read = (await table.ReadRowAsync(Address(1))).Members.ShouldHaveSingleItem().Item1;
        Text(read).ShouldBe(Text(Entry(1)));
        (await table.ReadRowAsync(Address(3))).Members.ShouldBeEmpty();
    }

    [Fact]
    public async Task Insert_StaleVersionOrSameSilo_IsRefusedAndChangesNothing()
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1), seen: 0);

        (await table.InsertAsync(Entry(2), seen: 0)).ShouldBeFalse();
        (await table.InsertAsync(Entry(1), seen: 1)).ShouldBeFalse();

        var data = await table.ReadAllAsync();
        (data.Version.Version, data.Members.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Update_ChangesStatusSuspicionsAndSignOfLife()
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1), seen: 0);
        await table.InsertAsync(Entry(2), seen: 1);
        var dead = Entry(1, SiloStatus.Dead, lastAlive: Start.AddMinutes(5));
        dead.AddSuspector(Address(9), Start.AddMinutes(6));

        (await table.UpdateAsync(dead, seen: 2)).ShouldBeTrue();

        var data = await table.ReadAllAsync();
        data.Version.Version.ShouldBe(3);
        data.Members.Select(member => Text(member.Item1)).ShouldBe([Text(dead), Text(Entry(2))], ignoreOrder: true);
    }

    [Fact]
    public async Task Update_StaleVersionOrUnknownSilo_IsRefusedAndChangesNothing()
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1), seen: 0);
        await table.InsertAsync(Entry(2), seen: 1);

        (await table.UpdateAsync(Entry(1, SiloStatus.Dead), seen: 1)).ShouldBeFalse();
        (await table.UpdateAsync(Entry(3, SiloStatus.Dead), seen: 2)).ShouldBeFalse();

        var data = await table.ReadAllAsync();
        data.Version.Version.ShouldBe(2);
        data.Members.ShouldAllBe(member => member.Item1.Status == SiloStatus.Active);
    }

    [Fact]
    public async Task Update_ManyWritersOfOneVersion_OneWins()
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1), seen: 0);

        var won = await Task.WhenAll(Enumerable.Range(2, 10).Select(n => Task.Run(() =>
            n % 2 == 0 ? table.InsertAsync(Entry(n), seen: 1) : table.UpdateAsync(Entry(1, SiloStatus.ShuttingDown), seen: 1))));

        won.Count(one => one).ShouldBe(1);
        (await table.ReadAllAsync()).Version.Version.ShouldBe(2);
    }

    [Fact]
    public async Task UpdateIAmAlive_LeavesTheVersion()
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1), seen: 0);

        await table.UpdateIAmAliveAsync(Entry(1, lastAlive: Start.AddHours(1)));

        var data = await table.ReadAllAsync();
        data.Version.Version.ShouldBe(1);
        data.Members.ShouldHaveSingleItem().Item1.IAmAliveTime.ShouldBe(Start.AddHours(1));
    }

    [Fact]
    public async Task Gateways_AreTheActiveSilosWithAClientPort()
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1), seen: 0);
        await table.InsertAsync(Entry(2, SiloStatus.Joining), seen: 1);
        await table.InsertAsync(Entry(3, clientPort: 0), seen: 2);

        (await cluster.GatewaysAsync()).ShouldBe([Address(1).Endpoint.Address + ":3001"]);
    }

    [Fact]
    public async Task Delete_LeavesOtherClusters()
    {
        var table = await cluster.OpenAsync();
        await table.InsertAsync(Entry(1), seen: 0);
        await using var other = database.NewCluster();
        var kept = await other.OpenAsync();
        await kept.InsertAsync(Entry(1), seen: 0);

        await table.DeleteMembershipTableEntriesAsync(cluster.Name);

        var again = await cluster.OpenAsync();
        (await again.ReadAllAsync()).Version.Version.ShouldBe(0);
        (await kept.ReadAllAsync()).Members.Count.ShouldBe(1);
    }
}
