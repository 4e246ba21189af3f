using NetworkHub.Application.Jobs;

namespace NetworkHub.Grains.Jobs;

/// <summary>What is kept of a job beside its order.</summary>
/// <param name="Job">The job as it was when it was last written down; null when there is none.</param>
/// <param name="OrderHash">SHA-256 of the order.</param>
/// <param name="Starts">How often the work was begun.</param>
/// <param name="Runner">Names the activation that runs the work; another process may have one too when the two are no cluster.</param>
/// <param name="LeaseEnds">Until when nobody else may go on with the work; the process that runs it moves this on.</param>
/// <param name="IsCancelled">Whether the process that runs the work is to end it.</param>
public sealed record JobRecord(Job? Job, ReadOnlyMemory<byte> OrderHash, int Starts, Guid Runner, DateTimeOffset LeaseEnds, bool IsCancelled)
{
    /// <summary>No job yet.</summary>
    public JobRecord()
        : this(null, default, 0, default, default, false)
    {
    }
}

/// <summary>What a job is to do, beside its record because a file is large and is written once only.</summary>
/// <param name="Order">The order; null when there is none any more.</param>
public sealed record KeptOrder(JobOrder? Order)
{
    /// <summary>No order yet.</summary>
    public KeptOrder()
        : this((JobOrder?)null)
    {
    }
}
