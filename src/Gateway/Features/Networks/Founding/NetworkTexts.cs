using NetworkHub.Domain.Networks;
using NetworkHub.Gateway.Localisation;

namespace NetworkHub.Gateway.Features.Networks.Founding;

/// <summary>What pages about networks say.</summary>
internal static class NetworkTexts
{
    public static LocalizedText None { get; } = new("You take part in no network yet.", "Du tager endnu ikke del i noget netværk.");
    public static LocalizedText MemberCount { get; } = new("{0} members", "{0} medlemmer");
    public static LocalizedText Create { get; } = new("Create a network", "Stift et netværk");
    public static LocalizedText CreateButton { get; } = new("Create the network", "Stift netværket");
    public static LocalizedText Charter { get; } = new("Charter", "Charter");
    public static LocalizedText NoCharter { get; } = new("The charter is still to be negotiated.", "Charteret er endnu ikke forhandlet på plads.");
    public static LocalizedText FirstCharter { get; } = new("Adopt a charter", "Vedtag et charter");
    public static LocalizedText EditCharter { get; } = new("Adopt a new charter", "Vedtag et nyt charter");
    public static LocalizedText AdoptButton { get; } = new("Adopt the charter", "Vedtag charteret");
    public static LocalizedText PurposeHint { get; } = new("The problem the network gathers around, and what for.", "Det problem, netværket samles om, og hvad det skal føre til.");
    public static LocalizedText Goals { get; } = new("Goals", "Mål");
    public static LocalizedText Frame { get; } = new("Political, economic and discursive frame", "Politisk, økonomisk og diskursiv ramme");
    public static LocalizedText Mandate { get; } = new("Mandate and latitude", "Mandat og råderum");
    public static LocalizedText DecisionRuleLabel { get; } = new("Decision rule", "Beslutningsregel");
    public static LocalizedText Expectations { get; } = new("What members expect of each other", "Medlemmernes forventninger til hinanden");
    public static LocalizedText Members { get; } = new("Members", "Medlemmer");
    public static LocalizedText Member { get; } = new("Member", "Medlem");
    public static LocalizedText Roles { get; } = new("Roles", "Roller");
    public static LocalizedText NoMembers { get; } = new("There are no members yet.", "Der er ingen medlemmer endnu.");
    public static LocalizedText AddMember { get; } = new("Take in a member, or change its roles", "Optag et medlem, eller ændr dets roller");
    public static LocalizedText AddButton { get; } = new("Note member and roles", "Notér medlem og roller");
    public static LocalizedText EndMember { get; } = new("End a membership", "Afslut et medlemskab");
    public static LocalizedText EndButton { get; } = new("End the membership", "Afslut medlemskabet");
    public static LocalizedText GrownFrom { get; } = new("Partnerships that grew out of it", "Partnerskaber, der er udsprunget af det");
    public static LocalizedText NoPartnerships { get; } = new("None that you take part in.", "Ingen, som du tager del i.");

    public static LocalizedText Role(NetworkRole role) => role switch
    {
        NetworkRole.Participant => new("participant", "netværksdeltager"),
        NetworkRole.Leader => new("network leader", "netværksleder"),
        NetworkRole.Convener => new("convener", "igangsætter"),
        NetworkRole.Facilitator => new("facilitator", "facilitator"),
        NetworkRole.Catalyst => new("catalyst", "katalysator"),
        NetworkRole.PoliticalSponsor => new("political sponsor", "politisk sponsor"),
        NetworkRole.Metagovernor => new("metagovernor", "metaguvernør"),
        _ => new("secretariat", "sekretariat"),
    };

    public static LocalizedText Rule(DecisionRule rule) => rule switch
    {
        DecisionRule.Consensus => new("Consensus: nobody objects", "Konsensus: ingen er imod"),
        DecisionRule.Unanimity => new("Unanimity: everybody agrees", "Enstemmighed: alle er enige"),
        DecisionRule.Majority => new("Majority", "Flertal"),
        _ => new("Weighted majority", "Vægtet flertal"),
    };
}
