using System.Globalization;
using System.Text;
using NetworkHub.Gateway.Localisation;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Numbers;

namespace NetworkHub.Gateway.Features.Rules.Explanations;

/// <summary>
/// Says what the sharing engine explains, for programs and people alike: amounts as <c>1,250.00 DKK</c>, of any size, and dates in ISO 8601,
/// the same on every machine. After a colon a place may say that a number has no groups, <c>{days:plain}</c>, or what separates the values
/// of a list, <c>{layers:, }</c>.
/// </summary>
/// <param name="language">Which language.</param>
/// <param name="nameOf">What stands for a party, by its id.</param>
/// <param name="keyFigureOf">What stands for a key figure, by its key.</param>
internal sealed class ExplanationWriter(Language language, Func<string, string> nameOf, Func<string, string> keyFigureOf)
{
    private const string Plain = "plain";

    private readonly (char Group, char Point) marks = language == Language.English ? (',', '.') : ('.', ',');

    /// <summary>Parties by their ids and key figures by their keys, in both languages, as the API says them.</summary>
    public static LocalizedText InBoth(Message message) => new(ForApi(Language.English).Write(message), ForApi(Language.Danish).Write(message));

    /// <exception cref="KeyNotFoundException">There is no sentence for the message, or none of its arguments has the name of a place.</exception>
    public string Write(Message message)
    {
        var sentence = Text(message.Code);
        var filled = new StringBuilder(sentence.Length + 40);
        var from = 0;
        while (sentence.IndexOf('{', from) is >= 0 and var open)
        {
            var close = sentence.IndexOf('}', open);
            var place = sentence[(open + 1)..close].Split(':', 2);
            var argument = message.Arguments.FirstOrDefault(argument => argument.Name == place[0])
                ?? throw new KeyNotFoundException($"'{message.Code}' has no argument '{place[0]}'.");
            filled.Append(sentence, from, open - from).Append(Write(argument.Value, place.ElementAtOrDefault(1)));
            from = close + 1;
        }

        return filled.Append(sentence, from, sentence.Length - from).ToString();
    }

    private static ExplanationWriter ForApi(Language language) => new(language, id => id, key => key);

    private string Write(ArgumentValue value, string? form) => value switch
    {
        TextArgument text => text.Value,
        NumberArgument number when form == Plain => StrictDecimal.ToText(number.Value),
        NumberArgument number => Grouped(StrictDecimal.ToText(number.Value)),
        FigureArgument figure => Grouped(figure.Value),
        AmountArgument amount => $"{Grouped(amount.Value)} {amount.Currency.Code}",
        DateArgument date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        EntityArgument entity => nameOf(entity.Id),
        KeyFigureArgument figure => keyFigureOf(figure.Key),
        WordArgument word => Text(MessageTexts.WordPrefix + word.Code),
        ListArgument list when form is not null => string.Join(form, list.Values.Select(item => Write(item, null))),
        ListArgument list => InList([.. list.Values.Select(item => Write(item, null))]),
        MessageArgument message => Write(message.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No explanation has such an argument."),
    };

    private string InList(string[] values) =>
        values.Length < 2 ? string.Concat(values) : $"{string.Join(", ", values[..^1])} {Text("list.and")} {values[^1]}";

    private string Text(string key) => MessageTexts.Hub.Find(key, language) ?? throw new KeyNotFoundException($"There is no text '{key}'.");

    private string Grouped(string text)
    {
        var sign = text.StartsWith('-') ? "-" : "";
        var parts = text[sign.Length..].Split('.');
        var whole = parts[0];
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, marks.Group.ToString());
        }

        return parts.Length == 1 ? sign + whole : $"{sign}{whole}{marks.Point}{parts[1]}";
    }
}
