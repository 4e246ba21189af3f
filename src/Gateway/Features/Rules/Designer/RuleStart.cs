using System.Globalization;
using System.Text.Json.Nodes;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>What a new rule starts from: the rules in the old one come inside it, or the old one itself where it has none or has more than there
/// is room for, as when caps are put on a mix. The rest are values that work.</summary>
/// <param name="old">The rule that stood in its place; null for none.</param>
/// <param name="kind">What kind the new one is.</param>
/// <param name="fields">The form, with the parties and the amount shared for show.</param>
internal sealed class RuleStart(JsonObject? old, RuleKind kind, RuleFields fields)
{
    private const string Usual = "population";
    private const decimal Round = 100_000;
    private readonly Queue<JsonNode> rules = new(Inside(old, kind));

    /// <summary>The amount shared for show, or a round one.</summary>
    public string Amount => RuleFields.Exact(Number);

    /// <summary>Half of it.</summary>
    public string HalfTheAmount => RuleFields.Exact(decimal.Round(Number / 2, 2));

    /// <summary>A key figure that the parties have.</summary>
    public string Figure => fields.Figures is [var first, ..] && fields.Figures.All(figure => figure.Value != Usual) ? first.Value : Usual;

    /// <summary>One of the parties.</summary>
    public string FirstParty => fields.Parties is [var first, ..] ? first.Value : "";

    private decimal Number =>
        decimal.TryParse(fields.Strict(fields.Form["/amount"], NumberUnit.Amount), CultureInfo.InvariantCulture, out var amount) && amount > 0 ? amount : Round;

    /// <summary>The next of the old rules; when there are no more, sharing equally.</summary>
    public JsonNode NextRule() => rules.TryDequeue(out var rule) ? rule.DeepClone() : Equal();

    /// <summary>The same for every party.</summary>
    public JsonObject ForEach(string value) => new(fields.Parties.Select(party => KeyValuePair.Create(party.Value, (JsonNode?)JsonValue.Create(value))));

    /// <summary>A game in which parties would pay alone what they pay together, until somebody knows better.</summary>
    public JsonObject Game() => new()
    {
        ["kind"] = "cost",
        ["players"] = new JsonArray([.. fields.Parties.Select(party => JsonValue.Create(party.Value))]),
        ["values"] = ForEach(RuleFields.Exact(decimal.Ceiling(Number / Math.Max(1, fields.Parties.Count)))),
        ["missing"] = GamePart.FillMissing,
    };

    /// <summary>One more part of a mix.</summary>
    public static JsonObject NextPart(JsonArray parts) => new() { ["weight"] = "50", ["rule"] = Equal() };

    /// <summary>One more layer on top; the one below, that was open, gets a top.</summary>
    public static JsonObject NextLayer(JsonArray layers)
    {
        var below = layers.Count > 1 ? Decimal((layers[^2] as JsonObject)?["upTo"]) : null;
        if (layers.LastOrDefault() is JsonObject open && open["upTo"] is null)
        {
            open["upTo"] = RuleFields.Exact(below is > 0 and < Round * Round ? below.Value * 2 : Round);
        }

        return new JsonObject { ["rule"] = Equal() };
    }

    /// <summary>One more band above.</summary>
    public static JsonObject NextBand(JsonArray bands)
    {
        var top = Decimal((bands.LastOrDefault() as JsonObject)?["to"]) is { } to and < Round ? to : 1;
        return Band(RuleFields.Exact(top), RuleFields.Exact(top + 0.2m));
    }

    /// <summary>A band that nobody has a share of yet.</summary>
    public static JsonObject Band(string from, string to) => new() { ["from"] = from, ["to"] = to, ["shares"] = new JsonObject() };

    private static JsonObject Equal() => new() { ["rule"] = "equal" };

    private static decimal? Decimal(JsonNode? json) => decimal.TryParse(RulePart.Text(json), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<JsonNode> Inside(JsonObject? rule, RuleKind kind)
    {
        var before = RuleKind.Of(rule);
        var inside = (before?.Own ?? []).SelectMany(part => part switch
        {
            InnerPart => [rule![part.Name]],
            ListPart list => ListPart.Items(rule![part.Name]).SelectMany(item => list.Item.OfType<InnerPart>().Select(inner => item[inner.Name])),
            _ => Enumerable.Empty<JsonNode?>(),
        }).OfType<JsonNode>().ToList();
        return rule is not null && (inside.Count == 0 || (before!.HoldsMany && !kind.HoldsMany)) ? [rule] : inside;
    }
}
