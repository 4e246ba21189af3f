using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

public sealed class CostsTests
{
    [Fact]
    public void Post_FirstOfAKind_WritesItsBasisAndSharesToTheØre()
    {
        var events = World.WithAgreement().Do(World.Cost(0, 100));

        events[0].ShouldBeOfType<BasisEstablished>().AgreementVersion.ShouldBe(1);
        events[1].ShouldBeOfType<CostPosted>().Shares.Select(share => share.MinorUnits).Order().ShouldBe([33, 33, 34]);
    }

    [Fact]
    public void Post_EverythingWrong_NamesEveryPlace()
    {
        var cost = new Cost(Deciding.Actor(0), 0, World.Start, "", (CostKind)99, new string('x', 501), new string('x', 101));

        World.WithAgreement().Refusal(new PostCost(cost, Currency.Dkk)).ShouldBeOfType<PartnershipInvalid>()
            .Errors.Select(fault => fault.Pointer).ShouldBe(["/amount/amount", "/category", "/kind", "/text", "/reference"]);
    }

    [Fact]
    public void Post_OtherCurrency_IsRefused() =>
        World.WithAgreement().Refusal(World.Cost(0, 100) with { Currency = Currency.Eur }).ShouldBe(new WrongCurrency(Currency.Eur, Currency.Dkk));

    [Fact]
    public void Post_Stranger_IsRefused() => World.WithAgreement().Refusal(World.Cost(7, 100)).ShouldBe(new NotAParty(Deciding.Actor(7)));

    [Fact]
    public void Post_PartyThatHasLeft_IsRefused()
    {
        var world = World.WithAgreement();
        world.Do(new ExitParty(Deciding.Actor(1), World.Start.AddDays(5)));

        world.Refusal(World.Cost(1, 100, day: 6)).ShouldBe(new PartyNotActive(Deciding.Actor(1), World.Start.AddDays(6)));
        world.Do(World.Cost(1, 100, day: 5)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Post_DateOutsideTheAgreement_IsRefused()
    {
        var world = new World();
        world.Do(new CreatePartnership("Boller", "", Currency.Dkk, Deciding.Actor(0), null, [World.Entry(0), World.Entry(1)]));
        world.Refusal(World.Cost(0, 100)).ShouldBe(new DateOutsideAgreement(World.Start));

        world.Do(new AdoptAgreement(new AgreementTerms(new EqualRule(), World.Start, World.Start.AddDays(1)), []));

        world.Do(World.Cost(0, 100, day: 1)).ShouldNotBeEmpty();
        world.Refusal(World.Cost(0, 100, day: 2)).ShouldBe(new DateOutsideAgreement(World.Start.AddDays(2)));
    }

    [Fact]
    public void Post_MoreThanTheCapsHold_IsRefusedAndSaysByHowMuch()
    {
        var caps = Enumerable.Range(0, 3).ToDictionary(i => Deciding.Actor(i).Value, _ => 1m, StringComparer.Ordinal);
        var world = World.WithAgreement(new CappedRule(new EqualRule(), caps, Overflow: null));
        world.Do(World.Cost(0, 300)).ShouldNotBeEmpty();

        world.Refusal(World.Cost(0, 5)).ShouldBeOfType<SharingNotPossible>().Errors.ShouldHaveSingleItem().Message.Arguments.ShouldContain(
            argument => ((TextArgument)argument.Value).Value.Contains("0.05 DKK more than the caps hold"));
    }

    [Fact]
    public void Post_NewPartyWithoutTheFigure_SaysWhatIsMissing()
    {
        var world = World.WithAgreement(new ProportionalRule(World.Population));
        world.Do(new EnterParty(World.Entry(5)));

        world.Refusal(World.Cost(0, 100)).ShouldBeOfType<SharingNotPossible>().Errors.ShouldAllBe(
            error => ((TextArgument)error.Message.Arguments[0].Value).Value.Contains("population"));
    }

    [Fact]
    public void Post_MoreThanCanBeCounted_IsRefusedBeforeAnySumOverflows()
    {
        var first = Deciding.Actor(0).Value;
        var world = World.WithAgreement(new FixedRule(new Dictionary<string, decimal>(StringComparer.Ordinal) { [first] = 1m }));

        world.Refusal(World.Cost(1, long.MaxValue)).ShouldBe(new AmountTooLarge());
        world.Do(World.Cost(1, 999_999_999_999_999_999));
        world.Do(World.Cost(2, 1, category: "løn"));
        world.Refusal(World.Cost(0, 1, category: "løn")).ShouldBe(new AmountTooLarge());
        world.BalanceOf(0).ShouldBe(-1_000_000_000_000_000_000);
    }

    [Fact]
    public void Close_Year_ShutsItForPostingsAndReversals()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 100));
        var entry = world.LastEntry;

        world.Do(new ClosePeriod(2026)).ShouldBe([new PeriodClosed(2026)]);

        world.Do(new ClosePeriod(2026)).ShouldBeEmpty();
        world.Refusal(World.Cost(0, 100)).ShouldBe(new YearIsClosed(2026));
        world.Refusal(new ReverseCost(entry, "fejl")).ShouldBe(new YearIsClosed(2026));
        world.Do(new ReverseCost(entry, "fejl", new DateOnly(2027, 1, 1))).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1899)]
    [InlineData(10000)]
    public void Close_NoYear_IsRefused(int year) =>
        World.WithAgreement().Refusal(new ClosePeriod(year))
            .ShouldBeOfType<PartnershipInvalid>().Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/year");

    [Fact]
    public void Reverse_Cost_GivesBackWhatItGave()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 100));

        world.Do(new ReverseCost(world.LastEntry, "Bogført to gange"));

        PartnershipBalance.Of(world.State).ShouldAllBe(line => line.Paid == 0 && line.Share == 0);
    }

    [Fact]
    public void Reverse_Twice_IsRefused()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 100));
        var reverse = new ReverseCost(world.LastEntry, "Bogført to gange");
        world.Do(reverse);

        world.Refusal(reverse).ShouldBe(new AlreadyReversed(reverse.Entry));
        world.Refusal(new ReverseCost(world.LastEntry, "Tag det tilbage")).ShouldBe(new NoSuchEntry(world.LastEntry));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(999)]
    public void Reverse_NoCost_IsRefused(long entry) => World.WithAgreement().Refusal(new ReverseCost(entry, "fejl")).ShouldBe(new NoSuchEntry(entry));

    [Fact]
    public void Reverse_WithoutReasonAndBeforeItsDay_NamesBoth()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 100));

        world.Refusal(new ReverseCost(world.LastEntry, " ", World.Start.AddDays(-1))).Errors.Select(fault => fault.Pointer)
            .ShouldBe(["/reason", "/date"]);
    }
}
