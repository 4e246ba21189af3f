using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>Parties that enter or leave during the year, where the agreement counts their days.</summary>
public sealed class ByDayTests
{
    private static readonly AgreementTerms Equally = new(new EqualRule(), World.Start, PartyTime: PartyTimeMethod.ByDay);
    private static readonly DateOnly LastOfJune = new(2026, 6, 30);

    // 181 days by three and 184 by two: of six øre a day, 362 for who leaves and 362 + 552 for each of the others.
    [Fact]
    public void Post_OneLeavesAtMidYear_SharesByDays()
    {
        var world = With(Equally);
        world.Do(new ExitParty(Deciding.Actor(2), LastOfJune));

        Post(world, 365 * 6).ShouldBe([914, 914, 362]);
    }

    [Fact]
    public void Post_WholeYearTogether_IsAsOnTheDay()
    {
        var world = With(Equally);

        world.Do(World.Cost(0, 900)).OfType<BasisEstablished>().Single().Facts.Spans.ShouldBeNull();
    }

    [Fact]
    public void Post_DayOfTheYear_DoesNotMatter()
    {
        var world = With(Equally);
        world.Do(new ExitParty(Deciding.Actor(2), LastOfJune));
        world.Do(World.Cost(0, 365 * 6));

        world.Do(World.Cost(0, 365 * 6, day: 300)).ShouldHaveSingleItem()
            .ShouldBeOfType<CostPosted>().Shares.Select(share => share.MinorUnits).ShouldBe([914, 914, 362]);
    }

    [Fact]
    public void Post_NextYear_IsSharedByThoseWhoAreLeft()
    {
        var world = With(Equally);
        world.Do(new ExitParty(Deciding.Actor(2), LastOfJune));

        Post(world, 1000, day: 400).ShouldBe([500, 500]);
    }

    [Fact]
    public void Post_AgreementFromJuly_CountsItsOwnDaysOnly()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(Equally with { From = LastOfJune.AddDays(1) }, []));
        world.Do(new ExitParty(Deciding.Actor(2), new DateOnly(2026, 9, 30)));

        // 92 of 184 days by three, 92 by two.
        Post(world, 184 * 6, day: 200).ShouldBe([(92 * 2) + (92 * 3), (92 * 2) + (92 * 3), 92 * 2]);
    }

    [Fact]
    public void Post_ExitKnownLater_CountsForLaterPostings()
    {
        var world = With(Equally);
        Post(world, 365 * 6).ShouldBe([730, 730, 730]);

        world.Do(new ExitParty(Deciding.Actor(2), LastOfJune));

        Post(world, 365 * 6).ShouldBe([914, 914, 362]);
    }

    [Fact]
    public void Post_Figures_AreThoseOfEachSpansFirstDay()
    {
        var world = With(Equally with { Rule = new ProportionalRule(World.Population) });
        world.Do(new TakeKeyFigures([new PartyKeyFigures(Deciding.Actor(0), [new KeyFigure(World.Population, LastOfJune, 2000m)])]));
        world.Do(new ExitParty(Deciding.Actor(2), LastOfJune));

        // 181 days by 1, 2 and 4 thousand, 184 days by 2 and 2 thousand.
        Post(world, 365 * 14).ShouldBe([(181 * 2) + (184 * 7), (181 * 4) + (184 * 7), 181 * 8]);
    }

    [Fact]
    public void Adopt_ByDayOverTheWholeLife_IsRefused() =>
        World.WithAgreement().Refusal(new AdoptAgreement(Equally with { Period = CumulationPeriod.Lifetime }, []))
            .Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/partyTime");

    private static World With(AgreementTerms terms)
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(terms, []));
        return world;
    }

    private static IEnumerable<long> Post(World world, long amount, int day = 0) =>
        world.Do(World.Cost(0, amount, day)).OfType<CostPosted>().Single().Shares.Select(share => share.MinorUnits);
}
