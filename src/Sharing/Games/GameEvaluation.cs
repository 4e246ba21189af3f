using System.Text.Json;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Games;

/// <summary>Solves a game that comes over the wire: pure, and the same answer for the same request.</summary>
public static class GameEvaluation
{
    private const int Decimals = 6;

    /// <summary>Reads and solves a request, or finds every fault of it.</summary>
    /// <param name="request">The game's fields and <c>solutions</c>, the names of those that are asked for.</param>
    public static GameResult Evaluate(JsonElement request)
    {
        var faults = new FaultList();
        IReadOnlyList<string>? names = null;
        var definition = RuleReader.ReadObject(request, "", faults, reader =>
        {
            names = reader.Strings("solutions");
            var read = GameDefinition.Read(reader);
            CheckNames(reader, names ?? [], hasWeights: reader.Has("weights"));
            return read;
        });
        return faults.Count > 0 || definition is null || names is null
            ? new GameResult(null, faults.ToList())
            : new GameResult(Answer(definition.Game, names), []);
    }

    private static void CheckNames(RuleReader reader, IReadOnlyList<string> names, bool hasWeights)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!Solutions.Names.Contains(names[i], StringComparer.Ordinal))
            {
                reader.Note("solutions", i.ToString(System.Globalization.CultureInfo.InvariantCulture), "unknownSolution", $"'{names[i]}' is not a solution; the solutions are {string.Join(", ", Solutions.Names)}.");
            }
        }

        if (names.Contains("weightedShapley", StringComparer.Ordinal) && !hasWeights)
        {
            reader.Note("weights", "missingField", "The weighted Shapley value needs a weight for every player.");
        }
    }

    private static GameAnswer Answer(Game game, IReadOnlyList<string> names)
    {
        var outcomes = names.ToDictionary(name => name, name => Solutions.Solve(game, name), StringComparer.Ordinal);
        var objections = outcomes.Where(outcome => outcome.Value.Allocation is not null)
            .ToDictionary(outcome => outcome.Key, outcome => game.Objections(outcome.Value.Allocation!), StringComparer.Ordinal);
        return new GameAnswer(
            outcomes.ToDictionary(outcome => outcome.Key, outcome => ToAnswer(game, outcome.Value, objections.GetValueOrDefault(outcome.Key) ?? []), StringComparer.Ordinal),
            new CoreAnswer(
                game.IsCoreEmpty(),
                objections.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<ObjectionAnswer>)[.. pair.Value.Select(objection => ToAnswer(game.Kind, objection))], StringComparer.Ordinal)),
            game.Properties());
    }

    private static SolutionAnswer ToAnswer(Game game, SolutionOutcome outcome, IReadOnlyList<Objection> objections)
    {
        if (outcome.Allocation is not { } allocation)
        {
            return new SolutionAnswer(null, null, null, outcome.Reason);
        }

        return new SolutionAnswer(
            ByPlayer(player => allocation[player].ToDecimalString(Decimals)),
            ByPlayer(player => allocation[player].ToString()),
            ByPlayer(player => GameExplanation.For(game, allocation, player, objections)),
            null);

        Dictionary<string, T> ByPlayer<T>(Func<int, T> of) =>
            game.Players.Select((player, i) => (player, i)).ToDictionary(pair => pair.player, pair => of(pair.i), StringComparer.Ordinal);
    }

    internal static ObjectionAnswer ToAnswer(GameKind kind, Objection objection) =>
        new(objection.Coalition, Short(objection.Alone), Short(objection.Here), GameExplanation.Of(kind, objection));

    private static string Short(Fraction number)
    {
        var text = number.ToDecimalString(Decimals);
        return text.TrimEnd('0').TrimEnd('.');
    }
}
