using System.Collections.Immutable;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Netting;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Proposing, approving, paying and giving up settlements.</summary>
internal static class Settling
{
    public static Decision Propose(PartnershipState state, ProposeSettlement propose)
    {
        if (state.Find(propose.Settlement) is not null)
        {
            return Decision.Nothing;
        }

        if (state.Settlements.Find(settlement => !settlement.IsFinal()) is { } open)
        {
            return new SettlementUnderWay(open.Id);
        }

        var threshold = state.Agreements.IsEmpty ? 0 : state.Agreements[^1].Terms.CarryForwardBelow;
        var balances = PartnershipBalance.Of(state).Select(line => new Balance(line.Party.Value, line.Balance)).ToList();
        var transfers = MinimalTransfers.Clear(CarryForward.Split(balances, threshold).Settled)
            .Select(transfer => new SettlementTransfer(new ActorId(transfer.From), new ActorId(transfer.To), transfer.MinorUnits))
            .ToImmutableList();
        return transfers.IsEmpty ? new NothingToSettle() : Decision.Accept(new SettlementProposed(propose.Settlement, transfers));
    }

    public static Decision Approve(PartnershipState state, ApproveSettlement approve)
    {
        if (state.Find(approve.Settlement) is not { } settlement)
        {
            return new NoSuchSettlement(approve.Settlement);
        }

        if (!settlement.Concerned().Contains(approve.Party))
        {
            return new NotConcerned(approve.Settlement, approve.Party);
        }

        if (settlement.HasApproved(approve.Party) && settlement.Status != SettlementStatus.Withdrawn)
        {
            return Decision.Nothing;
        }

        if (settlement.IsFinal())
        {
            return new SettlementIsFinal(settlement.Id, settlement.Status);
        }

        var errors = new ValidationErrors();
        errors.Require(approve.Note.Length <= 500, "/note", "text-too-long", Argument.Number("longest", 500));
        return errors.Any
            ? new PartnershipInvalid(errors.All)
            : Decision.Accept(new SettlementApproved(approve.Settlement, approve.Party, approve.Note));
    }

    public static Decision Withdraw(PartnershipState state, WithdrawSettlement withdraw)
    {
        if (state.Find(withdraw.Settlement) is not { } settlement)
        {
            return new NoSuchSettlement(withdraw.Settlement);
        }

        if (settlement.IsFinal())
        {
            return new SettlementIsFinal(settlement.Id, settlement.Status);
        }

        var errors = new ValidationErrors();
        errors.RequireText(withdraw.Reason, 500, "/reason");
        return errors.Any ? new PartnershipInvalid(errors.All) : Decision.Accept(new SettlementWithdrawn(withdraw.Settlement, withdraw.Reason));
    }

    public static Decision Close(PartnershipState state, CloseSettlement close)
    {
        if (state.Find(close.Settlement) is not { } settlement)
        {
            return new NoSuchSettlement(close.Settlement);
        }

        if (settlement.IsFinal())
        {
            return new SettlementIsFinal(settlement.Id, settlement.Status);
        }

        if (settlement.Status != SettlementStatus.Approved)
        {
            return new ApprovalsMissing(settlement.Id, [.. settlement.Missing()]);
        }

        var errors = new ValidationErrors();
        errors.Require(close.Reference.Length <= 500, "/reference", "text-too-long", Argument.Number("longest", 500));
        return errors.Any
            ? new PartnershipInvalid(errors.All)
            : Decision.Accept(new SettlementClosed(close.Settlement, close.PaidOn, close.Reference));
    }
}
