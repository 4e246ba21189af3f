using System.Text.Json;
using FsCheck.Fluent;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Sharing.Tests.Monetary;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("DKK", "1250.00", 125000)]
    [InlineData("DKK", "1250", 125000)]
    [InlineData("DKK", "1250.5", 125050)]
    [InlineData("DKK", "-0.05", -5)]
    [InlineData("DKK", "007", 700)]
    [InlineData("JPY", "125", 125)]
    [InlineData("KWD", "0.001", 1)]
    [InlineData("DKK", "-92233720368547758.08", long.MinValue)]
    [InlineData("DKK", "92233720368547758.07", long.MaxValue)]
    public void TryParse_StrictDecimal_CountsMinorUnits(string code, string text, long minorUnits)
    {
        Money.TryParse(text, Currency.Get(code), out var money, out var fault).ShouldBeTrue();

        money.MinorUnits.ShouldBe(minorUnits);
        fault.ShouldBe(MoneyFault.None);
    }

    [Theory]
    [InlineData("DKK", "", MoneyFault.NotADecimal)]
    [InlineData("DKK", "-", MoneyFault.NotADecimal)]
    [InlineData("DKK", ".", MoneyFault.NotADecimal)]
    [InlineData("DKK", "1.", MoneyFault.NotADecimal)]
    [InlineData("DKK", ".5", MoneyFault.NotADecimal)]
    [InlineData("DKK", "+1", MoneyFault.NotADecimal)]
    [InlineData("DKK", " 1", MoneyFault.NotADecimal)]
    [InlineData("DKK", "1 ", MoneyFault.NotADecimal)]
    [InlineData("DKK", "1,00", MoneyFault.NotADecimal)]
    [InlineData("DKK", "1.000,00", MoneyFault.NotADecimal)]
    [InlineData("DKK", "1e3", MoneyFault.NotADecimal)]
    [InlineData("DKK", "--1", MoneyFault.NotADecimal)]
    [InlineData("DKK", "١", MoneyFault.NotADecimal)]
    [InlineData("DKK", "1.000", MoneyFault.TooManyDecimals)]
    [InlineData("JPY", "1.0", MoneyFault.TooManyDecimals)]
    [InlineData("KWD", "1.0000", MoneyFault.TooManyDecimals)]
    [InlineData("DKK", "92233720368547758.08", MoneyFault.Overflow)]
    [InlineData("DKK", "-92233720368547758.09", MoneyFault.Overflow)]
    [InlineData("DKK", "99999999999999999999999999", MoneyFault.Overflow)]
    public void TryParse_AnythingElse_SaysWhy(string code, string text, MoneyFault expected)
    {
        Money.TryParse(text, Currency.Get(code), out _, out var fault).ShouldBeFalse();

        fault.ShouldBe(expected);
    }

    [Theory]
    [InlineData("DKK", 125000, "1250.00")]
    [InlineData("DKK", -5, "-0.05")]
    [InlineData("DKK", 0, "0.00")]
    [InlineData("JPY", 125, "125")]
    [InlineData("JPY", -1, "-1")]
    [InlineData("KWD", 1, "0.001")]
    [InlineData("DKK", long.MinValue, "-92233720368547758.08")]
    public void ToDecimalString_AnyCurrency_HasAllItsDecimals(string code, long minorUnits, string text) =>
        new Money(minorUnits, Currency.Get(code)).ToDecimalString().ShouldBe(text);

    [Fact]
    public void TryParse_ItsOwnText_GivesTheSameMoney() => Law.Holds(
        Gen.Elements("DKK", "JPY", "KWD").Zip(Gen.Choose(int.MinValue, int.MaxValue).Zip(Gen.Choose(int.MinValue, int.MaxValue))),
        random =>
        {
            var money = new Money(((long)random.Item2.Item1 << 32) ^ random.Item2.Item2, Currency.Get(random.Item1));

            Money.TryParse(money.ToDecimalString(), money.Currency, out var parsed, out _).ShouldBeTrue();

            parsed.ShouldBe(money);
        });

    [Fact]
    public void Arithmetic_BeyondSixtyFourBits_Throws()
    {
        var most = new Money(long.MaxValue, Currency.Dkk);
        var least = new Money(long.MinValue, Currency.Dkk);
        var one = new Money(1, Currency.Dkk);

        Should.Throw<OverflowException>(() => most + one);
        Should.Throw<OverflowException>(() => least - one);
        Should.Throw<OverflowException>(() => -least);
    }

    [Fact]
    public void Arithmetic_AcrossCurrencies_Throws()
    {
        var (dkk, eur) = (new Money(1, Currency.Dkk), new Money(1, Currency.Eur));

        Should.Throw<CurrencyMismatchException>(() => dkk + eur).Message.ShouldContain("DKK and EUR");
        Should.Throw<CurrencyMismatchException>(() => dkk - eur);
        Should.Throw<CurrencyMismatchException>(() => dkk < eur);
        dkk.Equals(eur).ShouldBeFalse();
    }

    [Fact]
    public void Arithmetic_SameCurrency_IsThatOfIntegers()
    {
        var (two, five) = (new Money(2, Currency.Dkk), new Money(5, Currency.Dkk));

        (two + five).MinorUnits.ShouldBe(7);
        (two - five).MinorUnits.ShouldBe(-3);
        (-two).MinorUnits.ShouldBe(-2);
        (two < five && two <= five && five > two && five >= two).ShouldBeTrue();
    }

    [Theory]
    [InlineData("dkk")]
    [InlineData("XXX")]
    [InlineData("")]
    public void TryGet_NoActiveCurrency_IsFalse(string code)
    {
        Currency.TryGet(code, out _).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Currency.Get(code));
    }

    [Fact]
    public void Json_Currency_IsItsCode()
    {
        JsonSerializer.Serialize(Currency.Dkk).ShouldBe("\"DKK\"");
        JsonSerializer.Deserialize<Currency>("\"JPY\"").Decimals.ShouldBe(0);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Currency>("\"???\""));
    }
}
