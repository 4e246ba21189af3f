using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Explaining;

namespace NetworkHub.Gateway.Ui.Texts;

/// <summary>What the page about the agreement says.</summary>
internal static class AgreementTexts
{
    public static LocalizedText New { get; } = new("Agree how costs are shared", "Aftal, hvordan udgifter deles");
    public static LocalizedText NewLead { get; } = new(
        "Say how many per cent of every cost are shared in which way; together they make 100. Leave out what you do not use.",
        "Angiv, hvor mange procent af hver udgift der deles på hvilken måde; tilsammen giver de 100. Lad det stå tomt, du ikke bruger.");
    public static LocalizedText Equal { get; } = new("Equally among the parties", "Ligeligt mellem parterne");
    public static LocalizedText ByFigure { get; } = new("By a key figure", "Efter et nøgletal");
    public static LocalizedText Key { get; } = new("Which key figure", "Hvilket nøgletal");
    public static LocalizedText ByParts { get; } = new("By agreed parts", "Efter aftalte dele");
    public static LocalizedText PartsLegend { get; } = new("The agreed parts", "De aftalte dele");
    public static LocalizedText PartsHint { get; } = new("Only when some per cent are shared by agreed parts. Any scale: 40 and 60, or 2 and 3.", "Kun når nogle procent deles efter aftalte dele. Enhver skala: 40 og 60, eller 2 og 3.");
    public static LocalizedText PercentSum { get; } = new("The per cents make {0}; they have to make 100.", "Procenterne giver {0}; de skal give 100.");
    public static LocalizedText Advanced { get; } = new("Another rule, as JSON", "En anden regel, som JSON");
    public static LocalizedText AdvancedHint { get; } = new("When this is filled in, it counts instead of the per cents above. The same JSON as over HTTP.", "Når feltet er udfyldt, gælder det i stedet for procenterne ovenfor. Samme JSON som over HTTP.");
    public static LocalizedText NotJson { get; } = new("This is not JSON: line {0}, character {1}.", "Dette er ikke JSON: linje {0}, tegn {1}.");
    public static LocalizedText HoldsFrom { get; } = new("Holds from", "Gælder fra");
    public static LocalizedText HoldsTo { get; } = new("Holds until and including", "Gælder til og med");
    public static LocalizedText Period { get; } = new("Shared together over", "Deles under ét over");
    public static LocalizedText CarryForward { get; } = new("Balances below this are carried forward when settling", "Saldi under dette overføres til næste afregning");
    public static LocalizedText PreviewButton { get; } = new("See what it gives", "Se, hvad den giver");
    public static LocalizedText AdoptButton { get; } = new("Adopt the agreement", "Indgå aftalen");
    public static LocalizedText Preview { get; } = new("What the agreement would give of {0}", "Hvad aftalen ville give af {0}");
    public static LocalizedText Versions { get; } = new("Agreements", "Aftaler");

    public static LocalizedText PartyTimeName(PartyTimeMethod method) => method == PartyTimeMethod.OnTheDay
        ? new("those who are parties on the day share a posting", "de, der er parter på dagen, deler posteringen")
        : new("parties share a year by their days in it", "parterne deler et år efter deres dage i det");

    public static LocalizedText PeriodName(CumulationPeriod period) => period == CumulationPeriod.BudgetYear
        ? new("each budget year", "hvert budgetår")
        : new("the agreement's whole life", "hele aftalens levetid");
}
