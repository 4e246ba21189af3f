using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Explaining;

/// <summary>How a posting's rounded shares follow from cumulative amounts.</summary>
/// <param name="Before">The cumulative amount before the posting.</param>
/// <param name="After">The cumulative amount after it.</param>
/// <param name="Parties">Each party, in ordinal order.</param>
public sealed record PostingExplanation(string Before, string After, IReadOnlyList<PartyPosting> Parties)
{
    internal static PostingExplanation Of(AllocationState before, Posting posting, Currency currency)
    {
        var given = before.Parties.ToDictionary(total => total.Party, total => total.Given, StringComparer.Ordinal);
        var shares = posting.Shares.ToDictionary(share => share.Party, share => share.MinorUnits, StringComparer.Ordinal);
        return new PostingExplanation(
            new Money(before.Cumulative, currency).ToDecimalString(),
            new Money(posting.Next.Cumulative, currency).ToDecimalString(),
            [.. posting.Next.Parties.Select(total => PartyPosting.Of(total, posting.Next, given.GetValueOrDefault(total.Party), shares.GetValueOrDefault(total.Party), currency))]);
    }
}

/// <summary>One party in a posting.</summary>
/// <param name="Party">The party's id.</param>
/// <param name="Exact">Its exact share of everything up to and with the posting.</param>
/// <param name="GivenBefore">What it had been given before the posting.</param>
/// <param name="Share">What the posting gives it.</param>
/// <param name="Text">The same in a sentence.</param>
public sealed record PartyPosting(string Party, string Exact, string GivenBefore, string Share, LocalizedText Text)
{
    internal static PartyPosting Of(PartyTotal total, AllocationState next, long givenBefore, long share, Currency currency)
    {
        var exact = total.Given + new Fraction(total.Residual, next.Denominator);
        var amounts = new AmountText(currency);
        return new PartyPosting(
            total.Party,
            amounts.Exact(exact),
            amounts.Rounded(givenBefore),
            amounts.Rounded(share),
            new LocalizedText(
                $"{total.Party} has an exact share of {amounts.En(exact)} so far, had been given {amounts.En(givenBefore)}, and gets {amounts.En(share)} of this posting.",
                $"{total.Party} har indtil nu en eksakt andel på {amounts.Da(exact)}, havde fået {amounts.Da(givenBefore)} og får {amounts.Da(share)} af denne postering."));
    }
}
