using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The actor has never been a party.</summary>
/// <param name="Party">Who.</param>
public sealed record NotAParty(ActorId Party)
    : Rejection("not-a-party", RejectionKind.Invalid, $"'{Party}' is not a party of this partnership. Add it as a party first.", "/paidBy");

/// <summary>The actor is a party, but not on the day.</summary>
/// <param name="Party">Who.</param>
/// <param name="Date">The day of the posting.</param>
public sealed record PartyNotActive(ActorId Party, DateOnly Date) : Rejection(
    "party-not-active",
    RejectionKind.Conflict,
    $"'{Party}' is not a party on {Date:yyyy-MM-dd}: it has left or has not entered yet. Use a day within its time as a party.",
    "/date");

/// <summary>The actor is a party already.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day of its present time as a party.</param>
public sealed record AlreadyAParty(ActorId Party, DateOnly From)
    : Rejection("already-a-party", RejectionKind.Conflict, $"'{Party}' has been a party since {From:yyyy-MM-dd}. End that before it enters again.", "/party");
