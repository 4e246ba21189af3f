using System.Collections.Immutable;

namespace NetworkHub.Sharing.Rules;

// Collects every fault at once, with the place where each was found.
internal sealed class FaultList
{
    private readonly ImmutableArray<RuleFault>.Builder faults = ImmutableArray.CreateBuilder<RuleFault>();

    public int Count => faults.Count;

    public void Add(string pointer, string code, string message) => faults.Add(new RuleFault(pointer, code, message));

    public void AddRange(IEnumerable<RuleFault> more) => faults.AddRange(more);

    // Limits are filled up with the inner rule, which is possible only as long as nobody's share falls.
    public void RequireRising(RuleChild inner, Place place)
    {
        if (inner.Rule.MayFallAt(place.Child(inner)))
        {
            Add(place.Pointer + inner.Path, "mayFall", "Limits need an inner rule under which no share falls while the amount grows.");
        }
    }

    public IReadOnlyList<RuleFault> ToList() => faults.ToImmutable();
}
