using System.Globalization;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Reading;

/// <summary>What was acknowledged is in every answer that is asked for afterwards, without a header that asks for it.</summary>
public sealed class ReadYourWritesTests(RunningHub hub) : IClassFixture<RunningHub>
{
    private const int AtATime = 4;

    private static readonly int Postings = Environment.GetEnvironmentVariable("NETWORKHUB_LONG_TESTS") == "1" ? 1_000 : 100;

    [Fact]
    public async Task Read_StraightAfterEveryPosting_HasIt()
    {
        var partnerships = await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Madkulturen.CreateAsync(hub)));

        var missing = await Task.WhenAll(partnerships.Select(partnership => MissingAsync(partnership, Postings / AtATime)));

        missing.SelectMany(lines => lines).ShouldBeEmpty();
    }

    [Fact]
    public async Task Page_StraightAfterAPosting_ShowsIt()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        using var visitor = await hub.VisitorAsync();
        for (var i = 1; i <= Postings / AtATime; i++)
        {
            (await partnership.PostCostAsync(partnership.Cost("1.00").Replace("wages", Category(i), StringComparison.Ordinal))).Succeeded();

            (await visitor.GetAsync($"/partnerships/{partnership.Id}/ledger?category={Category(i)}"))
                .Succeeded().Text.ShouldContain($">{Category(i)}<");
        }
    }

    private static async Task<List<string>> MissingAsync(Madkulturen partnership, int postings)
    {
        var missing = new List<string>();
        for (var i = 1; i <= postings; i++)
        {
            (await partnership.PostCostAsync(partnership.Cost("1.00").Replace("wages", Category(i), StringComparison.Ordinal))).Succeeded();
            await Task.WhenAll(
                HasAsync("list", "/api/v1/partnerships?limit=500", answer => PostedIn(answer, partnership) == Amount(i)),
                HasAsync("statement", $"{partnership.Path}/statement?category={Category(i)}", answer => answer["items/0/category"] == Category(i)),
                HasAsync(
                    "csv",
                    $"{partnership.Path}/statement?format=csv&category={Category(i)}",
                    answer => answer.Text.Contains(Category(i), StringComparison.Ordinal)),
                HasAsync(
                    "balance",
                    $"{partnership.Path}/balance?asOf=2030-01-01",
                    answer => answer["parties/0/paid"] == Amount(i)));

            async Task HasAsync(string what, string address, Func<ApiAnswer, bool> has)
            {
                if (!has((await partnership.Operator.GetAsync(address)).Succeeded()))
                {
                    lock (missing)
                    {
                        missing.Add($"{what} {i}");
                    }
                }
            }
        }

        return missing;
    }

    private static string PostedIn(ApiAnswer list, Madkulturen partnership) => list.Json.GetProperty("items").EnumerateArray()
        .Single(line => line.GetProperty("id").GetString() == partnership.Id).GetProperty("posted").GetProperty("amount").GetString()!;

    private static string Amount(int postings) => postings.ToString(CultureInfo.InvariantCulture) + ".00";

    private static string Category(int posting) => string.Create(CultureInfo.InvariantCulture, $"category-{posting:0000}-of-many");
}
