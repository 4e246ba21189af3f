using NetworkHub.Domain.Partnerships;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Partnerships.TrueUps;

/// <summary>What pages about true-ups and assessments say.</summary>
internal static class TrueUpTexts
{
    public static LocalizedText Year { get; } = new("True up a year", "Efterregulér et år");
    public static LocalizedText YearLead { get; } = new(
        "When the year's costs and key figures are known, every party is brought to what the agreement gives of the whole year: by the figures of its last day, and by each party's days. It can be done again until the year is closed.",
        "Når årets udgifter og nøgletal er kendt, bringes hver part til det, aftalen giver af hele året: efter nøgletallene på årets sidste dag og efter hver parts dage. Det kan gentages, indtil året lukkes.");
    public static LocalizedText YearButton { get; } = new("True up the year", "Efterregulér året");
    public static LocalizedText Assess { get; } = new("Assess at completion or finally", "Opgør ved færdiggørelse eller endeligt");
    public static LocalizedText AssessLead { get; } = new(
        "At completion pain and gain is assessed on the forecast cost, and finally on the actual one. What is shared over the agreement's whole life is brought home finally.",
        "Ved færdiggørelsen opgøres tab og gevinst på den forventede udgift og endeligt på den faktiske. Det, der deles over hele aftalens levetid, bringes endeligt på plads.");
    public static LocalizedText AssessButton { get; } = new("Assess", "Opgør");
    public static LocalizedText Point { get; } = new("When", "Hvornår");
    public static LocalizedText Forecast { get; } = new("Expected cost in all", "Forventet udgift i alt");
    public static LocalizedText ForecastHint { get; } = new("At completion only, for one category.", "Kun ved færdiggørelse og for én kategori.");
    public static LocalizedText Total { get; } = new("Posted by then", "Posteret på det tidspunkt");
    public static LocalizedText HowChanged { get; } = new("What each party's share changed by", "Hvad hver parts andel blev ændret med");
    public static LocalizedText BroughtTo { get; } = new("What everyone was brought to", "Det, alle blev bragt til");
    public static LocalizedText OfForecast { get; } = new("How the expected cost would be shared", "Sådan ville den forventede udgift blive delt");

    public static LocalizedText PointName(TrueUpPoint point) => point switch
    {
        TrueUpPoint.YearEnd => new("at the end of the year", "ved årets udgang"),
        TrueUpPoint.Completion => new("at completion, on the expected cost", "ved færdiggørelse, på den forventede udgift"),
        _ => new("finally, on the actual cost", "endeligt, på den faktiske udgift"),
    };
}
