using System.Globalization;

namespace NetworkHub.Browser.Tests;

/// <summary>How a posting was shared, as a secretary reads it.</summary>
public sealed class ExplanationTests(DemoHub hub) : IClassFixture<DemoHub>
{
    private static readonly StringComparer DanishOrder = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);

    [Fact]
    public async Task Posting_EveryTableOfShares_ListsThePartiesByName()
    {
        await using var visitor = await Visitor.ComeAsync("da-DK");
        var page = visitor.Page;
        await page.GotoAsync(hub.SignInLink.ToString());
        await page.Locator("main a[href^='/partnerships/prt_']").First.ClickAsync();

        await page.Locator("main a[href*='/entries/']").First.ClickAsync();

        var tables = page.Locator("main table");
        (await tables.CountAsync()).ShouldBe(4); // What each party bears, the mix, and its two halves.
        foreach (var table in await tables.AllAsync())
        {
            var parties = await table.Locator("tbody th").AllInnerTextsAsync();
            parties.Count.ShouldBeInRange(6, 7);
            parties.ShouldBe(parties.Order(DanishOrder));
        }
    }
}
