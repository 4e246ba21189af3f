using NetworkHub.Domain.Actors;
using NetworkHub.Domain.Entities;
using NetworkHub.Domain.Partnerships;
using NetworkHub.Domain.Tests.Entities;
using NetworkHub.Sharing.Monetary;
using NetworkHub.Sharing.Rules;

namespace NetworkHub.Domain.Tests.Partnerships;

/// <summary>A partnership under test: its log, its state, and commands carried out one by one as the command runner does.</summary>
internal sealed class World
{
    public const string Population = "population";

    public static readonly DateOnly Start = new(2026, 1, 1);

    private readonly List<IPartnershipEvent> log = [];

    public PartnershipState State { get; private set; } = PartnershipState.Initial;

    public IReadOnlyList<IPartnershipEvent> Log => log;

    /// <summary>Three parties with populations 1, 2 and 4 thousand, sharing equally from the start.</summary>
    public static World WithAgreement(Rule? rule = null)
    {
        var world = new World();
        world.Do(new CreatePartnership("Boller", "", Currency.Dkk, Deciding.Actor(0), null, [.. Enumerable.Range(0, 3).Select(Entry)]));
        world.Do(new AdoptAgreement(new AgreementTerms(rule ?? new EqualRule(), Start), [.. Enumerable.Range(0, 3).Select(Figures)]));
        return world;
    }

    public static PartyEntry Entry(int actor) => new(Deciding.Actor(actor), Start);

    public static PartyKeyFigures Figures(int actor) => new(Deciding.Actor(actor), [new KeyFigure(Population, Start, 1000m * (1 << actor))]);

    public static PostCost Cost(int payer, long amount, int day = 0, string category = "mad") =>
        new(new Cost(Deciding.Actor(payer), amount, Start.AddDays(day), category), Currency.Dkk);

    public Decision Decide(IPartnershipCommand command) => command.Decide(State, new DecisionContext(
        Deciding.Now, log.Count, command is IConcernsPastEvent past ? log.ElementAtOrDefault((int)past.PastVersion - 1) : null));

    /// <summary>Carries out what the command leads to, if anything.</summary>
    public Decision Try(IPartnershipCommand command)
    {
        var decision = Decide(command);
        foreach (var @event in decision.Events.Cast<IPartnershipEvent>())
        {
            log.Add(@event);
            State = @event.Evolve(State);
        }

        return decision;
    }

    /// <summary>Carries out a command that must be accepted.</summary>
    public IReadOnlyList<IEvent> Do(IPartnershipCommand command)
    {
        var decision = Try(command);
        decision.Rejection.ShouldBeNull();
        return decision.Events;
    }

    /// <summary>The entry number of the newest event.</summary>
    public long LastEntry => log.Count;

    public Rejection Refusal(IPartnershipCommand command)
    {
        var decision = Decide(command);
        decision.Events.ShouldBeEmpty();
        return decision.Rejection.ShouldNotBeNull();
    }

    public long BalanceOf(int actor) => PartnershipBalance.Of(State).Single(line => line.Party == Deciding.Actor(actor)).Balance;

    public IReadOnlyList<ActorId> EverParties => [.. State.Parties.Select(time => time.Party).Distinct()];
}
