using System.Text.Json;
using NetworkHub.Sharing.Evaluating;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Sharing.Tests.Evaluating;

public sealed class ComparisonTests
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Compare_TwoRulesAgainstAGame_SaysWhichKeepsEveryoneInside()
    {
        var (rules, faults) = Compare("""
            { "currency": "DKK", "parties": [ { "id": "a" }, { "id": "b" } ], "amounts": [ { "amount": "10.00" }, { "amount": "14.00" } ],
              "rules": [ { "name": "equally", "rule": { "rule": "equal" } }, { "name": "one to two", "rule": { "rule": "fixed", "weights": { "a": "1", "b": "2" } } } ],
              "game": { "kind": "cost", "players": [ "a", "b" ], "values": { "a": "10", "b": "20", "a+b": "24" } } }
            """);

        faults.ShouldBeEmpty();
        rules!.Select(rule => (rule.Name, rule.Shares["a"], rule.KeepsEveryoneInside)).ShouldBe([("equally", "12.00", false), ("one to two", "8.00", true)]);
        rules![0].Objections!.ShouldHaveSingleItem().Text.ShouldBe(Message.Of(
            "game.objection.cost",
            Argument.List("players", [new EntityArgument("a")]),
            new Argument("alone", new FigureArgument("10.00")),
            new Argument("here", new FigureArgument("12.00"))));
    }

    [Fact]
    public void Compare_FaultsInSeveralPlaces_TellsThemAllOnce() =>
        Compare("""
            { "currency": "XXX", "parties": [ { "id": "a" } ], "amounts": [ { "amount": "1" } ],
              "rules": [ { "name": "", "rule": { "rule": "equal" } }, { "name": "x", "rule": { "rule": "fixed", "weights": { "b": "1" } } } ],
              "game": { "kind": "cost", "players": [ "c" ], "values": { "c": "10" } } }
            """).Faults.Select(fault => fault.Pointer).ShouldBe(["/game", "/rules/0/name", "/currency", "/rules/1/rule/weights/b", "/rules/1/rule/weights"], ignoreOrder: true);

    private static ComparisonResult Compare(string json) => Comparison.Compare(JsonSerializer.Deserialize<ComparisonRequest>(json, Wire)!);
}
