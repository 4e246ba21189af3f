using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetworkHub.Sharing.Games;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Numbers;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Tests.Games;

/// <summary>Published results, each with its source in Cases/cost-games.json, to the stated tolerance.</summary>
public sealed class PublishedCases
{
    private static readonly JsonObject[] Cases = [.. Read("cost-games.json")["cases"]!.AsArray().Select(node => node!.AsObject())];

    public static TheoryData<string, string> Expected => new(Cases.SelectMany(one => one["expected"]!.AsObject().Select(solution => ((string)one["id"]!, solution.Key))));

    public static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", file)))!;

    [Theory]
    [MemberData(nameof(Expected))]
    public void Solve_PublishedGame_GivesThePublishedAllocation(string id, string solution)
    {
        var one = Cases.Single(candidate => (string)candidate["id"]! == id);
        var tolerance = Number(one["tolerance"]!);

        var answer = Solve(one, [solution]);

        foreach (var (player, share) in one["expected"]![solution]!.AsObject())
        {
            var given = decimal.Parse(answer.Solutions[solution].Allocation![player], CultureInfo.InvariantCulture);
            Math.Abs(given - Number(share!)).ShouldBeLessThanOrEqualTo(tolerance, $"{(string)one["source"]!}: {player}");
        }
    }

    [Fact]
    public void Core_Skane_HasThePublishedObjections()
    {
        var one = Cases.Single(candidate => (string)candidate["id"]! == "skane");
        var core = one["core"]!.AsObject();

        var answer = Solve(one, [.. core.Select(solution => solution.Key)]);

        answer.Core.Empty.ShouldBe(false);
        foreach (var (solution, objections) in core)
        {
            answer.Core.Objections[solution].Select(objection => string.Join('+', objection.Coalition))
                .ShouldBe(objections!.AsArray().Select(coalition => string.Join('+', coalition!.AsArray().Select(player => (string)player!))), ignoreOrder: true);
        }

        var hkl = answer.Core.Objections["shapley"].ShouldHaveSingleItem();
        hkl.Alone.ShouldBe("27.26");
        hkl.Text.ShouldBe(Message.Of(
            "game.objection.cost",
            Argument.List("players", [new EntityArgument("H"), new EntityArgument("K"), new EntityArgument("L")]),
            new Argument("alone", new FigureArgument("27.26")),
            new Argument("here", new FigureArgument("27.69"))));
        answer.Solutions["shapley"].Explanation!["H"].Arguments.ShouldContain(new Argument("objection", new MessageArgument(hkl.Text)));
    }

    // The working paper's point: by population, H and M alone would each be better off outside.
    [Fact]
    public void Core_SkaneSharedByPopulation_IsLeftByThoseThatPayMoreThanAlone()
    {
        var one = Cases.Single(candidate => (string)candidate["id"]! == "skane");
        var byPopulation = one["population_share_expected"]!.AsObject();

        var game = GameOf(one);
        var objections = game.Objections([.. game.Players.Select(player => (Fraction)Number(byPopulation[player]!))]);

        objections.Where(objection => objection.Coalition.Count == 1).Select(objection => (objection.Coalition[0], objection.Alone, objection.Here))
            .ShouldBe([("M", 20.81m, 34.22m), ("H", 17.08m, 21.00m)]);
    }

    [Fact]
    public void Core_Tva_HoldsEveryPublishedAllocation()
    {
        var one = Cases.Single(candidate => (string)candidate["id"]! == "tva");

        var answer = Solve(one, [.. one["expected"]!.AsObject().Select(solution => solution.Key)]);

        answer.Core.Objections.Values.ShouldAllBe(objections => objections.Count == 0);
        answer.Solutions["shapley"].Exact!["flood"].ShouldBe("201513/2");
        answer.Solutions["shapley"].Allocation!["navigation"].ShouldBe("117829.000000");
    }

    [Fact]
    public void Solve_GameWithoutImputationsNote_HasThePublishedPreNucleolus()
    {
        var one = Cases.Single(candidate => (string)candidate["id"]! == "nucleolus-imputation");

        Solve(one, ["preNucleolus"]).Solutions["preNucleolus"].Exact!.Values.ShouldBe(["-1", "13", "2"]);
    }

    private static GameAnswer Solve(JsonObject one, string[] solutions)
    {
        string[] fields = ["kind", "structure", "players", "values", "costs", "counts"];
        var request = new JsonObject(fields.Where(one.ContainsKey).Select(field => KeyValuePair.Create(field, field == "counts" ? AsTexts(one[field]!) : (JsonNode?)one[field]!.DeepClone())))
        {
            ["solutions"] = new JsonArray([.. solutions.Select(solution => (JsonNode)solution)]),
        };
        var (answer, faults) = GameEvaluation.Evaluate(JsonSerializer.SerializeToElement(request));
        faults.ShouldBeEmpty();
        return answer!;
    }

    private static Game GameOf(JsonObject one)
    {
        var game = new JsonObject(new[] { "kind", "players", "values" }.Select(field => KeyValuePair.Create(field, (JsonNode?)one[field]!.DeepClone())));
        return RuleReader.ReadObject(JsonSerializer.SerializeToElement(game), "", new FaultList(), GameDefinition.Read)!.Game;
    }

    private static JsonObject AsTexts(JsonNode counts) =>
        new(counts.AsObject().Select(count => KeyValuePair.Create(count.Key, (JsonNode?)count.Value!.ToString())));

    private static decimal Number(JsonNode text) => decimal.Parse((string)text!, CultureInfo.InvariantCulture);
}
