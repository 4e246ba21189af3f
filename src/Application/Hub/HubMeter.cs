using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NetworkHub.Application.Hub;

/// <summary>What the hub tells of its work; costs next to nothing while nobody listens.</summary>
public static class HubMeter
{
    /// <summary>The name of meter and activity source.</summary>
    public const string Name = "NetworkHub";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Commands =
        Meter.CreateCounter<long>("networkhub.commands", "{command}", "Commands answered, by outcome.");

    private static readonly Histogram<int> AppendedEvents =
        Meter.CreateHistogram<int>("networkhub.append.events", "{event}", "Events that a batch appends together.");

    private static readonly Histogram<double> QueueWait =
        Meter.CreateHistogram<double>("networkhub.queue.wait", "s", "How long a request waits until it is decided.");

    private static long lastPosition;

    /// <summary>Spans of commands.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>The highest position that was acknowledged in this process; 0 before the first.</summary>
    public static long LastPosition => Volatile.Read(ref lastPosition);

    internal static void Answered(CommandOutcome outcome)
    {
        if (Commands.Enabled)
        {
            var name = outcome is CommandOutcome.Accepted { IsReplay: true } ? "Replayed" : outcome.GetType().Name;
            Commands.Add(1, new KeyValuePair<string, object?>("outcome", name.ToLowerInvariant()));
        }
    }

    internal static void Appends(int events) => AppendedEvents.Record(events);

    internal static void Reached(long position) => Volatile.Write(ref lastPosition, Math.Max(position, Volatile.Read(ref lastPosition)));

    internal static void Taken(long enqueuedAt)
    {
        if (QueueWait.Enabled)
        {
            QueueWait.Record(Stopwatch.GetElapsedTime(enqueuedAt).TotalSeconds);
        }
    }
}
