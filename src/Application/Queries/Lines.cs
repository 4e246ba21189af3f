using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Application.Queries;

/// <summary>Which actors; a null does not limit.</summary>
/// <param name="Kind">Only this kind.</param>
/// <param name="Text">Only those whose name contains it, without regard to case.</param>
/// <param name="AreaCode">Only that municipality or region code.</param>
public sealed record ActorFilter(ActorKind? Kind = null, string? Text = null, string? AreaCode = null);

/// <summary>An actor in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Profile">Who it is.</param>
/// <param name="LastDay">The last day it exists; null when no end is known.</param>
/// <param name="Successor">Who takes over; null when nobody does.</param>
public sealed record ActorLine(ActorId Id, ActorProfile Profile, DateOnly? LastDay, ActorId? Successor);

/// <summary>A network in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">How many members it has at present.</param>
public sealed record NetworkLine(NetworkId Id, string Name, int Members);

/// <summary>Which partnerships; a null does not limit.</summary>
/// <param name="Network">Only those that grew out of this network.</param>
/// <param name="Party">Only those this actor is or was a party of.</param>
public sealed record PartnershipFilter(NetworkId? Network = null, ActorId? Party = null);

/// <summary>A partnership in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The currency of its amounts.</param>
/// <param name="Network">The network it grew out of; null when none.</param>
/// <param name="Parties">How many parties it has at present.</param>
/// <param name="Posted">The sum of costs posted, net of reversals, in minor units.</param>
public sealed record PartnershipLine(PartnershipId Id, string Name, Currency Currency, NetworkId? Network, int Parties, long Posted);

/// <summary>Which ledger entries; a null does not limit.</summary>
/// <param name="Year">Only this calendar year.</param>
/// <param name="Category">Only this cost category.</param>
/// <param name="Party">Only what this party paid or has a share of.</param>
/// <param name="Axes">What counts on the two time axes.</param>
public sealed record LedgerFilter(int? Year = null, string? Category = null, ActorId? Party = null, TimeAxes? Axes = null);

/// <summary>The two time axes of a ledger; a null does not limit.</summary>
/// <param name="AsOf">Only what is dated on or before this day (effective time).</param>
/// <param name="KnownAt">Only what was recorded at or before this instant (recorded time).</param>
public sealed record TimeAxes(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null);

/// <summary>What kind of ledger entry.</summary>
public enum LedgerEntryKind
{
    /// <summary>A posted cost.</summary>
    Cost,

    /// <summary>A cost taken back.</summary>
    Reversal,

    /// <summary>A settlement that was paid.</summary>
    Settlement,

    /// <summary>Shares brought to what the agreement gives of a whole.</summary>
    TrueUp,
}

/// <summary>One entry of a partnership's ledger. Amounts are signed minor units: a reversal's are the negatives of the cost's.</summary>
/// <param name="Entry">The entry number: the version of its event.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Date">The day it counts from.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="By">Id of the principal that recorded it.</param>
/// <param name="Category">The cost category; empty for a settlement.</param>
/// <param name="Text">What it was for, why it was taken back, or the payment's reference.</param>
/// <param name="Reference">Voucher number; empty when none.</param>
/// <param name="PaidBy">Who paid the cost; null when nothing was paid.</param>
/// <param name="Amount">The amount; 0 for a settlement or a true-up.</param>
/// <param name="Shares">
/// Each party's share, or what a true-up changes it by; for a settlement what each party paid (positive) or received (negative).
/// </param>
/// <param name="Reverses">The entry a reversal takes back; null otherwise.</param>
public sealed record LedgerEntry(
    long Entry,
    LedgerEntryKind Kind,
    DateOnly Date,
    DateTimeOffset RecordedAt,
    string By,
    string Category,
    string Text,
    string Reference,
    ActorId? PaidBy,
    long Amount,
    IReadOnlyList<PartyShare> Shares,
    long? Reverses);

/// <summary>Sums of a partnership's ledger for one party in one category and year, in minor units.</summary>
/// <param name="Year">The calendar year of the entries' dates.</param>
/// <param name="Category">The cost category; empty for settlements.</param>
/// <param name="Party">Whose.</param>
/// <param name="Paid">What it paid, net of reversals.</param>
/// <param name="Share">Its share.</param>
/// <param name="Settled">What settlements made it pay; negative when it received.</param>
public sealed record LedgerSum(int Year, string Category, ActorId Party, long Paid, long Share, long Settled);

/// <summary>An actor's part of one partnership in one year, in minor units.</summary>
/// <param name="Partnership">Which partnership.</param>
/// <param name="Name">Its name.</param>
/// <param name="Currency">The currency of the amounts.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Paid">What the actor paid, net of reversals.</param>
/// <param name="Share">Its share.</param>
/// <param name="Settled">What settlements made it pay; negative when it received.</param>
public sealed record PortfolioLine(PartnershipId Partnership, string Name, Currency Currency, int Year, long Paid, long Share, long Settled);

/// <summary>An event as the feed shows it.</summary>
/// <param name="Position">The global position.</param>
/// <param name="Stream">The entity.</param>
/// <param name="Version">The version in the stream.</param>
/// <param name="Type">Name and version of its format.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="By">Id of the principal that caused it.</param>
/// <param name="Data">The event's JSON.</param>
/// <param name="Hash">The event's hash, lower-case hexadecimal.</param>
public sealed record FeedEvent(
    long Position, string Stream, long Version, string Type, DateTimeOffset RecordedAt, string By, System.Text.Json.JsonElement Data, string Hash);

/// <summary>A part of the feed.</summary>
/// <param name="Events">In global order.</param>
/// <param name="After">Where to go on: the position up to which everything visible has been returned.</param>
public sealed record FeedPage(IReadOnlyList<FeedEvent> Events, long After);
