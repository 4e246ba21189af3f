using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Tests.Actors;

/// <summary>Region Hovedstaden and Region Sjælland become Region Østdanmark on 1 January 2027.</summary>
public sealed class ActorEndTests
{
    private static readonly DateOnly LastDay = new(2026, 12, 31);
    private static readonly ActorId Østdanmark = Deciding.Actor(3);
    private static readonly EndActor Merger = new(LastDay, Østdanmark);
    private static readonly DecisionContext Before = new(new DateTimeOffset(2026, 12, 31, 23, 59, 59, TimeSpan.Zero), 1, null);
    private static readonly DecisionContext Afterwards = new(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), 2, null);

    [Theory]
    [InlineData("Region Hovedstaden", "29190623")]
    [InlineData("Region Sjælland", "29190658")]
    public void End_Merger_KeepsLastDayAndSuccessor(string name, string cvr)
    {
        var ended = Merged(Region(name, cvr));

        ended.LastDay.ShouldBe(LastDay);
        ended.Successor.ShouldBe(Østdanmark);
    }

    [Fact]
    public void Change_MergerStillAhead_IsAccepted() =>
        ActorDecider.Decide(Merged(Region()), new ChangeActorProfile(new ActorProfile(ActorKind.Region, "Region H")), Before)
            .Events.ShouldHaveSingleItem();

    [Fact]
    public void Change_AfterTheMerger_IsRefusedAndNamesTheSuccessor()
    {
        var decision = ActorDecider.Decide(Merged(Region()), new ChangeActorProfile(new ActorProfile(ActorKind.Region, "Region H")), Afterwards);

        decision.Rejection.ShouldBe(new ActorHasEnded(LastDay, Østdanmark));
        decision.Rejection!.Arguments.ShouldContain(Argument.Entity("successor", Østdanmark.Value));
        decision.Events.ShouldBeEmpty();
    }

    [Fact]
    public void Record_AfterAnEndWithoutSuccessor_SaysThatThereIsNone()
    {
        var ended = ActorDecider.Evolve(Region(), new ActorEnded(LastDay, null));

        ActorDecider.Decide(ended, new RecordKeyFigures([new("users", LastDay, 1m)]), Afterwards).Rejection!.Arguments.ShouldBe([Argument.Date("lastDay", LastDay)]);
    }

    [Fact]
    public void End_SameAgain_IsNothing() => ActorDecider.Decide(Merged(Region()), Merger, Afterwards).ShouldBe(Decision.Nothing);

    [Fact]
    public void End_PostponedBeforeItHappens_TakesThePlansPlace()
    {
        var later = Merger with { LastDay = new DateOnly(2027, 12, 31) };

        ActorDecider.Decide(Merged(Region()), later, Before).Events.ShouldBe([new ActorEnded(later.LastDay, Østdanmark)]);
    }

    [Fact]
    public void End_PostponedAfterItHappened_IsRefused() =>
        ActorDecider.Decide(Merged(Region()), Merger with { LastDay = new DateOnly(2027, 12, 31) }, Afterwards).Rejection.ShouldBeOfType<ActorHasEnded>();

    [Fact]
    public void End_BeforeTheFirstDay_IsRefused() =>
        ActorDecider.Decide(Region(), new EndActor(new DateOnly(2006, 12, 31), null), Before)
            .Rejection.ShouldBeOfType<ActorInvalid>().Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/lastDay");

    private static ActorState Region(string name = "Region Hovedstaden", string cvr = "29190623") =>
        ActorDecider.Evolve(ActorState.Initial, new ActorRegistered(new ActorProfile(ActorKind.Region, name, cvr), new DateOnly(2007, 1, 1)));

    private static ActorState Merged(ActorState region) =>
        ActorDecider.Decide(region, Merger, Before).Events.Cast<IActorEvent>().Aggregate(region, ActorDecider.Evolve);
}
