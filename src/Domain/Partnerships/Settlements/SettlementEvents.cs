using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>A settlement was proposed that would clear the balances.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Transfers">Who pays whom; at least one.</param>
[StoredAs("partnership.settlement-proposed", 1)]
public sealed record SettlementProposed(SettlementId Settlement, IReadOnlyList<SettlementTransfer> Transfers) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) =>
        state with { Settlements = state.Settlements.Add(new Settlement(Settlement, [.. Transfers], [], SettlementStatus.Proposed)) };
}

/// <summary>A party that pays or receives approved the settlement.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Party">Who approved.</param>
/// <param name="Note">Reference to the party's own approval, or empty.</param>
[StoredAs("partnership.settlement-approved", 1)]
public sealed record SettlementApproved(SettlementId Settlement, ActorId Party, string Note) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) => state.Change(Settlement, Approve);

    private Settlement Approve(Settlement settlement)
    {
        var next = settlement with { Approvals = settlement.Approvals.Add(new Approval(Party, Note)) };
        return next.Missing().Any() ? next : next with { Status = SettlementStatus.Approved };
    }
}

/// <summary>The settlement was given up before it was paid.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
[StoredAs("partnership.settlement-withdrawn", 1)]
public sealed record SettlementWithdrawn(SettlementId Settlement, string Reason) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) =>
        state.Change(Settlement, settlement => settlement with { Status = SettlementStatus.Withdrawn, Remark = Reason });
}

/// <summary>The transfers were paid; balances are changed by them.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="Reference">Reference to the payment, or empty.</param>
[StoredAs("partnership.settlement-closed", 1)]
public sealed record SettlementClosed(SettlementId Settlement, DateOnly PaidOn, string Reference) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state)
    {
        var settled = state.Settled.ToBuilder();
        foreach (var transfer in state.Find(Settlement)!.Transfers)
        {
            settled[transfer.From] = settled.GetValueOrDefault(transfer.From) + transfer.Amount;
            settled[transfer.To] = settled.GetValueOrDefault(transfer.To) - transfer.Amount;
        }

        return (state with { Settled = settled.ToImmutable() }).Change(
            Settlement, settlement => settlement with { Status = SettlementStatus.Closed, PaidOn = PaidOn, Remark = Reference });
    }
}
