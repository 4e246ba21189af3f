using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Partnerships.Agreements;

/// <summary>What the page about the agreement says.</summary>
internal static class AgreementTexts
{
    public static LocalizedText New { get; } = new("Adopt as agreement", "Indgå som aftale");
    public static LocalizedText NotReady { get; } = new("The key above has faults: put them right first.", "Fordelingsnøglen ovenfor har fejl: ret dem først.");
    public static LocalizedText HoldsFrom { get; } = new("Holds from", "Gælder fra");
    public static LocalizedText HoldsTo { get; } = new("Holds until and including", "Gælder til og med");
    public static LocalizedText Period { get; } = new("Shared together over", "Deles under ét over");
    public static LocalizedText CarryForward { get; } = new("Balances below this are carried forward when settling", "Saldi under dette overføres til næste afregning");
    public static LocalizedText OverTheYears { get; } = new("Over the years: entry and exit, frozen key figures, index", "Over årene: ind- og udtræden, fastlåste nøgletal, regulering");
    public static LocalizedText PartyTime { get; } = new("Parties for some of a year only", "Parter, der kun er med en del af et år");
    public static LocalizedText ResetEveryYears { get; } = new("Key figures are fixed for so many years at a time", "Nøgletal ligger fast så mange år ad gangen");
    public static LocalizedText ResetHint { get; } = new("Empty: those in force on the day of each cost.", "Tomt: dem, der gælder på udgiftens dag.");
    public static LocalizedText BaseYear { get; } = new("Caps and other amounts are in the prices of", "Lofter og andre beløb er i priser for året");
    public static LocalizedText Factors { get; } = new("Yearly index", "Årlig regulering");
    public static LocalizedText FactorsHint { get; } = new("A line for each later year and its factor on the year before: 2027 = 1.021", "En linje for hvert senere år med faktoren på året før: 2027 = 1,021");
    public static LocalizedText NotAFactor { get; } = new("“{0}” is not a year and a factor, such as 2027 = {1}.", "»{0}« er ikke et år og en faktor, fx 2027 = {1}.");
    public static LocalizedText AdoptButton { get; } = new("Adopt the agreement", "Indgå aftalen");
    public static LocalizedText Versions { get; } = new("Agreements", "Aftaler");

    public static LocalizedText PartyTimeName(PartyTimeMethod method) => method == PartyTimeMethod.OnTheDay
        ? new("those who are parties on the day share a posting", "de, der er parter på dagen, deler posteringen")
        : new("parties share a year by their days in it", "parterne deler et år efter deres dage i det");

    public static LocalizedText PeriodName(CumulationPeriod period) => period == CumulationPeriod.BudgetYear
        ? new("each budget year", "hvert budgetår")
        : new("the agreement's whole life", "hele aftalens levetid");
}
