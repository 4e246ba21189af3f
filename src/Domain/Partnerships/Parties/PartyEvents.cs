using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>An actor became a party.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day.</param>
[StoredAs("partnership.party-entered", 1)]
public sealed record PartyEntered(ActorId Party, DateOnly From) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) => state.ForgetBases() with
    {
        Parties = state.Parties.Add(new PartyTime(Party, From, null)),
    };
}

/// <summary>A party left.</summary>
/// <param name="Party">Who.</param>
/// <param name="LastDay">The last day it shares in what is posted.</param>
[StoredAs("partnership.party-exited", 1)]
public sealed record PartyExited(ActorId Party, DateOnly LastDay) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state)
    {
        var present = state.Parties.Find(time => time.Party == Party && time.LastDay is null)!;
        return state.ForgetBases() with { Parties = state.Parties.Replace(present, present with { LastDay = LastDay }) };
    }
}
