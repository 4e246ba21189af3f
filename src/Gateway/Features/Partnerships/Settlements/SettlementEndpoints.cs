using NetworkHub.Application.Access;
using NetworkHub.Application.Hub;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Hosting;
using NetworkHub.Gateway.Http;
using NetworkHub.Gateway.OpenApi;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Features.Partnerships.Settlements;

/// <summary>Clearing the balances: propose, approve, pay, close.</summary>
internal static class SettlementEndpoints
{
    public static void MapSettlements(this RouteGroupBuilder partnership)
    {
        partnership.MapPost("/settlements", ProposeAsync).Changes().Answers<SettlementProposedBody>(201)
            .Describe("proposeSettlement", "Propose the fewest transfers that clear the balances");
        partnership.MapGet("/settlements", ListAsync).Describe("listSettlements", "List the settlements, oldest first").Answers<ListBody<SettlementBody>>(200);
        partnership.MapGet("/settlements/{settlement}", GetAsync).Describe("getSettlement", "Read a settlement").Answers<SettlementBody>(200);
        partnership.MapPost("/settlements/{settlement}/approve", ApproveAsync).Takes<ApproveSettlementBody>().Answers<Accepted>(200)
            .Describe("approveSettlement", "Approve a settlement for a party", "It takes the approval of everyone who pays or receives.");
        partnership.MapPost("/settlements/{settlement}/withdraw", WithdrawAsync).Takes<WithdrawSettlementBody>().Answers<Accepted>(200)
            .Describe("withdrawSettlement", "Give a settlement up");
        partnership.MapPost("/settlements/{settlement}/close", CloseAsync).Takes<CloseSettlementBody>().Answers<Accepted>(200)
            .Describe("closeSettlement", "State that the transfers are paid", "Changes the balances; final.");
    }

    private static async Task<IResult> ProposeAsync(
        HttpContext context, string id, Posted<NoBody> posted, INetworkHub hub, IdGenerator ids, CancellationToken cancellationToken)
    {
        var partnership = Ids.InPath<PartnershipId>(id);
        var view = await hub.ReadForAsync<PartnershipState, PartnershipId>(posted.Caller, partnership, cancellationToken);
        var outcome = await hub.ExecuteAsync(posted.For(partnership, new ProposeSettlement(ids.Next<SettlementId>())), cancellationToken);
        return outcome.ToReply(context, accepted =>
        {
            var proposed = accepted.Events.Select(item => item.Event).OfType<SettlementProposed>().Single();
            var transfers = proposed.Transfers.Select(transfer => TransferBody.Of(transfer, view.State.Currency)).ToList();
            return Reply.Created(
                new SettlementProposedBody(proposed.Settlement, transfers, ReceiptBody.From(accepted.Receipt)),
                $"/api/v1/partnerships/{id}/settlements/{proposed.Settlement}");
        });
    }

    private static async Task<IResult> ListAsync(Caller caller, string id, INetworkHub hub, CancellationToken cancellationToken)
    {
        var state = await ReadAsync(caller, id, hub, cancellationToken);
        return Reply.Ok(new ListBody<SettlementBody>([.. state.Settlements.Select(settlement => SettlementBody.From(settlement, state.Currency))], null));
    }

    private static async Task<IResult> GetAsync(Caller caller, string id, string settlement, INetworkHub hub, CancellationToken cancellationToken)
    {
        var which = Ids.InPath<SettlementId>(settlement);
        var state = await ReadAsync(caller, id, hub, cancellationToken);
        return state.Find(which) is { } found
            ? Reply.Ok(SettlementBody.From(found, state.Currency))
            : Reply.Problem(Problem.From(new NoSuchSettlement(which)));
    }

    private static Task<IResult> ApproveAsync(
        HttpContext context, string id, string settlement, Posted<ApproveSettlementBody> posted, INetworkHub hub, CancellationToken cancellationToken)
    {
        if ((posted.Body.Party ?? posted.Caller.Organisation) is not { } party)
        {
            return Task.FromResult(Reply.Problem(Problem.RequestInvalid([new ValidationError("/party", Message.Of("approving-party-missing"))])));
        }

        return ChangeAsync(context, id, posted, new ApproveSettlement(Ids.InPath<SettlementId>(settlement), party, posted.Body.Note), hub, cancellationToken);
    }

    private static Task<IResult> WithdrawAsync(
        HttpContext context, string id, string settlement, Posted<WithdrawSettlementBody> posted, INetworkHub hub, CancellationToken cancellationToken) =>
        ChangeAsync(context, id, posted, new WithdrawSettlement(Ids.InPath<SettlementId>(settlement), posted.Body.Reason), hub, cancellationToken);

    private static Task<IResult> CloseAsync(
        HttpContext context, string id, string settlement, Posted<CloseSettlementBody> posted, INetworkHub hub, CancellationToken cancellationToken)
    {
        var command = new CloseSettlement(Ids.InPath<SettlementId>(settlement), posted.Body.PaidOn, posted.Body.Reference);
        return ChangeAsync(context, id, posted, command, hub, cancellationToken);
    }

    private static async Task<IResult> ChangeAsync<T>(
        HttpContext context, string id, Posted<T> posted, IPartnershipCommand command, INetworkHub hub, CancellationToken cancellationToken)
        where T : class =>
        (await hub.ExecuteAsync(posted.For(Ids.InPath<PartnershipId>(id), command), cancellationToken)).ToReply(context);

    private static async Task<PartnershipState> ReadAsync(Caller caller, string id, INetworkHub hub, CancellationToken cancellationToken) =>
        (await hub.ReadForAsync<PartnershipState, PartnershipId>(caller, Ids.InPath<PartnershipId>(id), cancellationToken)).State;
}
