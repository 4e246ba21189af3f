using System.Globalization;

namespace NetworkHub.Application.Projections;

/// <summary>Danish alphabetical order for databases that know only the order of bytes: Æ, Ø and Å, and Aa as Å, come last.</summary>
internal static class NameOrder
{
    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    /// <summary>A text whose ordinal order is the alphabetical order of the names.</summary>
    public static string KeyOf(string name) => Convert.ToHexStringLower(Danish.GetSortKey(name, CompareOptions.IgnoreCase).KeyData);

    /// <summary>The form in which names are searched, so that case does not matter.</summary>
    public static string SearchFormOf(string name) => name.ToLowerInvariant();
}
