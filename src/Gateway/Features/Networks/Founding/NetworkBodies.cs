using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Features.Networks.Founding;

/// <summary>A new network.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Secretariat">The actor that serves it.</param>
/// <param name="Charter">The first charter; may still be negotiated.</param>
internal sealed record FoundNetworkBody(string Name, ActorId Secretariat, Charter? Charter = null);

/// <summary>What a member does in a network.</summary>
/// <param name="Roles">All its roles; at least one.</param>
/// <param name="From">The first day of membership; does not matter for a present member.</param>
internal sealed record SetMemberBody(IReadOnlyList<NetworkRole> Roles, DateOnly From);

/// <summary>The answer to a founding.</summary>
/// <param name="Id">The network's id.</param>
/// <param name="Receipt">Where it stands in the log; left out in a dry run.</param>
internal sealed record NetworkFoundedBody(NetworkId Id, ReceiptBody? Receipt);

/// <summary>A network.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Secretariat">The actor that serves it.</param>
/// <param name="Charter">The charter in force; left out while none is adopted.</param>
/// <param name="Members">Everyone who is or was a member, in order of joining.</param>
internal sealed record NetworkBody(NetworkId Id, string Name, ActorId Secretariat, Charter? Charter, IReadOnlyList<Membership> Members)
{
    public static NetworkBody From(NetworkId id, NetworkState state) => new(id, state.Name, state.Secretariat, state.Charter, state.Memberships);
}

/// <summary>A network in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">How many members it has at present.</param>
internal sealed record NetworkLineBody(NetworkId Id, string Name, int Members)
{
    public static NetworkLineBody From(NetworkLine line) => new(line.Id, line.Name, line.Members);
}
