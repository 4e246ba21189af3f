using System.Diagnostics;

namespace NetworkHub.Bench.Engine;

/// <summary>How fast postings went, and what they allocated on the way.</summary>
internal sealed record Rate(double PerSecond, double BytesEach)
{
    public static Rate Of(int postings, Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        run();
        var seconds = watch.Elapsed.TotalSeconds;
        return new Rate(postings / seconds, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)postings);
    }

    public static double Median(IEnumerable<Rate> rates) => Bench.Report.Median(rates.Select(rate => rate.PerSecond));

    public static void Report(string what, IReadOnlyList<Rate> rates)
    {
        Bench.Report.Figure(what, [.. rates.Select(rate => rate.PerSecond)], "postings/s");
        Bench.Report.Figure("    allocated", [.. rates.Select(rate => rate.BytesEach)], "bytes each");
    }
}
