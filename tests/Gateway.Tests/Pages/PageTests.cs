using System.Net;
using NetworkHub.Gateway.Features.Partnerships.Settlements;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Pages;

public sealed class PageTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Theory]
    [InlineData("/actors/act_01990000-0000-7000-8000-000000000000")]
    [InlineData("/partnerships/prt_01990000-0000-7000-8000-000000000000/ledger")]
    [InlineData("/networks/nonsense")]
    public async Task Page_OfWhatIsNotThere_SaysSo(string address)
    {
        using var visitor = await hub.VisitorAsync();

        var page = await visitor.GetAsync(address);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        WebUtility.HtmlDecode(page.Text).ShouldContain(CommonTexts.NotFoundText.Da);
    }

    [Fact]
    public async Task Entry_OfASettlement_LeadsToTheSettlement()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        (await partnership.PostCostAsync(partnership.Cost("100.00"))).Succeeded();
        var settlements = $"{partnership.Path}/settlements";
        var settlement = (await partnership.Operator.PostAsync(settlements, "{}")).Succeeded()["id"];
        foreach (var party in new[] { partnership.Aarhus, partnership.Skive })
        {
            (await partnership.Operator.PostAsync($"{settlements}/{settlement}/approve", $$"""{ "party": "{{party}}" }""")).Succeeded();
        }

        var closed = await partnership.Operator.PostAsync($"{settlements}/{settlement}/close", """{ "paidOn": "2026-04-01" }""");

        using var visitor = await hub.VisitorAsync();
        var page = await visitor.GetAsync($"/partnerships/{partnership.Id}/entries/{closed.Succeeded()["receipt/version"]}");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldContain(SettlementTexts.Approvals.Da);
    }

    [Fact]
    public async Task Forms_ForAPartyThatIsNoSecretariat_OfferOnlyItself()
    {
        var partnership = await Madkulturen.CreateAsync(hub);
        using var visitor = await hub.VisitorAsync(partnership.Skive);

        foreach (var address in new[] { $"/partnerships/{partnership.Id}/costs/new", "/networks/new" })
        {
            var page = (await visitor.GetAsync(address)).Succeeded().Text;
            page.ShouldContain($"<option value=\"{partnership.Skive}\"");
            page.ShouldNotContain($"<option value=\"{partnership.Aarhus}\"");
        }
    }

    [Fact]
    public async Task Forms_MoreActorsThanAListReturnsAtOnce_OfferAll()
    {
        using var visitor = await hub.VisitorAsync();
        await Parallel.ForAsync(0, 501, async (i, _) => await Madkulturen.RegisterAsync(visitor, $"Kommune {i:000}", "municipality", null));
        var last = await visitor.PostAsync("/api/v1/actors", """{ "kind": "municipality", "name": "Ærø" }""");
        (await visitor.GetAsync("/api/v1/actors?limit=1", ("Min-Position", last.Succeeded()["receipt/position"]))).Succeeded();

        var page = (await visitor.GetAsync("/networks/new")).Succeeded().Text;

        page.ShouldContain($"<option value=\"{last["id"]}\"");
    }

    [Fact]
    public async Task Actor_WithADoubtfulNumber_IsShownWithTheDoubt()
    {
        using var visitor = await hub.VisitorAsync();
        var form = (await PostedForm.OpenAsync(visitor, "/actors/new", "register")).With("kind", "Company").With("name", "Nystartet").With("cvr", "12345678");

        (await form.SendAsync()).Text.ShouldContain("CVR-nummeret 12345678 består ikke modulus 11-kontrollen");
    }

    [Fact]
    public async Task Actor_Corrected_IsShownWithoutTheDoubt()
    {
        using var visitor = await hub.VisitorAsync();
        var actor = (await visitor.PostAsync("/api/v1/actors", """{ "kind": "company", "name": "Nystartet", "cvr": "12345678" }""")).Succeeded()["id"];
        var form = (await PostedForm.OpenAsync(visitor, $"/actors/{actor}/correct", "correct")).With("kind", "Company").With("name", "Nystartet").With("cvr", "29189609");

        (await form.SendAsync()).Text.ShouldContain(DoneTexts.Of("corrected")!.Da);

        (await visitor.GetAsync($"/actors/{actor}")).Text.ShouldNotContain("modulus");
        (await visitor.GetAsync($"/api/v1/actors/{actor}"))["cvr"].ShouldBe("29189609");
    }

    [Fact]
    public async Task Fault_InTheSummary_NamesItsField()
    {
        using var visitor = await hub.VisitorAsync();
        var form = await PostedForm.OpenAsync(visitor, "/actors/new", "register");

        (await form.With("kind", "Company").SendAsync()).Text.ShouldContain($"{CommonTexts.Name.Da}: {FormTexts.Missing.Da}");
    }
}
