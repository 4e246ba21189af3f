using System.Collections.Immutable;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The parties agreed how to share.</summary>
/// <param name="Version">1 for the first agreement, then counting up.</param>
/// <param name="Terms">What was agreed.</param>
[StoredAs("partnership.agreement-adopted", 1)]
public sealed record AgreementAdopted(int Version, AgreementTerms Terms) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) => state.ForgetBases() with
    {
        Agreements = state.Agreements.Add(new Agreement(Version, Terms)),
    };
}

/// <summary>Key figures of a party were taken into the partnership, where rules read them; they never change behind the parties' backs.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Figures">At least one; one of the same key and date replaces the earlier.</param>
[StoredAs("partnership.key-figures-taken", 1)]
public sealed record KeyFiguresTaken(ActorId Party, IReadOnlyList<KeyFigure> Figures) : IPartnershipEvent
{
    /// <inheritdoc/>
    public PartnershipState Evolve(PartnershipState state) => state.ForgetBases() with
    {
        KeyFigures = state.KeyFigures.SetItem(Party, Merge(state.KeyFigures.GetValueOrDefault(Party) ?? [])),
    };

    private ImmutableList<KeyFigure> Merge(ImmutableList<KeyFigure> known)
    {
        var merged = known.ToDictionary(figure => (figure.Key, figure.Date));
        foreach (var figure in Figures)
        {
            merged[(figure.Key, figure.Date)] = figure;
        }

        return [.. merged.Values.OrderBy(figure => figure.Key, StringComparer.Ordinal).ThenBy(figure => figure.Date)];
    }
}
