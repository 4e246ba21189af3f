using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Rules;

/// <summary>A named, dated number of a party, such as its population on a day.</summary>
public sealed record KeyFigure
{
    /// <summary>Creates a key figure.</summary>
    /// <param name="key">The name, <c>population</c>.</param>
    /// <param name="date">The first day that the figure holds; it is in force until a later one is.</param>
    /// <param name="value">Not negative, at most nine decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or has more than nine decimals.</exception>
    public KeyFigure(string key, DateOnly date, decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        if (decimal.Round(value, StrictDecimal.MostDecimals) != value)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A key figure has at most nine decimals.");
        }

        Key = key;
        Date = date;
        Value = value;
    }

    /// <summary>The name.</summary>
    public string Key { get; }

    /// <summary>The first day that the figure holds.</summary>
    public DateOnly Date { get; }

    /// <summary>The value: not negative, at most nine decimals.</summary>
    public decimal Value { get; }
}
