namespace NetworkHub.Silo.Settings;

/// <summary>What a process of the hub does.</summary>
public enum HubRole
{
    /// <summary>Answers HTTP and hosts entities: a hub of one process, or one of several equal ones.</summary>
    All,

    /// <summary>Answers HTTP only; the entities are in other processes of the cluster.</summary>
    Gateway,

    /// <summary>Hosts entities only.</summary>
    Silo,
}
