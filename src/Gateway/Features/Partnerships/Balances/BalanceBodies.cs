using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Features.Rules.Explanations;
using NetworkHub.Gateway.Http;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Partnerships.Balances;

/// <summary>Where each party stands.</summary>
/// <param name="Partnership">Which partnership.</param>
/// <param name="Currency">The currency of all amounts.</param>
/// <param name="Parties">Everyone who is or was a party; the balances sum to zero.</param>
internal sealed record BalanceBody(PartnershipId Partnership, Currency Currency, IReadOnlyList<PartyBalanceBody> Parties)
{
    /// <summary>Only what is dated on or before this day counts; left out when all does.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Only what was recorded at or before this instant counts; left out when all does.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    /// <summary>How the shares come about, scope by scope; left out unless asked for.</summary>
    public IReadOnlyList<ScopeBody>? Scopes { get; init; }

    public static BalanceBody From(PartnershipId id, Currency currency, IReadOnlyList<PartyBalance> balances) =>
        new(id, currency, [.. balances.Select(balance => PartyBalanceBody.From(balance, currency))]);
}

/// <summary>Where one party stands, as decimal texts.</summary>
/// <param name="Party">Who.</param>
/// <param name="Paid">What it has paid, net of reversals.</param>
/// <param name="Share">Its share of everything posted.</param>
/// <param name="Settled">What closed settlements made it pay; negative when it received.</param>
/// <param name="Balance">Paid − share + settled: positive when others owe the party, negative when it owes.</param>
internal sealed record PartyBalanceBody(ActorId Party, string Paid, string Share, string Settled, string Balance)
{
    public static PartyBalanceBody From(PartyBalance balance, Currency currency) => new(
        balance.Party,
        MoneyBody.Text(balance.Paid, currency),
        MoneyBody.Text(balance.Share, currency),
        MoneyBody.Text(balance.Settled, currency),
        MoneyBody.Text(balance.Balance, currency));
}

/// <summary>What was shared cumulatively within one agreement version, category and year.</summary>
/// <param name="AgreementVersion">The agreement version.</param>
/// <param name="Year">The budget year; left out when the agreement's whole life counts.</param>
/// <param name="Category">The cost category.</param>
/// <param name="Total">The sum of its postings, net of reversals.</param>
/// <param name="Parties">What each party was given of it, and what it should be given exactly.</param>
/// <param name="Explanation">
/// The rule, step by step; left out when parties or key figures changed between its postings, so that no one evaluation tells it: then
/// each posting's own explanation does.
/// </param>
internal sealed record ScopeBody(
    int AgreementVersion, int? Year, string Category, string Total, IReadOnlyList<ScopePartyBody> Parties, Explanation? Explanation)
{
    public static IReadOnlyList<ScopeBody> Of(PartnershipState state) =>
    [
        .. state.Scopes
            .OrderBy(scope => scope.Key.AgreementVersion).ThenBy(scope => scope.Key.Year).ThenBy(scope => scope.Key.Category, StringComparer.Ordinal)
            .Select(scope => Of(state, scope.Key, scope.Value)),
    ];

    private static ScopeBody Of(PartnershipState state, ScopeKey key, AllocationState totals) => new(
        key.AgreementVersion,
        key.Year == 0 ? null : key.Year,
        key.Category,
        MoneyBody.Text(totals.Cumulative, state.Currency),
        [.. totals.Parties.Select(party => ScopePartyBody.Of(party, totals, state.Currency))],
        ScopeExplanation.Of(state, key) is { } explanation ? Explanation.From(explanation) : null);
}

/// <summary>A party within a scope.</summary>
/// <param name="Party">Who.</param>
/// <param name="Given">The sum of its rounded shares, a decimal text.</param>
/// <param name="Exact">Its exact share, as a fraction such as <c>200000/3</c>; less than a minor unit away while proportions stay the same.</param>
internal sealed record ScopePartyBody(string Party, string Given, string Exact)
{
    public static ScopePartyBody Of(PartyTotal party, AllocationState totals, Currency currency) => new(
        party.Party, MoneyBody.Text(party.Given, currency), ScopeExplanation.Exact(party, totals, currency.Decimals).ToString());
}
