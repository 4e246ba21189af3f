using System.Globalization;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Evaluating;

/// <summary>Compares rules on the same amounts, side by side, and finds those that keep every party and group inside.</summary>
public static class Comparison
{
    /// <summary>Evaluates every rule, or finds every fault of the request.</summary>
    public static ComparisonResult Compare(ComparisonRequest request)
    {
        var faults = new FaultList();
        var game = request.Game is { } json ? RuleReader.ReadObject(json, "/game", faults, GameDefinition.Read)?.Game : null;
        CheckPlayers(request, game, faults);
        if (request.Rules is null or { Count: 0 })
        {
            faults.Add("/rules", "missingField", "At least one rule is needed.");
        }

        var results = (request.Rules ?? []).Select((rule, i) => Evaluate(request, rule, i, faults)).ToArray();
        return faults.Count > 0
            ? new ComparisonResult(null, [.. faults.ToList().Distinct()])
            : new ComparisonResult([.. request.Rules!.Zip(results, (rule, result) => Of(rule.Name!, result!, game))], []);
    }

    /// <summary>What a rule gives, seen beside others.</summary>
    /// <param name="name">What the comparison calls the rule.</param>
    /// <param name="answer">What it gives.</param>
    /// <param name="game">What every group of the parties would pay alone; null when that is not known.</param>
    public static ComparedRule Of(string name, EvaluationAnswer answer, Game? game)
    {
        if (game is null)
        {
            return new ComparedRule(name, answer.Shares, null, null, answer.Explanation);
        }

        Fraction[] allocation = [.. game.Players.Select((player, i) => Amount(answer.Shares[player]) / game.Count(i))];
        var objections = game.Objections(allocation);
        return new ComparedRule(name, answer.Shares, objections.Count == 0, [.. objections.Select(objection => GameEvaluation.ToAnswer(game.Kind, objection))], answer.Explanation);
    }

    private static void CheckPlayers(ComparisonRequest request, Game? game, FaultList faults)
    {
        foreach (var player in game?.Players.Except(request.Parties?.Select(party => party?.Id ?? "") ?? [], StringComparer.Ordinal) ?? [])
        {
            faults.Add("/game", "unknownParty", $"The player '{player}' is not a party.");
        }
    }

    private static EvaluationAnswer? Evaluate(ComparisonRequest request, NamedRule? rule, int index, FaultList faults)
    {
        var place = "/rules".Child(index);
        if (string.IsNullOrEmpty(rule?.Name))
        {
            faults.Add(place.Child("name"), "missingField", "Expected a name for the rule.");
        }

        if (rule is null)
        {
            return null;
        }

        var (answer, found) = Evaluation.Evaluate(new EvaluationRequest(request.Currency, request.Parties, rule.Rule, request.Amounts));
        faults.AddRange(found.Select(fault => fault.Pointer.StartsWith("/rule", StringComparison.Ordinal) ? fault with { Pointer = place + fault.Pointer } : fault));
        return answer;
    }

    private static Fraction Amount(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
