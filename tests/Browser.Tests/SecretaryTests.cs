using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NetworkHub.Browser.Tests;

/// <summary>The main job of a partnership's secretary, from sign-in to the closed settlement.</summary>
public sealed class SecretaryTests
{
    [Theory]
    [InlineData("da-DK", 1280)]
    [InlineData("en-GB", 390)]
    public async Task MainJob_ByLinkAndForms_SettlesThePartnership(string language, int width)
    {
        await using var visitor = await Visitor.ComeAsync(language, width);
        await using var hub = new DemoHub();
        await hub.InitializeAsync();
        var (page, words) = (visitor.Page, Words.In(language[..2]));

        await page.GotoAsync(hub.SignInLink.ToString());
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = words.Partnerships, Exact = true }).ClickAsync();
        await page.Locator("main a[href^='/partnerships/prt_']").First.ClickAsync();
        var partnership = page.Url;
        (await page.Locator(".transfer").CountAsync()).ShouldBeGreaterThan(0);
        List<string> barriers = [.. await visitor.FindBarriersAsync()];

        await page.GetByRole(AriaRole.Link, new() { Name = words.PostCost }).ClickAsync();
        await page.GetByLabel(words.Amount, new() { Exact = true }).FillAsync("tolv");
        await page.GetByLabel(words.Category, new() { Exact = true }).FillAsync("Løn");
        await page.GetByRole(AriaRole.Button, new() { Name = words.PostButton }).ClickAsync();
        var amount = page.GetByLabel(words.Amount, new() { Exact = true });
        (await page.Locator(".form-error", new() { Has = amount }).Locator(".form-error-message").InnerTextAsync()).ShouldBe(words.NotAnAmount);
        (await amount.InputValueAsync()).ShouldBe("tolv");
        (await page.GetByLabel(words.Category, new() { Exact = true }).InputValueAsync()).ShouldBe("Løn");
        barriers.AddRange(await visitor.FindBarriersAsync());

        await amount.FillAsync(words.AmountWritten);
        await page.GetByLabel(words.PaidBy, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel(words.Date, new() { Exact = true }).FillAsync("2026-11-20");
        await page.GetByRole(AriaRole.Button, new() { Name = words.PostButton }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldContain(words.Posted);
        (await page.Locator(".hub-terms .amount").InnerTextAsync()).ShouldBe(words.AmountShown);
        (await page.Locator("tfoot .amount").First.InnerTextAsync()).ShouldBe(words.AmountShown);
        barriers.AddRange(await visitor.FindBarriersAsync());

        await page.GotoAsync($"{partnership}/settlements");
        await page.GetByRole(AriaRole.Button, new() { Name = words.ProposeButton }).ClickAsync();
        barriers.AddRange(await visitor.FindBarriersAsync());
        var approve = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{words.ApproveFor} ") });
        for (var left = await approve.CountAsync(); left > 0; left--)
        {
            await approve.First.ClickAsync();
            await Assertions.Expect(approve).ToHaveCountAsync(left - 1);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = words.CloseButton }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldContain(words.Closed);
        await page.GotoAsync(partnership);
        (await page.Locator(".hub-even").InnerTextAsync()).ShouldBe(words.Even);
        barriers.AddRange(await visitor.FindBarriersAsync());

        barriers.ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }
}
