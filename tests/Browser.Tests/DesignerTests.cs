using Microsoft.Playwright;
using NetworkHub.Gateway.Features.Partnerships.Agreements;
using NetworkHub.Gateway.Features.Partnerships.Explanations;
using NetworkHub.Gateway.Features.Rules.Designer;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Browser.Tests;

/// <summary>An agreement from the first try to the version in force.</summary>
public sealed class DesignerTests
{
    [Theory]
    [InlineData("da-DK", 1280)]
    [InlineData("en-GB", 390)]
    public async Task NestedRule_DesignedMailedAndCompared_IsAdopted(string locale, int width)
    {
        await using var visitor = await Visitor.ComeAsync(locale, width);
        await using var hub = new DemoHub();
        await hub.InitializeAsync();
        var (page, language) = (visitor.Page, Language.Find(locale[..2])!);
        await OpenAsync(page, hub);

        await ChooseAsync(page, "/rule/rule", "layers");
        await ChooseAsync(page, "/rule/layers/0/rule/rule", "capped");
        var cap = page.Locator("input[name^='/rule/layers/0/rule/caps/']").First;
        await ChangeAsync(page, () => cap.FillAsync(language.Number(1000m)));
        await ShouldBeGoodAsync(visitor);
        var shares = await SharesAsync(page);
        shares.Count.ShouldBeGreaterThan(2);
        (await page.Locator("section[aria-labelledby=shares]").InnerTextAsync()).ShouldContain(language[DesignTexts.OfTheDay]);
        (await page.Locator(".step .step").CountAsync()).ShouldBeGreaterThan(2);

        var mailed = await page.Context.NewPageAsync();
        await mailed.GotoAsync(page.Url);
        (await SharesAsync(mailed)).ShouldBe(shares);
        (await mailed.Locator("select[name='/rule/layers/0/rule/rule']").InputValueAsync()).ShouldBe("capped");
        await mailed.CloseAsync();

        await page.Locator("[name='/name']").FillAsync("Med loft");
        await ChangeAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = language[DesignTexts.PutAside] }).ClickAsync());
        await ChooseAsync(page, "/rule/rule", "game");
        var compared = page.Locator("section[aria-labelledby=compared]");
        (await compared.Locator("thead th").AllInnerTextsAsync()).ShouldBe([language[CommonTexts.Party], language[DesignTexts.ThisRule], "Med loft"]);
        (await compared.InnerTextAsync()).ShouldContain(language[DesignTexts.KeepsInside]);
        (await compared.Locator("canvas").CountAsync()).ShouldBe(1);
        await ShouldBeGoodAsync(visitor);
        await ChangeAsync(page, () => compared.GetByRole(AriaRole.Button, new() { Name = language[DesignTexts.Edit] }).ClickAsync());
        (await SharesAsync(page)).ShouldBe(shares);

        await page.GetByText(language[AgreementTexts.OverTheYears]).ClickAsync();
        await page.Locator("[name=resetEveryYears]").FillAsync("4");
        await page.Locator("[name=baseYear]").FillAsync("2026");
        await page.Locator("[name=indexation]").FillAsync($"2027 = {language.Number(1.021m)}");
        await page.Locator("[name=partyTime]").SelectOptionAsync("ByDay");
        await ShouldBeGoodAsync(visitor);
        await page.GetByRole(AriaRole.Button, new() { Name = language[AgreementTexts.AdoptButton] }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldContain(language[DoneTexts.Of("agreed")!]);
        var agreed = await page.Locator(".agreements li").First.InnerTextAsync();
        agreed.ShouldContain(language == Language.Danish ? "dog med loft" : "but with caps");
        agreed.ShouldContain(language[WhyTexts.ResetEveryYears, 4]);
        agreed.ShouldContain(language[WhyTexts.IndexFactor, language.Number(1.021m), "2027"]);
        visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Faults_OfSeveralFields_StandAtThem()
    {
        await using var visitor = await Visitor.ComeAsync("da-DK");
        await using var hub = new DemoHub();
        await hub.InitializeAsync();
        var page = visitor.Page;
        await OpenAsync(page, hub);

        await page.GotoAsync($"{page.Url}?scenario=cut");
        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain(Language.Danish[DesignTexts.BrokenAddress]);
        await ChooseAsync(page, "/rule/rule", "painGain");
        await ChangeAsync(page, () => page.Locator("[name='/rule/target']").FillAsync("-1"));
        await ChangeAsync(page, () => page.Locator("[name='/rule/bands/1/from']").FillAsync("90"));

        (await FaultAtAsync(page, "/rule/target")).ShouldBe("En målpris er over nul.");
        (await FaultAtAsync(page, "/rule/bands/1/from")).ShouldBe("Et bånd begynder, hvor det forrige slutter.");
        await ChangeAsync(page, () => page.Locator("[name='/rule/bands/1/from']").FillAsync("halvfems"));
        (await FaultAtAsync(page, "/rule/bands/1/from")).ShouldBe("Skriv et tal, fx 0,5 eller 40.");
        (await page.Locator("[name='/rule/bands/1/from']").InputValueAsync()).ShouldBe("halvfems");
        await ShouldBeGoodAsync(visitor);
        visitor.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Designer_WithoutScripts_WorksByItsButtons()
    {
        await using var visitor = await Visitor.ComeAsync("da-DK", scripts: false);
        await using var hub = new DemoHub();
        await hub.InitializeAsync();
        var page = visitor.Page;
        await OpenAsync(page, hub);

        await page.Locator("select[name='/rule/rule']").SelectOptionAsync("layers");
        await page.GetByRole(AriaRole.Button, new() { Name = Language.Danish[DesignTexts.Show] }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = Language.Danish[RuleTexts.AddLayer] }).ClickAsync();

        (await page.Locator(".rule-item").CountAsync()).ShouldBe(3);
        (await SharesAsync(page)).Count.ShouldBeGreaterThan(2);
        (await page.Locator(".form-error").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task KeyWithoutPartnership_ForPartiesTypedIn_IsShared()
    {
        await using var visitor = await Visitor.ComeAsync("da-DK");
        await using var hub = new DemoHub();
        await hub.InitializeAsync();
        var page = visitor.Page;
        await page.GotoAsync(hub.SignInLink.ToString());
        await page.GotoAsync($"{hub.Address}/partnerships");
        await page.GetByRole(AriaRole.Link, new() { Name = Language.Danish[DesignTexts.Heading] }).ClickAsync();

        await page.GetByLabel(Language.Danish[DesignTexts.Parties]).FillAsync("Skive; population = 75.000\nÅrs by; population = 25.000");
        await ChangeAsync(page, () => page.GetByRole(AriaRole.Button, new() { Name = Language.Danish[DesignTexts.UseParties] }).ClickAsync());
        await ChooseAsync(page, "/rule/rule", "proportional");
        (await SharesAsync(page)).ShouldBe(["75.000,00", "25.000,00"]);
        await ChooseAsync(page, "/rule/rule", "capped");
        await page.GotoAsync($"{hub.Address}/language/en?page={Uri.EscapeDataString(new Uri(page.Url).PathAndQuery)}");

        (await page.GetByLabel(Language.English[DesignTexts.Parties]).InputValueAsync()).ShouldBe("Skive; population = 75,000\nÅrs by; population = 25,000");
        (await SharesAsync(page)).ShouldBe(["75,000.00", "25,000.00"]);
        await ShouldBeGoodAsync(visitor);
        visitor.Complaints.ShouldBeEmpty();
    }

    private static async Task OpenAsync(IPage page, DemoHub hub)
    {
        await page.GotoAsync(hub.SignInLink.ToString());
        var partnership = await page.Locator("main a[href^='/partnerships/prt_']").First.GetAttributeAsync("href");
        await page.GotoAsync($"{hub.Address}{partnership}/agreement");
    }

    private static Task ChooseAsync(IPage page, string field, string value) =>
        ChangeAsync(page, () => page.Locator($"select[name='{field}']").SelectOptionAsync(value));

    // Every change shows in the address; a field that was written in is left first.
    private static async Task ChangeAsync(IPage page, Func<Task> change)
    {
        var before = page.Url;
        await change();
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForURLAsync(url => url != before);
    }

    private static async Task<IReadOnlyList<string>> SharesAsync(IPage page) => await page.Locator("section[aria-labelledby=shares] tbody .amount").AllInnerTextsAsync();

    private static Task<string> FaultAtAsync(IPage page, string field) =>
        page.Locator(".form-group", new() { Has = page.Locator($"[name='{field}']") }).Last.Locator(".form-error-message").First.InnerTextAsync();

    private static async Task ShouldBeGoodAsync(Visitor visitor)
    {
        (await visitor.FindBarriersAsync()).ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue("wider than the screen");
    }
}
