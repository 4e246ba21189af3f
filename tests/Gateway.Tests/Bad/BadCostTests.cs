using System.Net;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Bad;

/// <summary>What the API answers to costs that cannot be posted: never a stack trace, always the place and what to do.</summary>
public sealed class BadCostTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task PostCost_MalformedJson_SaysWhere()
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.PostCostAsync("""{ "paidBy": "act_1", """);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBe("malformed-json");
        answer["detail"].ShouldContain("line 1,");
    }

    [Fact]
    public async Task PostCost_ManyFaultsAtOnce_NamesEveryPlace()
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.PostCostAsync(
            """{ "paidBy": "nobody", "amount": { "amount": 12.5 }, "date": "31-03-2026", "kind": "barter", "colour": "red", "a/b": 1, "text": "x", "text": "y" }""");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBe("request-invalid");
        answer.Pointers.Order(StringComparer.Ordinal).ShouldBe(
            ["/amount/amount", "/amount/currency", "/a~1b", "/category", "/colour", "/date", "/kind", "/paidBy", "/text"]);
    }

    [Theory]
    [InlineData("12.345", "DKK has 2 decimals")]
    [InlineData("1,250.00", "digits with a decimal point")]
    [InlineData("1e3", "digits with a decimal point")]
    [InlineData("99999999999999999999", "larger than can be counted")]
    public async Task PostCost_AmountThatIsNone_SaysWhy(string amount, string why)
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.PostCostAsync(partnership.Cost(amount));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBe("request-invalid");
        answer.Pointers.ShouldBe(["/amount/amount"]);
        answer["errors/0/detail"].ShouldContain(why);
    }

    [Fact]
    public async Task PostCost_AmountAsNumber_AsksForText()
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.PostCostAsync(partnership.Cost("1250.00").Replace("\"1250.00\"", "1250.00", StringComparison.Ordinal));

        answer.Pointers.ShouldBe(["/amount/amount"]);
        answer["errors/0/detail"].ShouldContain("in quotes");
    }

    [Theory]
    [InlineData("0.00", "2026-03-31", HttpStatusCode.BadRequest, "partnership-invalid")]
    [InlineData("-5.00", "2026-03-31", HttpStatusCode.BadRequest, "partnership-invalid")]
    [InlineData("10.00", "2028-01-01", HttpStatusCode.Conflict, "date-outside-agreement")]
    [InlineData("10.00", "2025-12-31", HttpStatusCode.Conflict, "party-not-active")]
    public async Task PostCost_AgainstTheFacts_IsRefused(string amount, string date, HttpStatusCode status, string problem)
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.PostCostAsync(partnership.Cost(amount, date: date));

        answer.Status.ShouldBe(status);
        answer.Problem.ShouldBe(problem);
    }

    [Fact]
    public async Task PostCost_InAnotherCurrency_IsRefused()
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.PostCostAsync(partnership.Cost("10.00").Replace("DKK", "EUR", StringComparison.Ordinal));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBe("wrong-currency");
        answer.Pointers.ShouldBe(["/amount/currency"]);
    }

    [Fact]
    public async Task PostCost_BeyondWhatCanBeCounted_IsRefused()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await partnership.PostCostAsync(partnership.Cost("9999999999999999.99"))).Succeeded();

        var answer = await partnership.PostCostAsync(partnership.Cost("0.02"));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBe("amount-too-large");
    }

    [Fact]
    public async Task PostCost_ByAPartyThatHasLeft_IsRefused()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await partnership.Operator.PostAsync($"{partnership.Path}/parties/{partnership.Skive}/exit", """{ "lastDay": "2026-02-28" }""")).Succeeded();

        var answer = await partnership.PostCostAsync(partnership.Cost("10.00", partnership.Skive));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Problem.ShouldBe("party-not-active");
    }

    [Fact]
    public async Task PostCost_ByAStranger_IsRefused()
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.PostCostAsync(partnership.Cost("10.00", partnership.Secretariat));

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBe("not-a-party");
    }

    [Fact]
    public async Task PostCost_InAClosedYear_IsRefused()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await partnership.Operator.PostAsync($"{partnership.Path}/years/2026/close", "")).Succeeded();

        var answer = await partnership.PostCostAsync(partnership.Cost("10.00"));

        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Problem.ShouldBe("year-closed");
    }

    [Theory]
    [InlineData("prt_01a1ffee-61d6-71d8-b157-99330dfa716c")]
    [InlineData("prt_nonsense")]
    [InlineData("act_01a1ffee-61d6-71d8-b157-99330dfa716c")]
    public async Task PostCost_ToAnUnknownId_IsNotFound(string id)
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await partnership.Operator.PostAsync($"/api/v1/partnerships/{id}/costs", partnership.Cost("10.00"));

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
        answer.Problem.ShouldBe("not-found");
    }

    [Fact]
    public async Task ReverseCost_UnknownOrTwice_IsRefused()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var entry = (await partnership.PostCostAsync(partnership.Cost("10.01"))).Succeeded()["entry"];
        var first = await partnership.Operator.PostAsync($"{partnership.Path}/costs/{entry}/reversal", """{ "reason": "Typed twice" }""");

        var twice = await partnership.Operator.PostAsync($"{partnership.Path}/costs/{entry}/reversal", """{ "reason": "Typed twice" }""");
        var unknown = await partnership.Operator.PostAsync($"{partnership.Path}/costs/99999/reversal", """{ "reason": "Typed twice" }""");

        first.Status.ShouldBe(HttpStatusCode.Created);
        first[$"shares/{partnership.Skive}"].ShouldStartWith("-");
        twice.Problem.ShouldBe("already-reversed");
        unknown.Problem.ShouldBe("no-such-entry");
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
