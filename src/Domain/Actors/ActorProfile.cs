namespace NetworkHub.Domain.Actors;

/// <summary>What is publicly known of an actor: it identifies the organisation in lists, choices and exports.</summary>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Name">Its name, 1 to 200 characters.</param>
/// <param name="Cvr">Danish business registration number, 8 digits; null when it has none.</param>
/// <param name="Gln">EAN/GLN location number for electronic invoices, 13 digits with a valid check digit; null when it has none.</param>
/// <param name="AreaCode">Danish municipality code (3 digits) or region code (4 digits); null when it stands for no area.</param>
public sealed record ActorProfile(ActorKind Kind, string Name, string? Cvr = null, string? Gln = null, string? AreaCode = null);

/// <summary>A dated number that sharing rules may use, such as population on 1 January.</summary>
/// <param name="Key">What is counted, such as <c>population</c>, <c>employees</c>, <c>users</c>, <c>area</c> or <c>budget</c>; lower case, 1 to 40 characters.</param>
/// <param name="Date">The day the number holds from, until a later one of the same key.</param>
/// <param name="Value">The number, from 0 to 10^15, at most 9 decimals.</param>
/// <param name="Source">Where the number comes from, such as <c>Statistics Denmark FOLK1A</c>; null when not told.</param>
public sealed record RecordedKeyFigure(string Key, DateOnly Date, decimal Value, string? Source = null);
