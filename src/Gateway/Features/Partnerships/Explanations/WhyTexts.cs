using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Partnerships.Explanations;

/// <summary>What explains a share.</summary>
internal static class WhyTexts
{
    public static LocalizedText Heading { get; } = new("Why", "Hvorfor");
    public static LocalizedText AgreementInForce { get; } = new("What is agreed", "Det er aftalt");
    public static LocalizedText NoAgreement { get; } = new("Nothing has been agreed about sharing yet. Costs can be posted once it has.", "Der er endnu ikke aftalt nogen deling. Udgifter kan posteres, når den er aftalt.");
    public static LocalizedText MakeAgreement { get; } = new("Agree how to share", "Aftal delingen");
    public static LocalizedText Version { get; } = new("Version {0}", "Version {0}");
    public static LocalizedText HoldsFrom { get; } = new("from {0}", "fra {0}");
    public static LocalizedText HoldsFromTo { get; } = new("from {0} until {1}", "fra {0} til og med {1}");
    public static LocalizedText ResetEveryYears { get; } = new("key figures fixed for {0} years at a time", "nøgletal ligger fast i {0} år ad gangen");
    public static LocalizedText ResetEveryYear { get; } = new("key figures fixed for a year at a time", "nøgletal ligger fast et år ad gangen");
    public static LocalizedText Indexed { get; } = new("amounts in {0} prices, regulated by {1}", "beløb i {0}-priser, reguleret med {1}");
    public static LocalizedText IndexFactor { get; } = new("{0} in {1}", "{0} i {1}");
    public static LocalizedText NotIndexedYet { get; } = new("amounts in {0} prices, factors of later years to be agreed", "beløb i {0}-priser, senere års faktorer aftales løbende");
    public static LocalizedText SharedTogether { get; } = new(
        "Postings of the same category and year are shared together, so that rounding never adds up: every party is within one øre of its exact share.",
        "Posteringer i samme kategori og år deles under ét, så afrunding aldrig hober sig op: hver part er inden for én øre af sin eksakte andel.");
    public static LocalizedText ScopeYear { get; } = new("{0}, {1}", "{0}, {1}");
    public static LocalizedText ScopeLife { get; } = new("{0}, all years", "{0}, alle år");
    public static LocalizedText Exact { get; } = new("Exact share", "Eksakt andel");
    public static LocalizedText Rounded { get; } = new("Rounded", "Afrundet");
    public static LocalizedText ShareCaption { get; } = new("Each party's share of {0}", "Hver parts andel af {0}");
    public static LocalizedText Weight { get; } = new("By", "Efter");
    public static LocalizedText StepByStep { get; } = new("Step by step", "Trin for trin");
    public static LocalizedText ChangedUnderWay { get; } = new(
        "Parties or key figures changed under way, so that no one calculation tells it: each posting's own page shows how it was shared.",
        "Parter eller nøgletal er ændret undervejs, så ingen enkelt beregning viser det: hver posterings egen side viser, hvordan den blev delt.");
    public static LocalizedText FigureOf { get; } = new("{0} on {1}", "{0} pr. {1}");

    public static LocalizedText Equally { get; } = new("equally among the parties", "ligeligt mellem parterne");
    public static LocalizedText By { get; } = new("by {0}", "efter {0}");
    public static LocalizedText ByAsOf { get; } = new("by {0} as of {1}", "efter {0} pr. {1}");
    public static LocalizedText ByWeights { get; } = new("by agreed parts ({0})", "efter aftalte dele ({0})");
    public static LocalizedText Part { get; } = new("{0} % {1}", "{0} % {1}");
    public static LocalizedText Among { get; } = new("{0}, among {1} only", "{0}, kun mellem {1}");
    public static LocalizedText And { get; } = new(" and ", " og ");
    public static LocalizedText InLayers { get; } = new("in layers ({0})", "i lag ({0})");
    public static LocalizedText LayerUpTo { get; } = new("up to {0} {1}", "op til {0} {1}");
    public static LocalizedText LayerAbove { get; } = new("above that {0}", "derover {0}");
    public static LocalizedText UnderCaps { get; } = new("{0}, but with caps ({1})", "{0}, dog med loft ({1})");
    public static LocalizedText UnderCapsThen { get; } = new("{0}, but with caps ({1}) above which they are shared {2}", "{0}, dog med loft ({1}), hvorover der deles {2}");
    public static LocalizedText AboveFloors { get; } = new("{0}, but with floors ({1})", "{0}, dog med bund ({1})");
    public static LocalizedText AfterGrant { get; } = new("after a grant: {0} pays {1} %, and the rest is shared {2}", "efter tilskud: {0} betaler {1} %, og resten deles {2}");
    public static LocalizedText AfterGrantUpTo { get; } = new(
        "after a grant: {0} pays {1} %, at most {2}, and the rest is shared {3}", "efter tilskud: {0} betaler {1} %, højst {2}, og resten deles {3}");
    public static LocalizedText AgainstTarget { get; } = new(
        "{0}; savings and overruns against the target cost of {1} are shared by agreed bands", "{0}; besparelser og overskridelser i forhold til målprisen på {1} deles efter aftalte bånd");
    public static LocalizedText ByExpectedGains { get; } = new("by expected gains", "efter forventede gevinster");
    public static LocalizedText ByRealisedGains { get; } = new("by realised gains", "efter realiserede gevinster");
    public static LocalizedText ByGame { get; } = new("by what each group would pay alone ({0})", "efter hvad hver gruppe ville betale alene ({0})");
    public static LocalizedText OtherRule { get; } = new("by the rule “{0}”", "efter reglen »{0}«");
    public static LocalizedText CostsAreShared { get; } = new("Costs are shared {0}.", "Udgifter deles {0}.");

    public static LocalizedText Population { get; } = new("population", "befolkningstal");
    public static LocalizedText Employees { get; } = new("employees", "antal ansatte");
    public static LocalizedText Users { get; } = new("users", "antal brugere");
    public static LocalizedText Area { get; } = new("area", "areal");
    public static LocalizedText Budget { get; } = new("budget", "budget");

    /// <summary>The name of a key figure; null for one that has its key only.</summary>
    public static LocalizedText? Figure(string key) => key switch
    {
        "population" => Population,
        "employees" => Employees,
        "users" => Users,
        "area" => Area,
        "budget" => Budget,
        _ => null,
    };
}
