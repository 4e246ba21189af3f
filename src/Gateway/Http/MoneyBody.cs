using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;
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

    /// <summary>The minor units; notes an error and gives 0 when the text is no amount of the currency.</summary>
    public long ToMinorUnits(ValidationErrors errors, string pointer)
    {
        if (Money.TryParse(Amount, Currency, out var money, out var fault))
        {
            return money.MinorUnits;
        }

        errors.Add($"{pointer}/amount", fault switch
        {
            MoneyFault.TooManyDecimals => Message.Of(
                "amount-decimals", Argument.Text("currency", Currency.Code), Argument.Number("decimals", Currency.Decimals)),
            MoneyFault.Overflow => Message.Of("amount-overflow"),
            _ => Message.Of("amount-form"),
        });
        return 0;
    }
}
