using System.Globalization;
using System.Text.RegularExpressions;
using NetworkHub.Gateway.Features.Partnerships.Explanations;

namespace NetworkHub.Gateway.Localisation;

/// <summary>The Danish of what the sharing engine says about single places of a rule. The English is the pattern, with <c>{0}</c>
/// where a value stands; what is not known here is shown in English rather than not at all.</summary>
internal static class FaultTexts
{
    private static readonly Regex Place = new(@"\\\{\d}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex Amount = new(@"^-?[\d,]+(\.\d+)? [A-Z]{3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly (string En, string Da)[] Known =
    [
        ("{0} has no {1} on or before {2}.", "{0} har intet {1} på eller før {2}."),
        ("Every party's {0} on {1} is zero, so there is nothing to share by.", "Alle parters {0} er nul den {1}, så der er intet at dele efter."),
        ("No party that is active on the date has a weight above zero.", "Ingen part, der er med på datoen, har en vægt over nul."),
        ("No party that this rule shares among has a weight above zero.", "Ingen af de parter, reglen deler mellem, har en vægt over nul."),
        ("None of the parties that this rule shares among is active on the date.", "Ingen af de parter, reglen deler mellem, er med på datoen."),
        ("The weight {0} of {1} is negative.", "Vægten {0} for {1} er negativ."),
        ("The weight of a part is negative.", "Vægten af en del er negativ."),
        ("No part has a weight above zero.", "Ingen del har en vægt over nul."),
        ("The last layer is open; every other one needs its top, upTo.", "Det sidste lag er åbent; hvert af de andre skal have en top."),
        ("The top of a layer is above that of the layer before, and above zero.", "Et lags top ligger over toppen af laget før og over nul."),
        ("Limits need an inner rule under which no share falls while the amount grows.", "Loft og bund kræver en nøgle, hvor ingens andel falder, når beløbet vokser."),
        ("{0} has a cap, so the overflow cannot fall on it.", "{0} har et loft, så det over lofterne kan ikke falde på den."),
        ("The amount is {0} more than the caps hold.", "Beløbet er {0} mere, end der er plads til under lofterne."),
        ("The amount is {0} less than the floors need.", "Beløbet er {0} mindre, end bunden kræver."),
        ("The amount is negative.", "Beløbet er negativt."),
        ("A rate is above 0 and at most 1.", "Andelen er over 0 og højst 100 procent."),
        ("{0} is not among the parties of the rule.", "{0} er ikke blandt dem, reglen deler mellem."),
        ("None of the game's players is active on the date.", "Ingen af spillets parter er med på datoen."),
        ("Only these players of the game are parties then: {0}.", "Kun disse af spillets parter er med på det tidspunkt: {0}."),
        ("A target cost is above zero.", "En målpris er over nul."),
        ("A band starts where the one before ends.", "Et bånd begynder, hvor det forrige slutter."),
        ("A band starts at or above zero and below its end.", "Et bånd begynder ved nul eller derover og under sin egen slutning."),
        ("A share of a band is from 0 to 1.", "En andel af et bånd ligger fra 0 til 100 procent."),
        ("The shares of a band sum to at most 1.", "Andelene af et bånd giver tilsammen højst 100 procent."),
        ("No party has expected gains on or before {0}, so there is nothing to share by.", "Ingen part har forventede gevinster den {0} eller før, så der er intet at dele efter."),
        ("No party has realised gains on or before {0}, so there is nothing to share by.", "Ingen part har realiserede gevinster den {0} eller før, så der er intet at dele efter."),
        ("No party has {0} on or before {1}, so there is nothing to share by.", "Ingen part har {0} den {1} eller før, så der er intet at dele efter."),
        ("All players together have the value zero, so there is nothing to scale by.", "Alle parter tilsammen har værdien nul, så der er intet at dele efter."),
        ("The player {0} is not a party.", "Spilleren {0} er ikke part."),
        ("{0} is not a player.", "{0} er ikke med i spillet."),
        ("{0} is named twice.", "{0} er nævnt to gange."),
        ("{0} has no cost.", "{0} har ingen udgift."),
        ("{0} needs a weight above zero.", "{0} skal have en vægt over nul."),
        ("'+' joins players, so a name cannot contain it.", "'+' forbinder parter, så et navn kan ikke indeholde det."),
        ("A general game has at most {0} players.", "Et spil med en værdi for hver gruppe har højst {0} parter."),
        ("A structured game has from 1 to {0} players.", "Et struktureret spil har fra 1 til {0} parter."),
        ("There are too many partitions of {0} players into {1} coalitions to look for the best; give fewer values, or all.",
            "Der er for mange måder at dele {0} parter i {1} grupper på til at finde den bedste; angiv færre værdier, eller dem alle."),
        ("{0} coalitions have no value: {1}", "{0} grupper har ingen værdi: {1}"),
        ("The coalition is given twice.", "Gruppen er angivet to gange."),
        ("The value has too many digits for exact work on all coalitions; give fewer decimals.", "Værdien har for mange cifre til at regne eksakt på alle grupper; angiv færre decimaler."),
        ("A cost is not negative.", "En udgift er ikke negativ."),
        ("A count is a whole number of at least one.", "Et antal er et helt tal på mindst én."),
        ("The order lists every player that has a cost, once.", "Rækkefølgen nævner hver part, der har en udgift, én gang."),
        ("The parents lead in a circle.", "Forbindelserne går i ring."),
        ("{0} is not a solution; the solutions are {1}.", "{0} er ikke en løsning; løsningerne er {1}."),
        ("The weighted Shapley value needs a weight for every player.", "Den vægtede Shapley-værdi kræver en vægt for hver part."),
        ("The game is not quasi-balanced, so it has no tau value.", "Spillet er ikke kvasibalanceret, så det har ingen tau-værdi."),
        ("Coalitions have more than {0} different total weights, too many for an exact weighted Shapley value; give weights in small whole numbers.",
            "Grupperne har mere end {0} forskellige samlede vægte, for mange til en eksakt vægtet Shapley-værdi; angiv vægtene i små hele tal."),
        ("The weights of all participants, as the smallest whole numbers in their proportions, sum to more than {0}, too much for an exact weighted Shapley value; give smaller weights.",
            "Alle deltageres vægte, som de mindste hele tal i samme forhold, er tilsammen over {0}, for meget til en eksakt vægtet Shapley-værdi; angiv mindre vægte."),
        ("The costs have too many digits for this solution; give fewer decimals.", "Udgifterne har for mange cifre til denne løsning; angiv færre decimaler."),
        ("This solution looks at every group, so it is worked out for at most {0} participants.", "Denne løsning ser på hver gruppe, så den regnes ud for højst {0} deltagere."),
        ("No allocation leaves every player at least as well off as alone, so there is no nucleolus over imputations; the pre-nucleolus exists.",
            "Ingen fordeling stiller alle parter mindst så godt som alene, så spillet har ingen nucleolus; præ-nucleolus findes."),
        ("Nobody gains by joining, so there is no propensity to disrupt.", "Ingen vinder ved at være med, så Gately-punktet findes ikke."),
        ("Nobody saves anything against going alone, so there is nothing to share the joint rest by.", "Ingen sparer noget i forhold til at gå alene, så der er intet at dele den fælles rest efter."),
        ("Expected one of {0}.", "Her skal stå en af {0}."),
        ("Expected an object with a text for each name.", "Her skal stå et objekt med en tekst for hvert navn."),
        ("Expected a decimal text that is not negative, with at most {0} digits before the point and nine after it.", "Her skal stå et decimaltal som tekst, ikke negativt, med højst {0} cifre før kommaet og ni efter."),
        ("A name here holds half a character.", "Et navn her indeholder et halvt tegn."),
        ("Expected an amount as a decimal text such as \"1250.00\".", "Her skal stå et beløb som tekst, fx \"1250.00\"."),
        ("Expected the code of an active ISO 4217 currency, such as DKK.", "Her skal stå koden for en gældende ISO 4217-valuta, fx DKK."),
        ("Expected the party's id.", "Her skal stå partens id."),
        ("Expected a name for the rule.", "Her skal stå et navn til reglen."),
        ("At least one party is needed.", "Der skal være mindst én part."),
        ("At least one amount is needed.", "Der skal være mindst ét beløb."),
        ("At least one rule is needed.", "Der skal være mindst én regel."),
        ("The amounts are larger than can be counted.", "Beløbene er større, end der kan tælles til."),
        ("The shares are larger than can be counted.", "Andelene er større, end der kan tælles til."),
        ("{0} is not a party.", "{0} er ikke part."),
        ("{0} is missing.", "{0} mangler."),
        ("{0} is given twice.", "{0} er angivet to gange."),
        ("{0} is listed twice.", "{0} står to gange i listen."),
        ("{0} is not a rule; the rules are {1}.", "{0} er ikke en regel; reglerne er {1}."),
        ("{0} is not a field here; the fields are {1}.", "{0} er ikke et felt her; felterne er {1}."),
        ("Rules nest at most {0} deep.", "Regler kan højst ligge {0} lag dybt."),
        ("Expected an object.", "Her skal stå et objekt."),
        ("Expected a list that is not empty.", "Her skal stå en liste, som ikke er tom."),
        ("Expected a text that is not empty.", "Her skal stå en tekst, som ikke er tom."),
        ("Expected a decimal text such as \"40\" or \"0.25\", with at most 16 digits before the point and nine after it.", "Her skal stå et decimaltal som tekst, fx \"40\" eller \"0.25\", med højst 16 cifre før punktummet og ni efter."),
        ("Expected an ISO 8601 date such as 2026-01-01.", "Her skal stå en dato som 2026-01-01."),
        ("{0} has {1} decimals.", "{0} har {1} decimaler."),
    ];

    private static readonly (Regex Pattern, string Da)[] Patterns = [.. Known.Select(text => (PatternOf(text.En), text.Da))];

    /// <summary>The Danish of an English fault text; null when it is not known.</summary>
    public static string? Danish(string english)
    {
        foreach (var (pattern, danish) in Patterns)
        {
            if (pattern.Match(english) is { Success: true } match)
            {
                return string.Format(CultureInfo.InvariantCulture, danish, [.. match.Groups.Values.Skip(1).Select(group => (object)InDanish(group.Value))]);
            }
        }

        return null;
    }

    // Key figures have Danish names, and an amount changes commas and points; other names, dates and whole numbers are the same in both languages.
    private static string InDanish(string value) =>
        WhyTexts.Figure(value) is { } figure ? figure.Da
        : Amount.IsMatch(value) ? string.Concat(value.Select(letter => letter switch { ',' => '.', '.' => ',', _ => letter })) : value;

    // "{0} is missing." matches any value in its place.
    private static Regex PatternOf(string english) =>
        new($"^{Place.Replace(Regex.Escape(english), "(.+?)")}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
