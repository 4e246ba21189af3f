using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Partnerships;

/// <summary>An actor became a party.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day.</param>
public sealed record PartyEntered(ActorId Party, DateOnly From) : IPartnershipEvent;

/// <summary>A party left.</summary>
/// <param name="Party">Who.</param>
/// <param name="LastDay">The last day it shares in what is posted.</param>
public sealed record PartyExited(ActorId Party, DateOnly LastDay) : IPartnershipEvent;
