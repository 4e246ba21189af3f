using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using NetworkHub.Gateway.Tests.Hosting;

namespace NetworkHub.Gateway.Tests.Access;

/// <summary>Every route of the server, and one that states nothing of who may call it.</summary>
public sealed class RouteTests : IAsyncLifetime
{
    private const string Secret = "what-was-forgotten";

    // What nobody in particular may ask for. A line more is a door more.
    private static readonly string[] Open =
    [
        "GET /health/live",
        "GET /health/ready",
        "GET /language/{code}",
        "GET /openapi/{documentName}.json",
        "GET /problems/{code}",
        "GET /sign-in",
        "GET /welcome",
        "GET {*address:page}",
        "HEAD {*address:page}",
        "POST /api/v1/sharing/compare",
        "POST /api/v1/sharing/evaluate",
        "POST /api/v1/sharing/games",
        "POST /sign-out",
        "POST /welcome",
    ];

    private readonly RunningHub hub = new();

    public ValueTask InitializeAsync()
    {
        hub.Settings = hub.Settings with { Dashboard = true };
        hub.Map = app =>
        {
            app.MapGet("/api/v1/forgotten", () => Secret);
            app.MapGet("/forgotten", () => Secret);
        };
        return hub.InitializeAsync();
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task EveryRoute_AskedAsNobody_IsServedOnlyWhenItIsOneOfTheOpen()
    {
        var served = new List<string>();
        var asked = 0;
        using var nobody = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = hub.Address };
        foreach (var endpoint in Endpoints())
        {
            foreach (var method in MethodsOf(endpoint))
            {
                asked++;
                using var request = new HttpRequestMessage(new HttpMethod(method), AddressOf(endpoint));
                if (method is not "GET" and not "HEAD")
                {
                    var type = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json";
                    request.Content = new StringContent("{}", Encoding.UTF8, type);
                }

                using var answer = await nobody.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                if (!IsRefusal(answer))
                {
                    served.Add($"{method} {endpoint.RoutePattern.RawText}");
                }
            }
        }

        string.Join('\n', served.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).ShouldBe(string.Join('\n', Open));
        asked.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void EveryEndpoint_ButTheForgottenOnes_StatesAPolicy() =>
        Endpoints().Where(
            endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText!).Order(StringComparer.Ordinal).ShouldBe(["/api/v1/forgotten", "/forgotten"]);

    [Fact]
    public async Task Endpoint_WithoutAPolicy_RefusesEverybody()
    {
        using var nobody = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = hub.Address };
        using var byKey = await hub.OperatorAsync();
        using var visitor = await hub.VisitorAsync();

        using var api = await nobody.GetAsync(new Uri("/api/v1/forgotten", UriKind.Relative));
        using var page = await nobody.GetAsync(new Uri("/forgotten", UriKind.Relative));
        var apiByKey = await byKey.GetAsync("/api/v1/forgotten");
        var pageByVisitor = await visitor.GetAsync("/forgotten");

        api.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        page.Headers.Location.ShouldBe(new Uri("/welcome", UriKind.Relative));
        apiByKey.Problem.ShouldBe("not-found");
        pageByVisitor.Status.ShouldBe(HttpStatusCode.NotFound);
        pageByVisitor.Text.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task AddressOrMethod_ThatIsUnknown_IsToldToNobodyToo()
    {
        using var nobody = hub.Stranger();

        var address = await nobody.GetAsync("/api/v1/nonsense");
        var method = await nobody.PutAsync("/api/v1/actors", "{}");

        address.Problem.ShouldBe("not-found");
        method.Problem.ShouldBe("method-not-allowed");
    }

    private static bool IsRefusal(HttpResponseMessage answer) =>
        answer.StatusCode == HttpStatusCode.Unauthorized
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString == "/welcome");

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods }
            ? methods
            : [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete, HttpMethods.Patch];

    private static string AddressOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            _ => "1",
        }))));

    private IEnumerable<RouteEndpoint> Endpoints() => hub.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
