using System.Globalization;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>No agreement holds for the day.</summary>
/// <param name="Date">The day of the posting.</param>
public sealed record DateOutsideAgreement(DateOnly Date) : Rejection("date-outside-agreement", RejectionKind.Conflict, "/date")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Date("date", Date)];
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
