using System.Collections.Immutable;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Messages;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>What an agreement says besides its rule, and what that does to postings.</summary>
public sealed class TermsTests
{
    private static readonly AgreementTerms ByPopulation = new(new ProportionalRule(World.Population), World.Start);

    // Party 0 carries at most 100 kroner a year, in prices of 2026.
    private static readonly AgreementTerms Capped = new(
        new CappedRule(new EqualRule(), new Dictionary<string, decimal>(StringComparer.Ordinal) { [Deciding.Actor(0).Value] = 100m }, null),
        World.Start,
        Indexation: Factors(2026, (2027, 1.021m), (2028, 1.019m)));

    [Theory]
    [InlineData("2026-01-01", 4, "2026-01-01", "2026-01-01")]
    [InlineData("2026-01-01", 4, "2029-12-31", "2026-01-01")]
    [InlineData("2026-01-01", 4, "2030-01-01", "2030-01-01")]
    [InlineData("2026-07-01", 1, "2027-06-30", "2026-07-01")]
    [InlineData("2026-07-01", 1, "2027-07-01", "2027-07-01")]
    [InlineData("2028-02-29", 1, "2029-02-28", "2029-02-28")]
    [InlineData("2028-02-29", 4, "2032-02-28", "2028-02-29")]
    [InlineData("2026-07-01", 3, "2041-06-30", "2038-07-01")]
    public void FiguresOn_Interval_IsItsFirstDay(string from, int years, string day, string expected) =>
        (ByPopulation with { From = Day(from), ResetEveryYears = years }).FiguresOn(Day(day)).ShouldBe(Day(expected));

    [Fact]
    public void Post_FiguresFrozen_ChangeAtTheNextInterval()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(ByPopulation with { ResetEveryYears = 4 }, [Population(0, 2027, 8000m)]));

        SharesOn(world, "2026-05-01", 700).ShouldBe([100, 200, 400]);
        SharesOn(world, "2029-12-31", 700).ShouldBe([100, 200, 400]);
        SharesOn(world, "2030-01-01", 1400).ShouldBe([800, 200, 400]);
    }

    [Fact]
    public void Post_FiguresFrozen_DatesThatTheRuleNamesStillCount()
    {
        var world = World.WithAgreement();
        var rule = new ProportionalRule(World.Population, new DateOnly(2027, 1, 1));

        world.Do(new AdoptAgreement(new AgreementTerms(rule, World.Start, ResetEveryYears: 4), [Population(0, 2027, 8000m)]));

        SharesOn(world, "2026-05-01", 1400).ShouldBe([800, 200, 400]);
    }

    [Fact]
    public void Post_FiguresFrozen_PartiesAreThoseOfTheDay()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(ByPopulation with { ResetEveryYears = 4 }, []));

        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 12, 31)));

        SharesOn(world, "2027-05-01", 600).ShouldBe([200, 400]);
    }

    [Theory]
    [InlineData("2026-05-01", 100_00)]
    [InlineData("2027-05-01", 102_10)]
    [InlineData("2028-05-01", 104_04)]
    public void Post_Indexed_CapsFollowTheYear(string day, long cap)
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(Capped, []));

        SharesOn(world, day, 1000_00)[0].ShouldBe(cap);
    }

    [Fact]
    public void Post_Indexed_RecordsTheProductOnceAYear()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(Capped, []));

        BasesOn(world, "2028-05-01").ShouldHaveSingleItem().Facts.Index.ShouldBe(1.040399m);
        BasesOn(world, "2028-11-30").ShouldBeEmpty();
        BasesOn(world, "2027-11-30").ShouldHaveSingleItem().Facts.Index.ShouldBe(1.021m);
    }

    [Fact]
    public void Post_FactorNotAgreedYet_NamesTheYear()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(Capped, []));

        world.Refusal(CostOn("2030-01-01", 1)).ShouldBe(new IndexFactorMissing(2029));

        world.Do(new AdoptAgreement(Capped with { Indexation = Factors(2028, (2029, 1m), (2030, 1m)) }, []));
        world.Do(CostOn("2030-01-01", 1));
    }

    [Fact]
    public void Adopt_WrongTerms_NamesEveryPlace()
    {
        var terms = ByPopulation with
        {
            To = World.Start.AddDays(-1),
            ResetEveryYears = 0,
            Indexation = Factors(2026, (2026, 1m), (2027, 102.1m), (2028, 0m)),
        };

        World.WithAgreement().Refusal(new AdoptAgreement(terms, [])).Errors.Select(fault => fault.Pointer)
            .ShouldBe(["/to", "/resetEveryYears", "/indexation/factors/2026", "/indexation/factors/2027", "/indexation/factors/2028"]);
    }

    [Fact]
    public void Adopt_FactorsWithAGap_NamesTheYear()
    {
        var faults = World.WithAgreement().Refusal(new AdoptAgreement(Capped with { Indexation = Factors(2026, (2028, 1m)) }, [])).Errors;

        faults.ShouldHaveSingleItem().ShouldBe(new ValidationError("/indexation/factors", Message.Of("factor-missing", Argument.Year("year", 2027))));
    }

    [Fact]
    public void Adopt_FactorsDoNotReachTheFirstYear_IsRefused() =>
        World.WithAgreement().Refusal(new AdoptAgreement(Capped with { Indexation = Factors(2024, (2025, 1m)) }, []))
            .Errors.ShouldHaveSingleItem().Message.ShouldBe(Message.Of("factor-missing", Argument.Year("year", 2026)));

    [Fact]
    public void Adopt_SameIndexationAgain_IsNothing()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(Capped, []));

        world.Do(new AdoptAgreement(Capped with { Indexation = Factors(2026, (2027, 1.021m), (2028, 1.019m)) }, [])).ShouldBeEmpty();
        world.Do(new AdoptAgreement(Capped with { Indexation = Factors(2026, (2027, 1.021m), (2028, 1.02m)) }, [])).ShouldHaveSingleItem();
    }

    private static IReadOnlyList<long> SharesOn(World world, string day, long amount) =>
        [.. world.Do(CostOn(day, amount)).OfType<CostPosted>().Single().Shares.Select(share => share.MinorUnits)];

    private static IEnumerable<BasisEstablished> BasesOn(World world, string day) => world.Do(CostOn(day, 100)).OfType<BasisEstablished>();

    private static PostCost CostOn(string day, long amount) => new(new Cost(Deciding.Actor(0), amount, Day(day), "mad"), Currency.Dkk);

    private static PartyKeyFigures Population(int actor, int year, decimal value) =>
        new(Deciding.Actor(actor), [new KeyFigure(World.Population, new DateOnly(year, 1, 1), value)]);

    private static Indexation Factors(int baseYear, params (int Year, decimal Factor)[] factors) =>
        new(baseYear, factors.ToImmutableSortedDictionary(factor => factor.Year, factor => factor.Factor));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
