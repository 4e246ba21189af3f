using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>Everything that somebody designs and compares. The address of the page holds all of it, so that it can be mailed.</summary>
/// <param name="Rule">The rule being designed: its JSON, which may still lack fields or hold what cannot be used.</param>
/// <param name="Amount">The amount shared for show, as a decimal text, or as written where that cannot be read.</param>
/// <param name="Date">The day whose parties and key figures count, as year-month-day, or as written.</param>
/// <param name="Alternatives">What the rule is compared with.</param>
public sealed record Scenario(JsonObject Rule, string Amount, string Date, IReadOnlyList<Alternative> Alternatives)
{
    /// <summary>The parties by name with their key figures, where somebody typed them in; null where a partnership has them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>>? Parties { get; init; }
}

/// <summary>A rule put aside under a name.</summary>
/// <param name="Name">What the designer calls it.</param>
/// <param name="Rule">Its JSON.</param>
public sealed record Alternative(string Name, JsonObject Rule);
