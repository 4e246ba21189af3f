using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Components;
using NetworkHub.Gateway.Features.Rules.Designer;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Partnerships.Explanations;

/// <summary>A sharing rule in words: <c>50 % equally among the parties and 50 % by population</c>.</summary>
internal sealed class RuleWords(PageContext page, Language language)
{
    public string Of(Rule rule)
    {
        var words = rule switch
        {
            EqualRule => language[WhyTexts.Equally],
            ProportionalRule { AsOf: { } asOf } by => language[WhyTexts.ByAsOf, Figure(by.Key), language.Date(asOf)],
            ProportionalRule by => language[WhyTexts.By, Figure(by.Key)],
            FixedRule parts => language[WhyTexts.ByWeights, string.Join(", ", Parts(parts))],
            MixRule mix => Listed([.. Parts(mix)]),
            LayersRule layers => language[WhyTexts.InLayers, string.Join("; ", layers.Layers.Select(LayerOf))],
            CappedRule { Overflow: { } overflow } capped => language[WhyTexts.UnderCapsThen, Of(capped.Inner), Limits(capped.Caps), Of(overflow)],
            CappedRule capped => language[WhyTexts.UnderCaps, Of(capped.Inner), Limits(capped.Caps)],
            FlooredRule floored => language[WhyTexts.AboveFloors, Of(floored.Inner), Limits(floored.Floors)],
            GrantRule { Max: { } max } grant => language[WhyTexts.AfterGrantUpTo, Name(grant.Funder), language.Number(100 * grant.Rate), language.Number(max), Of(grant.Rest)],
            GrantRule grant => language[WhyTexts.AfterGrant, Name(grant.Funder), language.Number(100 * grant.Rate), Of(grant.Rest)],
            PainGainRule target => language[WhyTexts.AgainstTarget, Of(target.Rest), language.Number(target.Target)],
            ByBenefitRule gains => Gains(gains),
            GameRule game => language[WhyTexts.ByGame, language[SolutionTexts.Called(game.Solution)]],
            _ => language[WhyTexts.OtherRule, rule.Name],
        };
        return rule.Among is null ? words : language[WhyTexts.Among, words, Listed([.. rule.Among.Select(Name)])];
    }

    public string Figure(string key) => WhyTexts.Figure(key) is { } known ? language[known] : key;

    private IEnumerable<string> Parts(FixedRule rule)
    {
        var total = rule.Weights.Values.Sum();
        return rule.Weights.OrderByDescending(weight => weight.Value).ThenBy(weight => Name(weight.Key), StringComparer.Ordinal)
            .Select(weight => $"{Name(weight.Key)} {Percent(weight.Value, total)} %");
    }

    private IEnumerable<string> Parts(MixRule rule)
    {
        var total = rule.Parts.Sum(part => part.Weight);
        return rule.Parts.Select(part => language[WhyTexts.Part, Percent(part.Weight, total), Of(part.Rule)]);
    }

    private string LayerOf(Layer layer) =>
        layer.UpTo is { } top ? language[WhyTexts.LayerUpTo, language.Number(top), Of(layer.Rule)] : language[WhyTexts.LayerAbove, Of(layer.Rule)];

    private string Limits(IReadOnlyDictionary<string, decimal> limits) =>
        Listed([.. limits.OrderBy(limit => Name(limit.Key), StringComparer.Ordinal).Select(limit => $"{Name(limit.Key)} {language.Number(limit.Value)}")]);

    private string Gains(ByBenefitRule rule)
    {
        var gains = language[rule.Basis == "expected" ? WhyTexts.ByExpectedGains : WhyTexts.ByRealisedGains];
        return rule.BottomLines is null ? gains : $"{gains} ({string.Join(", ", rule.BottomLines)})";
    }

    private string Percent(decimal weight, decimal total) => total == 0 ? "0" : language.Number(decimal.Round(100 * weight / total, 2));

    private string Name(string party) => page.NameOf(new ActorId(party));

    private string Listed(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + language[WhyTexts.And] + items[^1];
}
