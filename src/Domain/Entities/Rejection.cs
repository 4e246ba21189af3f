using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Entities;

/// <summary>How a rejection relates to the request; the gateway maps it to an HTTP status.</summary>
public enum RejectionKind
{
    /// <summary>The request is wrong in itself or against facts that do not change by waiting (400).</summary>
    Invalid,

    /// <summary>What the request names does not exist (404).</summary>
    NotFound,

    /// <summary>The caller may see the entity but not do this with it (403).</summary>
    Forbidden,

    /// <summary>The request is well formed, but the state it meets forbids it (409).</summary>
    Conflict,

    /// <summary>The state is another than the one that the caller's change stands on (412).</summary>
    Stale,
}

/// <summary>Why a command is refused. Every reason is a type of its own, with a documented code; the words belong to what shows it.</summary>
/// <param name="Code">The problem type's last segment, in kebab case; documented in the error reference.</param>
/// <param name="Kind">How it relates to the request.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) to the member of the request that is wrong; null when none is.</param>
public abstract record Rejection(string Code, RejectionKind Kind, string? Pointer = null)
{
    /// <summary>What sentences about it name.</summary>
    public virtual IReadOnlyList<Argument> Arguments => [];

    /// <summary>All errors when several places are wrong; empty when <see cref="Pointer"/> tells it all.</summary>
    public virtual IReadOnlyList<ValidationError> Errors => [];

    /// <summary>The rejection as a message.</summary>
    public Message ToMessage() => new(Code, Arguments);
}

/// <summary>One place of a request that is wrong.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901).</param>
/// <param name="Message">What is wrong there.</param>
public sealed record ValidationError(string Pointer, Message Message);

/// <summary>The entity does not exist, or not for this caller.</summary>
/// <param name="Id">The id that was asked for.</param>
public sealed record NotFound(string Id) : Rejection("not-found", RejectionKind.NotFound)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("id", Id)];
}

/// <summary>The id has events already, so it cannot be founded again.</summary>
/// <param name="Id">The id.</param>
public sealed record AlreadyExists(string Id) : Rejection("already-exists", RejectionKind.Conflict)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Entity("id", Id)];
}

/// <summary>The caller may see the entity, but not do this with it.</summary>
/// <param name="Needed">The word for what it takes: a role, <c>role-operator</c>, or a scope, <c>scope-write</c>.</param>
public sealed record NotAllowed(string Needed) : Rejection("not-allowed", RejectionKind.Forbidden)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Word("needed", Needed)];
}

/// <summary>The entity has changed since the caller read it.</summary>
/// <param name="Version">The version it has now.</param>
public sealed record VersionMismatch(long Version) : Rejection("version-mismatch", RejectionKind.Stale)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Argument> Arguments => [Argument.Number("version", Version)];
}
