using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Http;

/// <summary>An amount of money.</summary>
/// <param name="Amount">A decimal text with at most the currency's decimals, such as <c>"1250.00"</c>.</param>
/// <param name="Currency">The ISO 4217 code, such as <c>DKK</c>.</param>
internal sealed record MoneyBody(string Amount, Currency Currency)
{
    public static MoneyBody From(long minorUnits, Currency currency) => new(Text(minorUnits, currency), currency);

    /// <summary>The amount alone, for tables that name the currency once.</summary>
    public static string Text(long minorUnits, Currency currency) => new Money(minorUnits, currency).ToDecimalString();

    /// <summary>The minor units; notes a fault and gives 0 when the text is no amount of the currency.</summary>
    public long ToMinorUnits(FieldFaults faults, string pointer)
    {
        if (Money.TryParse(Amount, Currency, out var money, out var fault))
        {
            return money.MinorUnits;
        }

        faults.Require(false, $"{pointer}/amount", fault switch
        {
            MoneyFault.TooManyDecimals => $"{Currency.Code} has {Currency.Decimals} decimals. Round the amount as your accounts do.",
            MoneyFault.Overflow => "The amount is larger than can be counted.",
            _ => "Give the amount as digits with a decimal point, such as \"1250.00\".",
        });
        return 0;
    }
}
