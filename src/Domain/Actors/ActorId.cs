using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Identifies an actor: an organisation or an organised group.</summary>
/// <param name="Value">The text, <c>act_</c> and a UUID.</param>
public readonly record struct ActorId(string Value) : IEntityId<ActorId>
{
    /// <inheritdoc/>
    public static string Prefix => "act";

    /// <inheritdoc/>
    public static ActorId Wrap(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
