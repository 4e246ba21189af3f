using System.Globalization;

namespace NetworkHub.Hub.Postgres.Tests.Faults;

/// <summary>How long loads run under faults. <c>NETWORKHUB_FAULT_SECONDS</c> changes it, to look briefly or to search for long.</summary>
internal static class FaultDuration
{
    public static TimeSpan Of(TimeSpan usual) =>
        Environment.GetEnvironmentVariable("NETWORKHUB_FAULT_SECONDS") is { Length: > 0 } seconds
            ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))
            : usual;
}
