using NetworkHub.Application.Journaling;
using NetworkHub.Application.Store;

namespace NetworkHub.Grains;

/// <summary>What the journals of a silo work with. One type of its own, because Orleans takes the silo's own clock from the container too.</summary>
/// <param name="Store">The log.</param>
/// <param name="Options">Limits of every entity's journal.</param>
/// <param name="Time">The clock of decisions.</param>
public sealed record JournalServices(IEventStore Store, JournalOptions Options, TimeProvider Time);
