using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Access;

/// <summary>What a caller may do; a key or a session has any number of these.</summary>
[Flags]
public enum Scopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read what the organisation takes part in.</summary>
    Read = 1,

    /// <summary>Post costs, and keep actors, networks and partnerships.</summary>
    Write = 2,

    /// <summary>Propose, approve and close settlements.</summary>
    Settle = 4,

    /// <summary>Manage the organisation's own users and keys.</summary>
    Admin = 8,

    /// <summary>Everything an organisation's caller can have.</summary>
    All = Read | Write | Settle | Admin,
}

/// <summary>Who asks: every operation gets one and passes it to the access policy.</summary>
/// <param name="Principal">Id of the key or user, such as <c>key_…</c> or <c>usr_…</c>; this is what events name.</param>
/// <param name="Organisation">The actor the caller acts for; null for the hub's operator.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="IsOperator">Whether it runs the hub itself, and so sees and may do everything.</param>
public sealed record Caller(string Principal, ActorId? Organisation, Scopes Scopes, bool IsOperator = false)
{
    /// <summary>The hub itself, as when it loads the demo or imports a file from its own command line.</summary>
    public static Caller Hub { get; } = new("hub", null, Scopes.All, IsOperator: true);

    /// <summary>Whether it has the scope.</summary>
    /// <param name="scope">One scope.</param>
    public bool Has(Scopes scope) => (Scopes & scope) == scope;
}
