using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Grains.Interfaces;
using NetworkHub.Hub.Contract;

using StreamId = NetworkHub.Application.Store.StreamId;

namespace NetworkHub.Cluster.Tests;

/// <summary>What the cluster adds to the contract of every hub.</summary>
public sealed class ClusterHubTests(SilosOnSqlite cluster) : IClassFixture<SilosOnSqlite>
{
    [Fact]
    public async Task Execute_ManyCommandsOfOnePartnershipAtOnce_SharesAppends()
    {
        var partnership = await new TestPartnership(cluster.Silos).BeginAsync();
        var before = cluster.Appends;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => partnership.PostAsync(i % 3, 100)));

        outcomes.Select(outcome => outcome.Receipt!.Version).Distinct().Count().ShouldBe(500);
        (cluster.Appends - before).ShouldBeLessThan(250, "the grain must take up requests while an append is under way");
    }

    [Fact]
    public async Task Execute_ManyPartnerships_UsesEverySilo()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new TestPartnership(cluster.Silos).BeginAsync()));

        var statistics = await cluster.Silos.Cluster.Client.GetGrain<IManagementGrain>(0).GetDetailedGrainStatistics();

        statistics.Where(item => item.GrainType.Contains("PartnershipGrain", StringComparison.Ordinal))
            .Select(item => item.SiloAddress).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Execute_IdOfNoKind_IsNotFound()
    {
        var outcome = await cluster.Silos.ExecuteAsync(new CommandRequest(new StreamId("nonsense"), new ClosePeriod(2026), Caller.Hub), CancellationToken.None);

        outcome.ShouldBeOfType<CommandOutcome.Refused>().Rejection.ShouldBe(new NotFound("nonsense"));
    }

    [Fact]
    public async Task Read_EntityThatDoesNotExist_LeavesNoActivation()
    {
        var ids = Enumerable.Range(0, 10).Select(_ => Ids.New<NetworkId>().Value).ToList();

        foreach (var id in ids)
        {
            (await cluster.Silos.ReadAsync<NetworkState>(new StreamId(id), CancellationToken.None)).ShouldBeNull();
        }

        foreach (var id in ids)
        {
            await cluster.Silos.Cluster.WaitForDeactivationAsync(cluster.Silos.Cluster.Client.GetGrain<INetworkGrain>(id)).WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    [Fact]
    public async Task Read_StateOfAnotherKind_IsNull()
    {
        var partnership = await new TestPartnership(cluster.Silos).BeginAsync();

        (await cluster.Silos.ReadAsync<ActorState>(partnership.Stream, CancellationToken.None)).ShouldBeNull();
    }
}
