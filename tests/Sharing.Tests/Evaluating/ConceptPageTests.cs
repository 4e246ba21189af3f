using System.Text.Json;
using System.Text.RegularExpressions;
using NetworkHub.Sharing.Evaluating;

namespace NetworkHub.Sharing.Tests.Evaluating;

/// <summary>Every worked example of docs/concepts/sharing.md gives what the page says.</summary>
public sealed partial class ConceptPageTests
{
    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web);

    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "sharing.md"));

    public static TheoryData<string, string> Examples => new(Example().Matches(Page).Select(match => (match.Groups["request"].Value, match.Groups["shares"].Value)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OnThePage_GivesTheStatedShares(string request, string shares)
    {
        var (answer, faults) = Evaluation.Evaluate(JsonSerializer.Deserialize<EvaluationRequest>(request, Wire)!);

        faults.ShouldBeEmpty();
        var stated = JsonSerializer.Deserialize<Dictionary<string, string>>(shares)!;
        answer!.Shares.Keys.Union(stated.Keys).ShouldAllBe(party => answer.Shares.GetValueOrDefault(party, "0.00") == stated.GetValueOrDefault(party, "0.00"));
    }

    [Fact]
    public void Page_EveryRule_HasAnExample()
    {
        var examples = string.Concat(Example().Matches(Page).Select(match => match.Groups["request"].Value));

        string[] rules = ["equal", "fixed", "proportional", "mix", "layers", "capped", "floored", "grant", "painGain", "byBenefit", "game"];
        rules.ShouldAllBe(rule => examples.Contains($"\"rule\": \"{rule}\""));
        Sharing.Games.Solutions.Names.ShouldAllBe(solution => Page.Contains($"| `{solution}` |"));
    }

    [GeneratedRegex("```json example\n(?<request>.*?)```\n```json shares\n(?<shares>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Example();
}
