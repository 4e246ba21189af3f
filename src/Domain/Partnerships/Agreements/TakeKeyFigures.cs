using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Takes newer key figures into the partnership.</summary>
/// <param name="KeyFigures">The parties' key figures; those already taken in are no news.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record TakeKeyFigures(IReadOnlyList<PartyKeyFigures> KeyFigures) : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Agreeing.Take(state, this);
}

/// <summary>Key figures of one party.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Figures">In any order.</param>
public sealed record PartyKeyFigures(ActorId Party, IReadOnlyList<KeyFigure> Figures);
