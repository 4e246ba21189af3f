using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Identifies a partnership.</summary>
/// <param name="Value">The text, <c>prt_</c> and a UUID.</param>
public readonly record struct PartnershipId(string Value) : IEntityId<PartnershipId>
{
    /// <inheritdoc/>
    public static string Prefix => "prt";

    /// <inheritdoc/>
    public static PartnershipId Wrap(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
