namespace NetworkHub.Domain.Entities;

/// <summary>
/// Put on a state, or on what it is made of, when events come to mean something else without changing its shape: snapshots made before are then
/// passed over, and the log is read again.
/// </summary>
/// <param name="of">Which part of the state.</param>
/// <param name="version">Raised with each change.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MeaningAttribute(string of, int version) : Attribute
{
    /// <summary>Which part of the state.</summary>
    public string Of { get; } = of;

    /// <summary>From 1; a part without the attribute has never changed its meaning.</summary>
    public int Version { get; } = version;
}
