using System.Text.Json;
using FsCheck.Fluent;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>Coalitions without a value take that of their best partition into coalitions that have one.</summary>
public sealed class MissingCoalitionsTests
{
    [Fact]
    public void Read_SomeCoalitionsKnown_FillsTheOthersWithTheBestPartition() => Law.Holds(
        Gen.Choose(2, 5).SelectMany(players => Gen.Choose(-20, 100).ArrayOf(1 << players).Zip(Gen.Choose(0, 2).ArrayOf(1 << players))).Zip(Gen.Elements("cost", "savings")),
        random =>
        {
            var ((values, isKnown), kind) = random;
            var known = Enumerable.Range(1, values.Length - 1).Where(coalition => int.IsPow2(coalition) || isKnown[coalition] == 0).ToDictionary(coalition => coalition, coalition => values[coalition]);

            var game = Read(known, int.Log2(values.Length), kind);

            foreach (var coalition in Enumerable.Range(1, values.Length - 1).Where(coalition => !known.ContainsKey(coalition)))
            {
                var sums = Partitions(coalition).Where(parts => parts.All(known.ContainsKey)).Select(parts => parts.Sum(part => known[part]));
                game.Value(coalition).ShouldBe((Fraction)(kind == "cost" ? sums.Min() : sums.Max()));
            }
        });

    [Fact]
    public void Subgame_FilledGame_IsThatOfTheCoalitionsInsideItFilled() => Law.Holds(
        Gen.Choose(2, 5).SelectMany(players => Gen.Choose(-20, 100).ArrayOf(1 << players).Zip(Gen.Choose(0, 2).ArrayOf(1 << players))).Zip(Gen.Elements("cost", "savings")),
        random =>
        {
            var ((values, isKnown), kind) = random;
            var known = Enumerable.Range(1, values.Length - 1).Where(coalition => int.IsPow2(coalition) || isKnown[coalition] == 0).ToDictionary(coalition => coalition, coalition => values[coalition]);
            var players = int.Log2(values.Length);
            var first = RandomGames.Names(players - 1);

            var subgame = Read(known, players, kind).Subgame(first.ToHashSet(StringComparer.Ordinal));

            subgame.Players.ShouldBe(first);
            subgame.Values.ToArray().ShouldBe(Read(known.Where(pair => pair.Key < values.Length / 2).ToDictionary(), players - 1, kind).Values.ToArray());
        });

    [Fact]
    public void Evaluate_TwentyPlayersAndSomeGroups_IsSolvedExactly()
    {
        // Pairs of neighbours save 4 each; everything else is the sum of its pairs.
        var names = RandomGames.Names(20);
        var values = names.ToDictionary(name => name, _ => "10");
        for (var i = 0; i < 20; i += 2)
        {
            values[names[i] + "+" + names[i + 1]] = "16";
        }

        var (answer, faults) = Evaluate(new { kind = "cost", players = names, values, missing = "cheapestPartition", solutions = new[] { "shapley", "nucleolus", "perCapitaNucleolus", "tau" } });

        faults.ShouldBeEmpty();
        answer!.Core.Empty.ShouldBeFalse();
        answer.Solutions.Values.SelectMany(solution => solution.Exact!.Values).ShouldAllBe(share => share == "8");
    }

    [Fact]
    public void Evaluate_NearlyAllCoalitionsOfTwentyPlayersMissing_NamesTheFirst()
    {
        var fault = Evaluate(new { kind = "cost", players = RandomGames.Names(20), values = new { a = "1" }, solutions = new[] { "shapley" } }).Faults.ShouldHaveSingleItem();

        fault.Message.ShouldStartWith("1048574 coalitions have no value: b, c, d,");
    }

    [Fact]
    public void WeightedShapley_WeightsWithTooManyTotals_SaysWhatToDo()
    {
        var weights = RandomGames.Names(13).Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => $"{1 << pair.i}");
        var values = Enumerable.Range(1, (1 << 13) - 1).ToDictionary(coalition => Key(coalition), coalition => $"{coalition % 7}");

        var (answer, _) = Evaluate(new { kind = "cost", players = RandomGames.Names(13), values, weights, solutions = new[] { "weightedShapley" } });

        answer!.Solutions["weightedShapley"].Reason!.ShouldContain("small whole numbers");
    }

    private static CoalitionGame Read(Dictionary<int, int> known, int players, string kind)
    {
        var values = known.ToDictionary(pair => Key(pair.Key), pair => $"{pair.Value}");
        using var json = JsonSerializer.SerializeToDocument(new { kind, players = RandomGames.Names(players), values, missing = "cheapestPartition" });
        return (CoalitionGame)RuleReader.ReadObject(json.RootElement, "", new FaultList(), GameDefinition.Read)!.Game;
    }

    private static GameResult Evaluate(object request)
    {
        using var json = JsonSerializer.SerializeToDocument(request);
        return GameEvaluation.Evaluate(json.RootElement);
    }

    private static string Key(int coalition) => string.Join('+', RandomGames.Names(24).Where((_, i) => (coalition & (1 << i)) != 0));

    private static IEnumerable<IEnumerable<int>> Partitions(int set)
    {
        if (set == 0)
        {
            return [[]];
        }

        var lowest = set & -set;
        return Enumerable.Range(1, set).Where(part => (part & ~set) == 0 && (part & lowest) != 0)
            .SelectMany(part => Partitions(set & ~part).Select(rest => rest.Prepend(part)));
    }
}
