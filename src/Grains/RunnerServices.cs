using NetworkHub.Application.Hub;
using NetworkHub.Application.Store;

namespace NetworkHub.Grains;

/// <summary>What the runners of a silo work with. One type of its own, because Orleans takes the silo's own clock from the container too.</summary>
/// <param name="Store">The log.</param>
/// <param name="Options">Limits of every activation.</param>
/// <param name="Time">The clock of decisions.</param>
public sealed record RunnerServices(IEventStore Store, RunnerOptions Options, TimeProvider Time);
