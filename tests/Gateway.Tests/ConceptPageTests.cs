using System.Text.Json;
using System.Text.RegularExpressions;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

/// <summary>Every story of docs/concepts/sharing.md goes as the page says, request by request.</summary>
public sealed partial class ConceptPageTests(RunningHub hub) : IClassFixture<RunningHub>
{
    private static readonly (string Name, string Population)[] Parties = [("assens", "40000"), ("nexø", "20000"), ("skive", "20000")];

    public static TheoryData<string, string> Stories => new(
        Story().Matches(File.ReadAllText(Repository.Path("docs", "concepts", "sharing.md"))).Select(match => (match.Groups["heading"].Value, match.Groups["steps"].Value)));

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Story_OnThePage_GivesTheStatedShares(string heading, string steps)
    {
        var api = await hub.OperatorAsync();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, population) in Parties)
        {
            ids[name] = await Madkulturen.RegisterAsync(api, name, "municipality", population);
        }

        var parties = string.Join(", ", ids.Values.Select(id => $$"""{ "party": "{{id}}", "from": "2026-01-01" }"""));
        var founded = await api.PostAsync("/api/v1/partnerships", $$"""{ "name": "{{heading}}", "currency": "DKK", "secretariat": "{{ids["assens"]}}", "parties": [ {{parties}} ] }""");
        var partnership = $"/api/v1/partnerships/{founded.Succeeded()["id"]}/";

        foreach (var step in JsonElement.Parse(WithIds(steps, ids)).EnumerateArray())
        {
            var path = step.GetProperty("post").GetString()!;
            var answer = (await api.PostAsync(path.StartsWith('/') ? "/api/v1" + path : partnership + path, step.GetProperty("body").GetRawText())).Succeeded();
            if (step.TryGetProperty("gives", out var gives))
            {
                var shares = answer.Json.TryGetProperty("entries", out var entries) ? entries[0].GetProperty("shares") : answer.Json.GetProperty("shares");
                shares.Deserialize<Dictionary<string, string>>().ShouldBe(gives.Deserialize<Dictionary<string, string>>(), ignoreOrder: true);
            }
        }
    }

    private static string WithIds(string text, Dictionary<string, string> ids) => ids.Aggregate(
        text, (so, party) => so.Replace($"\"{party.Key}\"", $"\"{party.Value}\"", StringComparison.Ordinal).Replace($"/{party.Key}/", $"/{party.Value}/", StringComparison.Ordinal));

    [GeneratedRegex("## (?<heading>[^\n`]+?)(: `[a-zA-Z]+`)?\n(?:(?!\n## ).)*?```json story\n(?<steps>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Story();
}
