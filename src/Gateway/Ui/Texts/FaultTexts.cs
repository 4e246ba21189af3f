using System.Globalization;
using System.Text.RegularExpressions;

namespace NetworkHub.Gateway.Ui.Texts;

/// <summary>The Danish of what domain and sharing engine say about single places of a request. The English is the pattern, with <c>{0}</c>
/// where a value stands; what is not known here is shown in English rather than not at all.</summary>
internal static class FaultTexts
{
    private static readonly Regex Place = new(@"\\\{\d}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly (string En, string Da)[] Known =
    [
        ("Give a text of 1 to {0} characters.", "Skriv en tekst på 1 til {0} tegn."),
        ("At most {0} characters.", "Højst {0} tegn."),
        ("A CVR number is 8 digits.", "Et CVR-nummer er 8 cifre."),
        ("A GLN is 13 digits of which the last is the check digit; this one does not add up.", "Et GLN/EAN-nummer er 13 cifre, hvor det sidste er kontrolciffer; dette passer ikke."),
        ("A municipality code is 3 digits and a region code is 4.", "En kommunekode er 3 cifre, og en regionskode er 4."),
        ("A key figure cannot be negative.", "Et nøgletal kan ikke være negativt."),
        ("This key and date are in the list already. Give each once.", "Nøglen og datoen står der allerede. Angiv hver én gang."),
        ("A key figure is from 0 to {0}.", "Et nøgletal ligger fra 0 til {0}."),
        ("A key figure has at most 9 decimals.", "Et nøgletal har højst 9 decimaler."),
        ("A key has the letters a to z, digits, '-' and '_' only.", "En nøgle har kun bogstaverne a til z, cifre, '-' og '_'."),
        ("Give at least one key figure.", "Angiv mindst ét nøgletal."),
        ("Give one of the documented kinds of actor.", "Vælg en aktørtype fra listen."),
        ("Give at least one role.", "Vælg mindst én rolle."),
        ("Give documented roles only.", "Vælg kun roller fra listen."),
        ("Give a documented decision rule.", "Vælg en beslutningsregel fra listen."),
        ("The last day cannot lie before the first.", "Den sidste dag kan ikke ligge før den første."),
        ("A cost is more than zero. Take a cost back by reversing its entry.", "En udgift er større end nul. Tilbagefør posteringen for at tage en udgift tilbage."),
        ("A cost cannot be taken back before its own day.", "En udgift kan ikke tilbageføres før sin egen dato."),
        ("Give 'cash' or 'inKind'.", "Vælg kontant eller naturalier."),
        ("Give a calendar year from 1900 to 9999.", "Angiv et kalenderår fra 1900 til 9999."),
        ("A partnership has at least two parties.", "Et partnerskab har mindst to parter."),
        ("{0} is in the list already. Name each party once.", "{0} står der allerede. Nævn hver part én gang."),
        ("A threshold cannot be negative.", "En bagatelgrænse kan ikke være negativ."),
        ("Key figures are re-set every 1 to 50 years.", "Nøgletal fastsættes på ny med 1 til 50 års mellemrum."),
        ("Give 'onTheDay' or 'byDay'.", "Vælg, om parter deler på dagen eller efter dage."),
        ("Sharing by days as a party is done within each budget year, so the period must be 'budgetYear'.", "Deling efter dage som part sker inden for hvert budgetår, så der skal deles under ét over hvert budgetår."),
        ("Give at most 50 yearly factors, and begin from a later base year.", "Angiv højst 50 årlige faktorer, og begynd fra et senere basisår."),
        ("A factor belongs to a year after the base year.", "En faktor hører til et år efter basisåret."),
        ("A yearly factor is from 0.5 to 2 with at most 9 decimals, such as 1.021 for a rise of 2.1 per cent.", "En årlig faktor ligger fra 0,5 til 2 med højst 9 decimaler, fx 1,021 for en stigning på 2,1 procent."),
        ("The factor of {0} is missing. Give one for every year after the base year.", "Faktoren for {0} mangler. Angiv én for hvert år efter basisåret."),
        ("There is no actor {0}. Register it first.", "Der findes ingen aktør {0}. Opret den først."),
        ("{0} has no {1} on or before {2}.", "{0} har intet nøgletal for {1} på eller før {2}."),
        ("Every party's {0} on {1} is zero, so there is nothing to share by.", "Alle parters {0} er nul den {1}, så der er intet at dele efter."),
        ("No party that is active on the date has a weight above zero.", "Ingen part, der er med på datoen, har en vægt over nul."),
        ("No party that this rule shares among has a weight above zero.", "Ingen af de parter, reglen deler mellem, har en vægt over nul."),
        ("None of the parties that this rule shares among is active on the date.", "Ingen af de parter, reglen deler mellem, er med på datoen."),
        ("The weight {0} of {1} is negative.", "Vægten {0} for {1} er negativ."),
        ("The weight of a part is negative.", "Vægten af en del er negativ."),
        ("No part has a weight above zero.", "Ingen del har en vægt over nul."),
        ("{0} is not a party.", "{0} er ikke part."),
        ("{0} is missing.", "{0} mangler."),
        ("{0} is given twice.", "{0} er angivet to gange."),
        ("{0} is listed twice.", "{0} står to gange i listen."),
        ("{0} is not a rule; the rules are {1}.", "{0} er ikke en regel; reglerne er {1}."),
        ("{0} is not a field here; the fields are {1}.", "{0} er ikke et felt her; felterne er {1}."),
        ("Rules nest at most {0} deep.", "Regler kan højst ligge {0} lag dybt."),
        ("Expected an object.", "Her skal stå et objekt."),
        ("Expected an object with a decimal text per party.", "Her skal stå et objekt med et decimaltal som tekst for hver part."),
        ("Expected a list that is not empty.", "Her skal stå en liste, som ikke er tom."),
        ("Expected a text that is not empty.", "Her skal stå en tekst, som ikke er tom."),
        ("Expected a decimal text such as \"40\" or \"0.25\", with at most 16 digits before the point and nine after it.", "Her skal stå et decimaltal som tekst, fx \"40\" eller \"0.25\", med højst 16 cifre før punktummet og ni efter."),
        ("Expected an ISO 8601 date such as 2026-01-01.", "Her skal stå en dato som 2026-01-01."),
    ];

    private static readonly (Regex Pattern, string Da)[] Patterns = [.. Known.Select(text => (PatternOf(text.En), text.Da))];

    /// <summary>The Danish of an English fault text; null when it is not known.</summary>
    public static string? Danish(string english)
    {
        foreach (var (pattern, danish) in Patterns)
        {
            if (pattern.Match(english) is { Success: true } match)
            {
                return string.Format(CultureInfo.InvariantCulture, danish, [.. match.Groups.Values.Skip(1).Select(group => (object)group.Value)]);
            }
        }

        return null;
    }

    // "{0} is missing." matches any value in its place.
    private static Regex PatternOf(string english) =>
        new($"^{Place.Replace(Regex.Escape(english), "(.+?)")}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
