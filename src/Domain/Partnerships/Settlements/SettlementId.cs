using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Identifies a settlement within its partnership.</summary>
/// <param name="Value">The text, <c>stl_</c> and a UUID.</param>
public readonly record struct SettlementId(string Value) : IEntityId<SettlementId>
{
    /// <inheritdoc/>
    public static string Prefix => "stl";

    /// <inheritdoc/>
    public static SettlementId Wrap(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
