using System.Globalization;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Names what postings are shared cumulatively within.</summary>
/// <param name="AgreementVersion">The agreement version.</param>
/// <param name="Year">The budget year; 0 when the agreement's whole life counts.</param>
/// <param name="Category">The cost category.</param>
public readonly record struct ScopeKey(int AgreementVersion, int Year, string Category) : IParsable<ScopeKey>
{
    /// <inheritdoc/>
    public static ScopeKey Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var key) ? key : throw new FormatException($"'{s}' is not a scope key.");

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out ScopeKey result)
    {
        result = default;
        if (s?.Split(':', 3) is not [var version, var year, var category]
            || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var versionNumber)
            || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var yearNumber))
        {
            return false;
        }

        result = new ScopeKey(versionNumber, yearNumber, category);
        return true;
    }

    /// <summary>Version, year and category with colons between; the category comes last because it may hold any character.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AgreementVersion}:{Year}:{Category}");
}
