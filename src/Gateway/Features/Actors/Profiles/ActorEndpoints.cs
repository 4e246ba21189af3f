using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Application.Queries;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Features.Actors.Portfolios;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Actors.Profiles;

/// <summary>Organisations and organised groups.</summary>
internal static class ActorEndpoints
{
    public static void MapActors(this RouteGroupBuilder api)
    {
        var actors = api.MapGroup("/actors").WithTags("Actors");
        actors.MapPost("/", RegisterAsync).Describe("registerActor", "Register an actor").Takes<RegisterActorBody>().Answers<ActorRegisteredBody>(201);
        actors.MapGet("/", ListAsync).Describe("listActors", "List actors in order of name").Lists<ActorLineBody>()
            .Query("kind", "Only this kind of actor.").Query("text", "Only those whose name contains it.").Query("areaCode", "Only this municipality or region code.");
        actors.MapGet("/{id}", GetAsync).Describe("getActor", "Read an actor").Answers<ActorBody>(200).Tagged();
        actors.MapPut("/{id}", ReplaceAsync).Describe("replaceActorProfile", "Replace an actor's profile").Takes<ActorProfileBody>().Answers<Accepted>(200).Guarded();
        actors.MapPost("/{id}/key-figures", RecordAsync).Describe("recordKeyFigures", "Record an actor's key figures")
            .Takes<RecordKeyFiguresBody>().Answers<Accepted>(200);
        actors.MapPost("/{id}/end", EndAsync).Describe("endActor", "End an actor").Takes<EndActorBody>().Answers<Accepted>(200);
        actors.MapPortfolio();
    }

    private static async Task<IResult> RegisterAsync(
        HttpContext context, Posted<RegisterActorBody> posted, INetworkHub hub, IdGenerator ids, CancellationToken cancellationToken)
    {
        var errors = new ValidationErrors();
        var figures = KeyFigureBody.Read(posted.Body.KeyFigures, errors);
        if (errors.Any)
        {
            return Reply.Problem(Problem.RequestInvalid(errors.All));
        }

        var command = new RegisterActor(posted.Body.Profile, posted.Body.ValidFrom, figures);
        var id = ids.Next<ActorId>();
        var outcome = await hub.ExecuteAsync(posted.For(id, command), cancellationToken);
        return outcome.ToReply(context, accepted =>
        {
            // A replay answers with the actor that the first request made, and with the same doubts, which are not kept.
            var made = accepted.Receipt is { } receipt ? ActorId.Wrap(receipt.Stream.Value) : id;
            return Reply.Created(
                new ActorRegisteredBody(
                    made, ReceiptBody.From(accepted.Receipt), WarningBody.From(ActorRules.Warnings(command.Profile), context.Sentences())),
                $"/api/v1/actors/{made}");
        });
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, IHubQueries queries, CancellationToken cancellationToken)
    {
        var filter = new ActorFilter(Query.Choice<ActorKind>(context, "kind"), Query.Text(context, "text"), Query.Text(context, "areaCode"));
        return Reply.Ok(ListBody<ActorLineBody>.From(
            await queries.ActorsAsync(caller, filter, Query.Page(context), cancellationToken), ActorLineBody.From));
    }

    private static async Task<IResult> GetAsync(HttpContext context, Caller caller, string id, INetworkHub hub, CancellationToken cancellationToken)
    {
        var actor = Ids.InPath<ActorId>(id);
        var view = await hub.ReadForAsync<ActorState, ActorId>(caller, actor, cancellationToken);
        return ETags.Ok(context, ActorBody.From(actor, view.State), view.Head.Version);
    }

    private static async Task<IResult> ReplaceAsync(
        HttpContext context, string id, Posted<ActorProfileBody> posted, INetworkHub hub, CancellationToken cancellationToken)
    {
        var request = posted.For(Ids.InPath<ActorId>(id), new ChangeActorProfile(posted.Body.Profile));
        var outcome = await hub.ExecuteAsync(request with { ExpectedVersion = ETags.ExpectedVersion(context) }, cancellationToken);
        return outcome.ToReply(context, accepted => Reply.Ok(
            new Accepted(ReceiptBody.From(accepted.Receipt), WarningBody.From(ActorRules.Warnings(posted.Body.Profile), context.Sentences()))));
    }

    private static async Task<IResult> RecordAsync(
        HttpContext context, string id, Posted<RecordKeyFiguresBody> posted, INetworkHub hub, CancellationToken cancellationToken)
    {
        var errors = new ValidationErrors();
        var figures = KeyFigureBody.Read(posted.Body.KeyFigures, errors);
        return errors.Any
            ? Reply.Problem(Problem.RequestInvalid(errors.All))
            : (await hub.ExecuteAsync(posted.For(Ids.InPath<ActorId>(id), new RecordKeyFigures(figures)), cancellationToken)).ToReply(context);
    }

    private static async Task<IResult> EndAsync(
        HttpContext context, string id, Posted<EndActorBody> posted, ActorOperations actors, CancellationToken cancellationToken) =>
        (await actors.ExecuteAsync(
            posted.For(Ids.InPath<ActorId>(id), new EndActor(posted.Body.LastDay, posted.Body.Successor)), cancellationToken)).ToReply(context);
}
