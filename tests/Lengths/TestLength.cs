namespace NetworkHub.Lengths;

/// <summary>
/// How long a test works that finds more the longer it works: kills, minutes of load, large files. It states both lengths, and its output
/// says which of them ran.
/// </summary>
public static class TestLength
{
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("NETWORKHUB_LONG_TESTS") == "1";

    /// <summary>The length of this run.</summary>
    /// <param name="shorter">In <c>./test</c>: long enough to meet what the test is about.</param>
    /// <param name="full">In <c>./test --long</c>.</param>
    /// <param name="unit">What is counted, such as <c>kills</c>.</param>
    public static int Of(int shorter, int full, string unit)
    {
        var length = IsFull ? full : shorter;
        var more = IsFull ? "" : $", {full} with --long";
        TestContext.Current.TestOutputHelper?.WriteLine($"Length: {length} {unit}{more}: {TestContext.Current.Test?.TestDisplayName}");
        return length;
    }

    /// <summary>The length of this run in seconds.</summary>
    /// <param name="shorter">In <c>./test</c>: long enough to meet what the test is about.</param>
    /// <param name="full">In <c>./test --long</c>.</param>
    public static TimeSpan Seconds(int shorter, int full) => TimeSpan.FromSeconds(Of(shorter, full, "seconds"));
}
