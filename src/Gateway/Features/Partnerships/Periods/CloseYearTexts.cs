using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Partnerships.Periods;

/// <summary>What is said about closing a budget year.</summary>
internal static class CloseYearTexts
{
    public static LocalizedText Heading { get; } = new("Close a year", "Luk et år");
    public static LocalizedText Lead { get; } = new(
        "A closed year takes no more costs, reversals or true-ups, and cannot be opened again. Paying and settling go on. Close it after its true-up.",
        "Et lukket år tager ikke imod flere udgifter, tilbageførsler eller efterreguleringer og kan ikke åbnes igen. Betaling og afregning fortsætter. Luk det efter årets efterregulering.");
    public static LocalizedText Closed { get; } = new("Closed:", "Lukket:");
    public static LocalizedText NoneToClose { get; } = new("A year can be closed when it has ended.", "Et år kan lukkes, når det er gået.");
    public static LocalizedText Button { get; } = new("Close the year", "Luk året");
}
