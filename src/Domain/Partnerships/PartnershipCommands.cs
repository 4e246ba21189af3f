using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>What can be asked of a partnership.</summary>
public interface IPartnershipCommand : ICommand;

/// <summary>Founds a partnership.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="Purpose">At most 4,000 characters.</param>
/// <param name="Currency">The one currency of all its amounts.</param>
/// <param name="Secretariat">The actor that keeps its records.</param>
/// <param name="Network">The network it grew out of; null when none.</param>
/// <param name="Parties">At least two different actors, each with its first day.</param>
public sealed record FoundPartnership(
    string Name,
    string Purpose,
    Currency Currency,
    ActorId Secretariat,
    NetworkId? Network,
    IReadOnlyList<PartyEntry> Parties) : IPartnershipCommand, IFoundingCommand;

/// <summary>An actor and the day it becomes a party.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day.</param>
public sealed record PartyEntry(ActorId Party, DateOnly From);

/// <summary>Takes an actor in as a party.</summary>
/// <param name="Entry">Who, and from when.</param>
public sealed record EnterParty(PartyEntry Entry) : IPartnershipCommand;

/// <summary>Ends a party's part in new postings.</summary>
/// <param name="Party">Who.</param>
/// <param name="LastDay">The last day.</param>
public sealed record ExitParty(ActorId Party, DateOnly LastDay) : IPartnershipCommand;

/// <summary>Adopts an agreement about sharing.</summary>
/// <param name="Terms">What is agreed.</param>
/// <param name="KeyFigures">The parties' key figures to take in, as the hub has them when it is agreed.</param>
public sealed record AdoptAgreement(AgreementTerms Terms, IReadOnlyList<PartyKeyFigures> KeyFigures) : IPartnershipCommand;

/// <summary>Takes newer key figures into the partnership.</summary>
/// <param name="KeyFigures">The parties' key figures; those already taken in are no news.</param>
public sealed record TakeKeyFigures(IReadOnlyList<PartyKeyFigures> KeyFigures) : IPartnershipCommand;

/// <summary>Key figures of one party.</summary>
/// <param name="Party">Whose.</param>
/// <param name="Figures">In any order.</param>
public sealed record PartyKeyFigures(ActorId Party, IReadOnlyList<KeyFigure> Figures);

/// <summary>Posts a cost and shares it by the agreement.</summary>
/// <param name="Cost">What was paid.</param>
/// <param name="Currency">The currency that the caller stated for the amount.</param>
public sealed record PostCost(Cost Cost, Currency Currency) : IPartnershipCommand;

/// <summary>Takes a posted cost back whole.</summary>
/// <param name="Entry">Its entry number.</param>
/// <param name="Reason">1 to 500 characters.</param>
/// <param name="Date">The day the reversal counts from; null for the cost's own day.</param>
public sealed record ReverseCost(long Entry, string Reason, DateOnly? Date = null) : IPartnershipCommand, IConcernsPastEvent
{
    /// <inheritdoc/>
    public long PastVersion => Entry;
}

/// <summary>Brings shares to what the agreement gives of the whole, by what is known now.</summary>
/// <param name="Point">At the end of a year, or where pain and gain is assessed.</param>
/// <param name="Date">The day it counts from: 31 December at the end of a year.</param>
/// <param name="Category">Only this cost category; null for all. Needed at completion.</param>
/// <param name="Forecast">What the category is expected to cost in all; at completion only.</param>
public sealed record TrueUpShares(TrueUpPoint Point, DateOnly Date, string? Category = null, Forecast? Forecast = null) : IPartnershipCommand;

/// <summary>What a work is expected to cost when it is done.</summary>
/// <param name="Amount">Minor units, above zero.</param>
/// <param name="Currency">The currency that the caller stated for the amount.</param>
public sealed record Forecast(long Amount, Currency Currency);

/// <summary>Closes a budget year: its costs and shares stay as they are. What parties pay each other is not part of them, so a settlement
/// is closed with the day it was paid on, whatever year that is in.</summary>
/// <param name="Year">The calendar year.</param>
public sealed record ClosePeriod(int Year) : IPartnershipCommand;

/// <summary>Proposes the fewest transfers that clear the balances.</summary>
/// <param name="Settlement">The id it gets.</param>
public sealed record ProposeSettlement(SettlementId Settlement) : IPartnershipCommand;

/// <summary>Approves a settlement for one party.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Party">Who approves.</param>
/// <param name="Note">Reference to the party's own approval, or empty; at most 500 characters.</param>
public sealed record ApproveSettlement(SettlementId Settlement, ActorId Party, string Note = "") : IPartnershipCommand;

/// <summary>Gives a settlement up.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record WithdrawSettlement(SettlementId Settlement, string Reason) : IPartnershipCommand;

/// <summary>States that the transfers are paid.</summary>
/// <param name="Settlement">Its id.</param>
/// <param name="PaidOn">The day of payment.</param>
/// <param name="Reference">Reference to the payment, or empty; at most 500 characters.</param>
public sealed record CloseSettlement(SettlementId Settlement, DateOnly PaidOn, string Reference = "") : IPartnershipCommand;
