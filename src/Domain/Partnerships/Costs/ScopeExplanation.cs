using System.Numerics;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Explains what was shared together by evaluating its rule on the total.</summary>
public static class ScopeExplanation
{
    /// <summary>
    /// The evaluation that gives exactly what the parties have a share of. State remembers totals, not by which bases they came about, so
    /// there is none when parties, figures or index changed between the postings: then each posting's own explanation tells it.
    /// </summary>
    /// <param name="state">The partnership.</param>
    /// <param name="key">A scope that has postings.</param>
    public static Explanation? Of(PartnershipState state, ScopeKey key)
    {
        var totals = state.Scopes[key];
        return state.Bases.Where(basis => basis.Agreement.Version == key.AgreementVersion).Reverse()
            .SelectMany(basis => Evaluations(basis, totals.Cumulative))
            .FirstOrDefault(explanation => Gives(explanation, state, totals));
    }

    /// <summary>A party's exact share within a scope, in major units.</summary>
    /// <param name="party">The party.</param>
    /// <param name="totals">The scope's totals.</param>
    /// <param name="decimals">The currency's decimals.</param>
    public static Fraction Exact(PartyTotal party, AllocationState totals, int decimals) =>
        (party.Given + new Fraction(party.Residual, totals.Denominator)) / BigInteger.Pow(10, decimals);

    // As costs accrue, and where there is pain and gain, as it is assessed.
    private static IEnumerable<Explanation> Evaluations(SharingBasis basis, long total)
    {
        yield return basis.Explain(total);
        if (basis.Agreement.Terms.Rule.IsAssessed)
        {
            yield return basis.Explain(total, isAssessed: true);
        }
    }

    private static bool Gives(Explanation explanation, PartnershipState state, AllocationState totals)
    {
        var exact = explanation.Shares.ToDictionary(share => share.Party, share => share.Exact, StringComparer.Ordinal);
        return totals.Parties.All(party => exact.GetValueOrDefault(party.Party, "0") == Exact(party, totals, state.Currency.Decimals).ToString());
    }
}
