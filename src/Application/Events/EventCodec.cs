using System.Collections.Frozen;
using System.Text.Json;
using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;

namespace NetworkHub.Application.Events;

/// <summary>
/// Turns events into stored bytes and back. Every event type has a name and a version that never change meaning; a new shape is a new
/// version beside an upcaster from the old one. Golden files of every version are read by the tests.
/// </summary>
public static class EventCodec
{
    private static readonly (string Name, Type Type)[] All =
    [
        ("actor.registered.v1", typeof(ActorRegistered)),
        ("actor.profile-changed.v1", typeof(ActorProfileChanged)),
        ("actor.key-figures-recorded.v1", typeof(KeyFiguresRecorded)),
        ("actor.ended.v1", typeof(ActorEnded)),
        ("network.founded.v1", typeof(NetworkFounded)),
        ("network.charter-adopted.v1", typeof(CharterAdopted)),
        ("network.member-joined.v1", typeof(MemberJoined)),
        ("network.member-roles-changed.v1", typeof(MemberRolesChanged)),
        ("network.member-left.v1", typeof(MemberLeft)),
        ("partnership.founded.v1", typeof(PartnershipFounded)),
        ("partnership.party-entered.v1", typeof(PartyEntered)),
        ("partnership.party-exited.v1", typeof(PartyExited)),
        ("partnership.agreement-adopted.v1", typeof(AgreementAdopted)),
        ("partnership.key-figures-taken.v1", typeof(KeyFiguresTaken)),
        ("partnership.basis-established.v1", typeof(BasisEstablished)),
        ("partnership.cost-posted.v1", typeof(CostPosted)),
        ("partnership.cost-reversed.v1", typeof(CostReversed)),
        ("partnership.shares-trued-up.v1", typeof(SharesTruedUp)),
        ("partnership.period-closed.v1", typeof(PeriodClosed)),
        ("partnership.settlement-proposed.v1", typeof(SettlementProposed)),
        ("partnership.settlement-approved.v1", typeof(SettlementApproved)),
        ("partnership.settlement-withdrawn.v1", typeof(SettlementWithdrawn)),
        ("partnership.settlement-closed.v1", typeof(SettlementClosed)),
    ];

    private static readonly FrozenDictionary<Type, string> Names = All.ToFrozenDictionary(entry => entry.Type, entry => entry.Name);

    private static readonly FrozenDictionary<string, Type> Types =
        All.ToFrozenDictionary(entry => entry.Name, entry => entry.Type, StringComparer.Ordinal);

    /// <summary>Every name that can stand in the log, in order of entity.</summary>
    public static IReadOnlyList<string> Manifest { get; } = [.. All.Select(entry => entry.Name)];

    /// <summary>The stored name and version of a type of event.</summary>
    /// <param name="type">A type that implements <see cref="IEvent"/>.</param>
    public static string NameOf(Type type) => Names[type];

    /// <summary>The stored form.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>Name and version, and the canonical UTF-8 JSON.</returns>
    public static (string Name, ReadOnlyMemory<byte> Data) Encode(IEvent happened)
    {
        var type = happened.GetType();
        return (Names[type], JsonSerializer.SerializeToUtf8Bytes(happened, type, HubJson.Options));
    }

    /// <summary>The event again.</summary>
    /// <param name="stored">As the log has it.</param>
    /// <exception cref="UnreadableEventException">It cannot be read; the message says which event it is and why.</exception>
    public static IEvent Decode(StoredEvent stored)
    {
        try
        {
            return Decode(stored.Type, stored.Data);
        }
        catch (UnreadableEventException e)
        {
            throw new UnreadableEventException($"'{stored.Stream}' version {stored.Version}: {e.Message}", e);
        }
    }

    /// <summary>The event again.</summary>
    /// <param name="name">Name and version.</param>
    /// <param name="data">The stored JSON.</param>
    /// <exception cref="UnreadableEventException">The name is unknown, as after a downgrade, or the bytes are not what it says.</exception>
    public static IEvent Decode(string name, ReadOnlyMemory<byte> data)
    {
        if (!Types.TryGetValue(name, out var type))
        {
            throw new UnreadableEventException($"The log has an event '{name}', which this version of the hub does not know. Use the version that wrote it, or a newer one.");
        }

        try
        {
            return (IEvent)JsonSerializer.Deserialize(data.Span, type, HubJson.Options)!;
        }
        catch (JsonException e)
        {
            throw new UnreadableEventException($"An event '{name}' in the log cannot be read: {e.Message} Run 'verify' to see whether it was changed.", e);
        }
    }
}
