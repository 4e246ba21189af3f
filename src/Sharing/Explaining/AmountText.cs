using System.Globalization;
using System.Numerics;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Explaining;

// Amounts in minor units as people and programs read them. Number formats are spelled out, not taken from a culture: the
// texts must be the same on every machine.
internal sealed class AmountText
{
    private readonly Currency currency;
    private readonly BigInteger minorUnits;

    public AmountText(Currency currency)
    {
        this.currency = currency;
        minorUnits = BigInteger.Pow(10, currency.Decimals);
    }

    public string Exact(Fraction amount) => (amount / minorUnits).ToString();

    public string Rounded(Fraction amount) => (amount / minorUnits).ToDecimalString(currency.Decimals);

    public string En(Fraction amount) => $"{Grouped(Rounded(amount), ',', '.')} {currency.Code}";

    public string Da(Fraction amount) => $"{Grouped(Rounded(amount), '.', ',')} {currency.Code}";

    public static string EnNumber(decimal value) => Grouped(StrictDecimal.ToText(value), ',', '.');

    public static string DaNumber(decimal value) => Grouped(StrictDecimal.ToText(value), '.', ',');

    // Figures without a currency, to two decimals.
    public static string EnRounded(Fraction value) => Grouped(value.ToDecimalString(2), ',', '.');

    public static string DaRounded(Fraction value) => Grouped(value.ToDecimalString(2), '.', ',');

    public static LocalizedText Percent(decimal ratio) => new(EnNumber(100 * ratio) + " %", DaNumber(100 * ratio) + " %");

    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Grouped(string text, char group, char point)
    {
        var sign = text.StartsWith('-') ? "-" : "";
        var parts = text[sign.Length..].Split('.');
        var whole = parts[0];
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, group.ToString());
        }

        return parts.Length == 1 ? sign + whole : $"{sign}{whole}{point}{parts[1]}";
    }
}
