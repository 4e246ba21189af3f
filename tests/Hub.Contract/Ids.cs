using NetworkHub.Domain.Entities;

namespace NetworkHub.Hub.Contract;

/// <summary>Ids that nothing else has: tests may share a database.</summary>
public static class Ids
{
    public static TId New<TId>()
        where TId : struct, IEntityId<TId> =>
        EntityIds.From<TId>(Guid.CreateVersion7());
}
