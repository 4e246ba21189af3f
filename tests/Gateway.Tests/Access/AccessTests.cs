using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Application.Access;
using NetworkHub.Domain.Access;
using NetworkHub.Gateway.Access;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Access;

public sealed class AccessTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Theory]
    [InlineData(null)]
    [InlineData("nh_")]
    [InlineData("nh_00000000000000000000000000000000_secret-that-nobody-made-up-ever")]
    [InlineData("something else")]
    public async Task Call_WithoutAKeyThatWorks_IsUnauthenticated(string? key)
    {
        using var client = new ApiClient(hub.Address, key);

        var answer = await client.GetAsync("/api/v1/actors");

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Problem.ShouldBe("unauthenticated");
        answer.Headers["WWW-Authenticate"].ShouldBe("Bearer");
    }

    [Fact]
    public async Task Key_WithAnotherSecret_IsUnauthenticated()
    {
        using var client = await hub.OperatorAsync();
        (await client.GetAsync("/api/v1/organisation")).Succeeded();
        using var forged = new ApiClient(hub.Address, client.Key![..^1] + (client.Key[^1] == 'A' ? 'B' : 'A'));

        var answer = await forged.GetAsync("/api/v1/organisation");

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Key_ThatHasExpired_IsUnauthenticated()
    {
        var now = hub.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        using var expired = await hub.ClientAsync(new NewKey("test", null, Rights.All, IsOperator: true, now));
        using var lasting = await hub.ClientAsync(new NewKey("test", null, Rights.All, IsOperator: true, now.AddHours(1)));

        var refused = await expired.GetAsync("/api/v1/organisation");
        var served = await lasting.GetAsync("/api/v1/organisation");

        refused.Status.ShouldBe(HttpStatusCode.Unauthorized);
        served.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Key_MadeListedAndRevoked_WorksUntilThen()
    {
        using var client = await hub.OperatorAsync();
        var actor = await Madkulturen.RegisterAsync(client, "Nexø", "municipality", null);
        var made = await client.PostAsync("/api/v1/organisation/keys", $$"""{ "name": "finance system", "scopes": ["read", "write"], "organisation": "{{actor}}" }""");
        using var finance = new ApiClient(hub.Address, made.Succeeded()["key"]);
        var before = await finance.GetAsync("/api/v1/organisation");
        var listed = await client.GetAsync($"/api/v1/organisation/keys?organisation={actor}");

        var revoked = await client.SendAsync(HttpMethod.Delete, $"/api/v1/organisation/keys/{made["id"]}", null, []);
        var after = await finance.GetAsync("/api/v1/organisation");

        before["organisation"].ShouldBe(actor);
        listed.Text.ShouldNotContain(made["key"]);
        listed["items/0/name"].ShouldBe("finance system");
        revoked.Status.ShouldBe(HttpStatusCode.NoContent);
        after.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Key_RevokedByAnotherProcess_StopsWorkingWithinThreeSeconds()
    {
        using var client = await hub.OperatorAsync();
        (await client.GetAsync("/api/v1/organisation")).Succeeded();
        var time = hub.Services.GetRequiredService<TimeProvider>();
        var revokedAt = time.GetTimestamp();
        await hub.Services.GetRequiredService<IAccountStore>().RevokeKeyAsync($"key_{client.Key![3..35]}", time.GetUtcNow(), CancellationToken.None);

        TimeSpan askedAfter;
        ApiAnswer answer;
        do
        {
            await Task.Delay(50);
            askedAfter = time.GetElapsedTime(revokedAt);
            answer = await client.GetAsync("/api/v1/organisation");
        }
        while (answer.Status == HttpStatusCode.OK && askedAfter < TimeSpan.FromSeconds(3.1));

        answer.Problem.ShouldBe("unauthenticated");
    }

    [Fact]
    public async Task Session_OfAPersonWhoseRightsChange_HasTheNewOnesAtOnce()
    {
        using var client = await hub.OperatorAsync();
        var actor = await Madkulturen.RegisterAsync(client, "Odder", "municipality", null);
        using var visitor = await hub.VisitorAsync(actor);
        var before = (await visitor.GetAsync("/api/v1/organisation")).Succeeded();
        var accounts = hub.Services.GetRequiredService<IAccountStore>();
        var person = (await accounts.FindPersonAsync(before["principal"], CancellationToken.None)).ShouldNotBeNull();

        await accounts.KeepPersonAsync(person with { Rights = Rights.Read }, CancellationToken.None);
        var after = await visitor.GetAsync("/api/v1/organisation");

        before.Text.ShouldContain("settle");
        after.Text.ShouldNotContain("settle");
    }

    [Fact]
    public async Task Key_ThatDoesNotWork_IsNotMadeGoodByASession()
    {
        using var visitor = await hub.VisitorAsync();
        (await visitor.GetAsync("/api/v1/organisation")).Succeeded();

        var answer = await visitor.GetAsync("/api/v1/organisation", ("Authorization", "Bearer nh_nonsense"));

        answer.Problem.ShouldBe("unauthenticated");
    }

    [Fact]
    public async Task Admin_OfAnOrganisation_ManagesItsOwnKeysOnly()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        using var admin = await hub.OrganisationAsync(partnership.Aarhus);
        using var clerk = await hub.OrganisationAsync(partnership.Aarhus, Rights.Read | Rights.Write);
        using var other = await hub.OrganisationAsync(partnership.Skive);
        var body = """{ "name": "k", "scopes": ["read"] }""";
        var own = await admin.PostAsync("/api/v1/organisation/keys", body);

        var foreign = await admin.PostAsync("/api/v1/organisation/keys", $$"""{ "name": "k", "scopes": ["read"], "organisation": "{{partnership.Skive}}" }""");
        var operatorKey = await admin.PostAsync("/api/v1/organisation/keys", """{ "name": "k", "scopes": ["read"], "operator": true }""");
        var without = await clerk.PostAsync("/api/v1/organisation/keys", body);
        var revoke = await other.SendAsync(HttpMethod.Delete, $"/api/v1/organisation/keys/{own["id"]}", null, []);

        own.Status.ShouldBe(HttpStatusCode.Created);
        foreign.Status.ShouldBe(HttpStatusCode.Forbidden);
        operatorKey.Status.ShouldBe(HttpStatusCode.Forbidden);
        without.Status.ShouldBe(HttpStatusCode.Forbidden);
        revoke.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Partnership_OfOthers_DoesNotExist()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await partnership.PostCostAsync(partnership.Cost("10.00"))).Succeeded();
        using var outsider = await hub.OrganisationAsync(await Madkulturen.RegisterAsync(partnership.Operator, "Assens", "municipality", null));

        foreach (var path in new[] { "", "/balance", "/statement", "/settlements", "/agreements", "/costs/6", "/balance?asOf=2026-12-31" })
        {
            (await outsider.GetAsync(partnership.Path + path)).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        var posted = await outsider.PostAsync($"{partnership.Path}/costs", partnership.Cost("10.00"));
        var bulk = await outsider.SendAsync(HttpMethod.Post, $"{partnership.Path}/costs/bulk", partnership.Cost("10.00"), [], "application/x-ndjson");
        var reversed = await outsider.PostAsync($"{partnership.Path}/costs/6/reversal", """{ "reason": "x" }""");
        posted.Problem.ShouldBe("not-found");
        bulk.Problem.ShouldBe("not-found");
        reversed.Problem.ShouldBe("not-found");
        (await outsider.GetAsync("/api/v1/partnerships")).Text.ShouldNotContain(partnership.Id);
        (await outsider.GetAsync("/api/v1/events?limit=1000")).Text.ShouldNotContain(partnership.Id);
        (await outsider.GetAsync($"/api/v1/actors/{partnership.Aarhus}/portfolio")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Party_WithoutTheScope_IsForbidden()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        using var reader = await hub.OrganisationAsync(partnership.Aarhus, Rights.Read);
        using var writer = await hub.OrganisationAsync(partnership.Aarhus, Rights.Read | Rights.Write);

        var refused = await reader.PostAsync($"{partnership.Path}/costs", partnership.Cost("10.00"));
        var forAnother = await writer.PostAsync($"{partnership.Path}/costs", partnership.Cost("10.00", partnership.Skive));
        var accepted = await writer.PostAsync($"{partnership.Path}/costs", partnership.Cost("10.00"));

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Problem.ShouldBe("not-allowed");
        forAnother.Status.ShouldBe(HttpStatusCode.Forbidden);
        accepted.Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task SignInLink_UsedTwice_SignsInOnce()
    {
        using var client = await hub.OperatorAsync();
        var actor = await Madkulturen.RegisterAsync(client, "Silkeborg", "municipality", null);
        var invited = await client.PostAsync(
            "/api/v1/organisation/sign-in-links", $$"""{ "displayName": "Anna", "scopes": ["read"], "organisation": "{{actor}}" }""");
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = hub.Address };
        using var late = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = hub.Address };

        using var first = await browser.GetAsync(new Uri(invited.Succeeded()["path"], UriKind.Relative));
        using var second = await late.GetAsync(new Uri(invited["path"], UriKind.Relative));
        using var session = await browser.GetAsync(new Uri("/api/v1/organisation", UriKind.Relative));

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        first.Headers.GetValues("Set-Cookie").Single().ShouldContain("httponly");
        second.Headers.Location!.OriginalString.ShouldBe("/welcome?link=used");
        second.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await session.Content.ReadAsStringAsync()).ShouldContain(actor);
    }
}
