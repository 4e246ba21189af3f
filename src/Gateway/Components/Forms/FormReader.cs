using System.Globalization;
using NetworkHub.Domain.Entities;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Components.Forms;

/// <summary>Reads what people write in a form's fields as values; what cannot be read becomes a fault at the field, and null.</summary>
internal sealed class FormReader(FormState form, Language language)
{
    private const int MostDecimals = 9;

    public string? Text(string field) => form[field] is { Length: > 0 } text ? text : Fault<string>(field, FormTexts.Missing);

    public DateOnly? Date(string field) => OptionalDate(field) ?? (form[field].Length == 0 ? FaultDate(field, FormTexts.Missing) : null);

    public DateOnly? OptionalDate(string field)
    {
        if (form[field].Length == 0)
        {
            return null;
        }

        return DateOnly.TryParseExact(form[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : FaultDate(field, FormTexts.NotADate);
    }

    public TId? Id<TId>(string field)
        where TId : struct, IEntityId<TId>
    {
        if (EntityIds.TryParse<TId>(form[field], out var id))
        {
            return id;
        }

        form.Fault(field, language[FormTexts.NotChosen]);
        return null;
    }

    public TEnum? Choice<TEnum>(string field)
        where TEnum : struct, Enum
    {
        if (Enum.TryParse<TEnum>(form[field], out var choice) && Enum.IsDefined(choice))
        {
            return choice;
        }

        form.Fault(field, language[FormTexts.NotChosen]);
        return null;
    }

    public long? Amount(string field, Currency currency)
    {
        if (form[field].Length == 0)
        {
            form.Fault(field, language[FormTexts.Missing]);
            return null;
        }

        var fault = MoneyFault.NotADecimal;
        if (WrittenNumber.ToStrict(form[field], language) is { } text && Money.TryParse(text, currency, out var money, out fault))
        {
            return money.MinorUnits;
        }

        form.Fault(field, fault switch
        {
            MoneyFault.TooManyDecimals => language[FormTexts.TooManyDecimals, currency.Code, currency.Decimals],
            MoneyFault.Overflow => language[FormTexts.TooLarge],
            _ => language[FormTexts.NotAnAmount, language.Number(125_000, Currency.Dkk)],
        });
        return null;
    }

    public decimal? Number(string field)
    {
        if (form[field].Length > 0 && WrittenNumber.ToStrict(form[field], language) is { } text && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number.Scale <= MostDecimals)
        {
            return number;
        }

        form.Fault(field, language[form[field].Length == 0 ? FormTexts.Missing : FormTexts.NotANumber]);
        return null;
    }

    public int? Whole(string field)
    {
        if (int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        form.Fault(field, language[form[field].Length == 0 ? FormTexts.Missing : FormTexts.NotWhole]);
        return null;
    }

    private T? Fault<T>(string field, LocalizedText text)
        where T : class
    {
        form.Fault(field, language[text]);
        return null;
    }

    private DateOnly? FaultDate(string field, LocalizedText text)
    {
        form.Fault(field, language[text]);
        return null;
    }
}
