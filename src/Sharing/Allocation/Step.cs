using System.Numerics;
using NetworkHub.Sharing.Rules;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Allocation;

// One posting at work: the state's parties and the function's, merged in ordinal order over one denominator.
internal sealed class Step
{
    private readonly BigInteger denominator;
    private readonly string[] parties;
    private readonly long[] given;
    private readonly BigInteger[] residuals;
    private readonly BigInteger[] increments;

    private Step(BigInteger denominator, string[] parties)
    {
        this.denominator = denominator;
        this.parties = parties;
        given = new long[parties.Length];
        residuals = new BigInteger[parties.Length];
        increments = new BigInteger[parties.Length];
    }

    // The residuals already hold the increments: what is due after the posting.
    public static Step Merge(AllocationState state, ShareFunction function, IReadOnlyList<BigInteger> increments, IReadOnlyList<PartyShare>? also = null)
    {
        var common = Sampling.LeastCommonMultiple(state.Denominator, function.Denominator);
        var step = new Step(common, Union(state.Parties, function.Parties, also));
        var scale = common / state.Denominator;
        foreach (var total in state.Parties)
        {
            var i = step.IndexOf(total.Party);
            step.given[i] = total.Given;
            step.residuals[i] = total.Residual * scale;
        }

        scale = common / function.Denominator;
        for (var k = 0; k < increments.Count; k++)
        {
            var i = step.IndexOf(function.Parties[k]);
            step.increments[i] = increments[k] * scale;
            step.residuals[i] += step.increments[i];
        }

        return step;
    }

    // Makes the increments those from the exact cumulative shares so far, rather than from zero.
    public void SubtractExact()
    {
        for (var i = 0; i < parties.Length; i++)
        {
            var before = (given[i] * denominator) + residuals[i] - increments[i];
            increments[i] -= before;
            residuals[i] -= before;
        }
    }

    public long[] Apportion(long amount)
    {
        var shares = new long[parties.Length];
        Apportionment.Share(residuals, increments, denominator, amount, shares);
        for (var i = 0; i < shares.Length; i++)
        {
            given[i] = checked(given[i] + shares[i]);
        }

        return shares;
    }

    public void TakeBack(IReadOnlyList<PartyShare> shares)
    {
        foreach (var share in shares)
        {
            var i = IndexOf(share.Party);
            given[i] = checked(given[i] - share.MinorUnits);
            residuals[i] += share.MinorUnits * denominator;
        }
    }

    public AllocationState ToState(long cumulative)
    {
        var common = residuals.Aggregate(denominator, BigInteger.GreatestCommonDivisor);
        return new AllocationState(
            cumulative,
            denominator / common,
            [.. parties.Select((party, i) => new PartyTotal(party, given[i], residuals[i] / common))]);
    }

    public IReadOnlyList<PartyShare> ToShares(ShareFunction function, long[] shares)
    {
        var mine = new HashSet<string>(function.Parties, StringComparer.Ordinal);
        return [.. parties.Select((party, i) => new PartyShare(party, shares[i])).Where(share => share.MinorUnits != 0 || mine.Contains(share.Party))];
    }

    private static string[] Union(IReadOnlyList<PartyTotal> totals, IReadOnlyList<string> functionParties, IReadOnlyList<PartyShare>? also) =>
    [
        .. totals.Select(total => total.Party).Concat(functionParties).Concat(also?.Select(share => share.Party) ?? [])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private int IndexOf(string party) => Array.BinarySearch(parties, party, StringComparer.Ordinal);
}
