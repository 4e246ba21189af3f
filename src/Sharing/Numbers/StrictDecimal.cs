using System.Globalization;

namespace NetworkHub.Sharing.Numbers;

/// <summary>Weights, key figures and factors as text: like amounts, they have no blanks, groups, exponents or leading plus.</summary>
public static class StrictDecimal
{
    /// <summary>The most decimals.</summary>
    public const int MostDecimals = 9;

    // Leaves room in a decimal for the sum over some thousand parties.
    private const int MostWholeDigits = 16;

    /// <summary>Whether the text is a number with at most 16 digits before the point and nine after it.</summary>
    /// <param name="text">Digits, with a decimal point and a leading minus where needed.</param>
    /// <param name="value">The number when the answer is yes.</param>
    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        var digits = text.StartsWith('-') ? text.AsSpan(1) : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? "0" : digits[(point + 1)..];
        return AreDigits(whole) && AreDigits(part) && whole.Length <= MostWholeDigits && part.Length <= MostDecimals
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The canonical text: 40, 40.0 and 40.00 are one number and read the same.</summary>
    public static string ToText(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
}
