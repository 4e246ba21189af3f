using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;

namespace NetworkHub.Domain.Entities;

/// <summary>The state of a kind of entity. Who may see it is said by <see cref="AccessAttribute"/>.</summary>
public interface IEntityState
{
    /// <summary>Whether the organisation has a part in the entity.</summary>
    /// <param name="role">Which part: secretariat, party or member.</param>
    /// <param name="organisation">Who.</param>
    bool Has(Who role, ActorId organisation);
}
