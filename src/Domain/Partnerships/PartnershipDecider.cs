using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Decides what happens to a partnership. Pure: each kind of command has a room of its own.</summary>
public static class PartnershipDecider
{
    /// <summary>What the command leads to.</summary>
    /// <param name="state">The partnership now.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">The instant and, for a reversal, the event that is taken back.</param>
    public static Decision Decide(PartnershipState state, IPartnershipCommand command, in DecisionContext context) => command switch
    {
        PostCost post => Costs.Post(state, post),
        ReverseCost reverse => Costs.Reverse(state, reverse, context.PastEvent),
        FoundPartnership found => Founding.Found(found),
        EnterParty enter => Founding.Enter(state, enter),
        ExitParty exit => Founding.Exit(state, exit),
        AdoptAgreement adopt => Agreeing.Adopt(state, adopt),
        TakeKeyFigures take => Agreeing.Take(state, take),
        TrueUpShares trueUp => TruingUp.Decide(state, trueUp),
        ClosePeriod close => Costs.Close(state, close),
        ProposeSettlement propose => Settling.Propose(state, propose),
        ApproveSettlement approve => Settling.Approve(state, approve),
        WithdrawSettlement withdraw => Settling.Withdraw(state, withdraw),
        CloseSettlement close => Settling.Close(state, close),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown partnership command."),
    };

    /// <summary>The partnership after the event.</summary>
    /// <param name="state">The partnership before.</param>
    /// <param name="happened">What happened.</param>
    public static PartnershipState Evolve(PartnershipState state, IPartnershipEvent happened) => PartnershipEvolution.Evolve(state, happened);
}
