using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Partnerships;

/// <summary>
/// A partnership as its events make it. It keeps totals and never the postings themselves, so that its size and the time of a decision
/// do not grow with their number.
/// </summary>
[Access(Who.Secretariat, Rights.Read)]
[Access(Who.Party, Rights.Read)]
public sealed record PartnershipState : IEntityState
{
    /// <summary>Before the first event.</summary>
    public static PartnershipState Initial { get; } = new();

    /// <summary>Its name; empty before it is founded.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the parties want to realise together.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>The one currency of all its amounts.</summary>
    public Currency Currency { get; init; }

    /// <summary>The actor that keeps its records.</summary>
    public ActorId Secretariat { get; init; }

    /// <summary>The network it grew out of; null when none.</summary>
    public NetworkId? Network { get; init; }

    /// <summary>Everyone who is or was a party, in order of entry; one that came back has an item for each time.</summary>
    public ImmutableList<PartyTime> Parties { get; init; } = [];

    /// <summary>The parties' key figures as taken in, by party and in order of key and date.</summary>
    public ImmutableDictionary<ActorId, ImmutableList<KeyFigure>> KeyFigures { get; init; } = ImmutableDictionary<ActorId, ImmutableList<KeyFigure>>.Empty;

    /// <summary>The agreement versions, oldest first.</summary>
    public ImmutableList<Agreement> Agreements { get; init; } = [];

    /// <summary>The bases that postings were shared by, in order of number.</summary>
    public ImmutableList<SharingBasis> Bases { get; init; } = [];

    /// <summary>Cumulative shares, by scope.</summary>
    public ImmutableDictionary<ScopeKey, AllocationState> Scopes { get; init; } = ImmutableDictionary<ScopeKey, AllocationState>.Empty;

    /// <summary>What each party has paid, net of reversals, in minor units.</summary>
    public ImmutableDictionary<ActorId, long> Paid { get; init; } = ImmutableDictionary<ActorId, long>.Empty;

    /// <summary>What all parties together have paid, net of reversals, in minor units.</summary>
    public long TotalPaid { get; init; }

    /// <summary>What closed settlements made each party pay (positive) or receive (negative), in minor units.</summary>
    public ImmutableDictionary<ActorId, long> Settled { get; init; } = ImmutableDictionary<ActorId, long>.Empty;

    /// <summary>Entry numbers of the costs that were reversed.</summary>
    public ImmutableHashSet<long> Reversed { get; init; } = [];

    /// <summary>The budget years that are closed.</summary>
    public ImmutableSortedSet<int> ClosedYears { get; init; } = [];

    /// <summary>The settlements, oldest first.</summary>
    public ImmutableList<Settlement> Settlements { get; init; } = [];

    /// <summary>
    /// Which basis a day's postings are shared by, as far as it has been found already. Emptied by every event that could change the
    /// answer; rebuilt by use, so snapshots leave it out.
    /// </summary>
    [JsonIgnore]
    public ImmutableDictionary<DateOnly, int> BasisOfDay { get; init; } = ImmutableDictionary<DateOnly, int>.Empty;

    /// <summary>Whether the actor is a party on a day.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="day">The day.</param>
    public bool IsActive(ActorId actor, DateOnly day) => Parties.Exists(time => time.Party == actor && time.Covers(day));

    /// <summary>Whether the actor is or ever was a party.</summary>
    /// <param name="actor">Who.</param>
    public bool WasEverAParty(ActorId actor) => Parties.Exists(time => time.Party == actor);

    /// <summary>The agreement that new postings of a day are shared by: the latest version that covers it; null when none does.</summary>
    /// <param name="day">The day.</param>
    public Agreement? AgreementOn(DateOnly day) => Agreements.FindLast(agreement => agreement.Terms.Covers(day));

    /// <summary>The settlement with this id; null when there is none.</summary>
    /// <param name="id">Its id.</param>
    public Settlement? Find(SettlementId id) => Settlements.Find(settlement => settlement.Id == id);

    /// <inheritdoc/>
    public bool Has(Who role, ActorId organisation) => role switch
    {
        Who.Secretariat => Secretariat == organisation,
        Who.Party => WasEverAParty(organisation),
        _ => false,
    };

    // Whatever changes who or what a day's postings are shared by makes the remembered answers worthless.
    internal PartnershipState ForgetBases() => this with { BasisOfDay = ImmutableDictionary<DateOnly, int>.Empty };

    internal PartnershipState Change(SettlementId id, Func<Settlement, Settlement> change)
    {
        var old = Find(id)!;
        return this with { Settlements = Settlements.Replace(old, change(old)) };
    }
}

/// <summary>One actor's time as a party.</summary>
/// <param name="Party">Who.</param>
/// <param name="From">The first day.</param>
/// <param name="LastDay">The last day; null while it lasts.</param>
public sealed record PartyTime(ActorId Party, DateOnly From, DateOnly? LastDay)
{
    /// <summary>Whether the day lies within.</summary>
    /// <param name="day">The day.</param>
    public bool Covers(DateOnly day) => From <= day && (LastDay is null || day <= LastDay);
}
