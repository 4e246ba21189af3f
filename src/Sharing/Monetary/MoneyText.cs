using System.Globalization;

namespace NetworkHub.Sharing.Monetary;

// Amounts as text, by hand: decimal.Parse accepts blanks, signs, exponents and groups that an amount must not have.
internal static class MoneyText
{
    private const int Longest = 21;

    public static MoneyFault Parse(ReadOnlySpan<char> text, int decimals, out long minorUnits)
    {
        minorUnits = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var digits = negative ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? [] : digits[(point + 1)..];
        if (!AreDigits(whole) || (point >= 0 && !AreDigits(part)))
        {
            return MoneyFault.NotADecimal;
        }

        if (part.Length > decimals)
        {
            return MoneyFault.TooManyDecimals;
        }

        // Counted downwards: the negative range holds one more than the positive.
        var total = 0L;
        if (!Append(ref total, whole) || !Append(ref total, part) || !Append(ref total, "000".AsSpan(0, decimals - part.Length)) || (!negative && total == long.MinValue))
        {
            return MoneyFault.Overflow;
        }

        minorUnits = negative ? total : -total;
        return MoneyFault.None;
    }

    public static string Format(long minorUnits, int decimals)
    {
        Span<char> buffer = stackalloc char[Longest];
        TryFormat(minorUnits, decimals, buffer, out var written);
        return new string(buffer[..written]);
    }

    public static bool TryFormat(long minorUnits, int decimals, Span<char> destination, out int written)
    {
        written = 0;
        Span<char> digits = stackalloc char[Longest];
        var magnitude = minorUnits < 0 ? (ulong)-(minorUnits + 1) + 1 : (ulong)minorUnits;
        magnitude.TryFormat(digits, out var length, "D" + (decimals + 1), CultureInfo.InvariantCulture);
        var needed = length + (minorUnits < 0 ? 1 : 0) + (decimals > 0 ? 1 : 0);
        if (destination.Length < needed)
        {
            return false;
        }

        if (minorUnits < 0)
        {
            destination[written++] = '-';
        }

        digits[..(length - decimals)].CopyTo(destination[written..]);
        written += length - decimals;
        if (decimals > 0)
        {
            destination[written++] = '.';
            digits[(length - decimals)..length].CopyTo(destination[written..]);
            written += decimals;
        }

        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');

    private static bool Append(ref long total, ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            var next = ((Int128)total * 10) - (digit - '0');
            if (next < long.MinValue)
            {
                return false;
            }

            total = (long)next;
        }

        return true;
    }
}
