using System.Globalization;
using System.Text;
using NetworkHub.Gateway.Ui.Localisation;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Localisation;

/// <summary>
/// Says messages in a language. A sentence names its arguments in braces: <c>{amount}</c>. A code may have variants, which are taken
/// before the code itself: <c>code.withdrawn</c> when an argument is the word <c>withdrawn</c>, <c>code.one</c> when a number is 1, and
/// <c>code.successor</c> when there is an argument of that name.
/// </summary>
/// <param name="texts">The sentences.</param>
/// <param name="language">Which language.</param>
/// <param name="nameOf">What stands for an entity, by its id; when that is empty, the blank before it goes too.</param>
internal sealed class MessageWriter(MessageTexts texts, Language language, Func<string, string> nameOf)
{
    /// <summary>The place of a sentence where the errors that belong to it go, each as a whole sentence.</summary>
    public const string ErrorsPlace = "errors";

    private static readonly CompositeFormat Quoted = CompositeFormat.Parse("'{0}'");

    public MessageWriter(Language language, Func<string, string> nameOf)
        : this(MessageTexts.Hub, language, nameOf)
    {
    }

    public Language Language => language;

    /// <summary>Says entities by their ids in quotes, as the API does.</summary>
    public static MessageWriter WithIds(Language language) => new(language, id => string.Format(CultureInfo.InvariantCulture, Quoted, id));

    /// <summary>The message as a whole sentence, or several; its code when there is no sentence for it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="errors">What goes to the place <c>{errors}</c>.</param>
    public string Write(Message message, params IReadOnlyList<Message> errors)
    {
        var sentence = Variants(message).Append(message.Code).Select(key => texts.Find(key, language)).FirstOrDefault(text => text is not null);
        return sentence is null ? message.Code : Fill(sentence, name => name == ErrorsPlace && errors.Count > 0
            ? string.Join(' ', errors.Select(error => Write(error)))
            : message.Arguments.FirstOrDefault(argument => argument.Name == name) is { } argument ? Write(argument.Value) : null);
    }

    /// <summary>The value as the language writes it.</summary>
    public string Write(ArgumentValue value) => value switch
    {
        TextArgument text => text.Value,
        NumberArgument number => language.Number(number.Value),
        YearArgument year => year.Value.ToString(CultureInfo.InvariantCulture),
        DateArgument date => language.Date(date.Value),
        AmountArgument amount => language.Amount(amount.Value, amount.Currency),
        EntityArgument entity => nameOf(entity.Id),
        WordArgument word => texts.Find(MessageTexts.WordPrefix + word.Code, language) ?? word.Code,
        ListArgument list => InList([.. list.Values.Select(Write)]),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No language writes such an argument."),
    };

    private static IEnumerable<string> Variants(Message message) =>
        from argument in message.Arguments
        from variant in argument.Value switch
        {
            WordArgument word => new[] { word.Code, argument.Name },
            NumberArgument { Value: 1 } => ["one", argument.Name],
            _ => [argument.Name],
        }
        select $"{message.Code}.{variant}";

    private static string Fill(string sentence, Func<string, string?> valueOf)
    {
        var filled = new StringBuilder(sentence.Length + 40);
        var from = 0;
        while (sentence.IndexOf('{', from) is >= 0 and var open && sentence.IndexOf('}', open) is >= 0 and var close)
        {
            filled.Append(sentence, from, open - from);
            from = close + 1;
            switch (valueOf(sentence[(open + 1)..close]))
            {
                case null:
                    filled.Append(sentence, open, from - open);
                    break;
                case "":
                    filled.Length -= filled is [.., ' '] ? 1 : 0;
                    break;
                case var value:
                    filled.Append(value);
                    break;
            }
        }

        return filled.Append(sentence, from, sentence.Length - from).ToString();
    }

    private string InList(IReadOnlyList<string> values) => values switch
    {
        [] => "",
        [var one] => one,
        _ => $"{string.Join(", ", values.Take(values.Count - 1))} {texts.Find("list.and", language)} {values[^1]}",
    };
}
