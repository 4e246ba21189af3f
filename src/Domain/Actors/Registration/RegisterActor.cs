using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Brings an actor into the hub.</summary>
/// <param name="Profile">Who it is.</param>
/// <param name="ValidFrom">The first day it exists; null when that is not known.</param>
/// <param name="KeyFigures">Key figures known from the start; may be empty.</param>
[Access(Who.Anyone, Rights.Write)]
public sealed record RegisterActor(ActorProfile Profile, DateOnly? ValidFrom, IReadOnlyList<RecordedKeyFigure> KeyFigures)
    : IActorCommand, ICreatingCommand
{
    /// <inheritdoc/>
    public Decision Decide(ActorState state, in DecisionContext context) => Registration.Register(this);
}
