using NetworkHub.Application.Store;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Networks;

namespace NetworkHub.Demo;

/// <summary>The network on preventive home visits that the demo's partnership grew out of.</summary>
public static class DemoNetwork
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    /// <summary>Its id.</summary>
    public static NetworkId Id { get; } = DemoId.Of<NetworkId>("hjemmebesøg");

    internal static IEnumerable<DemoItem> Items() =>
    [
        Item("founded", new CreateNetwork("Netværk om forebyggende hjemmebesøg", DemoPartnership.Secretariat, Charter())),
        Member(DemoActors.Madkulturen, NetworkRole.Convener),
        .. DemoPartnership.Municipalities.Values.Select(municipality => municipality == DemoPartnership.Secretariat
            ? Member(municipality, NetworkRole.Leader, NetworkRole.Secretariat)
            : Member(municipality, NetworkRole.Participant)),
    ];

    private static Charter Charter() => new(
        "Alle borgere, der fylder 75 år, har krav på tilbud om et forebyggende hjemmebesøg. Mange siger nej tak, og de, der har mest brug for besøget, "
        + "nås dårligst. Netværket vil finde bedre veje til den første samtale.",
        "At flere tager imod tilbuddet, at nye fællesskaber opstår mellem gæsterne, og at der bliver færre besøg i hjemmet, som ingen har bedt om.",
        "Serviceloven kræver tilbuddet, men ikke formen. Kommunerne betaler, og gevinsten kan også falde i regionens kasse. "
        + "Fortællingen er en fødselsdag, ikke en kontrol.",
        "Netværket kan sætte forsøg i gang inden for parternes egne budgetter. Udgifter, der skal deles, aftales i et partnerskab.",
        DecisionRule.Consensus,
        "Alle deler både det, der lykkes, og det, der ikke gør. Den, der efterligner, hædres på linje med den, der fandt på.");

    private static DemoItem Member(ActorId actor, params NetworkRole[] roles) => Item($"member/{actor}", new SetMember(actor, roles, Start));

    private static DemoItem Item(string name, INetworkCommand command) => new($"{Id}/{name}", new StreamId(Id.Value), command);
}
