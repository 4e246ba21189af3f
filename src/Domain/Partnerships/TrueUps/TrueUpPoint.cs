namespace NetworkHub.Domain.Partnerships;

/// <summary>When shares are brought to what the agreement gives of a whole, whatever they were while costs accrued.</summary>
public enum TrueUpPoint
{
    /// <summary>The end of a budget year: its costs by the figures then known, and by everybody's days as a party.</summary>
    YearEnd,

    /// <summary>The completion of a work with pain and gain, which is assessed on the forecast cost.</summary>
    Completion,

    /// <summary>The final assessment, on the actual cost.</summary>
    Final,
}
