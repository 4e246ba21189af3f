using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Records key figures; one of the same key and date replaces the earlier.</summary>
/// <param name="Figures">At least one.</param>
[Access(Who.OwnOrganisation, Rights.Write)]
public sealed record RecordKeyFigures(IReadOnlyList<RecordedKeyFigure> Figures) : IActorCommand
{
    /// <inheritdoc/>
    public Decision Decide(ActorState state, in DecisionContext context) => state.HasEnded(context.Now) ?? Recording.Record(state, this);
}
