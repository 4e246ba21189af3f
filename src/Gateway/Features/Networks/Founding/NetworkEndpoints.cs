using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Networks.Founding;

/// <summary>Governance networks: charter and members.</summary>
internal static class NetworkEndpoints
{
    public static void MapNetworks(this RouteGroupBuilder api)
    {
        var networks = api.MapGroup("/networks").WithTags("Networks");
        networks.MapPost("/", CreateAsync).Describe("createNetwork", "Create a network").Takes<FoundNetworkBody>().Answers<NetworkFoundedBody>(201);
        networks.MapGet("/", ListAsync).Describe("listNetworks", "List the networks you take part in, in order of name").Lists<NetworkLineBody>();
        networks.MapGet("/{id}", GetAsync).Describe("getNetwork", "Read a network").Answers<NetworkBody>(200).Tagged();
        networks.MapPut("/{id}/charter", AdoptAsync).Describe("adoptCharter", "Adopt a charter in place of the present one")
            .Takes<Charter>().Answers<Accepted>(200).Guarded();
        networks.MapPut("/{id}/members/{actor}", SetAsync).Describe("setMember", "Take an actor in as a member, or give a member other roles")
            .Takes<SetMemberBody>().Answers<Accepted>(200).Guarded();
        networks.MapDelete("/{id}/members/{actor}", EndAsync).Describe("endMembership", "End a membership")
            .Changes().Query("lastDay", "The last day of membership.").Answers<Accepted>(200);
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, Posted<FoundNetworkBody> posted, NetworkOperations networks, IdGenerator ids, CancellationToken cancellationToken)
    {
        var id = ids.Next<NetworkId>();
        var request = posted.For(id, new CreateNetwork(posted.Body.Name, posted.Body.Secretariat, posted.Body.Charter));
        return (await networks.ExecuteAsync(request, cancellationToken)).ToReply(context, accepted =>
        {
            var made = accepted.Receipt is { } receipt ? NetworkId.Wrap(receipt.Stream.Value) : id;
            return Reply.Created(new NetworkFoundedBody(made, ReceiptBody.From(accepted.Receipt)), $"/api/v1/networks/{made}");
        });
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, IHubQueries queries, CancellationToken cancellationToken)
    {
        return Reply.Ok(ListBody<NetworkLineBody>.From(
            await queries.NetworksAsync(caller, Query.Page(context), cancellationToken), NetworkLineBody.From));
    }

    private static async Task<IResult> GetAsync(HttpContext context, Caller caller, string id, INetworkHub hub, CancellationToken cancellationToken)
    {
        var network = Ids.InPath<NetworkId>(id);
        var view = await hub.ReadForAsync<NetworkState, NetworkId>(caller, network, cancellationToken);
        return ETags.Ok(context, NetworkBody.From(network, view.State), view.Head.Version);
    }

    private static Task<IResult> AdoptAsync(
        HttpContext context, string id, Posted<Charter> posted, NetworkOperations networks, CancellationToken cancellationToken) =>
        ChangeAsync(context, posted.For(Ids.InPath<NetworkId>(id), new AdoptCharter(posted.Body)), networks, cancellationToken);

    private static Task<IResult> SetAsync(
        HttpContext context, string id, string actor, Posted<SetMemberBody> posted, NetworkOperations networks, CancellationToken cancellationToken)
    {
        var command = new SetMember(Ids.InPath<ActorId>(actor), posted.Body.Roles, posted.Body.From);
        return ChangeAsync(context, posted.For(Ids.InPath<NetworkId>(id), command), networks, cancellationToken);
    }

    private static Task<IResult> EndAsync(
        HttpContext context, string id, string actor, Posted<NoBody> posted, NetworkOperations networks, CancellationToken cancellationToken)
    {
        var lastDay = Query.Day(context, "lastDay") ?? throw new ProblemException(Problem.QueryInvalid("lastDay", "query-last-day"));
        return ChangeAsync(
            context, posted.For(Ids.InPath<NetworkId>(id), new EndMembership(Ids.InPath<ActorId>(actor), lastDay)), networks, cancellationToken);
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext context, CommandRequest request, NetworkOperations networks, CancellationToken cancellationToken) =>
        (await networks.ExecuteAsync(request with { ExpectedVersion = ETags.ExpectedVersion(context) }, cancellationToken)).ToReply(context);
}
