using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Networks;

/// <summary>Ends a membership.</summary>
/// <param name="Actor">Who.</param>
/// <param name="LastDay">The last day of membership.</param>
public sealed record EndMembership(ActorId Actor, DateOnly LastDay) : INetworkCommand;
