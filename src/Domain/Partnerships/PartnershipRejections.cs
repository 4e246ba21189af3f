using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Members of the request are missing or wrong.</summary>
/// <param name="All">Every fault.</param>
public sealed record PartnershipInvalid(IReadOnlyList<FieldFault> All)
    : Rejection("partnership-invalid", RejectionKind.Invalid, "The request has members that are missing or wrong. Mend each place listed and send it again.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<FieldFault> Faults => All;
}

/// <summary>The sharing rule cannot be used by these parties.</summary>
/// <param name="All">Every fault, with its place in the rule.</param>
public sealed record RuleInvalid(IReadOnlyList<FieldFault> All)
    : Rejection("rule-invalid", RejectionKind.Invalid, "The sharing rule cannot be used by these parties. Mend each place listed and send it again.")
{
    /// <inheritdoc/>
    public override IReadOnlyList<FieldFault> Faults => All;
}

/// <summary>The rule in force cannot share the cost: figures are missing on the day, or the caps hold less.</summary>
/// <param name="Date">The day of the posting.</param>
/// <param name="All">What is missing, or by how much the caps are exceeded.</param>
public sealed record SharingNotPossible(DateOnly Date, IReadOnlyList<FieldFault> All) : Rejection(
    "sharing-not-possible",
    RejectionKind.Conflict,
    $"The agreement cannot share a cost of {Date:yyyy-MM-dd}: {string.Join(' ', All.Select(fault => fault.Text))}")
{
    /// <inheritdoc/>
    public override IReadOnlyList<FieldFault> Faults => All;
}

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

/// <summary>No agreement holds for the day.</summary>
/// <param name="Date">The day of the posting.</param>
public sealed record DateOutsideAgreement(DateOnly Date) : Rejection(
    "date-outside-agreement",
    RejectionKind.Conflict,
    $"No agreement about sharing holds for {Date:yyyy-MM-dd}. Use another day, or adopt an agreement that covers it.",
    "/date");

/// <summary>The agreement follows an index, and the factor of a year is not agreed yet.</summary>
/// <param name="Year">The first year without one.</param>
public sealed record IndexFactorMissing(int Year) : Rejection(
    "index-factor-missing",
    RejectionKind.Conflict,
    $"The agreement has no index factor for {Year}. Adopt a version of it that has, and send this again.",
    "/date");

/// <summary>The budget year is closed.</summary>
/// <param name="Year">The year.</param>
public sealed record YearIsClosed(int Year)
    : Rejection("year-closed", RejectionKind.Conflict, $"The budget year {Year} is closed. Date it in an open year.", "/date");

/// <summary>The amount is in another currency than the partnership's.</summary>
/// <param name="Given">The currency of the request.</param>
/// <param name="Wanted">The partnership's currency.</param>
/// <param name="Place">JSON pointer to the currency in the request.</param>
public sealed record WrongCurrency(Currency Given, Currency Wanted, string Place = "/amount/currency") : Rejection(
    "wrong-currency",
    RejectionKind.Invalid,
    $"The partnership keeps its accounts in {Wanted.Code}, not {Given.Code}. Convert the amount at an agreed rate and post it in {Wanted.Code}.",
    Place);

/// <summary>The partnership's costs would grow beyond what it can count.</summary>
public sealed record AmountTooLarge() : Rejection(
    "amount-too-large",
    RejectionKind.Invalid,
    "With this amount the costs of the partnership would exceed 1,000,000,000,000,000,000 minor units (øre). Check the amount.",
    "/amount/amount");

/// <summary>There is no such cost entry.</summary>
/// <param name="Entry">The entry number of the request.</param>
public sealed record NoSuchEntry(long Entry) : Rejection(
    "no-such-entry", RejectionKind.NotFound, $"Entry {Entry} is not a posted cost of this partnership. Look the entry number up in the statement.");

/// <summary>The entry has been taken back before.</summary>
/// <param name="Entry">Its number.</param>
public sealed record AlreadyReversed(long Entry)
    : Rejection("already-reversed", RejectionKind.Conflict, $"Entry {Entry} has been reversed already. Nothing is left of it to take back.");

/// <summary>No costs are there to be assessed.</summary>
public sealed record NothingToAssess() : Rejection(
    "nothing-to-assess",
    RejectionKind.Conflict,
    "No costs that are assessed at this point have been posted in the category and year. Check them, and that the agreement has pain and gain.");

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
