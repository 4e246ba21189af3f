using System.Net;
using System.Text.RegularExpressions;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Pages;

public sealed partial class FormTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task NewKey_SentTwice_IsOneKeyAndShownBothTimes()
    {
        using var visitor = await hub.VisitorAsync();
        var form = (await PostedForm.OpenAsync(visitor, "/keys", "create")).With("name", "sent twice").With("organisation", "operator").With("scopes", "Read");

        var answers = await Task.WhenAll(form.SendAsync(), form.SendAsync());

        var secrets = answers.Select(answer => Secret().Match(answer.Text).Groups["text"].Value).ToList();
        secrets[0].ShouldStartWith("nh_");
        secrets[1].ShouldBe(secrets[0]);
        (await KeysNamedAsync(visitor, "sent twice")).ShouldBe(1);
        using var key = new ApiClient(hub.Address, secrets[0]);
        (await key.GetAsync("/api/v1/organisation")).Succeeded();
    }

    [Fact]
    public async Task NewKey_SentAgainWithOtherContent_IsNotMade()
    {
        using var visitor = await hub.VisitorAsync();
        var form = (await PostedForm.OpenAsync(visitor, "/keys", "create")).With("name", "first").With("organisation", "operator").With("scopes", "Read");
        await form.SendAsync();

        var answer = await form.With("name", "second").SendAsync();

        answer.Text.ShouldContain(FormTexts.SentBefore.Da);
        (await KeysNamedAsync(visitor, "second")).ShouldBe(0);
    }

    [Fact]
    public async Task KeyFigure_WrittenOnTheActorsPage_IsRecorded()
    {
        using var visitor = await hub.VisitorAsync();
        var actor = await Madkulturen.RegisterAsync(visitor, "Nexø", "municipality", null);
        var form = (await PostedForm.OpenAsync(visitor, $"/actors/{actor}", "record")).With("key", "Befolkningstal").With("value", "12.500").With("date", "2026-01-01");

        await form.SendAsync();

        (await visitor.GetAsync($"/api/v1/actors/{actor}"))["keyFigures/0/value"].ShouldBe("12500");
    }

    [Theory]
    [InlineData("da", null)]
    [InlineData("en", "made up")]
    public async Task Form_WithoutItsToken_IsShownAgainAsItWasFilledIn(string language, string? token)
    {
        using var visitor = await hub.VisitorAsync();
        visitor.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        var form = (await PostedForm.OpenAsync(visitor, "/actors/new", "register")).With("name", "Sønderby");

        var stale = await form.With("__RequestVerificationToken", token).SendAsync();

        stale.Status.ShouldBe(HttpStatusCode.BadRequest);
        stale.Text.ShouldContain(language == "da" ? FormTexts.Stale.Da : FormTexts.Stale.En);
        stale.Text.ShouldContain("value=\"Sønderby\"");
        (await visitor.GetAsync("/api/v1/actors?text=S%C3%B8nderby"))["items"].ShouldBe("[]");
    }

    private static async Task<int> KeysNamedAsync(ApiClient client, string name) =>
        (await client.GetAsync("/api/v1/organisation/keys")).Json.GetProperty("items").EnumerateArray().Count(key => key.GetProperty("name").GetString() == name);

    [GeneratedRegex("id=\"secret\">(?<text>[^<]*)<", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Secret();
}
