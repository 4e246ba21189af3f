using NetworkHub.Application.Access;
using NetworkHub.Application.Events;
using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;

namespace NetworkHub.Gateway.Features.Partnerships.TrueUps;

/// <summary>Bringing shares to what the agreement gives of a whole, and looking at one such entry.</summary>
internal static class TrueUpEndpoints
{
    public static void MapTrueUps(this RouteGroupBuilder partnership)
    {
        partnership.MapPost("/true-ups", TrueUpAsync).Takes<TrueUpBody>().Answers<TrueUpDoneBody>(201).Describe(
            "trueUp",
            "True up a year, or assess pain and gain",
            "Brings every party to what the agreement gives of the total by what is known now, and by its days as a party. Doing it again changes nothing.");
        partnership.MapGet("/true-ups/{entry:long}", GetAsync).Answers<ExplainedTrueUpBody>(200)
            .Describe("getTrueUp", "Read a true-up with the explanation of its shares");
    }

    private static async Task<IResult> TrueUpAsync(
        HttpContext context, string id, Posted<TrueUpBody> posted, INetworkHub hub, CancellationToken cancellationToken)
    {
        var errors = new ValidationErrors();
        if (posted.Body.Read(errors) is not { } command)
        {
            return Reply.Problem(Problem.RequestInvalid(errors.All));
        }

        var partnership = Ids.InPath<PartnershipId>(id);
        var view = await hub.ReadForAsync<PartnershipState, PartnershipId>(posted.Caller, partnership, cancellationToken);
        var outcome = await hub.ExecuteAsync(posted.For(partnership, command), cancellationToken);
        return outcome.ToReply(context, accepted => Reply.Created(TrueUpDoneBody.From(accepted, view.State.Currency), null));
    }

    private static async Task<IResult> GetAsync(
        Caller caller, string id, long entry, INetworkHub hub, IEventStore store, CancellationToken cancellationToken)
    {
        var partnership = Ids.InPath<PartnershipId>(id);
        var view = await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, partnership, cancellationToken);
        var found = await store.ReadStreamAsync(new StreamId(id), Math.Max(entry, 1), cancellationToken).FirstOrDefaultAsync(cancellationToken);
        return found?.Version == entry && EventCodec.Decode(found) is SharesTruedUp truedUp
            ? Reply.Ok(ExplainedTrueUpBody.From(entry, truedUp, view.State))
            : Reply.Problem(Problem.From(new NoSuchEntry(entry)));
    }
}
