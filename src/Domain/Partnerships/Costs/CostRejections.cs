using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Partnerships;

/// <summary>No agreement holds for the day.</summary>
/// <param name="Date">The day of the posting.</param>
public sealed record DateOutsideAgreement(DateOnly Date) : Rejection(
    "date-outside-agreement",
    RejectionKind.Conflict,
    $"No agreement about sharing holds for {Date:yyyy-MM-dd}. Use another day, or adopt an agreement that covers it.",
    "/date");

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
