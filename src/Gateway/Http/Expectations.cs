using System.Reflection;
using System.Text.Json;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Gateway.Http;

/// <summary>Says what a member should have been.</summary>
internal static class Expectations
{
    /// <param name="type">The type it should have.</param>
    /// <param name="given">What is there.</param>
    public static Message Of(Type type, JsonElement given)
    {
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        return wanted switch
        {
            _ when wanted == typeof(string) => Message.Of(given.ValueKind == JsonValueKind.Number ? "text-expected-not-number" : "text-expected"),
            _ when wanted == typeof(DateOnly) => Message.Of("date-expected"),
            _ when wanted == typeof(DateTimeOffset) => Message.Of("instant-expected"),
            _ when wanted == typeof(Currency) => Message.Of("currency-expected"),
            _ when wanted == typeof(bool) => Message.Of("flag-expected"),
            _ when wanted == typeof(int) || wanted == typeof(long) => Message.Of("whole-number-expected"),
            { IsEnum: true } => OneOf(Enum.GetNames(wanted).Select(JsonNamingPolicy.CamelCase.ConvertName)),
            _ when PrefixOf(wanted) is { } prefix => Message.Of("id-expected", Argument.Text("prefix", prefix)),
            _ => Message.Of("value-form"),
        };
    }

    public static Message OneOf(IEnumerable<string> choices) => Message.Of("choice-expected", Texts("choices", choices));

    public static Argument Texts(string name, IEnumerable<string> texts) => Argument.List(name, [.. texts.Select(text => new TextArgument(text))]);

    private static string? PrefixOf(Type type) =>
        Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEntityId<>))
            ? (string?)type.GetProperty("Prefix", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)
            : null;
}
