using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Access;

/// <summary>A command that concerns one party before all others, as its payer or approver.</summary>
public interface IConcernsParty : ICommand
{
    /// <summary>The party that <see cref="Who.PartyConcerned"/> means.</summary>
    ActorId Party { get; }
}

/// <summary>A command that makes an entity and names its secretariat.</summary>
public interface INamesSecretariat : ICreatingCommand
{
    /// <summary>The secretariat-to-be, which <see cref="Who.Secretariat"/> means.</summary>
    ActorId Secretariat { get; }
}
