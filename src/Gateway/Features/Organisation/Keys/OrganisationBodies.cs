using NetworkHub.Application.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Access;

namespace NetworkHub.Gateway.Features.Organisation.Keys;

/// <summary>Who calls.</summary>
/// <param name="Principal">Id of the key or user; this is what events name.</param>
/// <param name="Organisation">The actor the caller acts for; left out for the operator.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Operator">Whether it sees and may do everything.</param>
internal sealed record CallerBody(string Principal, ActorId? Organisation, IReadOnlyList<string> Scopes, bool Operator)
{
    public static CallerBody From(Caller caller) => new(caller.Principal, caller.Organisation, ScopeNames.Of(caller.Rights), caller.IsOperator);
}

/// <summary>A new key.</summary>
/// <param name="Name">What it is for; 1 to 100 characters.</param>
/// <param name="Scopes">What it may do: read, write, settle, admin.</param>
/// <param name="Organisation">The actor it acts for; the caller's own when left out.</param>
/// <param name="Operator">Whether it sees and may do everything; only the operator can give this.</param>
/// <param name="ExpiresAt">When it stops working; never when left out.</param>
internal sealed record CreateKeyBody(
    string Name, IReadOnlyList<string> Scopes, ActorId? Organisation = null, bool Operator = false, DateTimeOffset? ExpiresAt = null);

/// <summary>The answer with a key's text.</summary>
/// <param name="Id">The key's id.</param>
/// <param name="Key">The text to send as <c>Authorization: Bearer …</c>; it is shown only here.</param>
/// <param name="Details">What is kept of it.</param>
internal sealed record KeyCreatedBody(string Id, string Key, KeyBody Details);

/// <summary>A key, without its text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Organisation">The actor it acts for; left out for an operator's key.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Operator">Whether it sees and may do everything.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it stops working; left out for never.</param>
/// <param name="LastUsedAt">When it was last used, to the minute or so; left out for never.</param>
/// <param name="RevokedAt">When it was revoked; left out while it is not.</param>
internal sealed record KeyBody(
    string Id,
    string Name,
    ActorId? Organisation,
    IReadOnlyList<string> Scopes,
    bool Operator,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt)
{
    public static KeyBody From(ApiKey key) => new(
        key.Id, key.Name, key.Organisation, ScopeNames.Of(key.Rights), key.IsOperator, key.CreatedAt, key.ExpiresAt, key.LastUsedAt, key.RevokedAt);
}

/// <summary>A person to invite.</summary>
/// <param name="DisplayName">How the pages greet them; 1 to 100 characters.</param>
/// <param name="Scopes">What they may do: read, write, settle, admin.</param>
/// <param name="Organisation">The actor they act for; the caller's own when left out.</param>
internal sealed record InviteBody(string DisplayName, IReadOnlyList<string> Scopes, ActorId? Organisation = null);

/// <summary>A link that signs a person in once.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Path">The path of the link on this hub; it is shown only here.</param>
/// <param name="Minutes">How long it can be used.</param>
internal sealed record InvitedBody(string Person, string Path, int Minutes);
