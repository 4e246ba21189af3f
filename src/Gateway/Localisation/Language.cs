using System.Globalization;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Localisation;

/// <summary>One of the two languages of the pages: picks texts, and writes amounts, numbers and dates as the language does.</summary>
public sealed class Language
{
    private readonly Func<LocalizedText, string> pick;
    private readonly string dateFormat;

    private Language(string code, string culture, Func<LocalizedText, string> pick, string dateFormat)
    {
        Code = code;
        this.pick = pick;
        this.dateFormat = dateFormat;
        Culture = (CultureInfo)CultureInfo.GetCultureInfo(culture).Clone();
        Culture.NumberFormat.NegativeSign = "−";
    }

    /// <summary>Danish.</summary>
    public static Language Danish { get; } = new("da", "da-DK", text => text.Da, "d. MMMM yyyy");

    /// <summary>English, as Danish public bodies write it: British dates.</summary>
    public static Language English { get; } = new("en", "en-GB", text => text.En, "d MMMM yyyy");

    /// <summary>The order of names in lists, Danish in both languages as in the lists of the database: Æ, Ø and Å, and Aa as Å, come last.</summary>
    public static StringComparer NameOrder { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("da-DK"), ignoreCase: true);

    /// <summary>The two-letter code, <c>da</c> or <c>en</c>.</summary>
    public string Code { get; }

    /// <summary>How the language writes numbers and dates.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The other of the two.</summary>
    public Language Other => this == Danish ? English : Danish;

    /// <summary>The text in this language.</summary>
    /// <param name="text">The text in both.</param>
    public string this[LocalizedText text] => pick(text);

    /// <summary>The text in this language with values in its places.</summary>
    /// <param name="text">The text in both, with <c>{0}</c>, <c>{1}</c> … where values go.</param>
    /// <param name="values">The values.</param>
    public string this[LocalizedText text, params object?[] values] => string.Format(Culture, pick(text), values);

    /// <summary>An amount with its currency: <c>1.250,00 kr.</c> in Danish, <c>DKK 1,250.00</c> in English.</summary>
    /// <param name="minorUnits">Minor units; the sign is kept.</param>
    /// <param name="currency">The currency.</param>
    public string Amount(long minorUnits, Currency currency) => WithCurrency(Number(minorUnits, currency), currency);

    /// <summary>An amount with its currency, with as many decimals as it has and at least the currency's.</summary>
    /// <param name="major">The amount in the currency's major unit, as a decimal text: <c>1250.00</c>.</param>
    /// <param name="currency">The currency.</param>
    public string Amount(string major, Currency currency)
    {
        var amount = decimal.Parse(major, CultureInfo.InvariantCulture);
        return WithCurrency(amount.ToString($"N{Math.Max((int)amount.Scale, currency.Decimals)}", Culture), currency);
    }

    /// <summary>An amount without its currency: <c>1.250,00</c> in Danish, <c>1,250.00</c> in English.</summary>
    /// <param name="minorUnits">Minor units; the sign is kept.</param>
    /// <param name="currency">Gives the number of decimals.</param>
    public string Number(long minorUnits, Currency currency) =>
        decimal.Parse(new Money(minorUnits, currency).ToDecimalString(), CultureInfo.InvariantCulture).ToString($"N{currency.Decimals}", Culture);

    /// <summary>A number with as many decimals as it has.</summary>
    /// <param name="value">The number.</param>
    public string Number(decimal value) => value.ToString("#,##0.#########", Culture);

    /// <summary>A day: <c>1. marts 2026</c> in Danish, <c>1 March 2026</c> in English.</summary>
    /// <param name="day">The day.</param>
    public string Date(DateOnly day) => day.ToString(dateFormat, Culture);

    /// <summary>The day of an instant, in UTC.</summary>
    /// <param name="instant">The instant.</param>
    public string Date(DateTimeOffset instant) => Date(DateOnly.FromDateTime(instant.UtcDateTime));

    /// <summary>An instant to the minute, in UTC and saying so.</summary>
    /// <param name="instant">The instant.</param>
    public string Moment(DateTimeOffset instant) => $"{Date(instant)} {instant.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary>The language with the code; null when there is none.</summary>
    /// <param name="code">What a caller wrote.</param>
    public static Language? Find(string? code) => code switch
    {
        "da" => Danish,
        "en" => English,
        _ => null,
    };

    private string WithCurrency(string number, Currency currency) =>
        this == English ? $"{currency.Code} {number}" : $"{number} {(currency == Currency.Dkk ? "kr." : currency.Code)}";
}
