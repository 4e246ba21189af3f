namespace NetworkHub.Domain.Entities;

/// <summary>Something that has happened to an entity. Its serialised form is a storage format: see the event manifest.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040", Justification = "The type of everything that may be appended to a stream.")]
public interface IEvent;

/// <summary>An event of one kind of entity, which says itself what it makes of the state.</summary>
/// <typeparam name="TState">The state type of the entity's kind.</typeparam>
public interface IEvent<TState> : IEvent
{
    /// <summary>The state after the event. Pure; the event has been decided on this very state, or on one that equals it.</summary>
    /// <param name="state">The state before.</param>
    TState Evolve(TState state);
}

/// <summary>Something a caller wants to happen to an entity.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040", Justification = "The type of everything that a decider may be asked.")]
public interface ICommand;

/// <summary>A command to one kind of entity, which decides itself. Who may send it is said by <see cref="Access.AccessAttribute"/>.</summary>
/// <typeparam name="TState">The state type of the entity's kind.</typeparam>
public interface ICommand<in TState> : ICommand
{
    /// <summary>What the command leads to. Pure: what is not in command and state comes in by the context.</summary>
    /// <param name="state">The entity now; the initial state for a command that makes it.</param>
    /// <param name="context">The instant, and the earlier event that the command is about.</param>
    Decision Decide(TState state, in DecisionContext context);
}

/// <summary>A command that makes its entity: the only kind an id that has no events yet accepts.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040", Justification = "Marks the commands that begin a stream.")]
public interface ICreatingCommand : ICommand;

/// <summary>
/// A command about an earlier event of the same stream, such as a reversal. State keeps totals, not every posting, so the command
/// runner reads that one event and hands it to the decider.
/// </summary>
public interface IConcernsPastEvent : ICommand
{
    /// <summary>The version of the event in the stream, from 1.</summary>
    long PastVersion { get; }
}
