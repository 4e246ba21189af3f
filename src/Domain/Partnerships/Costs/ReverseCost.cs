using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Takes a posted cost back whole.</summary>
/// <param name="Entry">Its entry number.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="Date">The day the reversal counts from; null for the cost's own day.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record ReverseCost(long Entry, string Reason, DateOnly? Date = null) : IPartnershipCommand, IConcernsPastEvent
{
    /// <inheritdoc/>
    public long PastVersion => Entry;

    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Costs.Reverse(state, this, context.PastEvent);
}
