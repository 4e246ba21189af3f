using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>What can happen to a partnership. Amounts are minor units of the partnership's currency.</summary>
public interface IPartnershipEvent : IEvent;

/// <summary>The partnership was founded.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Purpose">What the parties want to realise together; at most 4,000 characters.</param>
/// <param name="Currency">The one currency of all its amounts.</param>
/// <param name="Secretariat">The actor that keeps its records; need not be a party.</param>
/// <param name="Network">The network it grew out of; null when it grew out of none.</param>
public sealed record PartnershipFounded(string Name, string Purpose, Currency Currency, ActorId Secretariat, NetworkId? Network) : IPartnershipEvent;

/// <summary>An actor became a party.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day.</param>
public sealed record PartyEntered(ActorId Party, DateOnly From) : IPartnershipEvent;

/// <summary>A party left.</summary>
/// <param name="Party">Who.</param>
/// <param name="LastDay">The last day it shares in what is posted.</param>
public sealed record PartyExited(ActorId Party, DateOnly LastDay) : IPartnershipEvent;

/// <summary>The parties agreed how to share.</summary>
/// <param name="Version">1 for the first agreement, then counting up.</param>
/// <param name="Terms">What was agreed.</param>
public sealed record AgreementAdopted(int Version, AgreementTerms Terms) : IPartnershipEvent;

/// <summary>Key figures of a party were taken into the partnership, where rules read them; they never change behind the parties' backs.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Figures">At least one; one of the same key and date replaces the earlier.</param>
public sealed record KeyFiguresTaken(ActorId Party, IReadOnlyList<KeyFigure> Figures) : IPartnershipEvent;

/// <summary>The facts that the following postings are shared by were written down, so that every share can be recomputed.</summary>
/// <param name="Number">1 for the first basis, then counting up.</param>
/// <param name="AgreementVersion">The agreement whose rule applies.</param>
/// <param name="Facts">The parties and figures that the rule used.</param>
public sealed record BasisEstablished(int Number, int AgreementVersion, Basis Facts) : IPartnershipEvent;

/// <summary>A cost was posted and shared. The version of this event is its entry number.</summary>
/// <param name="Cost">What was paid.</param>
/// <param name="Basis">Number of the basis it was shared by.</param>
/// <param name="Shares">Each active party's share; their sum is the amount.</param>
public sealed record CostPosted(Cost Cost, int Basis, IReadOnlyList<PartyShare> Shares) : IPartnershipEvent;

/// <summary>A posted cost was taken back whole.</summary>
/// <param name="Entry">The entry number of what is taken back.</param>
/// <param name="Date">The day the reversal counts from.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
/// <param name="Cost">What had been posted.</param>
/// <param name="Basis">The basis it had been shared by.</param>
/// <param name="Shares">What each party had been given and now gets back.</param>
public sealed record CostReversed(long Entry, DateOnly Date, string Reason, Cost Cost, int Basis, IReadOnlyList<PartyShare> Shares) : IPartnershipEvent;

/// <summary>
/// What parties have been given of a total was brought to what the agreement gives of it. The version of this event is its entry number.
/// </summary>
/// <param name="Point">At the end of a year, or where pain and gain is assessed.</param>
/// <param name="Date">The day it counts from.</param>
/// <param name="Category">The cost category.</param>
/// <param name="Basis">Number of the basis it was shared by.</param>
/// <param name="Total">What had been posted in the category and year, or over the agreement's life.</param>
/// <param name="Shares">What each party's share changes by; they sum to zero.</param>
/// <param name="Forecast">What the whole was expected to cost; null but for an assessment at completion.</param>
public sealed record SharesTruedUp(
    TrueUpPoint Point, DateOnly Date, string Category, int Basis, long Total, IReadOnlyList<PartyShare> Shares, long? Forecast = null) : IPartnershipEvent;

/// <summary>A budget year was closed: no cost, reversal or true-up can be dated in it any more.</summary>
/// <param name="Year">The calendar year.</param>
public sealed record PeriodClosed(int Year) : IPartnershipEvent;

/// <summary>A settlement was proposed that would clear the balances.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Transfers">Who pays whom; at least one.</param>
public sealed record SettlementProposed(SettlementId Settlement, IReadOnlyList<SettlementTransfer> Transfers) : IPartnershipEvent;

/// <summary>A party that pays or receives approved the settlement.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Party">Who approved.</param>
/// <param name="Note">Reference to the party's own approval, or empty.</param>
public sealed record SettlementApproved(SettlementId Settlement, ActorId Party, string Note) : IPartnershipEvent;

/// <summary>The settlement was given up before it was paid.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
public sealed record SettlementWithdrawn(SettlementId Settlement, string Reason) : IPartnershipEvent;

/// <summary>The transfers were paid; balances are changed by them.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="Reference">Reference to the payment, or empty.</param>
public sealed record SettlementClosed(SettlementId Settlement, DateOnly PaidOn, string Reference) : IPartnershipEvent;
