using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Founds a network.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Secretariat">The actor that serves it.</param>
/// <param name="Charter">The first charter; null when it is still to be negotiated.</param>
[Access(Who.Secretariat, Right.Write)]
public sealed record FoundNetwork(string Name, ActorId Secretariat, Charter? Charter) : INetworkCommand, IFoundingCommand, INamesSecretariat
{
    /// <inheritdoc/>
    public Decision Decide(NetworkState state, in DecisionContext context) => Founding.Found(this);
}
