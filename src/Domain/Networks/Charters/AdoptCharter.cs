using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Adopts a charter in place of the present one.</summary>
/// <param name="Charter">The charter, whole.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record AdoptCharter(Charter Charter) : INetworkCommand
{
    /// <inheritdoc/>
    public Decision Decide(NetworkState state, in DecisionContext context) => Chartering.Adopt(state, this);
}
