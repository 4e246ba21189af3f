using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Creates a network.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Secretariat">The actor that serves it.</param>
/// <param name="Charter">The first charter; null when it is still to be negotiated.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record CreateNetwork(string Name, ActorId Secretariat, Charter? Charter) : INetworkCommand, ICreatingCommand, INamesSecretariat
{
    /// <inheritdoc/>
    public Decision Decide(NetworkState state, in DecisionContext context) => Creating.Create(this);
}
