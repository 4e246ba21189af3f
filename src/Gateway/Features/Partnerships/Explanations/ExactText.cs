using System.Globalization;
using System.Numerics;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Gateway.Features.Partnerships.Explanations;

/// <summary>Exact amounts for people: whole where they are, else as whole and fraction, <c>17.857 1/7</c>.</summary>
internal static class ExactText
{
    /// <summary>The exact number in major units.</summary>
    public static string Of(Fraction amount, Language language)
    {
        var whole = amount.Sign < 0 ? amount.Ceiling() : amount.Floor();
        var rest = amount - whole;
        if (rest.IsZero)
        {
            return Whole(whole, language);
        }

        var fraction = string.Create(CultureInfo.InvariantCulture, $"{BigInteger.Abs(rest.Numerator)}/{rest.Denominator}");
        var sign = whole.IsZero && rest.Sign < 0 ? language.Culture.NumberFormat.NegativeSign : "";
        return whole.IsZero ? $"{sign}{fraction}" : $"{Whole(whole, language)} {fraction}";
    }

    /// <summary>Reads what an explanation gives as exact: <c>200000/3</c>.</summary>
    public static Fraction Parse(string exact) => exact.Split('/') is [var numerator, var denominator]
        ? new Fraction(Integer(numerator), Integer(denominator))
        : Integer(exact);

    private static BigInteger Integer(string text) => BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Whole(BigInteger number, Language language) => number.ToString("N0", language.Culture);
}
