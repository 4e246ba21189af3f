using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Tests.Entities;

/// <summary>Ids and the moment that the tests decide at.</summary>
internal static class Deciding
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static DecisionContext Context { get; } = new(Now, 0, null);

    public static ActorId Actor(int number) => Id<ActorId>(number);

    public static TId Id<TId>(int number)
        where TId : struct, IEntityId<TId> =>
        EntityIds.From<TId>(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0));
}
