using NetworkHub.Domain.Access;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Partnerships;

/// <summary>Adopts an agreement about sharing.</summary>
/// <param name="Terms">What is agreed.</param>
/// <param name="KeyFigures">The parties' key figures to take in, as the hub has them when it is agreed.</param>
[Access(Who.Secretariat, Rights.Write)]
public sealed record AdoptAgreement(AgreementTerms Terms, IReadOnlyList<PartyKeyFigures> KeyFigures) : IPartnershipCommand
{
    /// <inheritdoc/>
    public Decision Decide(PartnershipState state, in DecisionContext context) => Agreeing.Adopt(state, this);
}
