using System.Collections.Immutable;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Partnerships;

/// <summary>A payment between two parties.</summary>
/// <param name="From">Who pays.</param>
/// <param name="To">Who receives.</param>
/// <param name="Amount">Minor units, above zero.</param>
public sealed record SettlementTransfer(ActorId From, ActorId To, long Amount);

/// <summary>A party's consent to a settlement.</summary>
/// <param name="Party">Who.</param>
/// <param name="Note">Reference to the party's own approval, or empty.</param>
public sealed record Approval(ActorId Party, string Note);

/// <summary>How far a settlement has come.</summary>
public enum SettlementStatus
{
    /// <summary>Waits for approvals.</summary>
    Proposed,

    /// <summary>Approved by everyone who pays or receives; can be paid.</summary>
    Approved,

    /// <summary>Paid; final.</summary>
    Closed,

    /// <summary>Given up; final.</summary>
    Withdrawn,
}

/// <summary>A settlement as its events make it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Transfers">Who pays whom.</param>
/// <param name="Approvals">Who has approved, in order.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="PaidOn">The day of payment; null until closed.</param>
/// <param name="Remark">The payment's reference, or the reason it was given up; empty before either.</param>
public sealed record Settlement(
    SettlementId Id,
    ImmutableList<SettlementTransfer> Transfers,
    ImmutableList<Approval> Approvals,
    SettlementStatus Status,
    DateOnly? PaidOn = null,
    string Remark = "")
{
    /// <summary>Those whose approval it takes: everyone who pays or receives, in ordinal order.</summary>
    public IEnumerable<ActorId> Concerned() =>
        Transfers.SelectMany(transfer => new[] { transfer.From, transfer.To }).DistinctBy(party => party.Value)
            .OrderBy(party => party.Value, StringComparer.Ordinal);

    /// <summary>Those who have still to approve, in ordinal order.</summary>
    public IEnumerable<ActorId> Missing() => Concerned().Where(party => !HasApproved(party));

    /// <summary>Whether the party has approved.</summary>
    /// <param name="party">Who.</param>
    public bool HasApproved(ActorId party) => Approvals.Exists(approval => approval.Party == party);

    /// <summary>Whether nothing can change any more.</summary>
    public bool IsFinal() => Status is SettlementStatus.Closed or SettlementStatus.Withdrawn;
}
