using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Ui.Localisation;
using NetworkHub.Gateway.Ui.Texts;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Ui.Parts;

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

    private string Percent(decimal weight, decimal total) => total == 0 ? "0" : language.Number(decimal.Round(100 * weight / total, 2));

    private string Name(string party) => page.NameOf(new ActorId(party));

    private string Listed(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + language[WhyTexts.And] + items[^1];
}
