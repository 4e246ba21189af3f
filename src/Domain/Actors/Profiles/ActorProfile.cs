namespace NetworkHub.Domain.Actors;

/// <summary>What is publicly known of an actor: it identifies the organisation in lists, choices and exports.</summary>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Name">Its name, 1 to 200 characters.</param>
/// <param name="Cvr">Danish business registration number, 8 digits; null when it has none.</param>
/// <param name="Gln">EAN/GLN location number for electronic invoices, 13 digits with a valid check digit; null when it has none.</param>
/// <param name="AreaCode">Danish municipality code (3 digits) or region code (4 digits); null when it stands for no area.</param>
public sealed record ActorProfile(ActorKind Kind, string Name, string? Cvr = null, string? Gln = null, string? AreaCode = null);
