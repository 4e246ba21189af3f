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

    private string Rounded(Fraction amount) => (amount / minorUnits).ToDecimalString(currency.Decimals);

    public string En(Fraction amount) => $"{Grouped(Rounded(amount), ',', '.')} {currency.Code}";

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
