using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Partnerships;

/// <summary>All balances are zero or small enough to be carried forward.</summary>
public sealed record NothingToSettle() : Rejection("nothing-to-settle", RejectionKind.Conflict);

/// <summary>Another settlement is under way.</summary>
/// <param name="Open">Its id.</param>
public sealed record SettlementUnderWay(SettlementId Open) : Rejection("settlement-under-way", RejectionKind.Conflict)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("settlement", Open.Value)];
}

/// <summary>There is no such settlement.</summary>
/// <param name="Settlement">The id of the request.</param>
public sealed record NoSuchSettlement(SettlementId Settlement) : Rejection("no-such-settlement", RejectionKind.NotFound)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("settlement", Settlement.Value)];
}

/// <summary>The settlement is closed or withdrawn.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Status">Where it ended.</param>
public sealed record SettlementIsFinal(SettlementId Settlement, SettlementStatus Status) : Rejection("settlement-final", RejectionKind.Conflict)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments =>
    [
        Argument.Entity("settlement", Settlement.Value),
        Argument.Word("status", Status == SettlementStatus.Closed ? "closed" : "withdrawn"),
    ];
}

/// <summary>The party neither pays nor receives in the settlement.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Party">Who wanted to approve.</param>
public sealed record NotConcerned(SettlementId Settlement, ActorId Party) : Rejection("not-concerned", RejectionKind.Invalid, "/party")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("settlement", Settlement.Value), Argument.Entity("party", Party.Value)];
}

/// <summary>The settlement cannot be closed before everyone concerned has approved.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Missing">Who has not approved.</param>
public sealed record ApprovalsMissing(SettlementId Settlement, IReadOnlyList<ActorId> Missing)
    : Rejection("approvals-missing", RejectionKind.Conflict)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments =>
    [
        Argument.Entity("settlement", Settlement.Value),
        Argument.List("missing", [.. Missing.Select(party => new EntityArgument(party.Value))]),
    ];
}
