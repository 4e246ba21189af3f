using System.Globalization;

namespace NetworkHub.Bench;

/// <summary>Prints measurements and the ratios between them as lines of a table.</summary>
internal static class Report
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public static void Title(string text) => Console.WriteLine($"\n{text}");

    public static void Figure(string what, IReadOnlyList<double> rounds, string unit) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-64} {Median(rounds),12:N1} {unit}   ({rounds.Min():N1} to {rounds.Max():N1})"));

    public static void Ratio(string what, double ratio, string limit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-64} {ratio,12:N2} x   {limit}"));
}
