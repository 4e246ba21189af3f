using System.Text.Json.Serialization;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Access;

/// <summary>Who asks: every operation gets one and passes it to the access policy.</summary>
/// <param name="Principal">Id of the key or user, such as <c>key_…</c> or <c>usr_…</c>; this is what events name.</param>
/// <param name="Organisation">The actor the caller acts for; null for the hub's operator.</param>
/// <param name="Rights">What it may do.</param>
/// <param name="IsOperator">Whether it runs the hub itself, and so sees and may do everything.</param>
public sealed record Caller(
    string Principal,
    ActorId? Organisation,
    [property: JsonPropertyName("scopes")] Rights Rights, // Its name between processes, which may be of different versions.
    bool IsOperator = false)
{
    /// <summary>The hub itself, as when it loads the demo or imports a file from its own command line.</summary>
    public static Caller Hub { get; } = new("hub", null, Rights.All, IsOperator: true);

    /// <summary>Whether it has the right.</summary>
    /// <param name="right">One right.</param>
    public bool Has(Rights right) => (Rights & right) == right;
}
