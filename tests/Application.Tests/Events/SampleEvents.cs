using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Allocation;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Application.Tests.Events;

/// <summary>An event of every type with every member given, as the golden files have them.</summary>
internal static class SampleEvents
{
    private static readonly ActorId Madkulturen = new("act_0199a1c2-0000-7000-8000-000000000001");
    private static readonly ActorId Skjern = new("act_0199a1c2-0000-7000-8000-000000000002");
    private static readonly NetworkId Network = new("net_0199a1c2-0000-7000-8000-000000000003");
    private static readonly SettlementId Settlement = new("stl_0199a1c2-0000-7000-8000-000000000004");
    private static readonly DateOnly Day = new(2026, 3, 1);
    private static readonly Cost Cost = new(Skjern, 125_000, Day, "drift", CostKind.InKind, "Boller & \"kaffe\" til 75-årige", "B-2026-17");
    private static readonly PartyShare[] Shares = [new(Madkulturen.Value, 62_500), new(Skjern.Value, 62_500)];
    private static readonly KeyFigure Population = new("population", Day, 56_594.5m);

    public static IReadOnlyDictionary<string, IEvent> ByName { get; } = new Dictionary<string, IEvent>(StringComparer.Ordinal)
    {
        ["actor.registered.v1"] = new ActorRegistered(
            new ActorProfile(ActorKind.Municipality, "Ringkøbing-Skjern", "29189609", "5798004680009", "760"), new DateOnly(2007, 1, 1)),
        ["actor.profile-changed.v1"] = new ActorProfileChanged(new ActorProfile(ActorKind.CivilSociety, "Madkulturen")),
        ["actor.key-figures-recorded.v1"] = new KeyFiguresRecorded([new RecordedKeyFigure("population", Day, 56_594.5m, "Statistics Denmark FOLK1A")]),
        ["actor.ended.v1"] = new ActorEnded(new DateOnly(2026, 12, 31), Madkulturen),
        ["network.founded.v1"] = new NetworkFounded("Forebyggende hjemmebesøg", Madkulturen),
        ["network.charter-adopted.v1"] = new CharterAdopted(new Charter("Formål", "Mål", "Ramme", "Mandat", DecisionRule.Weighted, "Forventninger")),
        ["network.member-joined.v1"] = new MemberJoined(Skjern, [NetworkRole.Leader, NetworkRole.PoliticalSponsor], Day),
        ["network.member-roles-changed.v1"] = new MemberRolesChanged(Skjern, [NetworkRole.Participant]),
        ["network.member-left.v1"] = new MemberLeft(Skjern, Day),
        ["partnership.founded.v1"] = new PartnershipFounded("Fødselsdagsboller", "Besøg uden besøg", Currency.Dkk, Madkulturen, Network),
        ["partnership.party-entered.v1"] = new PartyEntered(Skjern, Day),
        ["partnership.party-exited.v1"] = new PartyExited(Skjern, Day),
        ["partnership.agreement-adopted.v1"] = new AgreementAdopted(
            2,
            new AgreementTerms(
                new MixRule([new MixPart(0.5m, new EqualRule()), new MixPart(0.5m, new ProportionalRule("population", Day))]),
                Day,
                new DateOnly(2028, 12, 31),
                CumulationPeriod.Lifetime,
                10_000)),
        ["partnership.key-figures-taken.v1"] = new KeyFiguresTaken(Skjern, [Population]),
        ["partnership.basis-established.v1"] = new BasisEstablished(
            3,
            2,
            new Basis(Currency.Dkk, [Madkulturen.Value, Skjern.Value], [new BasisFigure("population", Day, Skjern.Value, 56_594.5m, Day)])),
        ["partnership.cost-posted.v1"] = new CostPosted(Cost, 3, Shares),
        ["partnership.cost-reversed.v1"] = new CostReversed(17, Day.AddDays(1), "Forkert bilag", Cost, 3, Shares),
        ["partnership.shares-trued-up.v1"] = new SharesTruedUp(
            TrueUpPoint.Completion,
            new DateOnly(2026, 12, 31),
            "drift",
            3,
            125_000,
            [new PartyShare(Madkulturen.Value, 1_250), new PartyShare(Skjern.Value, -1_250)],
            150_000),
        ["partnership.period-closed.v1"] = new PeriodClosed(2025),
        ["partnership.settlement-proposed.v1"] = new SettlementProposed(Settlement, [new SettlementTransfer(Madkulturen, Skjern, 62_500)]),
        ["partnership.settlement-approved.v1"] = new SettlementApproved(Settlement, Skjern, "Byrådet 12. marts 2026, punkt 7"),
        ["partnership.settlement-withdrawn.v1"] = new SettlementWithdrawn(Settlement, "Bilag mangler"),
        ["partnership.settlement-closed.v1"] = new SettlementClosed(Settlement, Day, "Bank 4711"),
    };
}
