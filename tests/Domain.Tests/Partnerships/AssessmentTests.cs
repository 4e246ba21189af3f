using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>Pain and gain: never while costs accrue, on the forecast at completion, and finally on the actual cost.</summary>
public sealed class AssessmentTests
{
    private static readonly DateOnly Completed = new(2027, 6, 30);
    private static readonly DateOnly Settled = new(2027, 12, 1);

    // Party 0 is the contractor: it has a quarter of a saving against 1,000 kroner, down to 800, and bears half of an overrun.
    private static readonly PainGainRule Target = new(
        1000m,
        [new Band(0.8m, 1m, Shares(0.25m)), new Band(1m, null, Shares(0.5m))],
        new EqualRule { Among = [Deciding.Actor(1).Value, Deciding.Actor(2).Value] });

    [Fact]
    public void Post_PainGain_AccruesByTheRest()
    {
        var world = Building();

        world.Do(World.Cost(0, 900_00)).OfType<CostPosted>().Single().Shares.Select(share => share.MinorUnits).ShouldBe([0, 450_00, 450_00]);
    }

    [Fact]
    public void Assess_CompletionThenFinal_FollowsForecastThenCost()
    {
        var world = Building();
        world.Do(World.Cost(1, 600_00));

        // A forecast of 900 saves 100, of which the contractor has 25.
        Assess(world, Completion(900_00)).ShouldBe([-25_00, 12_50, 12_50]);

        // Costs go on accruing; in the end 1,100 were spent, an overrun of 100, of which the contractor bears 50.
        world.Do(World.Cost(1, 500_00, day: 400)).OfType<CostPosted>().Single().Shares.Select(share => share.MinorUnits).ShouldBe([0, 250_00, 250_00]);
        Assess(world, new TrueUpShares(TrueUpPoint.Final, Settled)).ShouldBe([75_00, -37_50, -37_50]);
        ShareOf(world, 0).ShouldBe(50_00);
        ScopeExplanation.Of(world.State, world.State.Scopes.Keys.Single()).ShouldNotBeNull().Text.ShouldSatisfyAllConditions(
            text => text.Code.ShouldBe("explain.painGain.overrun"),
            text => text.Arguments.ShouldContain(Argument.Amount("run", "100.00", Currency.Dkk)));
    }

    [Fact]
    public void Assess_CompletionAgainWithAnotherForecast_TakesItsPlace()
    {
        var world = Building();
        world.Do(World.Cost(1, 600_00));
        Assess(world, Completion(900_00));

        world.Do(Completion(900_00)).ShouldBeEmpty();
        Assess(world, Completion(1000_00)).ShouldBe([25_00, -12_50, -12_50]);
    }

    [Fact]
    public void TrueUp_AtYearEnd_LeavesPainAndGainAlone()
    {
        var world = Building();
        world.Do(World.Cost(1, 600_00));
        Assess(world, Completion(900_00));

        world.Do(new TrueUpShares(TrueUpPoint.YearEnd, new DateOnly(2026, 12, 31))).ShouldBeEmpty();
        ShareOf(world, 0).ShouldBe(-25_00);
    }

    [Fact]
    public void Assess_Indexed_TargetFollowsTheYear()
    {
        var world = Building(new Indexation(2026, System.Collections.Immutable.ImmutableSortedDictionary<int, decimal>.Empty.Add(2027, 1.1m)));
        world.Do(World.Cost(1, 1000_00));

        // A target of 1,100: a saving of 100.
        Assess(world, new TrueUpShares(TrueUpPoint.Final, Settled)).ShouldBe([-25_00, 12_50, 12_50]);
    }

    [Fact]
    public void Assess_OverTheWholeLife_EverybodyCountsByItsDays()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(new AgreementTerms(new EqualRule(), World.Start, Period: CumulationPeriod.Lifetime), []));
        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 12, 31)));
        world.Do(World.Cost(1, 730 * 6, day: 400));

        // 365 of 730 days by three, 365 by two.
        Assess(world, new TrueUpShares(TrueUpPoint.Final, new DateOnly(2027, 12, 31))).ShouldBe([(365 * 5) - 2190, (365 * 5) - 2190, 365 * 2]);
    }

    [Fact]
    public void Assess_NothingToAssess_IsRefused()
    {
        var world = World.WithAgreement();
        world.Do(World.Cost(0, 100));

        world.Refusal(Completion(900_00)).ShouldBe(new NothingToAssess());
        world.Refusal(new TrueUpShares(TrueUpPoint.Final, Settled)).ShouldBe(new NothingToAssess());
    }

    [Fact]
    public void Assess_ForecastInAnotherCurrency_PointsAtIt() =>
        Building().Refusal(Completion(900_00) with { Forecast = new Forecast(900_00, Currency.Eur) }).Pointer.ShouldBe("/forecast/currency");

    [Fact]
    public void Assess_CompletionWithoutForecastAndCategory_NamesBoth() => Building().Refusal(new TrueUpShares(TrueUpPoint.Completion, Completed))
        .Errors.Select(fault => fault.Pointer).ShouldBe(["/forecast", "/category"]);

    private static World Building(Indexation? indexation = null)
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(new AgreementTerms(Target, World.Start, Period: CumulationPeriod.Lifetime, Indexation: indexation), []));
        return world;
    }

    private static TrueUpShares Completion(long forecast) => new(TrueUpPoint.Completion, Completed, "mad", new Forecast(forecast, Currency.Dkk));

    private static IEnumerable<long> Assess(World world, TrueUpShares trueUp) =>
        world.Do(trueUp).OfType<SharesTruedUp>().Single().Shares.Select(share => share.MinorUnits);

    private static long ShareOf(World world, int actor) => PartnershipBalance.Of(world.State).Single(line => line.Party == Deciding.Actor(actor)).Share;

    private static Dictionary<string, decimal> Shares(decimal share) => new(StringComparer.Ordinal) { [Deciding.Actor(0).Value] = share };
}
