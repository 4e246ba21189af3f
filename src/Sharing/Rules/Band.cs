using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules;

/// <summary>A band of cost around a target, and who bears how much of the under- or overrun inside it.</summary>
/// <param name="From">The lower edge relative to the target, 0.80; null for open below.</param>
/// <param name="To">The upper edge relative to the target, 1.00; null for open above.</param>
/// <param name="Shares">By party, each from 0 to 1 and at most 1 in sum.</param>
public sealed record Band(decimal? From, decimal? To, IReadOnlyDictionary<string, decimal> Shares)
{
    internal static Band? Read(RuleReader reader)
    {
        var from = reader.OptionalDecimal("from");
        var to = reader.OptionalDecimal("to");
        return reader.PartyDecimals("shares") is { } shares ? new Band(from, to, shares) : null;
    }

    // The amount, brought inside the band.
    internal Fraction Clamp(Fraction amount, Fraction target)
    {
        var belowTop = To is { } to ? Fraction.Min(amount, to * target) : amount;
        return From is { } from ? Fraction.Max(belowTop, from * target) : belowTop;
    }

    internal void Validate(RuleValidation validation, Band? before, Place place)
    {
        var pointer = place.Pointer;
        if (before is not null && (From is null || From != before.To))
        {
            var isOverlap = From is null || before.To is null || From < before.To;
            validation.Faults.Add(pointer.Child("from"), isOverlap ? "overlap" : "gap", "A band starts where the one before ends.");
        }

        if (From < 0 || From >= To)
        {
            validation.Faults.Add(pointer.Child("from"), "outOfRange", "A band starts at or above zero and below its end.");
        }

        foreach (var (party, share) in Shares)
        {
            validation.CheckParty(party, place, pointer.Child("shares").Child(party));
            if (share is < 0 or > 1)
            {
                validation.Faults.Add(pointer.Child("shares").Child(party), "outOfRange", "A share of a band is from 0 to 1.");
            }
        }

        if (Shares.Values.Sum() > 1)
        {
            validation.Faults.Add(pointer.Child("shares"), "outOfRange", "The shares of a band sum to at most 1.");
        }
    }
}
