using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>All balances are zero or small enough to be carried forward.</summary>
public sealed record NothingToSettle()
    : Rejection("nothing-to-settle", RejectionKind.Conflict, "No party owes another anything that the agreement wants settled. Post costs first.");

/// <summary>Another settlement is under way.</summary>
/// <param name="Open">Its id.</param>
public sealed record SettlementUnderWay(SettlementId Open) : Rejection(
    "settlement-under-way",
    RejectionKind.Conflict,
    $"Settlement '{Open}' is neither closed nor withdrawn. Finish it before proposing another, or the same balances would be settled twice.");

/// <summary>There is no such settlement.</summary>
/// <param name="Settlement">The id of the request.</param>
public sealed record NoSuchSettlement(SettlementId Settlement)
    : Rejection("no-such-settlement", RejectionKind.NotFound, $"There is no settlement '{Settlement}' in this partnership. Check the id.");

/// <summary>The settlement is closed or withdrawn.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Status">Where it ended.</param>
public sealed record SettlementIsFinal(SettlementId Settlement, SettlementStatus Status) : Rejection(
    "settlement-final",
    RejectionKind.Conflict,
    Status == SettlementStatus.Closed
        ? $"Settlement '{Settlement}' is closed and cannot be changed. Correct by reversing costs and proposing a new settlement."
        : $"Settlement '{Settlement}' is withdrawn and cannot be changed. Propose a new settlement.");

/// <summary>The party neither pays nor receives in the settlement.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Party">Who wanted to approve.</param>
public sealed record NotConcerned(SettlementId Settlement, ActorId Party) : Rejection(
    "not-concerned",
    RejectionKind.Invalid,
    $"'{Party}' neither pays nor receives in settlement '{Settlement}', so its approval is not asked for.",
    "/party");

/// <summary>The settlement cannot be closed before everyone concerned has approved.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Missing">Who has not approved.</param>
public sealed record ApprovalsMissing(SettlementId Settlement, IReadOnlyList<ActorId> Missing) : Rejection(
    "approvals-missing",
    RejectionKind.Conflict,
    $"Settlement '{Settlement}' still waits for the approval of {string.Join(", ", Missing)}.");
