using System.Collections.Concurrent;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Hub.Contract;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Cluster.Tests;

/// <summary>Callers that post one øre at a time until each posting is acknowledged, whatever happens to the silos meanwhile.</summary>
internal sealed class Postings(INetworkHub hub)
{
    private const int Callers = 8;
    private readonly ConcurrentBag<(TestPartnership Partnership, long Entry)> acknowledged = [];
    private readonly TaskCompletionSource midway = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a quarter is acknowledged.</summary>
    public Task Midway => midway.Task;

    /// <summary>Makes each caller post so many times, and checks that every posting is there once.</summary>
    public async Task PostAsync(int each)
    {
        var partnerships = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => BeginAsync()));

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => PostAsync(caller, each, partnerships)));

        acknowledged.Distinct().Count().ShouldBe(Callers * each);
        foreach (var partnership in partnerships)
        {
            (await ReadUntilAnsweredAsync(partnership)).Paid.Values.Sum().ShouldBe(acknowledged.Count(posting => posting.Partnership == partnership));
        }
    }

    private async Task<TestPartnership> BeginAsync()
    {
        var partnership = new TestPartnership(hub);
        await AskUntilAcknowledgedAsync(partnership, partnership.Founding(), "found");
        await AskUntilAcknowledgedAsync(partnership, new AdoptAgreement(new AgreementTerms(new EqualRule(), TestPartnership.FirstDay), []), "agree");
        return partnership;
    }

    private async Task PostAsync(int caller, int each, TestPartnership[] partnerships)
    {
        for (var i = 0; i < each; i++)
        {
            var partnership = partnerships[(caller + i) % partnerships.Length];
            var accepted = await AskUntilAcknowledgedAsync(partnership, TestPartnership.Cost(partnership.Parties[0], 1), $"{caller}-{i}");
            acknowledged.Add((partnership, accepted.Events.Single(item => item.Event is CostPosted).Version));
            if (acknowledged.Count > Callers * each / 4)
            {
                midway.TrySetResult();
            }
        }
    }

    /// <summary>What a partner system does: on 503 it asks again with the same key.</summary>
    private static async Task<CommandOutcome.Accepted> AskUntilAcknowledgedAsync(TestPartnership partnership, ICommand command, string key)
    {
        while (true)
        {
            switch (await partnership.AskAsync(command, TestPartnership.Key(key)))
            {
                case CommandOutcome.Accepted accepted:
                    return accepted;
                case CommandOutcome.Unavailable or CommandOutcome.Overloaded:
                    await Task.Delay(50);
                    break;
                case var other:
                    throw new InvalidOperationException($"Not what a retry may meet: {other}");
            }
        }
    }

    private static async Task<PartnershipState> ReadUntilAnsweredAsync(TestPartnership partnership)
    {
        while (true)
        {
            try
            {
                return await partnership.StateAsync();
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(50);
            }
        }
    }
}
