using System.Net;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Bad;

public sealed class BadSuccessorTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Theory]
    [InlineData("act_01990000-0000-7000-8000-000000000000", "unknown-actor")]
    [InlineData(null, "actor-invalid")]
    public async Task EndActor_WithASuccessorThatCannotBe_IsRefused(string? successor, string problem)
    {
        using var client = await hub.OperatorAsync();
        var actor = await Madkulturen.RegisterAsync(client, "Ribe Amt", "region", null);

        var answer = await client.PostAsync($"/api/v1/actors/{actor}/end", $$"""{ "lastDay": "2026-12-31", "successor": "{{successor ?? actor}}" }""");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBe(problem);
        answer.Pointers.ShouldBe(["/successor"]);
        (await client.GetAsync($"/api/v1/actors/{actor}")).Json.TryGetProperty("lastDay", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task EndActor_WithASuccessorThatIsKnown_Ends()
    {
        using var client = await hub.OperatorAsync();
        var actor = await Madkulturen.RegisterAsync(client, "Ribe Amt", "region", null);
        var successor = await Madkulturen.RegisterAsync(client, "Region Syddanmark", "region", null);

        (await client.PostAsync($"/api/v1/actors/{actor}/end", $$"""{ "lastDay": "2026-12-31", "successor": "{{successor}}" }""")).Succeeded();

        (await client.GetAsync($"/api/v1/actors/{actor}"))["successor"].ShouldBe(successor);
    }
}
