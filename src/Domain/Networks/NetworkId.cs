using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Networks;

/// <summary>Identifies a governance network.</summary>
/// <param name="Value">The text, <c>net_</c> and a UUID.</param>
public readonly record struct NetworkId(string Value) : IEntityId<NetworkId>
{
    /// <inheritdoc/>
    public static string Prefix => "net";

    /// <inheritdoc/>
    public static NetworkId Wrap(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
