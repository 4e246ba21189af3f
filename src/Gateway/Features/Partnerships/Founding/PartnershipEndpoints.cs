using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Features.Partnerships.Agreements;
using NetworkHub.Gateway.Features.Partnerships.Balances;
using NetworkHub.Gateway.Features.Partnerships.Costs;
using NetworkHub.Gateway.Features.Partnerships.Settlements;
using NetworkHub.Gateway.Features.Partnerships.Statements;
using NetworkHub.Gateway.Features.Partnerships.TrueUps;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Partnerships.Founding;

/// <summary>Partnerships and their parties.</summary>
internal static class PartnershipEndpoints
{
    public static void MapPartnerships(this RouteGroupBuilder api)
    {
        var partnerships = api.MapGroup("/partnerships").WithTags("Partnerships");
        partnerships.MapPost("/", CreateAsync).Describe("createPartnership", "Create a partnership")
            .Takes<FoundPartnershipBody>().Answers<PartnershipFoundedBody>(201);
        partnerships.MapGet("/", ListAsync).Describe("listPartnerships", "List the partnerships you take part in, in order of name").Lists<PartnershipLineBody>()
            .Query("network", "Only those that grew out of this network.").Query("party", "Only those this actor is or was a party of.");
        partnerships.MapGet("/{id}", GetAsync).Describe("getPartnership", "Read a partnership").Answers<PartnershipBody>(200).Tagged();
        partnerships.MapPost("/{id}/parties", EnterAsync).Describe("enterParty", "Take an actor in as a party").Takes<PartyEntry>().Answers<Accepted>(200);
        partnerships.MapPost("/{id}/parties/{party}/exit", ExitAsync).Describe("exitParty", "End a party's part in new postings")
            .Takes<ExitPartyBody>().Answers<Accepted>(200);
        partnerships.MapPost("/{id}/years/{year:int}/close", CloseYearAsync)
            .Describe("closeYear", "Close a budget year", "It takes no more costs, reversals or true-ups.").Changes().Answers<Accepted>(200);
        var one = partnerships.MapGroup("/{id}");
        one.MapAgreements();
        one.MapCosts();
        one.MapBulkCosts();
        one.MapBalance();
        one.MapStatement();
        one.MapTrueUps();
        one.MapSettlements();
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context, Posted<FoundPartnershipBody> posted, PartnershipOperations partnerships, IdGenerator ids, CancellationToken cancellationToken)
    {
        var id = ids.Next<PartnershipId>();
        var body = posted.Body;
        var command = new CreatePartnership(body.Name, body.Purpose, body.Currency, body.Secretariat, body.Network, body.Parties);
        return (await partnerships.ExecuteAsync(posted.For(id, command), cancellationToken)).ToReply(context, accepted =>
        {
            var made = accepted.Receipt is { } receipt ? PartnershipId.Wrap(receipt.Stream.Value) : id;
            return Reply.Created(new PartnershipFoundedBody(made, ReceiptBody.From(accepted.Receipt)), $"/api/v1/partnerships/{made}");
        });
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, IHubQueries queries, CancellationToken cancellationToken)
    {
        var filter = new PartnershipFilter(Ids.InQuery<NetworkId>(context, "network"), Ids.InQuery<ActorId>(context, "party"));
        return Reply.Ok(ListBody<PartnershipLineBody>.From(
            await queries.PartnershipsAsync(caller, filter, Query.Page(context), cancellationToken), PartnershipLineBody.From));
    }

    private static async Task<IResult> GetAsync(HttpContext context, Caller caller, string id, INetworkHub hub, CancellationToken cancellationToken)
    {
        var partnership = Ids.InPath<PartnershipId>(id);
        var view = await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, partnership, cancellationToken);
        return ETags.Ok(context, PartnershipBody.From(partnership, view.State), view.Head.Version);
    }

    private static async Task<IResult> EnterAsync(
        HttpContext context, string id, Posted<PartyEntry> posted, PartnershipOperations partnerships, CancellationToken cancellationToken) =>
        (await partnerships.ExecuteAsync(posted.For(Ids.InPath<PartnershipId>(id), new EnterParty(posted.Body)), cancellationToken)).ToReply(context);

    private static async Task<IResult> ExitAsync(
        HttpContext context, string id, string party, Posted<ExitPartyBody> posted, PartnershipOperations partnerships, CancellationToken cancellationToken)
    {
        var command = new ExitParty(Ids.InPath<ActorId>(party), posted.Body.LastDay);
        return (await partnerships.ExecuteAsync(posted.For(Ids.InPath<PartnershipId>(id), command), cancellationToken)).ToReply(context);
    }

    private static async Task<IResult> CloseYearAsync(
        HttpContext context, string id, int year, Posted<NoBody> posted, PartnershipOperations partnerships, CancellationToken cancellationToken) =>
        (await partnerships.ExecuteAsync(posted.For(Ids.InPath<PartnershipId>(id), new ClosePeriod(year)), cancellationToken)).ToReply(context);
}
