using System.Text.Json.Nodes;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Http;

/// <summary>
/// The arguments of a message for programs, by name, in the forms that the API has for them: dates and ids as texts, amounts with their
/// currency, words of the hub by their codes.
/// </summary>
internal sealed class ArgumentValues : Dictionary<string, JsonNode>
{
    private ArgumentValues()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The arguments; null when there are none.</summary>
    public static ArgumentValues? Of(Message message)
    {
        if (message.Arguments.Count == 0)
        {
            return null;
        }

        var values = new ArgumentValues();
        foreach (var argument in message.Arguments)
        {
            values.Add(argument.Name, Of(argument.Value));
        }

        return values;
    }

    private static JsonNode Of(ArgumentValue value) => value switch
    {
        TextArgument text => text.Value,
        NumberArgument number => number.Value,
        YearArgument year => year.Value,
        DateArgument date => date.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        AmountArgument amount => new JsonObject { ["amount"] = amount.Value, ["currency"] = amount.Currency.Code },
        EntityArgument entity => entity.Id,
        WordArgument word => word.Code,
        ListArgument list => new JsonArray([.. list.Values.Select(Of)]),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "The API has no form for such an argument."),
    };
}
