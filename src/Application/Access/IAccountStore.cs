using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Access;

/// <summary>
/// Keys, sign-in links and people. An ordinary table and not events: personal data must be erasable, and a revoked key must be gone.
/// </summary>
/// <remarks>Any member throws <see cref="Store.StoreUnavailableException"/> when the database cannot be reached or written.</remarks>
public interface IAccountStore
{
    /// <summary>Keeps a new key, unless there is one of that id already. Of several callers at once one gets it in.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was new.</returns>
    Task<bool> AddKeyAsync(ApiKey key, CancellationToken cancellationToken);

    /// <summary>The key; null when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ApiKey?> FindKeyAsync(string id, CancellationToken cancellationToken);

    /// <summary>The keys in the order they were made in.</summary>
    /// <param name="organisation">Only those of this organisation; null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<ApiKey>> KeysAsync(ActorId? organisation, CancellationToken cancellationToken);

    /// <summary>Revokes a key; one that is revoked already keeps its time.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Notes that a key was used.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task NoteUseAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Keeps a person, or replaces what is known of one.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task KeepPersonAsync(Person person, CancellationToken cancellationToken);

    /// <summary>The person; null when there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Person?> FindPersonAsync(string id, CancellationToken cancellationToken);

    /// <summary>Keeps a sign-in link.</summary>
    /// <param name="link">The link.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task AddLinkAsync(SignInLink link, CancellationToken cancellationToken);

    /// <summary>Takes a link out of use and says whose it was; null when it is unknown, used or too old. Of several callers at once one gets it.</summary>
    /// <param name="tokenHash">SHA-256 of the link's token.</param>
    /// <param name="now">The time of use.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Person?> UseLinkAsync(ReadOnlyMemory<byte> tokenHash, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>A key for programs. Its secret is not kept, only the hash of it.</summary>
/// <param name="Id">Such as <c>key_0199…</c>; this is what events name.</param>
/// <param name="Name">What it is for, in the words of who made it.</param>
/// <param name="SecretHash">SHA-256 of the secret part.</param>
/// <param name="Organisation">The actor it acts for; null for an operator's key.</param>
/// <param name="Rights">What it may do.</param>
/// <param name="IsOperator">Whether it sees and may do everything.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it stops working; null for never.</param>
/// <param name="LastUsedAt">When it was last used, to the minute or so; null for never.</param>
/// <param name="RevokedAt">When it was revoked; null while it is not.</param>
public sealed record ApiKey(
    string Id,
    string Name,
    ReadOnlyMemory<byte> SecretHash,
    ActorId? Organisation,
    Rights Rights,
    bool IsOperator,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt = null,
    DateTimeOffset? RevokedAt = null)
{
    /// <summary>Whether the key works at an instant.</summary>
    /// <param name="now">The instant.</param>
    public bool Works(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);

    /// <summary>Who uses the key.</summary>
    public Caller ToCaller() => new(Id, Organisation, Rights, IsOperator);
}

/// <summary>Someone who signs in.</summary>
/// <param name="Id">Such as <c>usr_0199…</c>; this is what events name.</param>
/// <param name="DisplayName">How the pages greet them.</param>
/// <param name="Organisation">The actor they act for; null for the operator.</param>
/// <param name="Rights">What they may do.</param>
/// <param name="IsOperator">Whether they run the hub.</param>
public sealed record Person(string Id, string DisplayName, ActorId? Organisation, Rights Rights, bool IsOperator)
{
    /// <summary>The person as a caller.</summary>
    public Caller ToCaller() => new(Id, Organisation, Rights, IsOperator);
}

/// <summary>A link that signs a person in once. Its token is not kept, only the hash of it.</summary>
/// <param name="TokenHash">SHA-256 of the token.</param>
/// <param name="Person">Id of the person.</param>
/// <param name="ExpiresAt">When it stops working.</param>
public sealed record SignInLink(ReadOnlyMemory<byte> TokenHash, string Person, DateTimeOffset ExpiresAt);
