using System.Net;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests;

public sealed class IdempotencyTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task PostCost_Repeated_AnswersTheSameAndPostsOnce()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var cost = partnership.Cost("100.01");

        var first = await partnership.PostCostAsync(cost, ("Idempotency-Key", "voucher 17"));
        var second = await partnership.PostCostAsync(cost, ("Idempotency-Key", "voucher 17"));

        first.Succeeded().Headers.Keys.ShouldNotContain("Idempotency-Replayed");
        second.Status.ShouldBe(first.Status);
        second.Text.ShouldBe(first.Text);
        second.Headers["Idempotency-Replayed"].ShouldBe("true");
        (await partnership.Operator.GetAsync($"{partnership.Path}/balance"))["parties/0/paid"].ShouldBe("100.01");
    }

    [Fact]
    public async Task PostCost_SameKeyOtherBody_IsRefused()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await partnership.PostCostAsync(partnership.Cost("1.00"), ("Idempotency-Key", "k"))).Succeeded();

        var answer = await partnership.PostCostAsync(partnership.Cost("2.00"), ("Idempotency-Key", "k"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Problem.ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task Found_Repeated_AnswersTheEntityThatTheFirstMade()
    {
        using var client = await hub.OperatorAsync();
        var body = """{ "kind": "region", "name": "Region Nordjylland", "cvr": "12345678" }""";

        var first = await client.PostAsync("/api/v1/actors", body, ("Idempotency-Key", "register"));
        var second = await client.PostAsync("/api/v1/actors", body, ("Idempotency-Key", "register"));

        second["id"].ShouldBe(first.Succeeded()["id"]);
        second.Text.ShouldBe(first.Text);
        second.Headers["Location"].ShouldBe(first.Headers["Location"]);
    }

    [Fact]
    public async Task CreateKey_Repeated_AnswersTheSameTextAndMakesOne()
    {
        using var client = await hub.OperatorAsync();
        using var other = await hub.OperatorAsync();
        const string Body = """{ "name": "finance system", "scopes": ["read"], "operator": true }""";

        var first = await client.PostAsync("/api/v1/organisation/keys", Body, ("Idempotency-Key", "key 1"));
        var second = await client.PostAsync("/api/v1/organisation/keys", Body, ("Idempotency-Key", "key 1"));
        var otherBody = await client.PostAsync("/api/v1/organisation/keys", Body.Replace("read", "write", StringComparison.Ordinal), ("Idempotency-Key", "key 1"));
        var others = await other.PostAsync("/api/v1/organisation/keys", Body, ("Idempotency-Key", "key 1"));

        first.Succeeded().Headers.Keys.ShouldNotContain("Idempotency-Replayed");
        second.Status.ShouldBe(first.Status);
        second.Text.ShouldBe(first.Text);
        second.Headers["Idempotency-Replayed"].ShouldBe("true");
        otherBody.Problem.ShouldBe("idempotency-key-reused");
        others.Succeeded()["id"].ShouldNotBe(first["id"]);
        using var made = new ApiClient(client.Http.BaseAddress!, first["key"]);
        (await made.GetAsync("/api/v1/actors")).Succeeded();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Key_OfAWrongLength_IsRefused(int length)
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.PostCostAsync(partnership.Cost("1.00"), ("Idempotency-Key", new string('x', length)));

        answer.Problem.ShouldBe("idempotency-key-invalid");
    }

    [Fact]
    public async Task DryRun_ThenForReal_OnlyTheSecondChanges()
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var dry = await partnership.Operator.PostAsync($"{partnership.Path}/costs?dryRun=true", partnership.Cost("100.00"), ("Idempotency-Key", "dry"));
        var between = await partnership.Operator.GetAsync($"{partnership.Path}/balance");
        var real = await partnership.PostCostAsync(partnership.Cost("100.00"), ("Idempotency-Key", "dry"));

        dry[$"shares/{partnership.Aarhus}"].ShouldBe(real[$"shares/{partnership.Aarhus}"]);
        dry.Json.TryGetProperty("receipt", out _).ShouldBeFalse();
        between["parties/0/paid"].ShouldBe("0.00");
        real.Status.ShouldBe(HttpStatusCode.Created);
        (await partnership.Operator.PostAsync($"{partnership.Path}/costs?dryRun=yes", partnership.Cost("1.00"))).Problem.ShouldBe("query-invalid");
    }

    [Fact]
    public async Task ReplaceProfile_OnAnOldETag_IsRefused()
    {
        using var client = await hub.OperatorAsync();
        var path = $"/api/v1/actors/{await Madkulturen.RegisterAsync(client, "Before", "company", null)}";
        var tag = (await client.GetAsync(path)).Headers["ETag"];
        var first = await client.PutAsync(path, """{ "kind": "company", "name": "After" }""", ("If-Match", tag));

        var second = await client.PutAsync(path, """{ "kind": "company", "name": "Later" }""", ("If-Match", tag));
        var unchanged = await client.GetAsync(path, ("If-None-Match", (await client.GetAsync(path)).Headers["ETag"]));

        first.Succeeded();
        second.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        second.Problem.ShouldBe("version-mismatch");
        unchanged.Status.ShouldBe(HttpStatusCode.NotModified);
        (await client.GetAsync(path))["name"].ShouldBe("After");
    }
}
