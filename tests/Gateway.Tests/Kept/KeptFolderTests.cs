using System.Net;
using System.Text.Json;
using NetworkHub.Gateway.Tests.Hosting;
using NetworkHub.HubProcess;

namespace NetworkHub.Gateway.Tests.Kept;

/// <summary>Everything works on a data folder of an earlier program: the log verifies, keys open, lists and pages show what they showed.</summary>
public sealed class KeptFolderTests(KeptFolder kept) : IClassFixture<KeptFolder>
{
    [Fact]
    public async Task Verify_OfTheLog_SaysWhatItSaid()
    {
        var (code, output) = await HubCommand.RunAsync(kept.Path, "verify");

        code.ShouldBe(0, output);
        output.Split('\n')[0].ShouldStartWith(KeptAnswers.All.Verify.Split('.')[0].Split(", signed heads")[0]);
        output.ShouldContain(KeptAnswers.All.Verify.Split("Head hash: ")[1].Trim());
    }

    [Fact]
    public async Task EveryList_AskedWithAKeyOfThatTime_AnswersWhatItAnswered()
    {
        using var client = new ApiClient(kept.Address, KeptAnswers.All.Key);
        var differences = new List<string>();

        foreach (var (path, then) in KeptAnswers.All.Answers)
        {
            differences.AddRange(KeptAnswers.Differences(path, then, (await client.GetAsync(path)).Succeeded().Json));
        }

        KeptAnswers.All.Answers.Count.ShouldBeGreaterThan(20);
        differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryPage_ForTheOperator_ShowsWhatItShowed()
    {
        using var visitor = new ApiClient(kept.Address, null);
        (await visitor.GetAsync((await kept.SignInLinkAsync()).PathAndQuery)).Succeeded();
        var missing = new List<string>();

        foreach (var (address, words) in KeptAnswers.All.Pages)
        {
            var page = await visitor.GetAsync(address);
            page.Status.ShouldBe(HttpStatusCode.OK, address);
            var text = WebUtility.HtmlDecode(page.Text);
            missing.AddRange(words.Where(word => !text.Contains(word, StringComparison.Ordinal)).Select(word => $"{address} does not show {word}"));
        }

        KeptAnswers.All.Pages.Count.ShouldBeGreaterThan(25);
        missing.ShouldBeEmpty();
    }

    // The key figures and costs of that time go on being added to.
    [Fact]
    public async Task PostCost_ToAPartnershipOfThatTime_IsShared()
    {
        using var client = new ApiClient(kept.Address, KeptAnswers.All.Key);
        var partnership = KeptAnswers.All.Answers["/api/v1/partnerships"].GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("name").GetString() == "Fødselsdagsboller i stedet for hjemmebesøg").GetProperty("id").GetString();
        var path = $"/api/v1/partnerships/{partnership}";
        var party = KeptAnswers.All.Answers[$"{path}/balance"].GetProperty("parties")[0].GetProperty("party").GetString();

        var dry = await client.PostAsync(
            $"{path}/costs?dryRun=true",
            $$"""{ "paidBy": "{{party}}", "amount": { "amount": "700.00", "currency": "DKK" }, "date": "2026-11-20", "category": "Løn" }""");

        dry.Succeeded().Json.GetProperty("shares").EnumerateObject()
            .Sum(share => decimal.Parse(share.Value.GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(700m);
    }

    [Fact]
    public void Differences_MemberMissingOtherOrListShorter_AreTold() => KeptAnswers.Differences(
        "", JsonElement.Parse("""{"a":1,"b":{"c":"x"},"d":[1,2]}"""), JsonElement.Parse("""{"b":{"c":"y"},"d":[1],"e":7}"""))
        .ShouldBe([" has no a", "/b/c was x and is y", "/d was [1,2] and is [1]"]);
}
