using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The facts that the following postings are shared by were written down, so that every share can be recomputed.</summary>
/// <param name="Number">1 for the first basis, then counting up.</param>
/// <param name="AgreementVersion">The agreement whose rule applies.</param>
/// <param name="Facts">The parties and figures that the rule used.</param>
[StoredAs("partnership.basis-established", 1)]
public sealed record BasisEstablished(int Number, int AgreementVersion, Basis Facts) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) =>
        state with { Bases = state.Bases.Add(new SharingBasis(Number, state.Agreements[AgreementVersion - 1], Facts)) };
}
