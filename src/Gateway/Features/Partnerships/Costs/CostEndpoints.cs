using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Operations;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Partnerships.Costs;

/// <summary>Posting costs, taking them back, and looking at one.</summary>
internal static class CostEndpoints
{
    public static void MapCosts(this RouteGroupBuilder partnership)
    {
        partnership.MapPost("/costs", PostAsync).Takes<CostBody>().Answers<CostPostedBody>(201)
            .Describe("postCost", "Post a cost", "Shares it by the agreement that holds for its date. It is never edited: correct it by reversing it.");
        partnership.MapGet("/costs/{entry:long}", GetAsync).Describe("getCost", "Read a posted cost with the explanation of its shares").Answers<CostEntryBody>(200);
        partnership.MapPost("/costs/{entry:long}/reversal", ReverseAsync).Takes<ReverseCostBody>().Answers<CostPostedBody>(201)
            .Describe("reverseCost", "Take a posted cost back", "Takes back exactly what the posting gave, to the party and the minor unit.");
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, string id, Posted<CostBody> posted, PartnershipOperations partnerships, CancellationToken cancellationToken)
    {
        var errors = new ValidationErrors();
        var command = posted.Body.Read(errors);
        if (errors.Any)
        {
            return Reply.Problem(Problem.RequestInvalid(errors.All));
        }

        var outcome = await partnerships.ExecuteAsync(posted.For(Ids.InPath<PartnershipId>(id), command), cancellationToken);
        return outcome.ToReply(context, accepted => Reply.Created(CostPostedBody.From(accepted, posted.Body.Amount.Currency), null));
    }

    private static async Task<IResult> GetAsync(
        Caller caller, string id, long entry, INetworkHub hub, IEventStore store, CancellationToken cancellationToken)
    {
        var partnership = Ids.InPath<PartnershipId>(id);
        var view = await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, partnership, cancellationToken);
        await foreach (var stored in store.ReadStreamAsync(new StreamId(id), Math.Max(entry, 1), cancellationToken))
        {
            if (stored.Version == entry && EventCodec.Decode(stored) is CostPosted posted)
            {
                return Reply.Ok(CostEntryBody.From(entry, posted, view.State));
            }

            break;
        }

        return Reply.Problem(Problem.From(new NoSuchEntry(entry)));
    }

    private static async Task<IResult> ReverseAsync(
        HttpContext context, string id, long entry, Posted<ReverseCostBody> posted, INetworkHub hub, CancellationToken cancellationToken)
    {
        var partnership = Ids.InPath<PartnershipId>(id);
        var view = await hub.ReadForAsync<PartnershipState, PartnershipId>(posted.Caller, partnership, cancellationToken);
        var outcome = await hub.ExecuteAsync(posted.For(partnership, new ReverseCost(entry, posted.Body.Reason, posted.Body.Date)), cancellationToken);
        return outcome.ToReply(context, accepted => Reply.Created(CostPostedBody.From(accepted, view.State.Currency), null));
    }
}
