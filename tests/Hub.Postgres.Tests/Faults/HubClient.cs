using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Hub.Contract;

namespace NetworkHub.Hub.Postgres.Tests.Faults;

/// <summary>Asks a hub of this process.</summary>
internal sealed class HubClient(INetworkHub hub) : IGatewayClient
{
    private int acknowledged;

    public bool IsUp => true;

    /// <summary>How many postings the hub has acknowledged.</summary>
    public int Acknowledged => acknowledged;

    public async Task<long?> PostAsync(TestPartnership partnership, string key, long amount)
    {
        var cost = TestPartnership.Cost(partnership.Parties[0], amount);
        var request = new CommandRequest(
            partnership.Stream, cost with { Cost = cost.Cost with { Reference = key } }, partnership.Caller, TestPartnership.Key(key, key));
        switch (await hub.ExecuteAsync(request, CancellationToken.None))
        {
            case CommandOutcome.Accepted { Receipt: { } receipt }:
                Interlocked.Increment(ref acknowledged);
                return receipt.Version;
            case CommandOutcome.Unavailable or CommandOutcome.Overloaded:
                return null;
            case var other:
                throw new InvalidOperationException(other.ToString());
        }
    }

    public async Task<long?> ReadAsync(TestPartnership partnership)
    {
        try
        {
            return (await hub.ReadAsync<PartnershipState>(partnership.Stream, CancellationToken.None))?.Head.Version;
        }
        catch (Exception e) when (e is StoreUnavailableException or HubOverloadedException)
        {
            return null;
        }
    }
}
