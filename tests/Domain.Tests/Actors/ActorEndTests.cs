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
        new ChangeActorProfile(new ActorProfile(ActorKind.Region, "Region H")).Decide(Merged(Region()), Before)
            .Events.ShouldHaveSingleItem();

    [Fact]
    public void Change_AfterTheMerger_IsRefusedAndNamesTheSuccessor()
    {
        var decision = new ChangeActorProfile(new ActorProfile(ActorKind.Region, "Region H")).Decide(Merged(Region()), Afterwards);

        decision.Rejection.ShouldBe(new ActorHasEnded(LastDay, Østdanmark));
        decision.Rejection!.Arguments.ShouldContain(Argument.Entity("successor", Østdanmark.Value));
        decision.Events.ShouldBeEmpty();
    }

    [Fact]
    public void Record_AfterAnEndWithoutSuccessor_SaysThatThereIsNone()
    {
        var ended = new ActorEnded(LastDay, null).Evolve(Region());

        new RecordKeyFigures([new("users", LastDay, 1m)]).Decide(ended, Afterwards)
            .Rejection!.Arguments.ShouldBe([Argument.Date("lastDay", LastDay)]);
    }

    [Fact]
    public void End_SameAgain_IsNothing() => Merger.Decide(Merged(Region()), Afterwards).ShouldBe(Decision.Nothing);

    [Fact]
    public void End_PostponedBeforeItHappens_TakesThePlansPlace()
    {
        var later = Merger with { LastDay = new DateOnly(2027, 12, 31) };

        later.Decide(Merged(Region()), Before).Events.ShouldBe([new ActorEnded(later.LastDay, Østdanmark)]);
    }

    [Fact]
    public void End_PostponedAfterItHappened_IsRefused() =>
        (Merger with { LastDay = new DateOnly(2027, 12, 31) }).Decide(Merged(Region()), Afterwards).Rejection.ShouldBeOfType<ActorHasEnded>();

    [Fact]
    public void End_BeforeTheFirstDay_IsRefused() =>
        new EndActor(new DateOnly(2006, 12, 31), null).Decide(Region(), Before)
            .Rejection.ShouldBeOfType<ActorInvalid>().Errors.ShouldHaveSingleItem().Pointer.ShouldBe("/lastDay");

    private static ActorState Region(string name = "Region Hovedstaden", string cvr = "29190623") =>
        new ActorRegistered(new ActorProfile(ActorKind.Region, name, cvr), new DateOnly(2007, 1, 1)).Evolve(ActorState.Initial);

    private static ActorState Merged(ActorState region) =>
        Merger.Decide(region, Before).Events.Cast<IActorEvent>().Aggregate(region, (now, @event) => @event.Evolve(now));
}
