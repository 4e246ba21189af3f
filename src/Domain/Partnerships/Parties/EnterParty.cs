using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Partnerships;

/// <summary>An actor and the day it becomes a party.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day.</param>
public sealed record PartyEntry(ActorId Party, DateOnly From);

/// <summary>Takes an actor in as a party.</summary>
/// <param name="Entry">Who, and from when.</param>
public sealed record EnterParty(PartyEntry Entry) : IPartnershipCommand;
