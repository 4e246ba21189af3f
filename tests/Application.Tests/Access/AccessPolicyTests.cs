using NetworkHub.Application.Access;
using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Application.Tests.Access;

// The policy as a table: every command against every kind of caller. What a row does not name must be refused.
public sealed class AccessPolicyTests
{
    private static readonly ActorId Secretariat = new("act_0199a1c2-0000-7000-8000-000000000001");
    private static readonly ActorId Party = new("act_0199a1c2-0000-7000-8000-000000000002");
    private static readonly ActorId Stranger = new("act_0199a1c2-0000-7000-8000-000000000003");
    private static readonly DateOnly Day = new(2026, 1, 1);
    private static readonly SettlementId Settlement = new("stl_0199a1c2-0000-7000-8000-000000000004");

    private static readonly Dictionary<string, Caller> Callers = new(StringComparer.Ordinal)
    {
        ["operator"] = Caller.Hub,
        ["secretariat"] = new("key_1", Secretariat, Rights.All),
        ["secretariat-write"] = new("key_2", Secretariat, Rights.Write),
        ["secretariat-settle"] = new("key_3", Secretariat, Rights.Settle),
        ["secretariat-read"] = new("key_4", Secretariat, Rights.Read),
        ["party"] = new("key_5", Party, Rights.All),
        ["party-write"] = new("key_6", Party, Rights.Write),
        ["party-settle"] = new("key_7", Party, Rights.Settle),
        ["party-read"] = new("key_8", Party, Rights.Read),
        ["party-admin"] = new("key_9", Party, Rights.Admin),
        ["party-none"] = new("key_10", Party, Rights.None),
        ["stranger"] = new("key_11", Stranger, Rights.All),
        ["homeless"] = new("key_12", null, Rights.All),
    };

    private static readonly ActorState Actor = new() { Profile = new ActorProfile(ActorKind.Municipality, "Assens") };

    private static readonly NetworkState Network = new()
    {
        Name = "Netværk",
        Secretariat = Secretariat,
        Memberships = [new Membership(Party, [], Day, Day)],
    };

    private static readonly PartnershipState Partnership = new()
    {
        Name = "Partnerskab",
        Secretariat = Secretariat,
        Parties = [new PartyTime(Party, Day, Day)],
    };

    private static readonly Charter Charter = new("Formål");
    private static readonly AgreementTerms Terms = new(new EqualRule(), Day);
    private static readonly string[] BySecretariat = ["operator", "secretariat", "secretariat-write"];
    private static readonly string[] SettledBySecretariat = ["operator", "secretariat", "secretariat-settle"];

    // The acting actor's own id is Party's, so that 'party' is the organisation itself.
    private static readonly (object State, ICommand Command, string[] May)[] Table =
    [
        (ActorState.Initial, new RegisterActor(Actor.Profile!, null, []), ["operator", "secretariat", "secretariat-write", "party", "party-write", "stranger", "homeless"]),
        (Actor, new ChangeActorProfile(Actor.Profile!), ["operator", "party", "party-write"]),
        (Actor, new RecordKeyFigures([]), ["operator", "party", "party-write"]),
        (Actor, new EndActor(Day, null), ["operator"]),
        (NetworkState.Initial, new CreateNetwork("Netværk", Secretariat, null), BySecretariat),
        (Network, new AdoptCharter(Charter), BySecretariat),
        (Network, new SetMember(Party, [NetworkRole.Participant], Day), BySecretariat),
        (Network, new EndMembership(Party, Day), BySecretariat),
        (PartnershipState.Initial, new CreatePartnership("P", "", Currency.Dkk, Secretariat, null, []), BySecretariat),
        (Partnership, new EnterParty(new PartyEntry(Stranger, Day)), BySecretariat),
        (Partnership, new ExitParty(Party, Day), BySecretariat),
        (Partnership, new AdoptAgreement(Terms, []), BySecretariat),
        (Partnership, new TakeKeyFigures([]), BySecretariat),
        (Partnership, new PostCost(new Cost(Party, 1, Day, "drift"), Currency.Dkk), [.. BySecretariat, "party", "party-write"]),
        (Partnership, new PostCost(new Cost(Secretariat, 1, Day, "drift"), Currency.Dkk), BySecretariat),
        (Partnership, new PostCost(new Cost(Stranger, 1, Day, "drift"), Currency.Dkk), BySecretariat),
        (Partnership, new ReverseCost(7, "Fejl"), BySecretariat),
        (Partnership, new TrueUpShares(TrueUpPoint.YearEnd, new DateOnly(2026, 12, 31)), BySecretariat),
        (Partnership, new ClosePeriod(2025), BySecretariat),
        (Partnership, new ProposeSettlement(Settlement), SettledBySecretariat),
        (Partnership, new WithdrawSettlement(Settlement, "Fejl"), SettledBySecretariat),
        (Partnership, new CloseSettlement(Settlement, Day), SettledBySecretariat),
        (Partnership, new ApproveSettlement(Settlement, Party), ["operator", "party", "party-settle"]),
        (Partnership, new ApproveSettlement(Settlement, Stranger), ["operator"]),
    ];

    public static TheoryData<string> CallerNames => [.. Callers.Keys];

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            for (var row = 0; row < Table.Length; row++)
            {
                foreach (var caller in Callers.Keys)
                {
                    cases.Add(row, caller);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Refuse_EveryCommandAndCaller_IsAsTheTableSays(int row, string who)
    {
        var (state, command, may) = Table[row];
        var caller = Callers[who];

        var refusal = AccessPolicy.Refuse(caller, Party.Value, state, command);

        (refusal is null).ShouldBe(may.Contains(who), $"{command} by {who}");
        var hidden = command is not ICreatingCommand && !AccessPolicy.MaySee(caller, Party.Value, state);
        (refusal is NotFound).ShouldBe(hidden, "What a caller may not see does not exist for it, and what it sees is refused openly.");
    }

    [Fact]
    public void Table_HasEveryCommandOfTheDomain()
    {
        var commands = typeof(ICommand).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICommand)));

        Table.Select(row => row.Command.GetType()).Distinct().ShouldBe(commands, ignoreOrder: true);
    }

    [Theory]
    [InlineData("operator", true, true, true)]
    [InlineData("secretariat-read", true, true, true)]
    [InlineData("secretariat-settle", true, true, true)]
    [InlineData("party-read", true, true, true)]
    [InlineData("party-write", true, true, true)]
    [InlineData("party-admin", false, false, false)]
    [InlineData("party-none", false, false, false)]
    [InlineData("stranger", true, false, false)]
    [InlineData("homeless", true, false, false)]
    public void MaySee_EveryCaller_IsAsTheTableSays(string who, bool actor, bool network, bool partnership)
    {
        var caller = Callers[who];

        (AccessPolicy.MaySee(caller, "", Actor), AccessPolicy.MaySee(caller, "", Network), AccessPolicy.MaySee(caller, "", Partnership))
            .ShouldBe((actor, network, partnership));
        AccessPolicy.MaySee(caller, "", "something else").ShouldBe(who == "operator");
    }

    [Theory]
    [MemberData(nameof(CallerNames))]
    public void Refuse_CommandWithoutARule_IsRefusedToEverybody(string who) =>
        AccessPolicy.Refuse(Callers[who], Secretariat.Value, Actor, new Unruled()).ShouldBe(new NotFound(Secretariat.Value));

    [Fact]
    public void Refuse_CommandWithARuleForTheOperator_IsRefusedToTheOthersOnly() =>
        Callers.Where(caller => AccessPolicy.Refuse(caller.Value, Secretariat.Value, Actor, new Ruled()) is null)
            .ShouldHaveSingleItem().Key.ShouldBe("operator");

    [Fact]
    public void Refuse_CommandOfAnotherKindOfEntity_IsNotFoundEvenForTheOperator() =>
        AccessPolicy.Refuse(Caller.Hub, Party.Value, Actor, new ClosePeriod(2025)).ShouldBeOfType<NotFound>();

    private sealed record Unruled : ICommand<ActorState>
    {
        public Decision Decide(ActorState state, in DecisionContext context) => Decision.Nothing;
    }

    [Access(Who.Operator)]
    private sealed record Ruled : ICommand<ActorState>
    {
        public Decision Decide(ActorState state, in DecisionContext context) => Decision.Nothing;
    }
}
