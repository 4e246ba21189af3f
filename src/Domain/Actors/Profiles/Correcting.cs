using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Corrects profiles.</summary>
internal static class Correcting
{
    public static Decision Change(ActorState state, ChangeActorProfile change)
    {
        var errors = ActorRules.Check(change.Profile, []);
        if (errors.Count > 0)
        {
            return new ActorInvalid(errors);
        }

        return change.Profile == state.Profile
            ? Decision.Nothing
            : Decision.AcceptWith([new ActorProfileChanged(change.Profile)], ActorRules.Warnings(change.Profile));
    }
}
