using NetworkHub.Gateway.Api.Actors;
using NetworkHub.Gateway.Api.Networks;
using NetworkHub.Gateway.Api.Partnerships;
using NetworkHub.Gateway.Api.Sharing;

namespace NetworkHub.Gateway.Api;

/// <summary>Every resource under <c>/api/v1</c>, one line each.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapHealth();
        var api = app.MapGroup("/api/v1");
        api.MapActors();
        api.MapNetworks();
        api.MapPartnerships();
        api.MapSharing();
    }
}
