using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Takes actors into the hub.</summary>
internal static class Registration
{
    public static Decision Register(RegisterActor register)
    {
        var errors = ActorRules.Check(register.Profile, register.KeyFigures);
        if (errors.Count > 0)
        {
            return new ActorInvalid(errors);
        }

        var registered = new ActorRegistered(register.Profile, register.ValidFrom);
        return Decision.AcceptWith(
            register.KeyFigures.Count > 0 ? [registered, new KeyFiguresRecorded(register.KeyFigures)] : [registered],
            ActorRules.Warnings(register.Profile));
    }
}
