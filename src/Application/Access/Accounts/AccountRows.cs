using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Access.Accounts;

/// <summary>A key as its row has it.</summary>
internal sealed record KeyRow(
    string Id,
    string Name,
    byte[] SecretHash,
    string? Organisation,
    long Scopes,
    long IsOperator,
    long CreatedAt,
    long? ExpiresAt,
    long? LastUsedAt,
    long? RevokedAt)
{
    public const string Columns =
        "id AS Id, name AS Name, secret_hash AS SecretHash, organisation AS Organisation, scopes AS Scopes, is_operator AS IsOperator, "
        + "created_at AS CreatedAt, expires_at AS ExpiresAt, last_used_at AS LastUsedAt, revoked_at AS RevokedAt";

    public static KeyRow From(ApiKey key) => new(
        key.Id,
        key.Name,
        key.SecretHash.ToArray(),
        key.Organisation?.Value,
        (long)key.Rights,
        key.IsOperator ? 1 : 0,
        Instants.ToMicroseconds(key.CreatedAt),
        Instants.ToMicroseconds(key.ExpiresAt),
        Instants.ToMicroseconds(key.LastUsedAt),
        Instants.ToMicroseconds(key.RevokedAt));

    public ApiKey ToKey() => new(
        Id,
        Name,
        SecretHash,
        Organisation is { } actor ? new ActorId(actor) : null,
        (Rights)Scopes,
        IsOperator != 0,
        Instants.FromMicroseconds(CreatedAt),
        Instants.FromMicroseconds(ExpiresAt),
        Instants.FromMicroseconds(LastUsedAt),
        Instants.FromMicroseconds(RevokedAt));
}

/// <summary>A person as the row has it.</summary>
internal sealed record PersonRow(string Id, string DisplayName, string? Organisation, long Scopes, long IsOperator)
{
    public const string Columns =
        "id AS Id, display_name AS DisplayName, organisation AS Organisation, scopes AS Scopes, is_operator AS IsOperator";

    public static PersonRow From(Person person) =>
        new(person.Id, person.DisplayName, person.Organisation?.Value, (long)person.Rights, person.IsOperator ? 1 : 0);

    public Person ToPerson() => new(Id, DisplayName, Organisation is { } actor ? new ActorId(actor) : null, (Rights)Scopes, IsOperator != 0);
}

/// <summary>Instants as the database has them.</summary>
internal static class Instants
{
    public static long ToMicroseconds(DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public static long? ToMicroseconds(DateTimeOffset? at) => at is { } known ? ToMicroseconds(known) : null;

    public static DateTimeOffset FromMicroseconds(long at) => DateTimeOffset.UnixEpoch.AddTicks(at * TimeSpan.TicksPerMicrosecond);

    public static DateTimeOffset? FromMicroseconds(long? at) => at is { } known ? FromMicroseconds(known) : null;
}
