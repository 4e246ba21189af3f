using System.Text.Json.Serialization;

namespace NetworkHub.Sharing.Monetary;

/// <summary>An active ISO 4217 currency. Equality is by code and decimals, which the table fixes.</summary>
/// <param name="Code">The alphabetic code in upper case, <c>DKK</c>.</param>
/// <param name="Decimals">The number of decimals of an amount: 0, 2 or 3. One minor unit is 10^-Decimals.</param>
[JsonConverter(typeof(CurrencyJsonConverter))]
public readonly record struct Currency(string Code, int Decimals)
{
    /// <summary>The Danish krone, two decimals (øre).</summary>
    public static Currency Dkk { get; } = Get("DKK");

    /// <summary>The euro, two decimals.</summary>
    public static Currency Eur { get; } = Get("EUR");

    /// <summary>Finds an active currency by its exact upper-case code.</summary>
    public static bool TryGet(string code, out Currency currency)
    {
        var known = CurrencyTable.Decimals.TryGetValue(code, out var decimals);
        currency = known ? new Currency(code, decimals) : default;
        return known;
    }

    /// <summary>The active currency with this exact upper-case code.</summary>
    /// <exception cref="ArgumentException">No active currency has the code.</exception>
    public static Currency Get(string code) =>
        TryGet(code, out var currency) ? currency : throw new ArgumentException($"'{code}' is not an active ISO 4217 currency.", nameof(code));

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
