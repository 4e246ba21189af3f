using System.Globalization;
using System.Reflection;
using CsvHelper;
using CsvHelper.Configuration;

namespace NetworkHub.Demo;

/// <summary>The data files that the demo carries.</summary>
internal static class DemoFile
{
    public static IReadOnlyList<MunicipalityRow> Municipalities { get; } = Read<MunicipalityRow>("municipalities.csv");

    public static IReadOnlyList<RegionRow> Regions { get; } = Read<RegionRow>("regions.csv");

    public static IReadOnlyList<CostRow> Costs { get; } = Read<CostRow>("costs.csv");

    private static T[] Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { PrepareHeaderForMatch = header => Bare(header.Header) });
        return [.. csv.GetRecords<T>()];
    }

    // population_date is PopulationDate.
    private static string Bare(string header) => header.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}

internal sealed record MunicipalityRow(string Code, string OfficialName, decimal Population, DateOnly PopulationDate, string Cvr);

internal sealed record RegionRow(
    string Code, string Name, string Cvr, decimal Population, DateOnly PopulationDate, DateOnly? ValidTo, string Successor);

internal sealed record CostRow(DateOnly Date, string Payer, string Amount, string Category, Domain.Partnerships.CostKind Kind, string Reference, string Text);
