using System.Diagnostics.CodeAnalysis;

namespace NetworkHub.Domain.Entities;

/// <summary>Parses and makes entity ids.</summary>
public static class EntityIds
{
    /// <summary>Makes an id from a UUID; hosts pass a version 7 one, so that ids sort by the time they were made.</summary>
    /// <typeparam name="TId">The kind of id.</typeparam>
    /// <param name="uuid">The unique part.</param>
    public static TId From<TId>(Guid uuid)
        where TId : struct, IEntityId<TId> =>
        TId.Wrap($"{TId.Prefix}_{uuid:D}");

    /// <summary>Whether the text is an id of this kind: the prefix, an underscore and a UUID in lower case with hyphens.</summary>
    /// <typeparam name="TId">The kind of id.</typeparam>
    /// <param name="text">What a caller wrote.</param>
    /// <param name="id">The id when the answer is yes.</param>
    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, IEntityId<TId>
    {
        id = default;
        if (text is null || !HasPrefix(text, TId.Prefix) || !IsCanonicalUuid(text.AsSpan(TId.Prefix.Length + 1)))
        {
            return false;
        }

        id = TId.Wrap(text);
        return true;
    }

    /// <summary>The id that the text is.</summary>
    /// <typeparam name="TId">The kind of id.</typeparam>
    /// <param name="text">What a caller wrote.</param>
    /// <exception cref="FormatException">The text is not an id of this kind.</exception>
    public static TId Parse<TId>(string text)
        where TId : struct, IEntityId<TId> =>
        TryParse<TId>(text, out var id) ? id : throw new FormatException($"'{text}' is not an id that begins with '{TId.Prefix}_'.");

    private static bool HasPrefix(string text, string prefix) =>
        text.Length > prefix.Length && text[prefix.Length] == '_' && text.StartsWith(prefix, StringComparison.Ordinal);

    // One spelling per id: streams and tie-breaks compare ids as text, so upper case would be another entity, and so would the signs and
    // "0x" that Guid still parses.
    private static bool IsCanonicalUuid(ReadOnlySpan<char> text) =>
        text.Length == 36 && text.IndexOfAnyInRange('A', 'Z') < 0 && !text.ContainsAny('+', 'x') && Guid.TryParseExact(text, "D", out _);
}
