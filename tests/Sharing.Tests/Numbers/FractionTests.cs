using FsCheck;
using FsCheck.Fluent;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Sharing.Tests.Numbers;

public sealed class FractionTests
{
    private static readonly Gen<Fraction> Any = Gen.Choose(-1000, 1000).Zip(Gen.Choose(1, 60)).Select(pair => new Fraction(pair.Item1, pair.Item2));

    [Fact]
    public void Arithmetic_AnyFractions_IsAField() => Law.Holds(Any.Zip(Any).Zip(Any), random =>
    {
        var ((a, b), c) = random;

        (a + b).ShouldBe(b + a);
        ((a + b) * c).ShouldBe((a * c) + (b * c));
        (a - a).IsZero.ShouldBeTrue();
        (b.IsZero || a / b * b == a).ShouldBeTrue();
        (a < b).ShouldBe((b - a).Sign > 0);
    });

    [Fact]
    public void Rounding_AnyFraction_StaysBetweenFloorAndCeiling() => Law.Holds(Any, a =>
    {
        (a.Floor() <= a && a - a.Floor() < Fraction.One).ShouldBeTrue();
        (a.Ceiling() >= a && a.Ceiling() - a < Fraction.One).ShouldBeTrue();
        (Fraction.Max(a - a.Round(), a.Round() - a) <= new Fraction(1, 2)).ShouldBeTrue();
    });

    [Fact]
    public void Text_KnownFractions_ReadsExactly()
    {
        new Fraction(403026, 4).ToString().ShouldBe("201513/2");
        new Fraction(6, -3).ToString().ShouldBe("-2");
        default(Fraction).ToString().ShouldBe("0");
        new Fraction(-1, 3).ToDecimalString(4).ShouldBe("-0.3333");
        new Fraction(-1, 2).ToDecimalString(0).ShouldBe("-1");
        new Fraction(1, 200).ToDecimalString(2).ShouldBe("0.01");
        new Fraction(-1, 1000).ToDecimalString(2).ShouldBe("0.00");
        ((Fraction)12.50m).ShouldBe(new Fraction(25, 2));
        ((Fraction)decimal.MinValue).ToString().ShouldBe("-79228162514264337593543950335");
    }

    [Fact]
    public void Fraction_OverZero_Throws() => Should.Throw<DivideByZeroException>(() => new Fraction(1, 0));
}
