namespace NetworkHub.Application.Store;

/// <summary>Names the stream of one entity's events: the entity's id as text.</summary>
/// <param name="Value">Such as <c>prt_0199a1c2-…</c>; at most 64 ASCII characters.</param>
public readonly record struct StreamId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
