using NetworkHub.Gateway.Api.Actors;
using NetworkHub.Gateway.Api.Events;
using NetworkHub.Gateway.Api.Jobs;
using NetworkHub.Gateway.Api.Networks;
using NetworkHub.Gateway.Api.Organisation;
using NetworkHub.Gateway.Api.Partnerships;
using NetworkHub.Gateway.Api.Sharing;

namespace NetworkHub.Gateway.Api;

/// <summary>Every resource under <c>/api/v1</c>, one line each.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapHealth();
        app.MapProblems();
        var api = app.MapGroup("/api/v1").RequireAuthorization();
        api.MapActors();
        api.MapNetworks();
        api.MapPartnerships();
        api.MapSharing();
        api.MapEvents();
        api.MapOrganisation();
        api.MapJobs();
    }
}
