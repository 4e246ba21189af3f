using System.Data.Common;
using Dapper;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Access.Accounts;

/// <summary>The accounts in tables whose SQL SQLite and PostgreSQL share; what differs is how to connect, and who makes the tables.</summary>
/// <param name="connect">An open connection that may write, which the store disposes: anyone's request may read accounts, so it should come from a pool.</param>
/// <param name="close">Closes that pool.</param>
public sealed class AccountStore(Func<CancellationToken, Task<DbConnection>> connect, Action close) : IAccountStore, IDisposable
{
    /// <inheritdoc/>
    public Task<bool> AddKeyAsync(ApiKey key, CancellationToken cancellationToken) => RunAsync(
        async db => await db.ExecuteAsync(
            """
            INSERT INTO api_keys (id, name, secret_hash, organisation, scopes, is_operator, created_at, expires_at)
            VALUES (@Id, @Name, @SecretHash, @Organisation, @Scopes, @IsOperator, @CreatedAt, @ExpiresAt)
            ON CONFLICT (id) DO NOTHING
            """,
            KeyRow.From(key)) == 1,
        cancellationToken);

    /// <inheritdoc/>
    public Task<ApiKey?> FindKeyAsync(string id, CancellationToken cancellationToken) => RunAsync(
        async db => (await db.QuerySingleOrDefaultAsync<KeyRow>($"SELECT {KeyRow.Columns} FROM api_keys WHERE id = @id", new { id }))?.ToKey(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApiKey>> KeysAsync(ActorId? organisation, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<ApiKey>>(
        async db =>
        [
            .. (await db.QueryAsync<KeyRow>(
                $"SELECT {KeyRow.Columns} FROM api_keys WHERE @organisation IS NULL OR organisation = @organisation ORDER BY created_at, id",
                new { organisation = organisation?.Value })).Select(row => row.ToKey()),
        ],
        cancellationToken);

    /// <inheritdoc/>
    public Task RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => RunAsync(
        db => db.ExecuteAsync("UPDATE api_keys SET revoked_at = @at WHERE id = @id AND revoked_at IS NULL", new { id, at = Instants.ToMicroseconds(at) }),
        cancellationToken);

    /// <inheritdoc/>
    public Task NoteUseAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => RunAsync(
        db => db.ExecuteAsync("UPDATE api_keys SET last_used_at = @at WHERE id = @id", new { id, at = Instants.ToMicroseconds(at) }), cancellationToken);

    /// <inheritdoc/>
    public Task KeepPersonAsync(Person person, CancellationToken cancellationToken) => RunAsync(
        db => db.ExecuteAsync(
            """
            INSERT INTO persons (id, display_name, organisation, scopes, is_operator)
            VALUES (@Id, @DisplayName, @Organisation, @Scopes, @IsOperator)
            ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, organisation = excluded.organisation,
                scopes = excluded.scopes, is_operator = excluded.is_operator
            """,
            PersonRow.From(person)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Person?> FindPersonAsync(string id, CancellationToken cancellationToken) => RunAsync(
        async db => (await db.QuerySingleOrDefaultAsync<PersonRow>($"SELECT {PersonRow.Columns} FROM persons WHERE id = @id", new { id }))?.ToPerson(),
        cancellationToken);

    /// <inheritdoc/>
    public Task AddLinkAsync(SignInLink link, CancellationToken cancellationToken) => RunAsync(
        db => db.ExecuteAsync(
            "INSERT INTO sign_in_links (token_hash, person, expires_at) VALUES (@hash, @person, @expires)",
            new { hash = link.TokenHash.ToArray(), person = link.Person, expires = Instants.ToMicroseconds(link.ExpiresAt) }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Person?> UseLinkAsync(ReadOnlyMemory<byte> tokenHash, DateTimeOffset now, CancellationToken cancellationToken) => RunAsync(
        async db =>
        {
            // One statement takes the link away and tells whose it was, so that of two callers one finds nothing.
            await db.ExecuteAsync("DELETE FROM sign_in_links WHERE expires_at <= @now", new { now = Instants.ToMicroseconds(now) });
            var person = await db.QuerySingleOrDefaultAsync<string>(
                "DELETE FROM sign_in_links WHERE token_hash = @hash RETURNING person", new { hash = tokenHash.ToArray() });
            return (await db.QuerySingleOrDefaultAsync<PersonRow>($"SELECT {PersonRow.Columns} FROM persons WHERE id = @person", new { person }))?.ToPerson();
        },
        cancellationToken);

    /// <summary>Closes the connections that stand ready.</summary>
    public void Dispose() => close();

    private async Task<T> RunAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await connect(cancellationToken);
            return await work(connection);
        }
        catch (DbException e)
        {
            throw new StoreUnavailableException("The accounts cannot be read or written: " + e.Message, outcomeUnknown: false, e);
        }
    }
}
