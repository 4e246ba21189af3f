using Microsoft.Playwright;

namespace NetworkHub.Browser.Tests;

/// <summary>What holds for every page.</summary>
public sealed class PagesTests(DemoHub hub) : IClassFixture<DemoHub>
{
    private static readonly string[] Addresses =
        ["/", "/partnerships", "/partnerships/new", "/networks", "/networks/new", "/design", "/actors", "/actors/new", "/keys", "/jobs"];

    private static readonly string[] OfAPartnership = ["", "/ledger", "/agreement", "/parties", "/settlements", "/costs/new"];

    [Fact]
    public async Task EveryPage_InBothLanguagesAndOnASmallScreen_HasNoBarrierAndNoComplaint()
    {
        await using var visitor = await Visitor.ComeAsync("da-DK", width: 390);
        var page = visitor.Page;
        await page.GotoAsync($"{hub.Address}/welcome");
        List<string> barriers = [.. await visitor.FindBarriersAsync()];
        await page.GotoAsync(hub.SignInLink.ToString());
        var partnership = await page.Locator("main a[href^='/partnerships/prt_']").First.GetAttributeAsync("href");
        var network = await page.Locator("main a[href^='/networks/net_']").First.GetAttributeAsync("href");
        await page.GotoAsync($"{hub.Address}/actors?text=Viborg");
        var actor = await page.Locator("main a[href^='/actors/act_']").First.GetAttributeAsync("href");

        foreach (var language in new[] { "da", "en" })
        {
            await page.GotoAsync($"{hub.Address}/language/{language}");
            foreach (var address in (string[])[.. Addresses, network!, actor!, $"{actor}/correct", .. OfAPartnership.Select(path => partnership + path)])
            {
                var answer = await page.GotoAsync(hub.Address + address);
                answer!.Status.ShouldBe(200, address);
                (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
                (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue($"{address} is wider than the screen");
                barriers.AddRange(await visitor.FindBarriersAsync());
            }
        }

        barriers.ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("da-DK")]
    [InlineData("en-GB")]
    public async Task UnknownAddress_InEachLanguage_SaysThatThePageIsNotThere(string language)
    {
        await using var visitor = await Visitor.ComeAsync(language);
        var words = Words.In(language[..2]);

        var answer = await visitor.Page.GotoAsync($"{hub.Address}/nowhere/at/all");

        answer!.Status.ShouldBe(404);
        (await visitor.Page.Locator("h1").InnerTextAsync()).ShouldBe(words.NotFound);
    }

    [Fact]
    public async Task LanguageSwitch_OnAPage_StaysOnItAndIsKept()
    {
        await using var visitor = await Visitor.ComeAsync("da-DK");
        var page = visitor.Page;
        await page.GotoAsync($"{hub.Address}/welcome?link=used");

        await page.GetByRole(AriaRole.Link, new() { Name = Words.Danish.OtherLanguage }).ClickAsync();
        var switched = await page.Locator("html").GetAttributeAsync("lang");
        await page.ReloadAsync();

        switched.ShouldBe("en");
        page.Url.ShouldEndWith("/welcome?link=used");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
    }

    [Fact]
    public async Task Page_WithoutSignIn_LeadsToTheWelcome()
    {
        await using var visitor = await Visitor.ComeAsync("en-GB");

        await visitor.Page.GotoAsync($"{hub.Address}/partnerships");

        visitor.Page.Url.ShouldBe($"{hub.Address}/welcome");
    }
}
