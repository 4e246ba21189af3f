using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>The end of a year: everyone is brought to what the agreement gives of the year's total, by what is known then.</summary>
public sealed class TrueUpTests
{
    private static readonly TrueUpShares YearEnd = new(TrueUpPoint.YearEnd, new DateOnly(2026, 12, 31));

    [Fact]
    public void TrueUp_OneLeftAtMidYear_BearsItsDays()
    {
        var world = World.WithAgreement();
        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 6, 30)));
        world.Do(World.Cost(0, 365 * 6, day: 300));

        // Two shared it; 181 days by three and 184 by two give 914, 914 and 362.
        Shares(world, YearEnd).ShouldBe([914 - 1095, 914 - 1095, 362]);
        world.BalanceOf(2).ShouldBe(-362);
    }

    [Fact]
    public void TrueUp_FinalFigures_CountForTheWholeYear()
    {
        var world = World.WithAgreement(new ProportionalRule(World.Population));
        world.Do(World.Cost(0, 1400));
        world.Do(new TakeKeyFigures([new PartyKeyFigures(Deciding.Actor(0), [new KeyFigure(World.Population, new DateOnly(2026, 10, 1), 8000m)])]));

        Shares(world, YearEnd).ShouldBe([800 - 200, 200 - 400, 400 - 800]);
    }

    [Fact]
    public void TrueUp_FinalFigures_MakeOneEvaluationTellItAll()
    {
        var world = World.WithAgreement(new ProportionalRule(World.Population));
        world.Do(World.Cost(0, 1400));
        world.Do(new TakeKeyFigures([new PartyKeyFigures(Deciding.Actor(0), [new KeyFigure(World.Population, new DateOnly(2026, 10, 1), 8000m)])]));
        world.Do(World.Cost(0, 1400, day: 300));
        var scope = world.State.Scopes.Keys.ShouldHaveSingleItem();
        ScopeExplanation.Of(world.State, scope).ShouldBeNull();

        world.Do(YearEnd);

        ScopeExplanation.Of(world.State, scope).ShouldNotBeNull().Shares.Select(share => share.Amount).ShouldBe(["16.00", "4.00", "8.00"]);
    }

    [Fact]
    public void TrueUp_EveryCategory_HasAnEntryOfItsOwn()
    {
        var world = World.WithAgreement(new ProportionalRule(World.Population));
        world.Do(World.Cost(0, 1400, category: "mad"));
        world.Do(World.Cost(0, 700, category: "løn"));
        world.Do(new TakeKeyFigures([new PartyKeyFigures(Deciding.Actor(0), [new KeyFigure(World.Population, new DateOnly(2026, 10, 1), 8000m)])]));

        var events = world.Do(YearEnd);

        events.OfType<BasisEstablished>().ShouldHaveSingleItem();
        events.OfType<SharesTruedUp>().Select(one => (one.Category, one.Total)).ShouldBe([("løn", 700), ("mad", 1400)]);
    }

    [Fact]
    public void TrueUp_Again_IsNothing()
    {
        var world = World.WithAgreement();
        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 6, 30)));
        world.Do(World.Cost(0, 1000, day: 300));
        world.Do(YearEnd).ShouldNotBeEmpty();

        world.Do(YearEnd).ShouldBeEmpty();
    }

    [Fact]
    public void TrueUp_NothingChanged_IsNothing()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 1000));

        world.Do(YearEnd).ShouldBeEmpty();
    }

    [Fact]
    public void TrueUp_OtherYear_IsLeftAlone()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 1000, day: 10));
        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 6, 30)));

        world.Do(YearEnd with { Date = new DateOnly(2027, 12, 31) }).ShouldBeEmpty();
    }

    [Fact]
    public void TrueUp_ClosedYear_IsRefused()
    {
        var world = World.WithAgreement();
        world.Do(new ClosePeriod(2026));

        world.Refusal(YearEnd).ShouldBe(new YearIsClosed(2026));
    }

    [Fact]
    public void Reverse_CostFromBeforeATrueUp_TakesBackWhatItGaveAndTheNextTrueUpTheRest()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 365 * 6));
        var entry = world.LastEntry;
        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 6, 30)));
        world.Do(YearEnd);

        world.Do(new ReverseCost(entry, "fejl")).OfType<CostReversed>().Single().Shares.Select(share => share.MinorUnits).ShouldBe([730, 730, 730]);

        Shares(world, YearEnd).ShouldBe([-184, -184, 368]);
        PartnershipBalance.Of(world.State).ShouldAllBe(line => line.Balance == 0);
    }

    [Fact]
    public void TrueUp_AgreementReplacedAtMidYear_CountsItsOwnDays()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 181 * 6));
        world.Do(new AdoptAgreement(new AgreementTerms(new ProportionalRule(World.Population), new DateOnly(2026, 7, 1)), []));
        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 9, 30)));

        // While the first agreement was in force all three were parties all the time.
        world.Do(YearEnd).ShouldBeEmpty();
    }

    [Fact]
    public void TrueUp_CapsOfTheWholeYearHoldLess_SaysSo()
    {
        var caps = Enumerable.Range(0, 3).ToDictionary(actor => Deciding.Actor(actor).Value, actor => actor == 2 ? 1000m : 1m, StringComparer.Ordinal);
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(new AgreementTerms(new CappedRule(new EqualRule(), caps, null), World.Start), []));
        world.Do(World.Cost(0, 500_00));
        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 6, 30)));

        world.Refusal(YearEnd).ShouldBeOfType<SharingNotPossible>().Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/date");
    }

    [Fact]
    public void TrueUp_WrongRequest_NamesEveryPlace() => World.WithAgreement()
        .Refusal(new TrueUpShares(TrueUpPoint.YearEnd, World.Start, "", new Forecast(0, Currency.Dkk)))
        .Errors.Select(fault => fault.Pointer).ShouldBe(["/date", "/forecast", "/forecast/amount", "/category"]);

    private static IEnumerable<long> Shares(World world, TrueUpShares trueUp) =>
        world.Do(trueUp).OfType<SharesTruedUp>().Single().Shares.Select(share => share.MinorUnits);
}
