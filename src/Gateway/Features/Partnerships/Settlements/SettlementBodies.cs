using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Http;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Features.Partnerships.Settlements;

/// <summary>A settlement.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Transfers">Who pays whom.</param>
/// <param name="Approvals">Who has approved, in order.</param>
/// <param name="Missing">Who has still to approve.</param>
/// <param name="PaidOn">The day of payment; left out until closed.</param>
/// <param name="Remark">The payment's reference, or the reason it was given up; empty before either.</param>
internal sealed record SettlementBody(
    SettlementId Id,
    SettlementStatus Status,
    IReadOnlyList<TransferBody> Transfers,
    IReadOnlyList<Approval> Approvals,
    IReadOnlyList<ActorId> Missing,
    DateOnly? PaidOn,
    string Remark)
{
    public static SettlementBody From(Settlement settlement, Currency currency) => new(
        settlement.Id,
        settlement.Status,
        [.. settlement.Transfers.Select(transfer => TransferBody.Of(transfer, currency))],
        settlement.Approvals,
        [.. settlement.IsFinal() ? [] : settlement.Missing()],
        settlement.PaidOn,
        settlement.Remark);
}

/// <summary>A payment between two parties.</summary>
/// <param name="From">Who pays.</param>
/// <param name="To">Who receives.</param>
/// <param name="Amount">How much.</param>
internal sealed record TransferBody(ActorId From, ActorId To, MoneyBody Amount)
{
    public static TransferBody Of(SettlementTransfer transfer, Currency currency) =>
        new(transfer.From, transfer.To, MoneyBody.From(transfer.Amount, currency));
}

/// <summary>The answer to a proposal.</summary>
/// <param name="Id">The settlement's id.</param>
/// <param name="Transfers">Who pays whom: the fewest transfers that clear the balances.</param>
/// <param name="Receipt">Where it stands in the log; left out in a dry run.</param>
internal sealed record SettlementProposedBody(SettlementId Id, IReadOnlyList<TransferBody> Transfers, ReceiptBody? Receipt);

/// <summary>A party's consent.</summary>
/// <param name="Party">Who approves; the caller's own organisation when left out.</param>
/// <param name="Note">Reference to the party's own approval; at most 500 characters.</param>
internal sealed record ApproveSettlementBody(ActorId? Party = null, string Note = "");

/// <summary>Why a settlement is given up.</summary>
/// <param name="Reason">1 to 500 characters.</param>
internal sealed record WithdrawSettlementBody(string Reason);

/// <summary>That the transfers are paid.</summary>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="Reference">Reference to the payment; at most 500 characters.</param>
internal sealed record CloseSettlementBody(DateOnly PaidOn, string Reference = "");
