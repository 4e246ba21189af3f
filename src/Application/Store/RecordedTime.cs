namespace NetworkHub.Application.Store;

/// <summary>Recorded time as the log has it: microseconds since 1970-01-01 UTC.</summary>
public static class RecordedTime
{
    /// <summary>The log's number for an instant; what is finer than a microsecond is cut off.</summary>
    /// <param name="instant">From 1970 on.</param>
    public static long Of(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The instant of the log's number.</summary>
    /// <param name="microseconds">Since 1970-01-01 UTC.</param>
    public static DateTimeOffset From(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
