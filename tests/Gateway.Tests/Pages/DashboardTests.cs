using System.Net;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Pages;

public sealed class DashboardTests : IAsyncDisposable
{
    private readonly RunningHub hub = new();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Theory]
    [InlineData("/dashboard")]
    [InlineData("/dashboard/DashboardCounters")]
    public async Task Get_WhileItIsOff_IsNoPageForTheOperatorEither(string path)
    {
        await hub.InitializeAsync();
        using var visitor = await hub.VisitorAsync();

        var answer = await visitor.GetAsync(path);

        answer.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_ByTheOperator_ShowsItAndWhatItLoads()
    {
        await StartWithDashboardAsync();
        using var visitor = await hub.VisitorAsync();

        var page = (await visitor.GetAsync("/dashboard")).Succeeded();
        var script = (await visitor.GetAsync("/dashboard/index.min.js")).Succeeded();
        var hosts = await CountedHostsAsync(visitor);
        var log = await visitor.GetAsync("/dashboard/Trace");

        page.Text.ShouldContain("<title>Orleans Dashboard</title>");
        page.Headers["Content-Security-Policy"].ShouldContain("script-src 'self';");
        page.Headers["Content-Security-Policy"].ShouldContain("style-src 'self' 'unsafe-inline';");
        script.ContentType.ShouldBe("text/javascript");
        hosts.ShouldBe("1");
        log.Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/dashboard")]
    [InlineData("/Dashboard/")]
    [InlineData("/dashboard/index.min.js")]
    [InlineData("/dashboard/GrainState?grainId=1&grainType=network")]
    public async Task Get_ByOthers_IsRefused(string path)
    {
        await StartWithDashboardAsync();
        using var client = await hub.OperatorAsync();
        var actor = await Madkulturen.RegisterAsync(client, "Nexø", "municipality", null);
        using var member = await hub.VisitorAsync(actor);
        using var key = await hub.OrganisationAsync(actor);
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = hub.Address };

        var signedIn = await member.GetAsync(path);
        var byKey = await key.GetAsync(path);
        var nobody = await stranger.GetAsync(new Uri(path, UriKind.Relative));

        signedIn.Status.ShouldBe(HttpStatusCode.NotFound);
        signedIn.Headers["Content-Security-Policy"].ShouldNotContain("unsafe-inline");
        byKey.Status.ShouldBe(HttpStatusCode.NotFound);
        nobody.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        nobody.Headers.Location.ShouldBe(new Uri("/welcome", UriKind.Relative));
    }

    // It counts now and then, and not before it is first looked at.
    private static async Task<string> CountedHostsAsync(ApiClient visitor)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var hosts = (await visitor.GetAsync("/dashboard/DashboardCounters")).Succeeded()["totalActiveHostCount"];
            if (hosts != "0")
            {
                return hosts;
            }

            await Task.Delay(100, patience.Token);
        }
    }

    private ValueTask StartWithDashboardAsync()
    {
        hub.Settings = hub.Settings with { Dashboard = true };
        return hub.InitializeAsync();
    }
}
