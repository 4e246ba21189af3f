using System.Net;
using System.Net.Sockets;
using System.Text;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Bad;

public sealed class BadRequestTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task Body_OfAHundredMegabytes_IsRefusedBeforeItIsSent()
    {
        var partnership = await Madkulturen.CreateAsync(hub);

        var answer = await SendHeadAsync($"{partnership.Path}/costs", partnership.Operator.Key!, 100 * 1024 * 1024);

        answer.ShouldStartWith("HTTP/1.1 413");
        answer.ShouldContain("/problems/body-too-large");
    }

    [Fact]
    public async Task Body_InAnotherForm_IsUnsupported()
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.SendAsync(HttpMethod.Post, "/api/v1/actors", "<actor/>", [], "application/xml");

        answer.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.Problem.ShouldBe("unsupported-media-type");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    public async Task Body_ThatIsNoObject_IsRefused(string body)
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.PostAsync("/api/v1/actors", body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBeOneOf("malformed-json", "request-invalid");
    }

    // JSON's grammar allows them; no program can read them.
    [Theory]
    [InlineData("/api/v1/actors", """{ "name": "\ud800" }""")]
    [InlineData("/api/v1/actors", """{ "\ud800": 1 }""")]
    [InlineData("/api/v1/sharing/games", """{ "kind": "\ud800" }""")]
    [InlineData("/api/v1/sharing/games", """{ "\ud800": 1 }""")]
    [InlineData("/api/v1/sharing/evaluate", """{ "currency": "DKK", "rule": { "rule": "\ud800" } }""")]
    [InlineData("/api/v1/sharing/evaluate", """{ "currency": "DKK", "rule": { "\ud800": 1 } }""")]
    [InlineData("/api/v1/sharing/evaluate", """{ "\ud800": 1 }""")]
    public async Task Body_WithHalfACharacter_IsRefused(string path, string body)
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.PostAsync(path, body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Body_NestedTooDeep_IsMalformed()
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.PostAsync("/api/v1/actors", new string('[', 10_000) + new string(']', 10_000));

        answer.Problem.ShouldBe("malformed-json");
    }

    [Fact]
    public async Task Address_ThatIsUnknown_IsAProblem()
    {
        using var client = await hub.OperatorAsync();

        var unknown = await client.GetAsync("/api/v1/nothing");
        var method = await client.SendAsync(HttpMethod.Delete, "/api/v1/actors", null, []);

        unknown.Problem.ShouldBe("not-found");
        method.Problem.ShouldBe("method-not-allowed");
    }

    [Theory]
    [InlineData("/api/v1/actors?limit=0", "query-invalid")]
    [InlineData("/api/v1/actors?limit=many", "query-invalid")]
    [InlineData("/api/v1/actors?kind=club", "query-invalid")]
    [InlineData("/api/v1/actors?cursor=bm9uc2Vuc2U", "cursor-invalid")]
    [InlineData("/api/v1/partnerships?party=prt_1", "query-invalid")]
    [InlineData("/api/v1/events?after=-1", "query-invalid")]
    public async Task Query_ThatCannotBeUsed_IsNamed(string path, string problem)
    {
        using var client = await hub.OperatorAsync();

        var answer = await client.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Problem.ShouldBe(problem);
    }

    [Fact]
    public async Task Settlement_ThatIsClosed_CannotBeChanged()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        var api = partnership.Operator;
        (await partnership.PostCostAsync(partnership.Cost("1000.00"))).Succeeded();
        var path = $"{partnership.Path}/settlements/{(await api.PostAsync($"{partnership.Path}/settlements", "")).Succeeded()["id"]}";
        var early = await api.PostAsync($"{path}/close", """{ "paidOn": "2026-04-15" }""");
        var secondProposal = await api.PostAsync($"{partnership.Path}/settlements", "");
        (await api.PostAsync($"{path}/approve", $$"""{ "party": "{{partnership.Aarhus}}" }""")).Succeeded();
        (await api.PostAsync($"{path}/approve", $$"""{ "party": "{{partnership.Skive}}" }""")).Succeeded();
        (await api.PostAsync($"{path}/close", """{ "paidOn": "2026-04-15" }""")).Succeeded();

        var late = await api.PostAsync($"{path}/withdraw", """{ "reason": "Too late" }""");

        early.Problem.ShouldBe("approvals-missing");
        secondProposal.Problem.ShouldBe("settlement-under-way");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Problem.ShouldBe("settlement-final");
    }

    [Fact]
    public async Task Actor_WithWrongNumbers_IsRefusedOrDoubted()
    {
        using var client = await hub.OperatorAsync();

        var refused = await client.PostAsync(
            "/api/v1/actors",
            """{ "kind": "company", "name": "", "cvr": "123", "gln": "5790000000001", "keyFigures": [ { "key": "users", "date": "2026-01-01", "value": "-1" } ] }""");
        var doubted = await client.PostAsync("/api/v1/actors", """{ "kind": "company", "name": "New", "cvr": "12345678" }""");

        refused.Pointers.ShouldBe(["/keyFigures/0/value"]);
        doubted.Status.ShouldBe(HttpStatusCode.Created);
        doubted["warnings/0/pointer"].ShouldBe("/cvr");
    }

    // Tells the length of a body and sends none of it: the answer must not wait for it.
    private async Task<string> SendHeadAsync(string path, string key, long length)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(hub.Address.Host, hub.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {hub.Address.Authority}\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n"));
        var buffer = new byte[8192];
        var answer = new StringBuilder();
        while (!answer.ToString().Contains("body-too-large", StringComparison.Ordinal) && await stream.ReadAsync(buffer) is var read and > 0)
        {
            answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return answer.ToString();
    }
}
