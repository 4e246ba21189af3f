using NetworkHub.Domain.Access;
using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Tests.Entities;

// What is collected is checked at start; each test breaks one rule with a type of its own.
public sealed class DomainTypesTests
{
    [Fact]
    public void All_OfTheDomain_HasEveryCommandEventAndState()
    {
        DomainTypes.All.Commands.ShouldContain(typeof(EndActor));
        DomainTypes.All.Events["actor.ended.v1"].ShouldBe(typeof(ActorEnded));
        DomainTypes.All.States.Count.ShouldBe(3);
    }

    [Fact]
    public void From_CommandWithoutARule_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => DomainTypes.From([typeof(Unruled)])).Message.ShouldBe("Unruled does not say who may.");

    [Fact]
    public void From_StateWithoutARule_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => DomainTypes.From([typeof(Hidden)])).Message.ShouldBe("Hidden does not say who may.");

    [Fact]
    public void From_EventWithoutAStoredName_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => DomainTypes.From([typeof(Nameless)])).Message.ShouldBe("Nameless has no stored name.");

    [Fact]
    public void From_TwoEventsOfOneName_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => DomainTypes.From([typeof(First), typeof(Second)]))
            .Message.ShouldBe("'actor.moved.v1' is the stored name of First and Second.");

    [Fact]
    public void From_TwoVersionsOfOneName_AreTwoEvents() =>
        DomainTypes.From([typeof(Later), typeof(First)]).Events.Keys.ShouldBe(["actor.moved.v1", "actor.moved.v2"]);

    [Fact]
    public void From_CommandAndEventOfNoKind_AreRefused() =>
        Should.Throw<InvalidOperationException>(() => DomainTypes.From([typeof(Stray), typeof(Happening)])).Message
            .ShouldBe("Stray is a command to no kind of entity. Happening is an event of no kind of entity.");

    private sealed record Unruled : ICommand<ActorState>
    {
        public Decision Decide(ActorState state, in DecisionContext context) => Decision.Nothing;
    }

    [Access(Who.Operator)]
    private sealed record Stray : ICommand;

    [StoredAs("actor.happening", 1)]
    private sealed record Happening : IEvent;

    private sealed record Nameless : IEvent<ActorState>
    {
        public ActorState Evolve(ActorState state) => state;
    }

    [StoredAs("actor.moved", 1)]
    private sealed record First : IEvent<ActorState>
    {
        public ActorState Evolve(ActorState state) => state;
    }

    [StoredAs("actor.moved", 1)]
    private sealed record Second : IEvent<ActorState>
    {
        public ActorState Evolve(ActorState state) => state;
    }

    [StoredAs("actor.moved", 2)]
    private sealed record Later : IEvent<ActorState>
    {
        public ActorState Evolve(ActorState state) => state;
    }

    private sealed record Hidden : IEntityState
    {
        public bool Has(Who role, ActorId organisation) => false;
    }
}
