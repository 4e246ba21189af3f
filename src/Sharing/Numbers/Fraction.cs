using System.Globalization;
using System.Numerics;

namespace NetworkHub.Sharing.Numbers;

/// <summary>An exact rational number in lowest terms; the default value is zero. Equality and order are those of the numbers.</summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    // Zero stands for one, so that default(Fraction) is the number zero.
    private readonly BigInteger denominatorLessOne;

    /// <summary>The fraction numerator / denominator, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        denominatorLessOne = (denominator / divisor) - 1;
    }

    private Fraction(BigInteger integer)
    {
        Numerator = integer;
        denominatorLessOne = BigInteger.Zero;
    }

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One { get; } = new(BigInteger.One);

    /// <summary>The numerator, which carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator, at least one.</summary>
    public BigInteger Denominator => denominatorLessOne + 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Numerator.Sign;

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>The integer as a fraction.</summary>
    public static implicit operator Fraction(long value) => new(new BigInteger(value));

    /// <summary>The integer as a fraction.</summary>
    public static implicit operator Fraction(BigInteger value) => new(value);

    /// <summary>The decimal, exactly.</summary>
    public static implicit operator Fraction(decimal value) => FromDecimal(value);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        left.denominatorLessOne == right.denominatorLessOne && left.denominatorLessOne.IsZero
            ? new(left.Numerator + right.Numerator)
            : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    /// <summary>The opposite.</summary>
    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>Equal numbers.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Different numbers.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>Less.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Less or equal.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Greater.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Greater or equal.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two numbers.</summary>
    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    /// <summary>The larger of two numbers.</summary>
    public static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    /// <summary>The decimal, exactly.</summary>
    public static Fraction FromDecimal(decimal value) => new(Unscaled(value), BigInteger.Pow(10, value.Scale));

    /// <summary>The sum of a sequence.</summary>
    public static Fraction Sum(IEnumerable<Fraction> values) => values.Aggregate(Zero, (total, value) => total + value);

    /// <summary>The greatest integer not above the number.</summary>
    public BigInteger Floor() => Numerator.Sign >= 0 || denominatorLessOne.IsZero ? Numerator / Denominator : ((Numerator + 1) / Denominator) - 1;

    /// <summary>The least integer not below the number.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>The nearest integer; halves go away from zero.</summary>
    public BigInteger Round() => Sign >= 0 ? (this + new Fraction(1, 2)).Floor() : -(-this).Round();

    /// <summary>The number as <c>-201513/2</c>, an integer without denominator.</summary>
    public override string ToString() => denominatorLessOne.IsZero
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    /// <summary>The number as a decimal text with exactly this many decimals, rounded to the nearest, halves away from zero.</summary>
    public string ToDecimalString(int decimals)
    {
        var scaled = (this * BigInteger.Pow(10, decimals)).Round();
        var digits = BigInteger.Abs(scaled).ToString("D" + (decimals + 1), CultureInfo.InvariantCulture);
        var text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return scaled.Sign < 0 ? "-" + text : text;
    }

    /// <inheritdoc />
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc />
    public bool Equals(Fraction other) => Numerator == other.Numerator && denominatorLessOne == other.denominatorLessOne;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Numerator, denominatorLessOne);

    private static BigInteger Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new BigInteger(unchecked((uint)bits[2])) << 64 | new BigInteger(unchecked((uint)bits[1])) << 32 | unchecked((uint)bits[0]);
        return value < 0 ? -magnitude : magnitude;
    }
}
