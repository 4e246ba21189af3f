using System.Globalization;

namespace NetworkHub.Sharing.Rules;

// RFC 6901: '~' and '/' inside a name are escaped, in this order.
internal static class JsonPointer
{
    public static string Child(this string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Child(this string pointer, int index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);
}
