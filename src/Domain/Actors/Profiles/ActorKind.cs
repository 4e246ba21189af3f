namespace NetworkHub.Domain.Actors;

/// <summary>What kind of organisation or organised group an actor is.</summary>
public enum ActorKind
{
    /// <summary>A municipality (<i>kommune</i>).</summary>
    Municipality,

    /// <summary>A region.</summary>
    Region,

    /// <summary>A ministry, agency or other state body.</summary>
    State,

    /// <summary>A private company.</summary>
    Company,

    /// <summary>A civil-society organisation.</summary>
    CivilSociety,

    /// <summary>A university, university college or other knowledge institution.</summary>
    KnowledgeInstitution,

    /// <summary>An organised group of citizens.</summary>
    CitizenGroup,
}
