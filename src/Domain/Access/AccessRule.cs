using System.Collections.Concurrent;
using System.Reflection;

namespace NetworkHub.Domain.Access;

/// <summary>What a command or a state says of who may send or see it, as data.</summary>
/// <param name="Alternatives">In the order they are written; empty when nothing is said, and then nobody may.</param>
public sealed record AccessRule(IReadOnlyList<AccessAttribute> Alternatives)
{
    private static readonly ConcurrentDictionary<Type, AccessRule> Known = new();

    /// <summary>Whether nobody may, not even the operator.</summary>
    public bool IsEmpty => Alternatives.Count == 0;

    /// <summary>The rule that a type states.</summary>
    /// <param name="type">The type of a command or of a state.</param>
    public static AccessRule Of(Type type) =>
        Known.GetOrAdd(type, stated => new AccessRule([.. stated.GetCustomAttributes<AccessAttribute>(inherit: false)]));
}
