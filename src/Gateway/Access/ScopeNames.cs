using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Access;

/// <summary>Rights as callers write them, as scopes: names with commas between.</summary>
internal static class ScopeNames
{
    private static readonly (string Name, Rights Right)[] Known =
        [("read", Rights.Read), ("write", Rights.Write), ("settle", Rights.Settle), ("admin", Rights.Admin)];

    /// <summary>The scopes that the text names; null when one is unknown or none is named.</summary>
    public static Rights? Parse(string text) => Parse(text.Split(',', StringSplitOptions.TrimEntries));

    /// <summary>The scopes of the names; null when one is unknown or none is named.</summary>
    public static Rights? Parse(IReadOnlyCollection<string> names) =>
        names.Count > 0 && names.All(name => Known.Any(known => known.Name == name))
            ? names.Aggregate(Rights.None, (scopes, name) => scopes | Known.First(known => known.Name == name).Right)
            : null;

    /// <summary>The scopes of a request's member; notes an error when they cannot be read.</summary>
    public static Rights Read(IReadOnlyCollection<string> names, ValidationErrors errors)
    {
        var scopes = Parse(names);
        errors.Require(scopes is not null, "/scopes", "scopes-unknown", Expectations.Texts("scopes", Known.Select(known => known.Name)));
        return scopes ?? Rights.None;
    }

    /// <summary>The names of the scopes.</summary>
    public static IReadOnlyList<string> Of(Rights scopes) => [.. Known.Where(known => scopes.HasFlag(known.Right)).Select(known => known.Name)];
}
