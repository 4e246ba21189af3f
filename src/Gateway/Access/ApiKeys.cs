using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetworkHub.Application.Access;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Gateway.Hosting;

namespace NetworkHub.Gateway.Access;

/// <summary>What a new key is to be.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Organisation">The actor it acts for; null for an operator's.</param>
/// <param name="Rights">What it may do.</param>
/// <param name="IsOperator">Whether it sees and may do everything.</param>
/// <param name="ExpiresAt">When it stops working; null for never.</param>
internal sealed record NewKey(string Name, ActorId? Organisation, Rights Rights, bool IsOperator, DateTimeOffset? ExpiresAt);

/// <summary>A key that has been made.</summary>
/// <param name="Key">The key as it is kept.</param>
/// <param name="Secret">Its text, which stands here and nowhere else.</param>
/// <param name="IsReplay">Whether the same request had made it before.</param>
internal sealed record MadeKey(ApiKey Key, string Secret, bool IsReplay = false);

/// <summary>Makes keys and tells whose a key is. A key is <c>nh_</c>, its id and a secret; the hub keeps the secret's hash only.</summary>
internal sealed class ApiKeys(IAccountStore accounts, KnownKeys known, IdGenerator ids, TimeProvider time)
{
    private const string Prefix = "nh_";
    private const int IdLength = 32;
    private const int SecretBytes = 32;
    private static readonly TimeSpan NoteUseEvery = TimeSpan.FromMinutes(1);
    private static readonly SearchValues<char> IdCharacters = SearchValues.Create("0123456789abcdef");
    private readonly byte[] onceSecret = RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>Makes a key. Its text is returned here and nowhere else.</summary>
    public async Task<MadeKey> CreateAsync(NewKey wanted, CancellationToken cancellationToken)
    {
        var made = Make(ids.NextUuid(), RandomNumberGenerator.GetBytes(SecretBytes), wanted);
        await accounts.AddKeyAsync(made.Key, cancellationToken);
        return made;
    }

    /// <summary>Makes the key that a request asks for, once: the same request again is answered with the same key and text.</summary>
    /// <param name="request">What tells the request from others.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="wanted">What is asked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when the request was carried out for something else, or so long ago that the key's text is gone.</returns>
    public async Task<MadeKey?> CreateOnceAsync(Guid request, Caller caller, NewKey wanted, CancellationToken cancellationToken)
    {
        // The secret follows from the request by what only this process knows, so the answer can be given again although only the hash is kept.
        var secret = HMACSHA256.HashData(onceSecret, JsonSerializer.SerializeToUtf8Bytes(new { request, caller.Principal, wanted }));
        var made = Make(request, secret, wanted);
        var isNew = await accounts.AddKeyAsync(made.Key, cancellationToken);

        // As it is kept: the database's instants are coarser than the clock's, and every answer is to be the same.
        return await accounts.FindKeyAsync(made.Key.Id, cancellationToken) is { } kept && kept.Works(time.GetUtcNow())
            && kept.SecretHash.Span.SequenceEqual(made.Key.SecretHash.Span)
            ? made with { Key = kept, IsReplay = !isNew }
            : null;
    }

    /// <summary>Stops a key from working, here at once and in other processes within seconds.</summary>
    public async Task RevokeAsync(string id, CancellationToken cancellationToken)
    {
        await accounts.RevokeKeyAsync(id, time.GetUtcNow(), cancellationToken);
        known.ForgetAll();
    }

    /// <summary>The caller whose key this is; null when it is none, or works no more.</summary>
    /// <param name="text">What the caller sent after <c>Bearer</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Caller?> AuthenticateAsync(ReadOnlyMemory<char> text, CancellationToken cancellationToken)
    {
        if (!IsKey(text.Span) || await known.FindAsync(IdOf(text.Span), cancellationToken) is not { } found)
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (!found.Key.Works(now) || !CryptographicOperations.FixedTimeEquals(Hash(SecretOf(text.Span)), found.Key.SecretHash.Span))
        {
            return null;
        }

        if ((found.Key.LastUsedAt is null || now - found.Key.LastUsedAt >= NoteUseEvery) && found.TakeNote())
        {
            await accounts.NoteUseAsync(found.Key.Id, now, cancellationToken);
        }

        return found.Caller;
    }

    private MadeKey Make(Guid id, byte[] secret, NewKey wanted)
    {
        var text = Base64Url.EncodeToString(secret);
        var key = new ApiKey(
            $"key_{id:N}", wanted.Name, Hash(text), wanted.Organisation, wanted.Rights, wanted.IsOperator, time.GetUtcNow(), wanted.ExpiresAt);
        return new MadeKey(key, $"{Prefix}{id:N}_{text}");
    }

    private static bool IsKey(ReadOnlySpan<char> text) =>
        text.Length is > 36 and <= 128
        && text.StartsWith(Prefix)
        && text[Prefix.Length + IdLength] == '_'
        && !text.Slice(Prefix.Length, IdLength).ContainsAnyExcept(IdCharacters);

    private static string IdOf(ReadOnlySpan<char> text) => $"key_{text.Slice(Prefix.Length, IdLength)}";

    private static ReadOnlySpan<char> SecretOf(ReadOnlySpan<char> text) => text[(Prefix.Length + IdLength + 1)..];

    private static byte[] Hash(ReadOnlySpan<char> secret)
    {
        Span<byte> bytes = stackalloc byte[512];
        return SHA256.HashData(bytes[..Encoding.UTF8.GetBytes(secret, bytes)]);
    }
}
