using System.Collections.Immutable;

namespace NetworkHub.Sharing.Rules;

// Collects every fault at once, with the place where each was found.
internal sealed class FaultList
{
    private readonly ImmutableArray<RuleFault>.Builder faults = ImmutableArray.CreateBuilder<RuleFault>();

    public int Count => faults.Count;

    public void Add(string pointer, string code, string message) => faults.Add(new RuleFault(pointer, code, message));

    public void AddRange(IEnumerable<RuleFault> more) => faults.AddRange(more);

    public IReadOnlyList<RuleFault> ToList() => faults.ToImmutable();
}
