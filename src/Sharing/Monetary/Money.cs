namespace NetworkHub.Sharing.Monetary;

/// <summary>
/// A signed integer number of minor units of one currency. Arithmetic is exact: beyond 64 bits it throws
/// <see cref="OverflowException"/>, across currencies <see cref="CurrencyMismatchException"/>; nothing is rounded.
/// </summary>
/// <param name="MinorUnits">Øre for DKK; any value of a 64-bit integer.</param>
/// <param name="Currency">The currency that the minor units belong to.</param>
public readonly record struct Money(long MinorUnits, Currency Currency) : IComparable<Money>
{
    /// <summary>The sum of two amounts of the same currency.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.MinorUnits + right.SameCurrencyAs(left)), left.Currency);

    /// <summary>The difference of two amounts of the same currency.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.MinorUnits - right.SameCurrencyAs(left)), left.Currency);

    /// <summary>The amount with its sign turned.</summary>
    public static Money operator -(Money value) => new(checked(-value.MinorUnits), value.Currency);

    /// <summary>Less, in the same currency.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Less or equal, in the same currency.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Greater, in the same currency.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Greater or equal, in the same currency.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Parses a strict decimal text: optional <c>-</c>, digits, optional point and at most the currency's decimals; nothing else.</summary>
    public static bool TryParse(string amount, Currency currency, out Money money, out MoneyFault fault) =>
        TryParse(amount.AsSpan(), currency, out money, out fault);

    /// <inheritdoc cref="TryParse(string, Currency, out Money, out MoneyFault)" />
    public static bool TryParse(ReadOnlySpan<char> amount, Currency currency, out Money money, out MoneyFault fault)
    {
        fault = MoneyText.Parse(amount, currency.Decimals, out var minorUnits);
        money = fault == MoneyFault.None ? new Money(minorUnits, currency) : default;
        return fault == MoneyFault.None;
    }

    /// <inheritdoc />
    public int CompareTo(Money other) => MinorUnits.CompareTo(other.SameCurrencyAs(this));

    /// <summary>The amount as an invariant decimal text with all of the currency's decimals: <c>1250.00</c>, <c>-0.05</c>.</summary>
    public string ToDecimalString() => MoneyText.Format(MinorUnits, Currency.Decimals);

    /// <summary>Writes <see cref="ToDecimalString"/> into a buffer; false when it does not fit (21 characters always do).</summary>
    public bool TryFormat(Span<char> destination, out int written) => MoneyText.TryFormat(MinorUnits, Currency.Decimals, destination, out written);

    /// <summary>The amount and the code, for people who read logs: <c>1250.00 DKK</c>.</summary>
    public override string ToString() => $"{ToDecimalString()} {Currency.Code}";

    private long SameCurrencyAs(Money other) =>
        Currency == other.Currency ? MinorUnits : throw new CurrencyMismatchException(other.Currency, Currency);
}
