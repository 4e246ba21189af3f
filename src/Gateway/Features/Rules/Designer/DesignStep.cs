using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>What a button of the designer does to the scenario: a word, and the place it is about.</summary>
internal static class DesignStep
{
    /// <summary>The most alternatives that can be told apart in a picture.</summary>
    public const int MostAlternatives = 6;

    /// <summary>The scenario after a step; a step that is not known changes nothing.</summary>
    /// <param name="scenario">The scenario, which may be changed.</param>
    /// <param name="step">What the button said, <c>add /rule/layers</c>.</param>
    /// <param name="name">What to call an alternative.</param>
    public static Scenario Take(Scenario scenario, string step, string name)
    {
        var (word, place) = step.Split(' ', 2) is [var first, var second] ? (first, second) : (step, "");
        var next = word switch
        {
            "add" => Add(scenario, place),
            "remove" => Remove(scenario, place),
            "compare" when scenario.Alternatives.Count < MostAlternatives =>
                scenario with { Alternatives = [.. scenario.Alternatives, new Alternative(name, (JsonObject)scenario.Rule.DeepClone())] },
            "drop" when Index(place) is var i && i < scenario.Alternatives.Count => scenario with { Alternatives = [.. scenario.Alternatives.Where((_, at) => at != i)] },
            "edit" when Index(place) is var i && i < scenario.Alternatives.Count => scenario with { Rule = (JsonObject)scenario.Alternatives[i].Rule.DeepClone() },
            _ => scenario,
        };
        return next with { Rule = Canonical(next.Rule) };
    }

    // A rule that can be read is written in the engine's one way, so that the same scenario has the same address.
    private static JsonObject Canonical(JsonObject rule) =>
        RuleJson.Parse(rule.Deserialize<JsonElement>()).Rule is { } read ? (JsonObject)JsonNode.Parse(RuleJson.ToText(read))! : rule;

    private static Scenario Add(Scenario scenario, string place)
    {
        var (around, name) = Pointers.Split(place);
        if (InRule(scenario, around) is JsonObject rule && rule[name] is JsonArray items && RuleKind.Of(rule)?.Parts.OfType<ListPart>().FirstOrDefault(part => part.Name == name) is { } list)
        {
            items.Add(list.Grow(items));
        }

        return scenario;
    }

    private static Scenario Remove(Scenario scenario, string place)
    {
        var (around, name) = Pointers.Split(place);
        if (InRule(scenario, around) is JsonArray items && Index(name) is var i && i < items.Count)
        {
            items.RemoveAt(i);
            if (i == items.Count && items.LastOrDefault() is JsonObject last && RuleKind.Of(InRule(scenario, Pointers.Split(around).Parent))?.Name == "layers")
            {
                last.Remove("upTo");
            }
        }

        return scenario;
    }

    private static JsonNode? InRule(Scenario scenario, string place) =>
        place.StartsWith("/rule", StringComparison.Ordinal) ? Pointers.At(scenario.Rule, place["/rule".Length..]) : null;

    private static int Index(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;
}
