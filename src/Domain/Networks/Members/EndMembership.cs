using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Ends a membership.</summary>
/// <param name="Actor">Who.</param>
/// <param name="LastDay">The last day of membership.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record EndMembership(ActorId Actor, DateOnly LastDay) : INetworkCommand
{
    /// <inheritdoc/>
    public Decision Decide(NetworkState state, in DecisionContext context) => Membering.End(state, this);
}
