namespace NetworkHub.Application.Queries.Reading;

/// <summary>Recorded time as the log has it: microseconds since 1970-01-01 UTC.</summary>
internal static class RecordedTime
{
    public static long Of(DateTimeOffset instant) => (instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset From(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
