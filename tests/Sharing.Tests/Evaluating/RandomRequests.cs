using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace NetworkHub.Sharing.Tests.Evaluating;

/// <summary>Requests as a careless or hostile caller might send them: nearly right, with extreme numbers and with anything in any place.</summary>
internal sealed class RandomRequests
{
    private static readonly string[] Parties = ["a", "b", "c"];

    private static readonly string[] Numbers =
    [
        "0", "1", "2", "0.5", "40", "1000.00", "0.01", "0.000000001", "-1", "-0.01", "0.0000000001", "9999999999999999", "9999999999999999.999999999",
        "-9999999999999999.999999999", "99999999999999999", "999999999999999999999999999", "79228162514264337593543950335", "92233720368547758.07",
        "-92233720368547758.08", "46116860184273879.04", "2305843009213693951", "1e9", "NaN", "", " 1", "1.", "+1", "one",
    ];

    // Written out only in the text: no string can hold half a character.
    private const string HalfACharacter = "half a character";

    private readonly Random dice;

    private RandomRequests(int seed) => dice = new Random(seed);

    public static Gen<string> Evaluations { get; } = Gen.Choose(0, int.MaxValue).Select(seed => Text(new RandomRequests(seed).Evaluation()));

    public static Gen<string> Games { get; } = Gen.Choose(0, int.MaxValue).Select(seed => Text(new RandomRequests(seed).GameRequest()));

    private static string Text(JsonObject request) => request.ToJsonString().Replace(HalfACharacter, "\\ud800", StringComparison.Ordinal);

    private JsonObject Evaluation() => Object(
        ("currency", Sometimes(0.98) ? "DKK" : Junk()),
        ("parties", List(Parties.Select(id => Object(("id", id), ("keys", Object(("population", Number()), ("realised.service", Number()))))))),
        ("rule", Rule(3)),
        ("amounts", List(Enumerable.Range(0, dice.Next(1, 4)).Select(_ => Object(("amount", Number()))))));

    private JsonObject GameRequest()
    {
        var game = Game();
        game["solutions"] = List(Sharing.Games.Solutions.Names.Where(_ => Sometimes(0.4)).Append("shapley").Distinct().Select(name => (JsonNode)name));
        return game;
    }

    private JsonNode Rule(int depth)
    {
        if (Sometimes(0.01))
        {
            return Junk();
        }

        JsonNode Inner() => Rule(depth - 1);
        return (depth == 0 ? dice.Next(4) : dice.Next(11)) switch
        {
            0 => Object(("rule", "equal"), ("among", List(Some().Select(id => (JsonNode)id)))),
            1 => Object(("rule", "fixed"), ("weights", ByParty())),
            2 => Object(("rule", "proportional"), ("key", "population")),
            3 => Object(("rule", "byBenefit"), ("basis", "realised")),
            4 => Object(("rule", "mix"), ("parts", List([Object(("weight", Number()), ("rule", Inner())), Object(("weight", Number()), ("rule", Inner()))]))),
            5 => Object(("rule", "layers"), ("layers", List([Object(("upTo", Number()), ("rule", Inner())), Object(("rule", Inner()))]))),
            6 => Object(("rule", "capped"), ("inner", Inner()), ("caps", ByParty()), (Sometimes(0.5) ? "overflow" : "inner", Inner())),
            7 => Object(("rule", "floored"), ("inner", Inner()), ("floors", ByParty())),
            8 => Object(("rule", "grant"), ("funder", "a"), ("rate", Number()), ("max", Number()), ("rest", Inner())),
            9 => Object(("rule", "painGain"), ("target", Number()), ("bands", List([Object(("from", Number()), ("to", Number()), ("shares", ByParty())), Object(("from", Number()), ("shares", ByParty()))])), ("rest", Inner())),
            _ => Object(("rule", "game"), ("solution", Sharing.Games.Solutions.Names.ElementAt(dice.Next(Sharing.Games.Solutions.Names.Count))), ("game", Game())),
        };
    }

    private JsonObject Game() => dice.Next(4) switch
    {
        0 => Object(("structure", "airport"), ("costs", ByParty()), ("counts", ByParty())),
        1 => Object(("structure", "tree"), ("costs", ByParty()), ("parents", Object(("b", "a"), ("c", Sometimes(0.7) ? "a" : "b")))),
        2 => Object(("structure", "linear"), ("costs", ByParty()), ("order", List(Parties.Select(id => (JsonNode)id)))),
        _ => Object(
            ("kind", Sometimes(0.5) ? "cost" : "savings"),
            ("players", List(Parties.Select(id => (JsonNode)id))),
            ("values", Object([.. new[] { "a", "b", "c", "a+b", "b+c", "a+c", "a+b+c" }.Select(coalition => (coalition, Number()))])),
            ("missing", "cheapestPartition"),
            ("weights", ByParty())),
    };

    private JsonObject ByParty() => Object([.. Parties.Select(id => (id, Number()))]);

    private IEnumerable<string> Some() => Parties.Where(_ => Sometimes(0.7));

    // Mostly a number that could be meant, so that many requests get past the reader.
    private JsonNode Number() => Sometimes(0.02) ? Junk() : Numbers[Sometimes(0.7) ? dice.Next(8) : dice.Next(Numbers.Length)];

    private JsonNode Junk() => dice.Next(9) switch
    {
        0 => JsonValue.Create(1e300),
        1 => true,
        2 => new JsonArray(),
        3 => new JsonObject(),
        4 => new JsonArray(new JsonArray(1, null), "x"),
        5 => new JsonObject { [""] = null, ["rule"] = 1 },
        6 => "a+b",
        7 => "\u0000ø😀/~",
        _ => HalfACharacter,
    };

    private JsonArray List(IEnumerable<JsonNode> items) => new([.. items.Where(_ => Sometimes(0.99)).Select(item => item.DeepClone())]);

    // Now and then a field is missing, another thing, or one too many.
    private JsonObject Object(params (string Name, JsonNode Value)[] fields)
    {
        var json = new JsonObject();
        foreach (var (name, value) in fields.Where(_ => Sometimes(0.98)))
        {
            json[name] = Sometimes(0.99) ? value.DeepClone() : Sometimes(0.5) ? Junk() : null;
        }

        if (Sometimes(0.01))
        {
            json[Sometimes(0.5) ? "surplus" : HalfACharacter] = Junk();
        }

        return json;
    }

    private bool Sometimes(double probability) => dice.NextDouble() < probability;
}
