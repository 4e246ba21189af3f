using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Ends actors.</summary>
internal static class Ending
{
    public static Decision End(ActorState state, EndActor end, DateTimeOffset now)
    {
        if (state.LastDay == end.LastDay && state.Successor == end.Successor)
        {
            return Decision.Nothing;
        }

        if (state.HasEnded(now) is { } ended)
        {
            return ended;
        }

        var errors = new ValidationErrors();
        errors.Require(state.ValidFrom is null || end.LastDay >= state.ValidFrom, "/lastDay", "last-day-before-first");
        return errors.Any ? new ActorInvalid(errors.All) : Decision.Accept(new ActorEnded(end.LastDay, end.Successor));
    }
}
