using NetworkHub.Gateway.Features.Actors.Profiles;
using NetworkHub.Gateway.Features.Events;
using NetworkHub.Gateway.Features.Networks.Founding;
using NetworkHub.Gateway.Features.Operating.Health;
using NetworkHub.Gateway.Features.Operating.Jobs;
using NetworkHub.Gateway.Features.Organisation.Keys;
using NetworkHub.Gateway.Features.Partnerships.Founding;
using NetworkHub.Gateway.Features.Rules.Evaluating;

namespace NetworkHub.Gateway.Http;

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
