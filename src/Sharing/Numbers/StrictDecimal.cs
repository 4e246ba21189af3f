using System.Globalization;

namespace NetworkHub.Sharing.Numbers;

// Weights and key figures as text: like amounts, they have no blanks, groups, exponents or leading plus.
internal static class StrictDecimal
{
    public const int MostDecimals = 9;

    private const int MostDigits = 27;

    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? "0" : digits[(point + 1)..];
        return AreDigits(whole) && AreDigits(part) && whole.Length + part.Length <= MostDigits && part.Length <= MostDecimals
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    // Normalised: 40, 40.0 and 40.00 are one weight and must read the same in canonical text.
    public static string ToText(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
