using System.Numerics;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules.Curves;

namespace NetworkHub.Sharing.Allocation;

// One posting at work: the state's parties and the function's, merged in ordinal order over one denominator.
internal sealed class Step<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T denominator;
    private readonly string[] parties;
    private readonly long[] given;
    private readonly T[] residuals;
    private readonly int[] places;
    private readonly T scale;
    private readonly T[] growths;
    private readonly T[] functionRates;
    private readonly T[] rates;

    // The function's parties stand in places[0..] of the merged list; its numerators count scale times over the common denominator.
    public Step(AllocationState state, IReadOnlyList<string> functionParties, T functionDenominator)
    {
        var stateDenominator = T.CreateChecked(state.Denominator);
        denominator = Integers.LeastCommonMultiple(stateDenominator, functionDenominator);
        scale = denominator / functionDenominator;
        parties = PartyUnion.Of(state.Parties, functionParties);
        given = new long[parties.Length];
        residuals = new T[parties.Length];
        places = PartyUnion.Places(parties, functionParties);
        growths = new T[places.Length];
        functionRates = new T[places.Length];
        rates = places.Length == parties.Length ? functionRates : new T[parties.Length];
        Load(state.Parties, denominator / stateDenominator);
    }

    public IReadOnlyList<string> Parties => parties;

    public void Post(Pieces<T> pieces, long from, long to, Span<long> shares)
    {
        pieces.Increments(from, to, growths, functionRates);
        AddToResiduals();
        SpreadRates();
        Apportionment.Share(residuals, rates, denominator, to - from, shares);
        Give(shares);
    }

    public void TrueUp(Pieces<T> pieces, long cumulative, Span<long> shares)
    {
        OweWhole(pieces, cumulative);
        LargestRemainder.Share(residuals, denominator, 0, shares);
        Give(shares);
    }

    public void TakeTrueUp(Pieces<T> pieces, long cumulative, IReadOnlyList<PartyShare> shares)
    {
        OweWhole(pieces, cumulative);
        Take(shares);
    }

    public void Take(Pieces<T> pieces, long from, long to, IReadOnlyList<PartyShare> shares)
    {
        pieces.Increments(from, to, growths, functionRates);
        AddToResiduals();
        Take(shares);
    }

    public AllocationState ToState(long cumulative)
    {
        var totals = new PartyTotal[parties.Length];
        for (var i = 0; i < totals.Length; i++)
        {
            totals[i] = new PartyTotal(parties[i], given[i], BigInteger.CreateChecked(residuals[i]));
        }

        return new AllocationState(cumulative, BigInteger.CreateChecked(denominator), totals);
    }

    // Every party of the function, and any other that is given something.
    public PartyShare[] ToShares(ReadOnlySpan<long> shares)
    {
        var listed = new List<PartyShare>(parties.Length);
        for (var (i, k) = (0, 0); i < parties.Length; i++)
        {
            var isOfFunction = k < places.Length && places[k] == i;
            k += isOfFunction ? 1 : 0;
            if (isOfFunction || shares[i] != 0)
            {
                listed.Add(new PartyShare(parties[i], shares[i]));
            }
        }

        return [.. listed];
    }

    private void Load(IReadOnlyList<PartyTotal> totals, T stateScale)
    {
        for (var (i, k) = (0, 0); k < totals.Count; i++)
        {
            if (parties[i] == totals[k].Party)
            {
                given[i] = totals[k].Given;
                residuals[i] = T.CreateChecked(totals[k].Residual) * stateScale;
                k++;
            }
        }
    }

    // Everybody is owed what the function gives of the whole, less what was given before.
    private void OweWhole(Pieces<T> pieces, long cumulative)
    {
        pieces.At(cumulative, growths);
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] = -(T.CreateChecked(given[i]) * denominator);
        }

        AddToResiduals();
    }

    private void Take(IReadOnlyList<PartyShare> shares)
    {
        foreach (var share in shares)
        {
            var i = Array.BinarySearch(parties, share.Party, StringComparer.Ordinal);
            if (i < 0)
            {
                throw new ArgumentException($"'{share.Party}' never was in the scope.", nameof(shares));
            }

            given[i] = checked(given[i] + share.MinorUnits);
            residuals[i] -= T.CreateChecked(share.MinorUnits) * denominator;
        }
    }

    private void AddToResiduals()
    {
        for (var k = 0; k < places.Length; k++)
        {
            residuals[places[k]] += growths[k] * scale;
        }
    }

    private void SpreadRates()
    {
        for (var k = 0; rates != functionRates && k < places.Length; k++)
        {
            rates[places[k]] = functionRates[k];
        }
    }

    private void Give(ReadOnlySpan<long> shares)
    {
        for (var i = 0; i < shares.Length; i++)
        {
            given[i] = checked(given[i] + shares[i]);
        }
    }
}
