using System.ComponentModel;
using Microsoft.Extensions.Caching.Hybrid;
using NetworkHub.Application.Access;

namespace NetworkHub.Gateway.Access;

/// <summary>
/// The keys that were used within the last seconds, so that a request costs no read. A key revoked by another process stops working here
/// within <see cref="KeepFor"/>, one revoked by this process at once.
/// </summary>
internal sealed class KnownKeys(HybridCache cache, IAccountStore accounts)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromSeconds(3);

    private static readonly HybridCacheEntryOptions Options = new()
    {
        Expiration = KeepFor, LocalCacheExpiration = KeepFor, Flags = HybridCacheEntryFlags.DisableDistributedCache,
    };

    private int revocations;

    /// <summary>Finds a key; null when there is none.</summary>
    public async ValueTask<KnownKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await cache.GetOrCreateAsync(
                id,
                (Keys: this, Id: id),
                static (asked, none) => asked.Keys.ReadAsync(asked.Id, none),
                Options,
                cancellationToken: cancellationToken);
            if (known is not null && known.Revocations == Volatile.Read(ref revocations))
            {
                return known;
            }

            // Ids that somebody makes up must not fill the memory, and what was read before a revocation may be from before it.
            await cache.RemoveAsync(id, cancellationToken);
            if (known is null)
            {
                return null;
            }
        }
    }

    /// <summary>Has every key read again; called after one was revoked.</summary>
    public void ForgetAll() => Interlocked.Increment(ref revocations);

    private async ValueTask<KnownKey?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref revocations);
        return await accounts.FindKeyAsync(id, cancellationToken) is { } key ? new KnownKey(key, before) : null;
    }
}

/// <summary>A key as it was read from the store. Immutable as far as the cache is concerned, which otherwise makes a copy for each request.</summary>
[ImmutableObject(true)]
internal sealed class KnownKey(ApiKey key, int revocations)
{
    private int isUseNoted;

    internal ApiKey Key { get; } = key;

    internal Caller Caller { get; } = key.ToCaller();

    /// <summary>How many revocations this process had made when the key was read.</summary>
    internal int Revocations { get; } = revocations;

    /// <summary>Whether the caller is the first to ask, and so the one to note that the key is used.</summary>
    internal bool TakeNote() => isUseNoted == 0 && Interlocked.Exchange(ref isUseNoted, 1) == 0;
}
