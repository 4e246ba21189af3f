using NetworkHub.Hub.Contract;

namespace NetworkHub.Hub.Postgres.Tests.Faults;

/// <summary>One way to reach one of several gateways.</summary>
internal interface IGatewayClient
{
    /// <summary>Whether it can be asked: what a load balancer would find out.</summary>
    bool IsUp { get; }

    /// <summary>Posts a cost; the key makes it safe to ask again.</summary>
    /// <returns>The version of the posting; null when it is not known whether it was done.</returns>
    Task<long?> PostAsync(TestPartnership partnership, string key, long amount);

    /// <summary>Reads a partnership.</summary>
    /// <returns>Its version; null when it could not be read.</returns>
    Task<long?> ReadAsync(TestPartnership partnership);
}
