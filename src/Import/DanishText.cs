using System.Globalization;
using System.Text.RegularExpressions;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Import;

/// <summary>Amounts and dates as Danish finance systems write them.</summary>
internal static partial class DanishText
{
    private static readonly string[] DateFormats = ["dd-MM-yyyy", "yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy"];

    /// <summary>Reads <c>1.234,50</c>, <c>1234,5</c>, <c>-1.234</c> or, as SAP writes it, <c>1.234,50-</c>.</summary>
    /// <returns>Why it is no amount; null when it is.</returns>
    public static Message? ReadAmount(string text, Currency currency, out long minorUnits)
    {
        minorUnits = 0;
        var match = Amount().Match(text);
        if (!match.Success)
        {
            return Message.Of("import-amount-unreadable", Argument.Text("amount", text));
        }

        var whole = match.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal);
        var sign = match.Groups["before"].Length + match.Groups["after"].Length == 1 ? "-" : "";
        var plain = sign + whole + match.Groups["part"].Value.Replace(',', '.');
        var isAmount = Money.TryParse(plain, currency, out var money, out var fault);
        minorUnits = money.MinorUnits;
        return isAmount
            ? null
            : fault == MoneyFault.TooManyDecimals
                ? Message.Of(
                    "import-amount-decimals",
                    Argument.Text("amount", text),
                    Argument.Text("currency", currency.Code),
                    Argument.Number("decimals", currency.Decimals))
                : Message.Of("import-amount-too-large", Argument.Text("amount", text));
    }

    /// <summary>Reads <c>31-12-2026</c> or <c>2026-12-31</c>, or the Danish form with dots or slashes.</summary>
    /// <returns>Why it is no date; null when it is.</returns>
    public static Message? ReadDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? null
            : Message.Of("import-date-unreadable", Argument.Text("date", text));

    // A dot groups thousands, so it has three digits after it: 12.50 is a decimal point and must not be read as 1250.
    [GeneratedRegex(@"^(?<before>-?)(?<whole>\d{1,3}(\.\d{3})+|\d+)(?<part>,\d+)?(?<after>-?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.ECMAScript, 1000)]
    private static partial Regex Amount();
}
