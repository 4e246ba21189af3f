namespace NetworkHub.Gateway.Http;

/// <summary>Documents every problem at the address that is its type.</summary>
internal static class ProblemEndpoints
{
    private const string Heading = "\n## ";
    private static readonly Dictionary<string, string> Sections = Read();

    public static void MapProblems(this IEndpointRouteBuilder app) => app.MapGet("/problems/{code}", (string code) =>
        Sections.TryGetValue(code, out var section) ? Results.Text(section, "text/markdown; charset=utf-8") : Results.NotFound())
        .AllowAnonymous().ExcludeFromDescription();

    // The document is docs/reference/errors.md: one section per code, under parts with a heading of the first level.
    private static Dictionary<string, string> Read()
    {
        using var reader = new StreamReader(typeof(ProblemEndpoints).Assembly.GetManifestResourceStream("errors.md")!);
        return reader.ReadToEnd().Split(Heading).Skip(1)
            .Select(section => section.Split("\n# ")[0].Split('\n', 2))
            .ToDictionary(section => section[0], section => $"# {section[0]}\n{section[1].TrimEnd()}\n", StringComparer.Ordinal);
    }
}
