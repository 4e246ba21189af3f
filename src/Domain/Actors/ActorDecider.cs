using System.Collections.Immutable;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Domain.Actors;

/// <summary>Decides what happens to an actor. Pure.</summary>
public static class ActorDecider
{
    /// <summary>What the command leads to.</summary>
    /// <param name="state">The actor now.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="context">The instant: an end that lies ahead is a plan, under which the actor lives on and which may change.</param>
    public static Decision Decide(ActorState state, IActorCommand command, in DecisionContext context) => command switch
    {
        RegisterActor register => Register(register),
        EndActor end when IsEnd(state, end) => Decision.Nothing,
        _ when state.LastDay is { } lastDay && lastDay < DateOnly.FromDateTime(context.Now.UtcDateTime) => new ActorHasEnded(lastDay, state.Successor),
        ChangeActorProfile change => Change(state, change),
        RecordKeyFigures record => Record(state, record),
        EndActor end => End(state, end),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown actor command."),
    };

    /// <summary>The actor after the event.</summary>
    /// <param name="state">The actor before.</param>
    /// <param name="happened">What happened.</param>
    public static ActorState Evolve(ActorState state, IActorEvent happened) => happened switch
    {
        ActorRegistered registered => state with { Profile = registered.Profile, ValidFrom = registered.ValidFrom },
        ActorProfileChanged changed => state with { Profile = changed.Profile },
        KeyFiguresRecorded recorded => state with { KeyFigures = Merge(state.KeyFigures, recorded.Figures) },
        ActorEnded ended => state with { LastDay = ended.LastDay, Successor = ended.Successor },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown actor event."),
    };

    /// <summary>What to look at again in a profile that is accepted.</summary>
    /// <param name="profile">The profile.</param>
    public static IReadOnlyList<Warning> Doubts(ActorProfile profile) => ActorRules.Doubts(profile);

    private static Decision Register(RegisterActor register)
    {
        var errors = ActorRules.Check(register.Profile, register.KeyFigures);
        if (errors.Count > 0)
        {
            return new ActorInvalid(errors);
        }

        var registered = new ActorRegistered(register.Profile, register.ValidFrom);
        return Decision.AcceptWith(
            register.KeyFigures.Count > 0 ? [registered, new KeyFiguresRecorded(register.KeyFigures)] : [registered],
            ActorRules.Doubts(register.Profile));
    }

    private static Decision Change(ActorState state, ChangeActorProfile change)
    {
        var errors = ActorRules.Check(change.Profile, []);
        if (errors.Count > 0)
        {
            return new ActorInvalid(errors);
        }

        return change.Profile == state.Profile
            ? Decision.Nothing
            : Decision.AcceptWith([new ActorProfileChanged(change.Profile)], ActorRules.Doubts(change.Profile));
    }

    private static Decision Record(ActorState state, RecordKeyFigures record)
    {
        var errors = ActorRules.Check(record.Figures);
        if (errors.Count > 0)
        {
            return new ActorInvalid(errors);
        }

        var news = record.Figures.Where(figure => !state.KeyFigures.Contains(figure)).ToImmutableList();
        return news.IsEmpty ? Decision.Nothing : Decision.Accept(new KeyFiguresRecorded(news));
    }

    private static Decision End(ActorState state, EndActor end)
    {
        var errors = new ValidationErrors();
        errors.Require(state.ValidFrom is null || end.LastDay >= state.ValidFrom, "/lastDay", "last-day-before-first");
        return errors.Any ? new ActorInvalid(errors.All) : Decision.Accept(new ActorEnded(end.LastDay, end.Successor));
    }

    private static bool IsEnd(ActorState state, EndActor end) => state.LastDay == end.LastDay && state.Successor == end.Successor;

    private static ImmutableList<RecordedKeyFigure> Merge(ImmutableList<RecordedKeyFigure> known, IReadOnlyList<RecordedKeyFigure> news)
    {
        var merged = known.ToDictionary(figure => (figure.Key, figure.Date));
        foreach (var figure in news)
        {
            merged[(figure.Key, figure.Date)] = figure;
        }

        return [.. merged.Values.OrderBy(figure => figure.Key, StringComparer.Ordinal).ThenBy(figure => figure.Date)];
    }
}
