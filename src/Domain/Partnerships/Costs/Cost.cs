using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Partnerships;

/// <summary>How a party bore a cost.</summary>
public enum CostKind
{
    /// <summary>Money was paid.</summary>
    Cash,

    /// <summary>Hours, goods or facilities were given, valued in money.</summary>
    InKind,
}

/// <summary>Something a party paid or gave for the partnership.</summary>
/// <param name="PaidBy">Who bore it.</param>
/// <param name="Amount">Minor units of the partnership's currency, above zero.</param>
/// <param name="Date">The day it counts from; decides budget year, agreement, parties and key figures.</param>
/// <param name="Category">Cost category, 1 to 60 characters; postings of one category are shared cumulatively.</param>
/// <param name="Kind">How it was borne.</param>
/// <param name="Text">What it was for; at most 500 characters. No personal data: the log cannot forget.</param>
/// <param name="Reference">Voucher number in the payer's finance system; at most 100 characters.</param>
public sealed record Cost(
    ActorId PaidBy,
    long Amount,
    DateOnly Date,
    string Category,
    CostKind Kind = CostKind.Cash,
    string Text = "",
    string Reference = "");
