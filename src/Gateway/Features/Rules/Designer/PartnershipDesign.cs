using System.Globalization;
using System.Text.Json.Nodes;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Components;
using NetworkHub.Gateway.Components.Forms;
using NetworkHub.Gateway.Features.Partnerships.Explanations;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>What a partnership's next agreement is designed for: its parties, with the key figures that adopting would take in.</summary>
internal sealed class PartnershipDesign(PageContext page, RuleWords words)
{
    private const long Round = 100_000_00;

    public async Task<DesignFacts> FactsAsync(PartnershipState state)
    {
        var figures = new Dictionary<ActorId, IReadOnlyList<KeyFigure>>();
        foreach (var party in state.Parties.Select(time => time.Party).Distinct())
        {
            var now = (await page.FindAsync<ActorState>(party.Value))?.KeyFigures.Select(known => new KeyFigure(known.Key, known.Date, known.Value));
            figures[party] = [.. now ?? [], .. state.KeyFigures.GetValueOrDefault(party) ?? []];
        }

        return new DesignFacts(
            state.Currency,
            [.. figures.Keys.Select(party => new Option(party.Value, page.NameOf(party))).OrderBy(option => option.Text, Language.NameOrder)],
            [.. figures.Values.SelectMany(known => known).Select(figure => figure.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => new Option(key, words.Figure(key)))],
            day => new SharingContext(day, [.. state.Parties.Where(time => time.Covers(day)).Select(time => new SharingParty(time.Party.Value, figures[time.Party]))], state.Currency),
            Start(state));
    }

    private Scenario Start(PartnershipState state)
    {
        var paid = state.Paid.Values.Sum();
        var firstEntry = state.Parties.Min(time => time.From);
        var day = firstEntry > page.Today ? firstEntry : page.Today;
        var rule = (state.AgreementOn(day) ?? state.Agreements.LastOrDefault())?.Terms.Rule ?? new EqualRule();
        return new Scenario(
            (JsonObject)JsonNode.Parse(RuleJson.ToText(rule))!,
            new Money(paid > 0 ? paid : Round, state.Currency).ToDecimalString(),
            day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            []);
    }
}
