using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Ends a party's part in new postings.</summary>
/// <param name="Party">Who.</param>
/// <param name="LastDay">The last day.</param>
public sealed record ExitParty(ActorId Party, DateOnly LastDay) : IPartnershipCommand;
