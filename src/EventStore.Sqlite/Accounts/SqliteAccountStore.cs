using Dapper;
using Microsoft.Data.Sqlite;
using NetworkHub.Application.Access;
using NetworkHub.Domain.Actors;

namespace NetworkHub.EventStore.Sqlite.Accounts;

/// <summary>Keys, sign-in links and people in a file of their own, <c>accounts.db</c>: a backup or an export of the log carries none of them.</summary>
public sealed class SqliteAccountStore : IAccountStore, IAsyncDisposable
{
    private readonly SqliteConnection connection;
    private readonly SemaphoreSlim turn = new(1);

    private SqliteAccountStore(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the accounts of a data folder; makes folder, file and tables that are missing.</summary>
    /// <param name="folder">The data folder.</param>
    /// <exception cref="Application.Store.StoreUnavailableException">The file cannot be made, read or written.</exception>
    public static SqliteAccountStore Open(string folder)
    {
        Directory.CreateDirectory(folder);
        try
        {
            var opened = new DatabaseFile(Path.Combine(folder, "accounts.db"), "FULL").OpenForWriting();
            opened.Execute(Schema());
            return new SqliteAccountStore(opened);
        }
        catch (SqliteException e)
        {
            throw Failure.Of(e);
        }
    }

    /// <inheritdoc/>
    public Task AddKeyAsync(ApiKey key, CancellationToken cancellationToken) => RunAsync(
        db => db.Execute(
            """
            INSERT INTO api_keys (id, name, secret_hash, organisation, scopes, is_operator, created_at, expires_at)
            VALUES (@Id, @Name, @SecretHash, @Organisation, @Scopes, @IsOperator, @CreatedAt, @ExpiresAt)
            """,
            KeyRow.From(key)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ApiKey?> FindKeyAsync(string id, CancellationToken cancellationToken) => RunAsync(
        db => db.QuerySingleOrDefault<KeyRow>($"SELECT {KeyRow.Columns} FROM api_keys WHERE id = @id", new { id })?.ToKey(), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ApiKey>> KeysAsync(ActorId? organisation, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<ApiKey>>(
        db =>
        [
            .. db.Query<KeyRow>(
                $"SELECT {KeyRow.Columns} FROM api_keys WHERE @organisation IS NULL OR organisation = @organisation ORDER BY id",
                new { organisation = organisation?.Value }).Select(row => row.ToKey()),
        ],
        cancellationToken);

    /// <inheritdoc/>
    public Task RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => RunAsync(
        db => db.Execute("UPDATE api_keys SET revoked_at = @at WHERE id = @id AND revoked_at IS NULL", new { id, at = Instants.ToMicroseconds(at) }),
        cancellationToken);

    /// <inheritdoc/>
    public Task NoteUseAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => RunAsync(
        db => db.Execute("UPDATE api_keys SET last_used_at = @at WHERE id = @id", new { id, at = Instants.ToMicroseconds(at) }), cancellationToken);

    /// <inheritdoc/>
    public Task KeepPersonAsync(Person person, CancellationToken cancellationToken) => RunAsync(
        db => db.Execute(
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
        db => db.QuerySingleOrDefault<PersonRow>($"SELECT {PersonRow.Columns} FROM persons WHERE id = @id", new { id })?.ToPerson(), cancellationToken);

    /// <inheritdoc/>
    public Task AddLinkAsync(SignInLink link, CancellationToken cancellationToken) => RunAsync(
        db => db.Execute(
            "INSERT INTO sign_in_links (token_hash, person, expires_at) VALUES (@hash, @person, @expires)",
            new { hash = link.TokenHash.ToArray(), person = link.Person, expires = Instants.ToMicroseconds(link.ExpiresAt) }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<Person?> UseLinkAsync(ReadOnlyMemory<byte> tokenHash, DateTimeOffset now, CancellationToken cancellationToken) => RunAsync(
        db =>
        {
            // One statement takes the link away and tells whose it was, so that of two callers one finds nothing.
            db.Execute("DELETE FROM sign_in_links WHERE expires_at <= @now", new { now = Instants.ToMicroseconds(now) });
            var person = db.QuerySingleOrDefault<string>(
                "DELETE FROM sign_in_links WHERE token_hash = @hash RETURNING person", new { hash = tokenHash.ToArray() });
            return db.QuerySingleOrDefault<PersonRow>($"SELECT {PersonRow.Columns} FROM persons WHERE id = @person", new { person })?.ToPerson();
        },
        cancellationToken);

    /// <summary>Closes the file when the work under way is done.</summary>
    public async ValueTask DisposeAsync()
    {
        await turn.WaitAsync();
        await connection.DisposeAsync();
        turn.Dispose();
    }

    // Accounts are read a few times a minute, the hot path has its cache: one connection and one at a time is enough.
    private async Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return work(connection);
        }
        catch (SqliteException e)
        {
            throw Failure.Of(e);
        }
        finally
        {
            turn.Release();
        }
    }

    private static string Schema()
    {
        using var reader = new StreamReader(typeof(SqliteAccountStore).Assembly.GetManifestResourceStream("Accounts/accounts.sql")!);
        return reader.ReadToEnd();
    }
}
