using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using NetworkHub.Application.Events;

namespace NetworkHub.Application.Queries.Reading;

/// <summary>
/// Where a list goes on: its name, its filters and the last item's key, as base64url JSON after a checksum. The checksum finds accidents
/// and tinkering; nothing secret is in a cursor, and what its reader may see is checked on every page.
/// </summary>
internal static class Cursor
{
    private const int ChecksumSize = 8;

    /// <summary>The cursor of a list.</summary>
    /// <param name="list">Names the list.</param>
    /// <param name="filter">The list's filters.</param>
    /// <param name="last">The key of the last item shown.</param>
    public static string Write<TFilter, TKey>(string list, TFilter filter, TKey last)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Content<TFilter, TKey>(list, filter, last), HubJson.Options);
        return Base64Url.EncodeToString([.. Checksum(json), .. json]);
    }

    /// <summary>What the cursor carries.</summary>
    /// <param name="list">The list that should have given it.</param>
    /// <param name="cursor">What the caller sent.</param>
    /// <exception cref="InvalidCursorException">The list did not give it.</exception>
    public static (TFilter Filter, TKey Last) Read<TFilter, TKey>(string list, string cursor)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            if (bytes.Length > ChecksumSize
                && Checksum(bytes.AsSpan(ChecksumSize)).AsSpan().SequenceEqual(bytes.AsSpan(0, ChecksumSize))
                && JsonSerializer.Deserialize<Content<TFilter, TKey>>(bytes.AsSpan(ChecksumSize), HubJson.Options) is { } content
                && content.List == list)
            {
                return (content.Filter, content.Last);
            }
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw new InvalidCursorException();
        }

        throw new InvalidCursorException();
    }

    private static byte[] Checksum(ReadOnlySpan<byte> json) => SHA256.HashData(json)[..ChecksumSize];

    private sealed record Content<TFilter, TKey>(string List, TFilter Filter, TKey Last);
}

/// <summary>The place of an item in a list in order of name.</summary>
/// <param name="SortKey">What the name sorts by.</param>
/// <param name="Id">Tells items of the same name apart.</param>
internal sealed record NameKey(string SortKey, string Id);

/// <summary>The place of an entry in a ledger.</summary>
/// <param name="Day">Its day number.</param>
/// <param name="Entry">Its entry number.</param>
internal sealed record LedgerKey(long Day, long Entry);
