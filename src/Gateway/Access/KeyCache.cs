using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using NetworkHub.Application.Access;

namespace NetworkHub.Gateway.Access;

/// <summary>
/// The keys that were used within the last seconds, so that a request costs no read. What is older is read again: a key revoked by
/// another process stops working here within <see cref="LivesFor"/>.
/// </summary>
internal sealed class KeyCache(TimeProvider time)
{
    private const int MostEntries = 10_000;
    private static readonly TimeSpan LivesFor = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Finds a key that was read lately.</summary>
    public bool TryGet(ReadOnlySpan<char> id, [NotNullWhen(true)] out Entry? entry) =>
        entries.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out entry) && time.GetElapsedTime(entry.ReadAt) < LivesFor;

    /// <summary>Keeps a key that has just been read.</summary>
    public Caller Keep(string id, ApiKey key)
    {
        if (entries.Count >= MostEntries)
        {
            entries.Clear();
        }

        var entry = new Entry(key, key.ToCaller(), time.GetTimestamp());
        entries[id] = entry;
        return entry.Caller;
    }

    /// <summary>Forgets a key.</summary>
    public void Forget(ReadOnlySpan<char> id) => entries.GetAlternateLookup<ReadOnlySpan<char>>().TryRemove(id, out _);

    internal sealed record Entry(ApiKey Key, Caller Caller, long ReadAt);
}
