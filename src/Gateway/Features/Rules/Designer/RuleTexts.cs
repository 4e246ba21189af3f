using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Rules.Designer;

/// <summary>The kinds of rule and their fields, as a finance officer calls them.</summary>
internal static class RuleTexts
{
    public static LocalizedText Equal { get; } = new("Equally", "Ligeligt");
    public static LocalizedText EqualLead { get; } = new("Every party pays the same.", "Alle parter betaler det samme.");

    public static LocalizedText Proportional { get; } = new("By a key figure", "Efter et nøgletal");
    public static LocalizedText ProportionalLead { get; } = new("Who has twice the figure pays twice as much.", "Den, der har et dobbelt så stort tal, betaler dobbelt så meget.");
    public static LocalizedText Figure { get; } = new("Key figure", "Nøgletal");
    public static LocalizedText AsOf { get; } = new("Frozen on", "Fastlåst pr.");
    public static LocalizedText AsOfHint { get; } = new("Empty: the figure in force on the day of each cost.", "Tomt: det tal, der gælder på udgiftens dag.");

    public static LocalizedText Fixed { get; } = new("By agreed parts", "Efter aftalte dele");
    public static LocalizedText FixedLead { get; } = new("Any scale will do: 40 and 60, or 2 and 3.", "Enhver skala dur: 40 og 60, eller 2 og 3.");
    public static LocalizedText Weights { get; } = new("Parts", "Dele");

    public static LocalizedText Mix { get; } = new("A mix of several keys", "En blanding af flere nøgler");
    public static LocalizedText MixLead { get; } = new("The amount is split by weight, and each part has a key of its own.", "Beløbet deles op efter vægt, og hver del har sin egen nøgle.");
    public static LocalizedText Part { get; } = new("Part", "Del");
    public static LocalizedText Weight { get; } = new("Weight", "Vægt");
    public static LocalizedText AddPart { get; } = new("Add a part", "Tilføj en del");

    public static LocalizedText Layers { get; } = new("In layers", "I lag");
    public static LocalizedText LayersLead { get; } = new("The first so many kroner by one key, the next by another.", "De første så mange kroner efter én nøgle, de næste efter en anden.");
    public static LocalizedText Layer { get; } = new("Layer", "Lag");
    public static LocalizedText UpTo { get; } = new("Up to a total of", "Op til i alt");
    public static LocalizedText UpToHint { get; } = new("The last layer has no top.", "Det sidste lag har ingen top.");
    public static LocalizedText AddLayer { get; } = new("Add a layer", "Tilføj et lag");

    public static LocalizedText Capped { get; } = new("With caps", "Med loft");
    public static LocalizedText CappedLead { get; } = new("Nobody pays more than its cap; what lies above falls on the others.", "Ingen betaler mere end sit loft; resten falder på de andre.");
    public static LocalizedText Caps { get; } = new("Each party's cap", "Hver parts loft");
    public static LocalizedText CapsHint { get; } = new("The most it pays. Empty: no cap.", "Det højeste, den betaler. Tomt: intet loft.");
    public static LocalizedText UnderCaps { get; } = new("Under the caps, shared", "Under lofterne deles");
    public static LocalizedText Overflow { get; } = new("Above the caps, shared", "Over lofterne deles");

    public static LocalizedText Floored { get; } = new("With floors", "Med bund");
    public static LocalizedText FlooredLead { get; } = new("Everybody pays at least its floor; the others pay the less.", "Alle betaler mindst deres bund; de andre betaler tilsvarende mindre.");
    public static LocalizedText Floors { get; } = new("Each party's floor", "Hver parts bund");
    public static LocalizedText FloorsHint { get; } = new("The least it pays. Empty: no floor.", "Det mindste, den betaler. Tomt: ingen bund.");
    public static LocalizedText AboveFloors { get; } = new("Above the floors, shared", "Over bunden deles");

    public static LocalizedText Grant { get; } = new("With a grant", "Med tilskud");
    public static LocalizedText GrantLead { get; } = new("A funder pays a part first; the rest is shared.", "En bidragyder betaler en del først; resten deles.");
    public static LocalizedText Funder { get; } = new("Who gives the grant", "Hvem giver tilskuddet");
    public static LocalizedText Rate { get; } = new("Part of the cost", "Andel af udgiften");
    public static LocalizedText Max { get; } = new("At most", "Højst");
    public static LocalizedText Rest { get; } = new("The rest is shared", "Resten deles");

    public static LocalizedText PainGain { get; } = new("Against a target cost", "Mod en målpris");
    public static LocalizedText PainGainLead { get; } = new(
        "Savings and overruns against the target are shared band by band when the cost is final; until then costs are shared as the rest.",
        "Besparelser og overskridelser i forhold til målprisen deles bånd for bånd, når udgiften er endelig; indtil da deles udgifterne som resten.");
    public static LocalizedText Target { get; } = new("Target cost", "Målpris");
    public static LocalizedText Band { get; } = new("Band", "Bånd");
    public static LocalizedText BandFrom { get; } = new("From, of the target", "Fra, af målprisen");
    public static LocalizedText BandTo { get; } = new("To, of the target", "Til, af målprisen");
    public static LocalizedText BandShares { get; } = new("Part of the saving or overrun", "Andel af besparelse eller overskridelse");
    public static LocalizedText AddBand { get; } = new("Add a band", "Tilføj et bånd");

    public static LocalizedText ByBenefit { get; } = new("By gains", "Efter gevinst");
    public static LocalizedText ByBenefitLead { get; } = new("Who gains most pays most. Gains are key figures such as expected.productivity.", "Den, der vinder mest, betaler mest. Gevinster er nøgletal som expected.productivity.");
    public static LocalizedText Basis { get; } = new("Which gains", "Hvilke gevinster");
    public static LocalizedText Expected { get; } = new("Expected", "Forventede");
    public static LocalizedText Realised { get; } = new("Realised", "Realiserede");
    public static LocalizedText BottomLines { get; } = new("Only these bottom lines", "Kun disse bundlinjer");
    public static LocalizedText BottomLinesHint { get; } = new("With commas between. Empty: all.", "Med komma imellem. Tomt: alle.");

    public static LocalizedText Game { get; } = new("By what groups would pay alone", "Efter hvad grupper ville betale alene");
    public static LocalizedText GameLead { get; } = new(
        "Nobody should pay more than it would outside, alone or in a smaller group: a cost game.",
        "Ingen bør betale mere, end den ville udenfor, alene eller i en mindre gruppe: et omkostningsspil.");
    public static LocalizedText Solution { get; } = new("Solution", "Løsning");
    public static LocalizedText GameValues { get; } = new("What each group would have alone", "Hvad hver gruppe ville have alene");
    public static LocalizedText GameValuesHint { get; } = new(
        "A line for each group, such as “A = 100” and “A + B = 150”, and one for all together. A structured game (airport, tree, linear) can be pasted as JSON.",
        "En linje for hver gruppe, fx »A = 100« og »A + B = 150«, og en for alle tilsammen. Et struktureret spil (airport, tree, linear) kan indsættes som JSON.");
    public static LocalizedText GameKind { get; } = new("The amounts are", "Beløbene er");
    public static LocalizedText GameCost { get; } = new("Costs alone", "Udgifter alene");
    public static LocalizedText GameSavings { get; } = new("Gains alone", "Gevinster alene");
    public static LocalizedText GameMissing { get; } = new("Groups without a line", "Grupper uden linje");
    public static LocalizedText GameFillMissing { get; } = new("Have what their best split into smaller groups has", "Har det samme som deres bedste opdeling i mindre grupper");
    public static LocalizedText PlayerWeights { get; } = new("Weights of the parties", "Parternes vægte");

    public static LocalizedText Among { get; } = new("Only among some of the parties", "Kun mellem nogle af parterne");
    public static LocalizedText AmongHint { get; } = new("None ticked: all parties.", "Ingen valgt: alle parter.");
    public static LocalizedText IsShared { get; } = new("Is shared", "Deles");
    public static LocalizedText NotOwn { get; } = new("in the same way", "på samme måde");
    public static LocalizedText Remove { get; } = new("Remove", "Fjern");
}
