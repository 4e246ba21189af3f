using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Networks;
using NetworkHub.Domain.Tests.Entities;

namespace NetworkHub.Domain.Tests.Networks;

public sealed class NetworkDeciderTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly Charter Charter = new("Forebyggende hjemmebesøg", DecisionRule: DecisionRule.Consensus);
    private static readonly NetworkState Founded = After(NetworkState.Initial, new CreateNetwork("Boller", Deciding.Actor(1), Charter));
    private static readonly NetworkState WithMember = After(Founded, new SetMember(Deciding.Actor(2), [NetworkRole.Participant], Start));
    private static readonly NetworkState WithFormer = After(WithMember, new EndMembership(Deciding.Actor(2), Start.AddDays(30)));

    [Fact]
    public void Found_WithoutCharter_FoundsOnly() =>
        new CreateNetwork("Boller", Deciding.Actor(1), null).Decide(NetworkState.Initial, Deciding.Context).Events
            .ShouldBe([new NetworkFounded("Boller", Deciding.Actor(1))]);

    [Fact]
    public void Found_EverythingWrong_NamesEveryPlace()
    {
        var tooLong = new string('x', 4001);
        var charter = new Charter("", tooLong, tooLong, tooLong, (DecisionRule)99, tooLong);

        Faults(Founded, new CreateNetwork(new string('x', 201), Deciding.Actor(1), charter)).ShouldBe(
        [
            "/name", "/charter/purpose", "/charter/goals", "/charter/frame", "/charter/mandate", "/charter/expectations", "/charter/decisionRule",
        ]);
    }

    [Fact]
    public void Adopt_SameCharter_IsNothing() => (new AdoptCharter(Charter with { })).Decide(Founded, Deciding.Context).ShouldBe(Decision.Nothing);

    [Fact]
    public void Adopt_OtherCharter_ReplacesIt() =>
        After(Founded, new AdoptCharter(Charter with { Goals = "Flere gæster" })).Charter!.Goals.ShouldBe("Flere gæster");

    [Fact]
    public void Adopt_NoPurpose_IsRefused() => Faults(Founded, new AdoptCharter(new Charter(" "))).ShouldBe(["/purpose"]);

    [Fact]
    public void SetMember_New_JoinsWithRolesInOrderAndOnce()
    {
        var set = new SetMember(Deciding.Actor(3), [NetworkRole.Convener, NetworkRole.Participant, NetworkRole.Convener], Start);

        After(Founded, set).Current(Deciding.Actor(3))!.Roles.ShouldBe([NetworkRole.Participant, NetworkRole.Convener]);
    }

    [Fact]
    public void SetMember_OtherRoles_ChangesThem() =>
        new SetMember(Deciding.Actor(2), [NetworkRole.Leader], Start.AddDays(9)).Decide(WithMember, Deciding.Context).Events
            .ShouldHaveSingleItem().ShouldBeOfType<MemberRolesChanged>().Roles.ShouldBe([NetworkRole.Leader]);

    [Fact]
    public void SetMember_SameRoles_IsNothing() =>
        new SetMember(Deciding.Actor(2), [NetworkRole.Participant], Start).Decide(WithMember, Deciding.Context).ShouldBe(Decision.Nothing);

    [Fact]
    public void SetMember_NoOrUnknownRoles_IsRefused()
    {
        Faults(Founded, new SetMember(Deciding.Actor(2), [], Start)).ShouldBe(["/roles"]);
        Faults(Founded, new SetMember(Deciding.Actor(2), [(NetworkRole)99], Start)).ShouldBe(["/roles"]);
    }

    [Fact]
    public void SetMember_WithinAnEndedMembership_IsRefused() =>
        new SetMember(Deciding.Actor(2), [NetworkRole.Participant], Start.AddDays(30)).Decide(WithFormer, Deciding.Context).Rejection
            .ShouldBe(new StillAMember(Deciding.Actor(2), Start.AddDays(30)));

    [Fact]
    public void SetMember_AfterAnEndedMembership_JoinsAgain() =>
        After(WithFormer, new SetMember(Deciding.Actor(2), [NetworkRole.Participant], Start.AddDays(31))).Memberships.Count.ShouldBe(2);

    [Fact]
    public void EndMembership_Member_KeepsItsLastDay() => WithFormer.Memberships.ShouldHaveSingleItem().LastDay.ShouldBe(Start.AddDays(30));

    [Fact]
    public void EndMembership_SameAgain_IsNothing() =>
        new EndMembership(Deciding.Actor(2), Start.AddDays(30)).Decide(WithFormer, Deciding.Context).ShouldBe(Decision.Nothing);

    [Fact]
    public void EndMembership_NoMember_IsRefused() =>
        new EndMembership(Deciding.Actor(2), Start).Decide(Founded, Deciding.Context).Rejection.ShouldBe(new NotAMember(Deciding.Actor(2)));

    [Fact]
    public void EndMembership_BeforeTheFirstDay_IsRefused() =>
        Faults(WithMember, new EndMembership(Deciding.Actor(2), Start.AddDays(-1))).ShouldBe(["/lastDay"]);

    private static NetworkState After(NetworkState state, INetworkCommand command) =>
        command.Decide(state, Deciding.Context).Events.Cast<INetworkEvent>().Aggregate(state, (now, @event) => @event.Evolve(now));

    private static IEnumerable<string> Faults(NetworkState state, INetworkCommand command) =>
        command.Decide(state, Deciding.Context).Rejection.ShouldBeOfType<NetworkInvalid>().Errors.Select(fault => fault.Pointer);
}
