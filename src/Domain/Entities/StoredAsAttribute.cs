namespace NetworkHub.Domain.Entities;

/// <summary>The name and version that an event stands under in the log. They never change meaning: a new shape is a new version.</summary>
/// <param name="name">The entity's kind, a dot, and what happened in kebab case.</param>
/// <param name="version">1 for the first shape.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name, int version) : Attribute
{
    /// <summary>Kind of entity and what happened.</summary>
    public string Name { get; } = name;

    /// <summary>From 1.</summary>
    public int Version { get; } = version;

    /// <summary>Name and version as the log has them, such as <c>partnership.cost-posted.v1</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Name}.v{Version}");
}
