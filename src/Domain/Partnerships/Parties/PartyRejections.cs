using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The actor has never been a party.</summary>
/// <param name="Party">Who.</param>
public sealed record NotAParty(ActorId Party) : Rejection("not-a-party", RejectionKind.Invalid, "/paidBy")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("party", Party.Value)];
}

/// <summary>The actor is a party, but not on the day.</summary>
/// <param name="Party">Who.</param>
/// <param name="Date">The day of the posting.</param>
public sealed record PartyNotActive(ActorId Party, DateOnly Date) : Rejection("party-not-active", RejectionKind.Conflict, "/date")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("party", Party.Value), Argument.Date("date", Date)];
}

/// <summary>The actor is a party already.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day of its present time as a party.</param>
public sealed record AlreadyAParty(ActorId Party, DateOnly From) : Rejection("already-a-party", RejectionKind.Conflict, "/party")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("party", Party.Value), Argument.Date("from", From)];
}
