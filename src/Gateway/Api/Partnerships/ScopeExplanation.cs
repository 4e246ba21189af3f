using System.Numerics;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Explaining;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Gateway.Api.Partnerships;

/// <summary>Explains a scope's totals by evaluating its rule on them.</summary>
internal static class ScopeExplanation
{
    public static ScopeBody Of(PartnershipState state, ScopeKey key, AllocationState totals)
    {
        var parties = totals.Parties.Select(party => Party(party, totals, state.Currency)).ToList();
        return new ScopeBody(
            key.AgreementVersion,
            key.Year == 0 ? null : key.Year,
            key.Category,
            MoneyBody.Text(totals.Cumulative, state.Currency),
            parties,
            Explain(state, key, totals, parties));
    }

    // State remembers the totals, not by which bases they came about. An evaluation that gives exactly them is the explanation.
    private static Explanation? Explain(PartnershipState state, ScopeKey key, AllocationState totals, IReadOnlyList<ScopePartyBody> parties) =>
        state.Bases.Where(basis => basis.Agreement.Version == key.AgreementVersion).Reverse()
            .SelectMany(basis => new[] { basis.Explain(totals.Cumulative), basis.Explain(totals.Cumulative, isAssessed: true) })
            .FirstOrDefault(explanation => Gives(explanation, parties));

    private static bool Gives(Explanation explanation, IReadOnlyList<ScopePartyBody> parties)
    {
        var exact = explanation.Shares.ToDictionary(share => share.Party, share => share.Exact, StringComparer.Ordinal);
        return parties.All(party => exact.GetValueOrDefault(party.Party, "0") == party.Exact);
    }

    private static ScopePartyBody Party(PartyTotal party, AllocationState totals, Currency currency)
    {
        var minorUnits = party.Given + new Fraction(party.Residual, totals.Denominator);
        return new ScopePartyBody(
            party.Party, MoneyBody.Text(party.Given, currency), (minorUnits / BigInteger.Pow(10, currency.Decimals)).ToString());
    }
}
