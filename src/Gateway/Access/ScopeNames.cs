using NetworkHub.Application.Access;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Http;

namespace NetworkHub.Gateway.Access;

/// <summary>Scopes as callers write them: names with commas between.</summary>
internal static class ScopeNames
{
    private static readonly (string Name, Scopes Scope)[] Known =
        [("read", Scopes.Read), ("write", Scopes.Write), ("settle", Scopes.Settle), ("admin", Scopes.Admin)];

    /// <summary>The scopes that the text names; null when one is unknown or none is named.</summary>
    public static Scopes? Parse(string text) => Parse(text.Split(',', StringSplitOptions.TrimEntries));

    /// <summary>The scopes of the names; null when one is unknown or none is named.</summary>
    public static Scopes? Parse(IReadOnlyCollection<string> names) =>
        names.Count > 0 && names.All(name => Known.Any(known => known.Name == name))
            ? names.Aggregate(Scopes.None, (scopes, name) => scopes | Known.First(known => known.Name == name).Scope)
            : null;

    /// <summary>The scopes of a request's member; notes an error when they cannot be read.</summary>
    public static Scopes Read(IReadOnlyCollection<string> names, ValidationErrors errors)
    {
        var scopes = Parse(names);
        errors.Require(scopes is not null, "/scopes", "scopes-unknown", Expectations.Texts("scopes", Known.Select(known => known.Name)));
        return scopes ?? Scopes.None;
    }

    /// <summary>The names of the scopes.</summary>
    public static IReadOnlyList<string> Of(Scopes scopes) => [.. Known.Where(known => scopes.HasFlag(known.Scope)).Select(known => known.Name)];
}
