using System.Globalization;
using NetworkHub.Application.Queries;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Gateway.Http;

/// <summary>Query parameters, read strictly: one that cannot be understood is a problem, never ignored.</summary>
internal static class Query
{
    public const int MostItems = 500;

    public static bool Flag(HttpContext context, string name) => Text(context, name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw Wrong(name, "query-flag"),
    };

    public static string? Text(HttpContext context, string name) => context.Request.Query[name] switch
    {
        { Count: 0 } => null,
        [{ Length: <= 2000 } text] => text,
        _ => throw Wrong(name, "query-text"),
    };

    public static long? Number(HttpContext context, string name, long least, long most) => Text(context, name) switch
    {
        null => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw Wrong(name, "query-number", Argument.Number("least", least), Argument.Number("most", most)),
    };

    public static DateOnly? Day(HttpContext context, string name) => Text(context, name) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw Wrong(name, "query-date"),
    };

    public static DateTimeOffset? Instant(HttpContext context, string name) => Text(context, name) switch
    {
        null => null,
        var text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) => at,
        _ => throw Wrong(name, "query-instant"),
    };

    public static TEnum? Choice<TEnum>(HttpContext context, string name)
        where TEnum : struct, Enum =>
        Text(context, name) is not { } text ? null
            : Array.Find(Enum.GetNames<TEnum>(), known => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(known) == text) is { } match
                ? Enum.Parse<TEnum>(match)
                : throw Wrong(name, "query-choice", Expectations.Texts(
                    "choices", Enum.GetNames<TEnum>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)));

    public static PageRequest Page(HttpContext context) => new((int)(Number(context, "limit", 1, MostItems) ?? 100), Text(context, "cursor"));

    public static TimeAxes Axes(HttpContext context) => new(Day(context, "asOf"), Instant(context, "knownAt"));

    private static ProblemException Wrong(string name, string code, params IReadOnlyList<Argument> arguments) =>
        new(Problem.QueryInvalid(name, code, arguments));
}
