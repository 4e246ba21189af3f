namespace NetworkHub.Gateway.Components.Hosting;

/// <summary>Addresses that people visit: what programs call answers for itself.</summary>
internal sealed class PageAddress : IRouteConstraint
{
    /// <summary>The constraint's name in route patterns.</summary>
    public const string Name = "page";

    private static readonly PathString[] ForPrograms = ["/api", "/openapi", "/health"];

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        httpContext is not null && !Array.Exists(ForPrograms, path => httpContext.Request.Path.StartsWithSegments(path, StringComparison.Ordinal));
}
