using System.Net;
using NetworkHub.Gateway.Features.Partnerships.Periods;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Pages;

/// <summary>Closing a year in the browser, and what can still be done then.</summary>
public sealed class YearEndTests(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task Year_ClosedOnThePageOfPostings_TakesNoMoreCosts()
    {
        var (partnership, _) = await WithCostOf2020Async();

        using var visitor = await hub.VisitorAsync();

        await (await PostedForm.OpenAsync(visitor, $"/partnerships/{partnership.Id}/ledger", "close-year")).With("year", "2020").SendAsync();

        (await partnership.PostCostAsync(partnership.Cost("1.00", date: "2020-06-01"))).Problem.ShouldBe("year-closed");
        WebUtility.HtmlDecode((await visitor.GetAsync($"/partnerships/{partnership.Id}/ledger")).Text).ShouldContain($"{CloseYearTexts.Closed.Da} 2020");
    }

    [Fact]
    public async Task Cost_OfAClosedYear_IsReversedOnALaterDay()
    {
        var (partnership, entry) = await WithCostOf2020Async();
        (await partnership.Operator.PostAsync($"{partnership.Path}/years/2020/close", "{}")).Succeeded();
        using var visitor = await hub.VisitorAsync();
        var form = await PostedForm.OpenAsync(visitor, $"/partnerships/{partnership.Id}/entries/{entry}", "reverse");

        var onItsDay = await form.With("reason", "wrong").With("date", "2020-05-01").SendAsync();
        var later = await form.With("reason", "wrong").With("date", "2026-02-01").SendAsync();

        onItsDay.Text.ShouldContain("Budgetåret 2020 er lukket");
        later.Status.ShouldBe(HttpStatusCode.OK);
        later.Text.ShouldContain(DoneTexts.Of("reversed")!.Da);
    }

    private async Task<(Madkulturen Partnership, string Entry)> WithCostOf2020Async()
    {
        var partnership = await Madkulturen.CreateAsync(hub, "2020-01-01");
        var posted = (await partnership.PostCostAsync(partnership.Cost("100.00", date: "2020-05-01"))).Succeeded();
        (await partnership.Operator.GetAsync($"{partnership.Path}/statement", ("Min-Position", posted["receipt/position"]))).Succeeded();
        return (partnership, posted["receipt/version"]);
    }
}
