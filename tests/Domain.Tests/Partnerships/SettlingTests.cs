using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

public sealed class SettlingTests
{
    private static readonly SettlementId First = Deciding.Id<SettlementId>(1);
    private static readonly SettlementId Second = Deciding.Id<SettlementId>(2);

    [Fact]
    public void Propose_OnePayer_LetsTheOthersPayIt()
    {
        var proposed = Proposed().State.Find(First)!;

        proposed.Transfers.ShouldBe(
        [
            new SettlementTransfer(Deciding.Actor(1), Deciding.Actor(0), 100),
            new SettlementTransfer(Deciding.Actor(2), Deciding.Actor(0), 100),
        ]);
        proposed.Status.ShouldBe(SettlementStatus.Proposed);
    }

    [Fact]
    public void Propose_SameIdAgain_IsNothing() => Proposed().Do(new ProposeSettlement(First)).ShouldBeEmpty();

    [Fact]
    public void Propose_AnotherUnderWay_IsRefused() => Proposed().Refusal(new ProposeSettlement(Second)).ShouldBe(new SettlementUnderWay(First));

    [Fact]
    public void Propose_NothingOwed_IsRefused() => World.WithAgreement().Refusal(new ProposeSettlement(First)).ShouldBe(new NothingToSettle());

    [Fact]
    public void Propose_BelowTheThreshold_IsCarriedForward()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(new AgreementTerms(new EqualRule(), World.Start, CarryForwardBelow: 1000), []));
        world.Do(World.Cost(0, 300));

        world.Refusal(new ProposeSettlement(First)).ShouldBe(new NothingToSettle());
    }

    [Fact]
    public void Approve_Everyone_MakesItPayable()
    {
        var world = Proposed();
        world.Do(new ApproveSettlement(First, Deciding.Actor(0)));
        world.Do(new ApproveSettlement(First, Deciding.Actor(1), "Byrådet 12"));
        world.State.Find(First)!.Status.ShouldBe(SettlementStatus.Proposed);

        world.Do(new ApproveSettlement(First, Deciding.Actor(2)));

        world.State.Find(First)!.Status.ShouldBe(SettlementStatus.Approved);
        world.Do(new ApproveSettlement(First, Deciding.Actor(1))).ShouldBeEmpty();
    }

    [Fact]
    public void Approve_WrongParty_IsRefused() =>
        Proposed().Refusal(new ApproveSettlement(First, Deciding.Actor(7))).ShouldBe(new NotConcerned(First, Deciding.Actor(7)));

    [Fact]
    public void Approve_LongNote_IsRefused() =>
        Proposed().Refusal(
            new ApproveSettlement(First, Deciding.Actor(0), new string('x', 501))).Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/note");

    [Fact]
    public void Any_UnknownSettlement_IsRefused()
    {
        var world = Proposed();

        world.Refusal(new ApproveSettlement(Second, Deciding.Actor(0))).ShouldBe(new NoSuchSettlement(Second));
        world.Refusal(new WithdrawSettlement(Second, "fejl")).ShouldBe(new NoSuchSettlement(Second));
        world.Refusal(new CloseSettlement(Second, World.Start)).ShouldBe(new NoSuchSettlement(Second));
    }

    [Fact]
    public void Withdraw_Open_MakesRoomForAnother()
    {
        var world = Proposed();

        world.Do(new WithdrawSettlement(First, "Regnet forkert"));

        world.State.Find(First)!.Remark.ShouldBe("Regnet forkert");
        world.Refusal(new WithdrawSettlement(First, "igen")).ShouldBe(new SettlementIsFinal(First, SettlementStatus.Withdrawn));
        world.Refusal(new ApproveSettlement(First, Deciding.Actor(0))).ShouldBe(new SettlementIsFinal(First, SettlementStatus.Withdrawn));
        world.Do(new ProposeSettlement(Second)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Withdraw_WithoutReason_IsRefused() =>
        Proposed().Refusal(new WithdrawSettlement(First, "")).Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/reason");

    [Fact]
    public void Close_ApprovalsMissing_NamesThem()
    {
        var world = Proposed();
        world.Do(new ApproveSettlement(First, Deciding.Actor(1)));

        world.Refusal(new CloseSettlement(First, World.Start)).ShouldBeOfType<ApprovalsMissing>().Missing.ShouldBe([Deciding.Actor(0), Deciding.Actor(2)]);
    }

    [Fact]
    public void Close_Approved_ClearsTheBalancesAndIsFinal()
    {
        var world = Approved();

        world.Do(new CloseSettlement(First, World.Start.AddDays(30), "Bilag 7"));

        PartnershipBalance.Of(world.State).ShouldAllBe(line => line.Balance == 0);
        world.State.Find(First)!.PaidOn.ShouldBe(World.Start.AddDays(30));
        world.Refusal(new CloseSettlement(First, World.Start)).ShouldBe(new SettlementIsFinal(First, SettlementStatus.Closed));
        world.Refusal(new WithdrawSettlement(First, "fejl")).ShouldBe(new SettlementIsFinal(First, SettlementStatus.Closed));
    }

    [Fact]
    public void Close_PaidInAClosedYear_KeepsTheDay()
    {
        var world = Approved();
        world.Do(new ClosePeriod(World.Start.Year));

        world.Do(new CloseSettlement(First, World.Start.AddDays(30)));

        world.State.Find(First)!.PaidOn.ShouldBe(World.Start.AddDays(30));
    }

    [Fact]
    public void Close_LongReference_IsRefused() =>
        Approved().Refusal(
            new CloseSettlement(First, World.Start, new string('x', 501))).Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/reference");

    [Fact]
    public void Close_PostedSinceProposed_LeavesTheNewOpen()
    {
        var world = Approved();
        world.Do(World.Cost(1, 30));

        world.Do(new CloseSettlement(First, World.Start));

        world.BalanceOf(1).ShouldBe(20);
    }

    private static World Proposed()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 300));
        world.Do(new ProposeSettlement(First));
        return world;
    }

    private static World Approved()
    {
        var world = Proposed();
        Array.ForEach([0, 1, 2], party => world.Do(new ApproveSettlement(First, Deciding.Actor(party))));
        return world;
    }
}
