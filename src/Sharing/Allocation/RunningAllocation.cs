using NetworkHub.Sharing.Rules;

namespace NetworkHub.Sharing.Allocation;

/// <summary>
/// The same totals as <see cref="AllocationState"/> for long runs under one function: it changes in place and, while the amounts
/// stay on one piece of the function, allocates nothing. Not for use by several threads at once.
/// </summary>
public sealed class RunningAllocation
{
    private readonly ShareFunction function;
    private Step<Int128>? step;
    private AllocationState state;
    private long cumulative;

    /// <summary>Goes on from a state under a function.</summary>
    public RunningAllocation(ShareFunction function, AllocationState start)
    {
        this.function = function;
        state = start;
        Load();
        Parties = step?.Parties ?? PartyUnion.Of(start.Parties, function.Parties);
    }

    /// <summary>The parties that shares are given to, in ordinal order: those of the state and of the function.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>Shares an amount in minor units, as <see cref="AllocationState.Post"/> does.</summary>
    /// <param name="amount">The posting; may be negative.</param>
    /// <param name="shares">Receives each party's share in the order of <see cref="Parties"/>; it is as long as that list.</param>
    /// <exception cref="OverflowException">A total leaves the range of 64 bits; the totals are then no longer of use.</exception>
    /// <exception cref="InfeasibleAmountException">The rule's caps hold less than the cumulative amount.</exception>
    public void Post(long amount, Span<long> shares)
    {
        var after = checked(cumulative + amount);
        function.Require(after);
        if (step is not null && function.Small!.AreOnOnePiece(cumulative, after))
        {
            step.Post(function.Small, cumulative, after, shares);
            cumulative = after;
            return;
        }

        var posting = ToState().Post(function, amount);
        shares.Clear();
        for (var (i, k) = (0, 0); k < posting.Shares.Count; i++)
        {
            if (Parties[i] == posting.Shares[k].Party)
            {
                shares[i] = posting.Shares[k++].MinorUnits;
            }
        }

        state = posting.Next;
        Load();
    }

    /// <summary>The totals so far.</summary>
    public AllocationState ToState() => step?.ToState(cumulative) ?? state;

    private void Load()
    {
        cumulative = state.Cumulative;
        step = function.Small is { } small && state.FitsSmall(function) ? new Step<Int128>(state, function.Parties, small.Denominator) : null;
    }
}
