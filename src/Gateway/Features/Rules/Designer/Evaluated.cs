using System.Text.Json;
using System.Text.Json.Nodes;
using NetworkHub.Sharing.Evaluating;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>What the engine says of a rule in the making.</summary>
/// <param name="Rule">The rule; null while it cannot be read.</param>
/// <param name="Answer">What it gives of the amount; null while it has faults.</param>
/// <param name="Faults">What is wrong, with pointers in which the rule is at <c>/rule</c>.</param>
public sealed record Evaluated(Rule? Rule, EvaluationAnswer? Answer, IReadOnlyList<RuleFault> Faults)
{
    /// <summary>Reads the rule, checks it against the parties and shares the amount by it, as far as it goes.</summary>
    /// <param name="json">The rule.</param>
    /// <param name="parties">The ids of all that are or will be parties.</param>
    /// <param name="context">The parties active on the day with their figures; null while there is no such day.</param>
    /// <param name="amount">Minor units; null while there is no amount.</param>
    public static Evaluated Of(JsonObject json, IReadOnlyCollection<string> parties, SharingContext? context, long? amount)
    {
        var (rule, faults) = RuleJson.Parse(json.Deserialize<JsonElement>(), "/rule");
        if (rule is null || (faults = rule.Validate(parties, "/rule")).Count > 0 || context is null)
        {
            return new Evaluated(rule, null, faults);
        }

        var (basis, missing) = rule.BasisAt(context);
        if (basis is null || amount is null)
        {
            return new Evaluated(rule, null, [.. missing.Select(fault => fault with { Pointer = "/rule" + fault.Pointer })]);
        }

        var (answer, misfits) = Evaluation.Evaluate(rule, basis, [amount.Value]);
        return new Evaluated(rule, answer, misfits);
    }

    /// <summary>The first game in a rule: it says what every group would have alone; null when there is none.</summary>
    public static Game? GameIn(JsonNode? json) => json switch
    {
        JsonObject rule when RuleKind.Of(rule)?.Name == "game" => (RuleJson.Parse(rule.Deserialize<JsonElement>()).Rule as GameRule)?.Definition.Game,
        JsonObject fields => fields.Select(field => GameIn(field.Value)).FirstOrDefault(game => game is not null),
        JsonArray items => items.Select(GameIn).FirstOrDefault(game => game is not null),
        _ => null,
    };
}
