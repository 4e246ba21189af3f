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

    public static double Median(IEnumerable<Load> loads) => Median(loads.Select(load => load.AcknowledgedPerSecond));

    /// <summary>What several rounds of a load came to; the latencies are those of the last round.</summary>
    public static void Loads(string what, IReadOnlyList<Load> rounds, string unit)
    {
        Figure(what, [.. rounds.Select(load => load.AcknowledgedPerSecond)], unit);
        Console.WriteLine($"  {"",-64} p50 {rounds[^1].P50}, p99 {rounds[^1].P99}, not acknowledged: {rounds.Sum(load => load.Refused)}");
    }

    public static void Title(string text) => Console.WriteLine($"\n{text}");

    public static void Figure(string what, IReadOnlyList<double> rounds, string unit) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-64} {Median(rounds),12:N1} {unit}   ({rounds.Min():N1} to {rounds.Max():N1})"));

    /// <summary>The ratio in each round.</summary>
    public static IReadOnlyList<double> Ratios(IEnumerable<Load> loads, IEnumerable<Load> peers) =>
        [.. loads.Zip(peers, (load, peer) => load.AcknowledgedPerSecond / peer.AcknowledgedPerSecond)];

    /// <summary>A ratio from each round: what slows the machine for a while slows both sides of it.</summary>
    public static void Ratio(string what, IReadOnlyList<double> rounds, string limit) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {what,-64} {Median(rounds),12:N2} x   ({rounds.Min():N2} to {rounds.Max():N2})   {limit}"));

    public static void Ratio(string what, double ratio, string limit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-64} {ratio,12:N2} x   {limit}"));
}
