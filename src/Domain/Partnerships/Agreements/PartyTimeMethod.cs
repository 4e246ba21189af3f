namespace NetworkHub.Domain.Partnerships;

/// <summary>How those share who are parties for some of a year only.</summary>
public enum PartyTimeMethod
{
    /// <summary>Whoever is a party on the day of a posting shares it.</summary>
    OnTheDay,

    /// <summary>Whoever is a party in the year shares all of its postings, by its days.</summary>
    ByDay,
}
