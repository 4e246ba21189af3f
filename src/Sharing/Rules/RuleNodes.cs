using System.Globalization;
using System.Text.Json;

namespace NetworkHub.Sharing.Rules;

// The nodes of the rule algebra by their names in JSON.
internal static class RuleNodes
{
    private const int DeepestNesting = 16;

    private static readonly Dictionary<string, Func<RuleReader, Rule?>> ByName = new(StringComparer.Ordinal)
    {
        ["equal"] = EqualRule.Read,
        ["fixed"] = FixedRule.Read,
        ["proportional"] = ProportionalRule.Read,
        ["mix"] = MixRule.Read,
        ["layers"] = LayersRule.Read,
        ["capped"] = CappedRule.Read,
        ["floored"] = FlooredRule.Read,
        ["grant"] = GrantRule.Read,
        ["painGain"] = PainGainRule.Read,
        ["byBenefit"] = ByBenefitRule.Read,
        ["game"] = GameRule.Read,
    };

    public static Rule? Read(JsonElement json, string pointer, FaultList faults, int depth = 0)
    {
        if (depth > DeepestNesting)
        {
            faults.Add(pointer, "tooDeep", $"Rules nest at most {DeepestNesting.ToString(CultureInfo.InvariantCulture)} deep.");
            return null;
        }

        return RuleReader.ReadObject(json, pointer, faults, ReadNode, depth);
    }

    private static Rule? ReadNode(RuleReader reader)
    {
        if (reader.Text("rule") is not { } name)
        {
            return reader.Abandon<Rule>();
        }

        if (ByName.TryGetValue(name, out var read))
        {
            return read(reader);
        }

        reader.Note("rule", "unknownRule", $"'{name}' is not a rule; the rules are {string.Join(", ", ByName.Keys)}.");
        return reader.Abandon<Rule>();
    }
}
