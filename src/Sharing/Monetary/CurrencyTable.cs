using System.Collections.Frozen;

namespace NetworkHub.Sharing.Monetary;

// ISO 4217 list one (active codes); codes without minor units of account (XAU, XDR, XXX …) are no currencies to post in,
// and the two with four decimals (CLF, UYW) are units of account, not money that is paid.
internal static class CurrencyTable
{
    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK " +
        "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR " +
        "LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB " +
        "SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG " +
        "YER ZAR ZMW ZWG";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    public static FrozenDictionary<string, int> Decimals { get; } =
        Rows(NoDecimals, 0).Concat(Rows(TwoDecimals, 2)).Concat(Rows(ThreeDecimals, 3)).ToFrozenDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, int>> Rows(string codes, int decimals) =>
        codes.Split(' ').Select(code => KeyValuePair.Create(code, decimals));
}
