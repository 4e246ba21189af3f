using System.Text.Json;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

public sealed class BulkTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task Bulk_WithBrokenLines_PostsTheOthersAndSaysWhatIsWrong()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var body = string.Join('\n', partnership.Cost("1.00"), "{ broken", "", partnership.Cost("2.005"), partnership.Cost("4.00"), "");

        var answers = Lines(await BulkAsync(partnership, body));

        answers.Select(line => line.GetProperty("line").GetInt32()).ShouldBe([1, 2, 4, 5]);
        answers.Select(line => line.GetProperty("status").GetInt32()).ShouldBe([201, 400, 400, 201]);
        answers[1].GetProperty("problem").GetProperty("type").GetString().ShouldBe("/problems/malformed-json");
        answers[2].GetProperty("problem").GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe("/amount/amount");
        (await partnership.Operator.GetAsync($"{partnership.Path}/balance"))["parties/0/paid"].ShouldBe("5.00");
    }

    [Fact]
    public async Task Bulk_Repeated_PostsNothingTwice()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var body = string.Join('\n', Enumerable.Range(1, 1000).Select(i => partnership.Cost($"{i}.00")));

        var first = Lines(await BulkAsync(partnership, body, ("Idempotency-Key", "march")));
        var second = Lines(await BulkAsync(partnership, body, ("Idempotency-Key", "march")));

        first.Count.ShouldBe(1000);
        first.ShouldAllBe(line => line.GetProperty("status").GetInt32() == 201);
        second.ShouldAllBe(line => line.GetProperty("replayed").GetBoolean());
        second.Select(line => line.GetProperty("posted").GetRawText()).ShouldBe(first.Select(line => line.GetProperty("posted").GetRawText()));
        (await partnership.Operator.GetAsync($"{partnership.Path}/balance"))["parties/0/paid"].ShouldBe("500500.00");
    }

    private static Task<ApiAnswer> BulkAsync(Madkulturen partnership, string body, params (string Name, string Value)[] headers) =>
        partnership.Operator.SendAsync(HttpMethod.Post, $"{partnership.Path}/costs/bulk", body, headers, "application/x-ndjson");

    private static List<JsonElement> Lines(ApiAnswer answer) =>
        [.. answer.Succeeded().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
}
