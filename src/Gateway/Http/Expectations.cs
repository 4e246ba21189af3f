using System.Text.Json;

namespace NetworkHub.Gateway.Http;

/// <summary>Says what a member should have been, in words for whoever wrote the request.</summary>
internal static class Expectations
{
    /// <param name="type">The type it should have.</param>
    /// <param name="given">What stands there.</param>
    /// <param name="refusal">Why the serialiser refused it.</param>
    public static string Of(Type type, JsonElement given, JsonException refusal)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        if (wanted == typeof(string))
        {
            return given.ValueKind == JsonValueKind.Number
                ? "Give a text in quotes, not a number: numbers lose decimals on their way. An amount looks like \"1250.00\"."
                : "Give a text.";
        }

        if (wanted == typeof(DateOnly))
        {
            return "Give a date as year, month and day, such as \"2026-03-31\".";
        }

        if (wanted.IsEnum)
        {
            return $"Give one of: {string.Join(", ", Enum.GetNames(wanted).Select(JsonNamingPolicy.CamelCase.ConvertName))}.";
        }

        if (wanted == typeof(int) || wanted == typeof(long))
        {
            return "Give a whole number.";
        }

        return wanted == typeof(bool) ? "Give true or false." : refusal.Message.Split(" Path:", 2)[0];
    }
}
