using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Monetary;

namespace NetworkHub.Domain.Tests.Partnerships;

public sealed class FoundingTests
{
    [Fact]
    public void Found_TwoParties_FoundsAndLetsThemEnter() =>
        new World().Do(new CreatePartnership("Boller", "Flere gæster", Currency.Dkk, Deciding.Actor(9), null, [World.Entry(0), World.Entry(1)]))
            .Select(@event => @event.GetType()).ShouldBe([typeof(PartnershipFounded), typeof(PartyEntered), typeof(PartyEntered)]);

    [Fact]
    public void Found_EverythingWrong_NamesEveryPlace() =>
        Faults(new World(), new CreatePartnership(" ", new string('x', 4001), Currency.Dkk, Deciding.Actor(9), null, []))
            .ShouldBe(["/name", "/purpose", "/parties"]);

    [Fact]
    public void Found_OnePartyTwice_IsRefused() =>
        Faults(new World(), new CreatePartnership("Boller", "", Currency.Dkk, Deciding.Actor(9), null, [World.Entry(0), World.Entry(1), World.Entry(0)]))
            .ShouldBe(["/parties/2/party"]);

    [Fact]
    public void Enter_New_IsAPartyFromItsDay()
    {
        var world = World.WithAgreement();

        world.Do(new EnterParty(new PartyEntry(Deciding.Actor(5), World.Start.AddDays(10))));

        world.State.IsActive(Deciding.Actor(5), World.Start.AddDays(9)).ShouldBeFalse();
        world.State.IsActive(Deciding.Actor(5), World.Start.AddDays(10)).ShouldBeTrue();
    }

    [Fact]
    public void Enter_SameAgain_IsNothing() => World.WithAgreement().Decide(new EnterParty(World.Entry(0))).ShouldBe(Decision.Nothing);

    [Fact]
    public void Enter_PresentFromAnotherDay_IsRefused() =>
        World.WithAgreement().Refusal(new EnterParty(new PartyEntry(Deciding.Actor(0), World.Start.AddDays(1))))
            .ShouldBe(new AlreadyAParty(Deciding.Actor(0), World.Start));

    [Fact]
    public void Enter_WithinAnEndedTime_IsRefused()
    {
        var world = World.WithAgreement();
        world.Do(new ExitParty(Deciding.Actor(0), World.Start.AddDays(10)));

        world.Refusal(new EnterParty(new PartyEntry(Deciding.Actor(0), World.Start.AddDays(10)))).ShouldBeOfType<AlreadyAParty>();
        world.Do(new EnterParty(new PartyEntry(Deciding.Actor(0), World.Start.AddDays(11)))).ShouldHaveSingleItem();
    }

    [Fact]
    public void Exit_Present_EndsOnItsLastDay()
    {
        var world = World.WithAgreement();

        world.Do(new ExitParty(Deciding.Actor(2), World.Start.AddDays(10)));

        world.State.IsActive(Deciding.Actor(2), World.Start.AddDays(10)).ShouldBeTrue();
        world.State.IsActive(Deciding.Actor(2), World.Start.AddDays(11)).ShouldBeFalse();
        world.Decide(new ExitParty(Deciding.Actor(2), World.Start.AddDays(10))).ShouldBe(Decision.Nothing);
    }

    [Fact]
    public void Exit_GoneAlready_IsRefused()
    {
        var world = World.WithAgreement();
        world.Do(new ExitParty(Deciding.Actor(2), World.Start.AddDays(10)));

        world.Refusal(new ExitParty(Deciding.Actor(2), World.Start.AddDays(20))).ShouldBe(new PartyNotActive(Deciding.Actor(2), World.Start.AddDays(20)));
    }

    [Fact]
    public void Exit_Stranger_IsRefused() =>
        World.WithAgreement().Refusal(new ExitParty(Deciding.Actor(7), World.Start)).ShouldBe(new NotAParty(Deciding.Actor(7)));

    [Fact]
    public void Exit_BeforeTheFirstDay_IsRefused() =>
        Faults(World.WithAgreement(), new ExitParty(Deciding.Actor(0), World.Start.AddDays(-1))).ShouldBe(["/lastDay"]);

    private static IEnumerable<string> Faults(World world, IPartnershipCommand command) =>
        world.Refusal(command).ShouldBeOfType<PartnershipInvalid>().Errors.Select(fault => fault.Pointer);
}
