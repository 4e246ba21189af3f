namespace NetworkHub.Domain.Partnerships;

/// <summary>How those share who are parties for some of a year only.</summary>
public enum PartyTimeMethod
{
    /// <summary>The parties on the day of a posting share it.</summary>
    OnTheDay,

    /// <summary>The parties of the year share all of its postings, by its days.</summary>
    ByDay,
}
