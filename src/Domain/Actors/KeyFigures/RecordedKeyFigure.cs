namespace NetworkHub.Domain.Actors;

/// <summary>A dated number that sharing rules may use, such as population on 1 January.</summary>
/// <param name="Key">What is counted, such as <c>population</c>, <c>employees</c>, <c>users</c>, <c>area</c> or <c>budget</c>; lower case, 1 to 40
/// characters.</param>
/// <param name="Date">The day the number holds from, until a later one of the same key.</param>
/// <param name="Value">The number, from 0 to 10^15, at most 9 decimals.</param>
/// <param name="Source">Where the number comes from, such as <c>Statistics Denmark FOLK1A</c>; null when not told.</param>
public sealed record RecordedKeyFigure(string Key, DateOnly Date, decimal Value, string? Source = null);
