using NetworkHub.Application.Hub;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Hub.Contract;

public abstract partial class HubContract
{
    [Theory]
    [InlineData(1, 1500)]
    [InlineData(100, 15)]
    public async Task Execute_ManyAtOnce_EachCountsOnce(int partnerships, int each)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, partnerships).Select(_ => new TestPartnership(Hub).BeginAsync()));
        var options = new ParallelOptions { MaxDegreeOfParallelism = 128 };
        var accepted = all.ToDictionary(partnership => partnership, _ => new System.Collections.Concurrent.ConcurrentBag<CommandOutcome.Accepted>());

        await Parallel.ForAsync(0, partnerships * each, options, async (i, _) =>
        {
            var partnership = all[i % partnerships];
            var key = i % 3 == 0 ? TestPartnership.Key($"k{i}") : null;
            accepted[partnership].Add(await partnership.PostAsync(i % 3, 1 + (i % 997), key: key));
        });

        foreach (var partnership in all)
        {
            await ShouldHoldExactlyAsync(partnership, accepted[partnership]);
            accepted[partnership].Count.ShouldBe(each);
        }
    }

    [Fact]
    public async Task Execute_TwoHubsOnOneEntity_EachCountsOnce()
    {
        var one = await new TestPartnership(Hub).BeginAsync();
        var other = await OpenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var mine = new List<CommandOutcome.Accepted>();
            for (var i = 0; i < 25; i++)
            {
                var outcome = await (writer % 2 == 0 ? Hub : other).ExecuteAsync(
                    new(one.Stream, TestPartnership.Cost(one.Parties[writer % 3], 100), one.Caller, TestPartnership.Key($"k{writer}-{i}")), CancellationToken.None);
                mine.Add(outcome.ShouldBeOfType<CommandOutcome.Accepted>());
            }

            return mine;
        })));

        await ShouldHoldExactlyAsync(one, outcomes.SelectMany(mine => mine));
    }

    [Fact]
    public async Task Read_AfterAnAnswer_SeesIt()
    {
        var partnership = await new TestPartnership(Hub).BeginAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                var posted = await partnership.PostAsync(writer % 3, 100);
                var view = await Hub.ReadAsync<PartnershipState>(partnership.Stream, CancellationToken.None);
                view.ShouldNotBeNull().Head.Version.ShouldBeGreaterThanOrEqualTo(posted.Receipt!.Version);
            }
        })));
    }
}
