using NetworkHub.Domain.Entities;

namespace NetworkHub.Gateway.Hosting;

/// <summary>Makes ids that sort by the time they were made (UUID version 7).</summary>
/// <param name="time">The clock.</param>
public sealed class IdGenerator(TimeProvider time)
{
    /// <summary>A new id.</summary>
    /// <typeparam name="TId">The kind of id.</typeparam>
    public TId Next<TId>()
        where TId : struct, IEntityId<TId> =>
        EntityIds.From<TId>(NextUuid());

    /// <summary>A new unique part.</summary>
    public Guid NextUuid() => Guid.CreateVersion7(time.GetUtcNow());
}
