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

/// <summary>Why a command is refused. Every reason is a type of its own, with a documented code and a text that says what to do.</summary>
/// <param name="Code">The problem type's last segment, in kebab case; documented in the error reference.</param>
/// <param name="Kind">How it relates to the request.</param>
/// <param name="Text">What is wrong and what to do, in English.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) to the member of the request that is at fault; null when none is.</param>
public abstract record Rejection(string Code, RejectionKind Kind, string Text, string? Pointer = null)
{
    /// <summary>All faults when there are several places at fault; empty when <see cref="Pointer"/> tells it all.</summary>
    public virtual IReadOnlyList<FieldFault> Faults => [];
}

/// <summary>One place of a request that is at fault.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901).</param>
/// <param name="Text">What is wrong there, in English.</param>
public sealed record FieldFault(string Pointer, string Text);

/// <summary>The entity does not exist, or not for this caller.</summary>
/// <param name="Id">The id that was asked for.</param>
public sealed record NotFound(string Id)
    : Rejection("not-found", RejectionKind.NotFound, $"There is no '{Id}' that you take part in. Check the id, and that your organisation is a party or member.");

/// <summary>The id has events already, so it cannot be founded again.</summary>
/// <param name="Id">The id.</param>
public sealed record AlreadyExists(string Id)
    : Rejection("already-exists", RejectionKind.Conflict, $"'{Id}' exists already. Use a new id, or change the one that exists.");

/// <summary>The caller may see the entity, but not do this with it.</summary>
/// <param name="Needed">What it takes, in English: a role or a scope.</param>
public sealed record NotAllowed(string Needed)
    : Rejection("not-allowed", RejectionKind.Forbidden, $"This takes {Needed}. Ask the secretariat, or use a key that has it.");

/// <summary>The entity has changed since the caller read it.</summary>
/// <param name="Version">The version it has now.</param>
public sealed record VersionMismatch(long Version)
    : Rejection("version-mismatch", RejectionKind.Stale, $"It stands at version {Version} now. Read it again, and send the change with its new ETag.");
