namespace NetworkHub.Domain.Access;

/// <summary>Whom an access rule allows. The hub's operator may do everything that is allowed to anybody.</summary>
public enum Who
{
    /// <summary>Nobody but the hub's operator.</summary>
    Operator,

    /// <summary>Every caller that has the right.</summary>
    Anyone,

    /// <summary>Callers of the organisation that the entity itself is.</summary>
    OwnOrganisation,

    /// <summary>Callers of the entity's secretariat; of the one that the command names, where it makes the entity.</summary>
    Secretariat,

    /// <summary>Callers of an organisation that is or was a party.</summary>
    Party,

    /// <summary>Callers of an organisation that is or was a member.</summary>
    Member,

    /// <summary>Callers of the one party that the command concerns.</summary>
    PartyConcerned,
}

/// <summary>What a key or a session must hold besides. The values are those of the scopes that keys are given.</summary>
public enum Right
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>To read; whoever has another right has this too, except that to administer.</summary>
    Read = 1,

    /// <summary>To change what is kept.</summary>
    Write = 2,

    /// <summary>To settle.</summary>
    Settle = 4,

    /// <summary>To administer the organisation's users and keys.</summary>
    Admin = 8,
}
