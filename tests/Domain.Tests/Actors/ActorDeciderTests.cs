using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Tests.Entities;

namespace NetworkHub.Domain.Tests.Actors;

public sealed class ActorDeciderTests
{
    private static readonly ActorProfile Hovedstaden = new(ActorKind.Region, "Region Hovedstaden", Cvr: "29190623", AreaCode: "1084");
    private static readonly DateOnly NewYear = new(2026, 1, 1);
    private static readonly RecordedKeyFigure Population = new("population", NewYear, 1_900_000m, "Danmarks Statistik");
    private static readonly ActorState Registered = After(ActorState.Initial, new RegisterActor(Hovedstaden, new DateOnly(2007, 1, 1), [Population]));

    [Fact]
    public void Register_WithKeyFigures_RecordsBoth() =>
        Decide(ActorState.Initial, new RegisterActor(Hovedstaden, null, [Population])).Events
            .Select(@event => @event.GetType()).ShouldBe([typeof(ActorRegistered), typeof(KeyFiguresRecorded)]);

    [Fact]
    public void Register_WithoutKeyFigures_RecordsTheActorOnly() =>
        Decide(ActorState.Initial, new RegisterActor(Hovedstaden, null, [])).Events.ShouldHaveSingleItem().ShouldBeOfType<ActorRegistered>();

    [Fact]
    public void Register_EverythingWrong_NamesEveryPlace()
    {
        var profile = new ActorProfile((ActorKind)99, " ", "1234", "5798009811579", "12");
        RecordedKeyFigure[] figures =
        [
            new("Population", NewYear, -1m), new("a b", NewYear, 0.0000000001m), new("", NewYear, 1e16m, " "), Population, Population,
        ];

        Faults(Decide(ActorState.Initial, new RegisterActor(profile, null, figures))).ShouldBe(
        [
            "/name", "/kind", "/cvr", "/gln", "/areaCode",
            "/keyFigures/0/key", "/keyFigures/0/value",
            "/keyFigures/1/key", "/keyFigures/1/value",
            "/keyFigures/2/key", "/keyFigures/2/value", "/keyFigures/2/source",
            "/keyFigures/4",
        ]);
    }

    [Fact]
    public void Register_CvrFailsModulo11_IsAcceptedWithAWarning()
    {
        var decision = Decide(ActorState.Initial, new RegisterActor(Hovedstaden with { Cvr = "29190624" }, null, []));

        decision.Rejection.ShouldBeNull();
        decision.Warnings.ShouldHaveSingleItem().Pointer.ShouldBe("/cvr");
    }

    [Fact]
    public void Change_OtherProfile_ReplacesIt()
    {
        var changed = new ChangeActorProfile(Hovedstaden with { Name = "Region H" });

        After(Registered, changed).Profile!.Name.ShouldBe("Region H");
    }

    [Fact]
    public void Change_SameProfile_IsNothing() => Decide(Registered, new ChangeActorProfile(Hovedstaden)).ShouldBe(Decision.Nothing);

    [Fact]
    public void Change_WrongProfile_IsRefused() =>
        Faults(Decide(Registered, new ChangeActorProfile(Hovedstaden with { Gln = "1" }))).ShouldBe(["/gln"]);

    [Fact]
    public void Record_SomeKnownSomeNew_RecordsTheNewOnly()
    {
        var later = Population with { Date = NewYear.AddYears(1), Value = 1_910_000m };

        var recorded = Decide(Registered, new RecordKeyFigures([Population, later])).Events.ShouldHaveSingleItem();

        recorded.ShouldBeOfType<KeyFiguresRecorded>().Figures.ShouldBe([later]);
    }

    [Fact]
    public void Record_CorrectionOfSameDate_ReplacesTheFigure() =>
        After(Registered, new RecordKeyFigures([Population with { Value = 1m }])).KeyFigures.ShouldHaveSingleItem().Value.ShouldBe(1m);

    [Fact]
    public void Record_OneDateTwice_IsRefusedBecauseARetryWouldTurnItBack() =>
        Faults(Decide(Registered, new RecordKeyFigures([Population with { Value = 1m }, Population with { Value = 2m }]))).ShouldBe(["/keyFigures/1"]);

    [Fact]
    public void Record_Nothing_IsRefused() => Faults(Decide(Registered, new RecordKeyFigures([]))).ShouldBe(["/keyFigures"]);

    private static Decision Decide(ActorState state, IActorCommand command) => command.Decide(state, Deciding.Context);

    private static ActorState After(ActorState state, IActorCommand command) =>
        Decide(state, command).Events.Cast<IActorEvent>().Aggregate(state, (now, @event) => @event.Evolve(now));

    private static IEnumerable<string> Faults(Decision decision) =>
        decision.Rejection.ShouldBeOfType<ActorInvalid>().Errors.Select(fault => fault.Pointer);
}
