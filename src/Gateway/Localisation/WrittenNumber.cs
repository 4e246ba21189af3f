using System.Text.RegularExpressions;

namespace NetworkHub.Gateway.Localisation;

/// <summary>Numbers as the readers of a language write them: <c>1.250,00</c> in Danish, <c>1,250.00</c> in English.</summary>
internal static partial class WrittenNumber
{
    /// <summary>The strict decimal text of the API; null for what is no number. Groups must be whole, so that 1.25 cannot become 125.</summary>
    /// <param name="written">What somebody wrote.</param>
    /// <param name="language">In which language.</param>
    public static string? ToStrict(string written, Language language)
    {
        var compact = written.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace('−', '-');
        return language == Language.Danish
            ? Danish().IsMatch(compact) ? compact.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : null
            : English().IsMatch(compact) ? compact.Replace(",", "", StringComparison.Ordinal) : null;
    }

    [GeneratedRegex(@"^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Danish();

    [GeneratedRegex(@"^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex English();
}
