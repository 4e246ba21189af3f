namespace NetworkHub.Gateway.Localisation;

/// <summary>The same sentence in the two languages of the user interface.</summary>
/// <param name="En">English.</param>
/// <param name="Da">Danish.</param>
public sealed record LocalizedText(string En, string Da);
