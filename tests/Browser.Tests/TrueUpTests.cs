using Microsoft.Playwright;
using NetworkHub.Gateway.Features.Partnerships.Founding;
using NetworkHub.Gateway.Features.Partnerships.TrueUps;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Browser.Tests;

/// <summary>Bringing a year's shares home on the page of postings.</summary>
public sealed class TrueUpTests
{
    [Fact]
    public async Task TrueUp_AfterAPartyLeft_IsPostedAndExplained()
    {
        await using var visitor = await Visitor.ComeAsync("da-DK");
        await using var hub = new DemoHub();
        await hub.InitializeAsync();
        var page = visitor.Page;
        await page.GotoAsync(hub.SignInLink.ToString());
        await page.Locator("main a[href^='/partnerships/prt_']").First.ClickAsync();
        var partnership = page.Url;

        await page.GotoAsync($"{partnership}/parties");
        await page.Locator("#exit + form select").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#exit + form input[type=date]").FillAsync("2026-06-30");
        await page.GetByRole(AriaRole.Button, new() { Name = PartnershipTexts.Exit.Da, Exact = true }).ClickAsync();
        await page.GotoAsync($"{partnership}/ledger");
        await page.Locator("section[aria-labelledby=true-up] select").SelectOptionAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = TrueUpTexts.YearButton.Da }).ClickAsync();

        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldBe(DoneTexts.Of("trued-up")!.Da);
        List<string> barriers = [.. await visitor.FindBarriersAsync()];
        await page.GotoAsync($"{partnership}/ledger?year=2026");
        await page.Locator("tr", new() { HasText = "efterregulering" }).First.Locator("a").First.ClickAsync();
        (await page.Locator("h2", new() { HasText = TrueUpTexts.HowChanged.Da }).CountAsync()).ShouldBe(1);
        (await page.Locator(".step-text", new() { HasText = "dage" }).CountAsync()).ShouldBeGreaterThan(0);
        barriers.AddRange(await visitor.FindBarriersAsync());

        barriers.ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }
}
