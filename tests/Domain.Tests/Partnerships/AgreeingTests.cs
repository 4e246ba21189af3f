using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

public sealed class AgreeingTests
{
    private static readonly AgreementTerms ByPopulation = new(Mix(new ProportionalRule(World.Population)), World.Start);

    [Fact]
    public void Adopt_OtherTerms_IsTheNextVersion()
    {
        var world = World.WithAgreement();

        world.Do(new AdoptAgreement(ByPopulation, [])).ShouldBe([new AgreementAdopted(2, ByPopulation)]);
        world.State.AgreementOn(World.Start)!.Version.ShouldBe(2);
    }

    [Fact]
    public void Adopt_SameTermsAgain_IsNothing()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(ByPopulation, []));

        world.Do(new AdoptAgreement(ByPopulation with { Rule = Mix(new ProportionalRule(World.Population)) }, [World.Figures(0)])).ShouldBeEmpty();
    }

    [Fact]
    public void Adopt_EarlierTermsAgain_IsANewVersion()
    {
        var world = World.WithAgreement();
        world.Do(new AdoptAgreement(ByPopulation, []));

        world.Do(new AdoptAgreement(new AgreementTerms(new EqualRule(), World.Start), [])).ShouldHaveSingleItem().ShouldBeOfType<AgreementAdopted>();
    }

    [Fact]
    public void Adopt_WrongPeriodAndThreshold_NamesBoth()
    {
        var terms = new AgreementTerms(new EqualRule(), World.Start, World.Start.AddDays(-1), CarryForwardBelow: -1);

        World.WithAgreement().Refusal(new AdoptAgreement(terms, [])).Errors.Select(fault => fault.Pointer).ShouldBe(["/to", "/carryForwardBelow"]);
    }

    [Fact]
    public void Adopt_RuleNamesAStranger_PointsIntoTheRule()
    {
        var rule = Mix(new FixedRule(new Dictionary<string, decimal>(StringComparer.Ordinal) { ["act_x"] = 1m }));

        World.WithAgreement().Refusal(new AdoptAgreement(new AgreementTerms(rule, World.Start), []))
            .ShouldBeOfType<RuleInvalid>().Errors.ShouldContain(fault => fault.Pointer == "/rule/parts/1/rule/weights/act_x");
    }

    [Fact]
    public void Adopt_NobodyHasTheFigure_PointsIntoTheRule()
    {
        var refusal = World.WithAgreement().Refusal(new AdoptAgreement(new AgreementTerms(Mix(new ProportionalRule("users")), World.Start), []));

        refusal.ShouldBeOfType<RuleInvalid>().Errors.ShouldAllBe(fault => fault.Pointer == "/rule/parts/1/rule");
    }

    [Fact]
    public void Adopt_FiguresOfAStranger_IsRefused() =>
        World.WithAgreement().Refusal(new AdoptAgreement(ByPopulation, [World.Figures(7)])).ShouldBe(new NotAParty(Deciding.Actor(7)));

    [Fact]
    public void Take_NewFigure_IsTakenOnce()
    {
        var world = World.WithAgreement();
        var take = new TakeKeyFigures([new PartyKeyFigures(Deciding.Actor(0), [new KeyFigure("users", World.Start, 3m), new KeyFigure("users", World.Start, 4m)])]);

        world.Do(take).ShouldHaveSingleItem().ShouldBeOfType<KeyFiguresTaken>().Figures.ShouldBe([new KeyFigure("users", World.Start, 4m)]);
        world.Decide(take).Events.ShouldBeEmpty();
        world.Decide(take).Rejection.ShouldBeNull();
    }

    [Fact]
    public void Take_FiguresOfAStranger_IsRefused() =>
        World.WithAgreement().Refusal(new TakeKeyFigures([World.Figures(7)])).ShouldBe(new NotAParty(Deciding.Actor(7)));

    [Fact]
    public void Post_AfterNewFigures_StandsOnANewBasis()
    {
        var world = World.WithAgreement(new ProportionalRule(World.Population));
        world.Do(World.Cost(0, 700)).OfType<BasisEstablished>().Single().Number.ShouldBe(1);
        world.Do(World.Cost(0, 700)).ShouldHaveSingleItem();

        world.Do(new TakeKeyFigures([new PartyKeyFigures(Deciding.Actor(0), [new KeyFigure(World.Population, World.Start, 2000m)])]));

        world.Do(World.Cost(0, 800)).OfType<BasisEstablished>().Single().Number.ShouldBe(2);
    }

    private static MixRule Mix(Rule other) => new([new MixPart(0.5m, new EqualRule()), new MixPart(0.5m, other)]);
}
