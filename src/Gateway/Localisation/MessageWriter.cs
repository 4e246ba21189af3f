using System.Globalization;
using System.Text;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Localisation;

/// <summary>
/// Says messages in a language. A sentence names its arguments in braces: <c>{amount}</c>; a list may be asked for with <c>or</c> before its
/// last value, and with quotes around each: <c>{choices:quoted,or}</c>. A code may have variants, which are taken
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
        return sentence is null ? Unworded(message) : Fill(sentence, place => place == ErrorsPlace && errors.Count > 0
            ? string.Join(' ', errors.Select(error => Write(error)))
            : ValueAt(message, place));
    }

    /// <summary>The title of a kind of problem.</summary>
    public string WriteTitle(string kind) => Write(Message.Of($"title.{kind}"));

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
        ListArgument list => InList([.. list.Values.Select(Write)], "list.and"),
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

        filled.Append(sentence, from, sentence.Length - from);
        if (filled is [' ', _, ..])
        {
            filled.Remove(0, 1)[0] = char.ToUpperInvariant(filled[0]);
        }

        return filled.ToString();
    }

    // The sharing engine still words its findings itself.
    private static string Unworded(Message message) =>
        message.Arguments is [{ Name: "text", Value: TextArgument { Value: var text } }] ? text : message.Code;

    private string? ValueAt(Message message, string place)
    {
        var (name, form) = place.Split(':', 2) is [var before, var after] ? (before, after) : (place, "");
        return message.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value switch
        {
            null => null,
            ListArgument list => InList(
                [.. list.Values.Select(value => form.Contains("quoted", StringComparison.Ordinal) ? $"'{Write(value)}'" : Write(value))],
                form.EndsWith("or", StringComparison.Ordinal) ? "list.or" : "list.and"),
            var value => Write(value),
        };
    }

    private string InList(IReadOnlyList<string> values, string conjunction) => values switch
    {
        [] => "",
        [var one] => one,
        _ => $"{string.Join(", ", values.Take(values.Count - 1))} {texts.Find(conjunction, language)} {values[^1]}",
    };
}
