using System.Globalization;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Members of the request are missing or wrong.</summary>
/// <param name="All">Every error.</param>
public sealed record PartnershipInvalid(IReadOnlyList<ValidationError> All) : Rejection("partnership-invalid", RejectionKind.Invalid)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}

/// <summary>The sharing rule cannot be used by these parties.</summary>
/// <param name="All">Every error, with its place in the rule.</param>
public sealed record RuleInvalid(IReadOnlyList<ValidationError> All) : Rejection("rule-invalid", RejectionKind.Invalid)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}

/// <summary>The rule in force cannot share the cost: figures are missing on the day, or the caps hold less.</summary>
/// <param name="Date">The day of the posting.</param>
/// <param name="All">What is missing, or by how much the caps are exceeded.</param>
public sealed record SharingNotPossible(DateOnly Date, IReadOnlyList<ValidationError> All) : Rejection("sharing-not-possible", RejectionKind.Conflict)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Date("date", Date)];

    /// <inheritdoc/>
    public override IReadOnlyList<ValidationError> Errors => All;
}

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

/// <summary>No agreement holds for the day.</summary>
/// <param name="Date">The day of the posting.</param>
public sealed record DateOutsideAgreement(DateOnly Date) : Rejection("date-outside-agreement", RejectionKind.Conflict, "/date")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Date("date", Date)];
}

/// <summary>The agreement follows an index, and the factor of a year is not agreed yet.</summary>
/// <param name="Year">The first year without one.</param>
public sealed record IndexFactorMissing(int Year) : Rejection("index-factor-missing", RejectionKind.Conflict, "/date")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Year("year", Year)];
}

/// <summary>The budget year is closed.</summary>
/// <param name="Year">The year.</param>
public sealed record YearIsClosed(int Year) : Rejection("year-closed", RejectionKind.Conflict, "/date")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Year("year", Year)];
}

/// <summary>The amount is in another currency than the partnership's.</summary>
/// <param name="Given">The currency of the request.</param>
/// <param name="Wanted">The partnership's currency.</param>
/// <param name="Place">JSON pointer to the currency in the request.</param>
public sealed record WrongCurrency(Currency Given, Currency Wanted, string Place = "/amount/currency")
    : Rejection("wrong-currency", RejectionKind.Invalid, Place)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Text("given", Given.Code), Argument.Text("wanted", Wanted.Code)];
}

/// <summary>The partnership's costs would grow beyond what it can count.</summary>
public sealed record AmountTooLarge() : Rejection("amount-too-large", RejectionKind.Invalid, "/amount/amount")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Number("most", Costs.MostPosted)];
}

/// <summary>There is no such cost entry.</summary>
/// <param name="Entry">The entry number of the request.</param>
public sealed record NoSuchEntry(long Entry) : Rejection("no-such-entry", RejectionKind.NotFound)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Text("entry", Entry.ToString(CultureInfo.InvariantCulture))];
}

/// <summary>The entry has been taken back before.</summary>
/// <param name="Entry">Its number.</param>
public sealed record AlreadyReversed(long Entry) : Rejection("already-reversed", RejectionKind.Conflict)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Text("entry", Entry.ToString(CultureInfo.InvariantCulture))];
}

/// <summary>No costs are there to be assessed.</summary>
public sealed record NothingToAssess() : Rejection("nothing-to-assess", RejectionKind.Conflict);

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
