using NetworkHub.Domain.Actors;

namespace NetworkHub.Application.Access;

/// <summary>How much of the hub a caller sees, for reads over many entities; the access policy gives it.</summary>
/// <param name="Everything">Whether nothing is hidden.</param>
/// <param name="Actors">Whether it sees the actors, as in an address book.</param>
/// <param name="Own">The organisation whose networks and partnerships it sees; null when it sees none.</param>
public readonly record struct ReadScope(bool Everything, bool Actors, ActorId? Own);
