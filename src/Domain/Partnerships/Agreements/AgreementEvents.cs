using NetworkHub.Domain.Actors;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>The parties agreed how to share.</summary>
/// <param name="Version">1 for the first agreement, then counting up.</param>
/// <param name="Terms">What was agreed.</param>
public sealed record AgreementAdopted(int Version, AgreementTerms Terms) : IPartnershipEvent;

/// <summary>Key figures of a party were taken into the partnership, where rules read them; they never change behind the parties' backs.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Figures">At least one; one of the same key and date replaces the earlier.</param>
public sealed record KeyFiguresTaken(ActorId Party, IReadOnlyList<KeyFigure> Figures) : IPartnershipEvent;
