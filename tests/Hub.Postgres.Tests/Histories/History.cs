using System.Collections.Concurrent;

namespace NetworkHub.Hub.Postgres.Tests.Histories;

/// <summary>
/// What all clients of a run saw. A single process could have produced it when the operations of each entity can be put into one order that
/// respects time. An entity's versions are that order, so it is enough to look whether they respect time.
/// </summary>
internal sealed class History
{
    private readonly ConcurrentBag<Observation> observations = [];

    public int Count => observations.Count;

    public void Add(Observation seen) => observations.Add(seen);

    /// <summary>The first thing that a single process could not have done; null when there is none.</summary>
    public string? Fault() => observations.GroupBy(seen => seen.Entity, StringComparer.Ordinal).Select(FaultOf).FirstOrDefault(fault => fault is not null);

    private static string? FaultOf(IEnumerable<Observation> entity)
    {
        var all = entity.ToList();
        var twice = all.Where(seen => seen.IsWrite).GroupBy(seen => seen.Version).FirstOrDefault(version => version.Count() > 1);
        if (twice is not null)
        {
            return $"Version {twice.Key} was given to {twice.Count()} writers.";
        }

        var ended = new Queue<Observation>(all.OrderBy(seen => seen.Ended));
        Observation? newest = null;
        foreach (var next in all.OrderBy(seen => seen.Began))
        {
            while (ended.TryPeek(out var earlier) && earlier.Ended < next.Began)
            {
                newest = newest is null || earlier.Version > newest.Version ? earlier : newest;
                ended.Dequeue();
            }

            if (newest is not null && (next.IsWrite ? next.Version <= newest.Version : next.Version < newest.Version))
            {
                return $"{next} began after {newest} had ended.";
            }
        }

        return null;
    }
}
