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

/// <summary>What a caller may do; a key or a session has any number of these. Over HTTP they are the key's scopes.</summary>
[Flags]
public enum Rights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read what the organisation takes part in; each other right but <see cref="Admin"/> implies it.</summary>
    Read = 1,

    /// <summary>Post costs, and keep actors, networks and partnerships.</summary>
    Write = 2,

    /// <summary>Propose, approve and close settlements.</summary>
    Settle = 4,

    /// <summary>Manage the organisation's own users and keys.</summary>
    Admin = 8,

    /// <summary>Everything an organisation's caller can have.</summary>
    All = Read | Write | Settle | Admin,
}
