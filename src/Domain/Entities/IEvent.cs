namespace NetworkHub.Domain.Entities;

/// <summary>Something that has happened to an entity. Its serialised form is a storage format: see the event manifest.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040", Justification = "The type of everything that may be appended to a stream.")]
public interface IEvent;

/// <summary>Something a caller wants to happen to an entity.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040", Justification = "The type of everything that a decider may be asked.")]
public interface ICommand;

/// <summary>A command that makes its entity: the only kind an id that has no events yet accepts.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040", Justification = "Marks the commands that begin a stream.")]
public interface IFoundingCommand : ICommand;

/// <summary>
/// A command about an earlier event of the same stream, such as a reversal. State keeps totals, not every posting, so the command
/// runner reads that one event and hands it to the decider.
/// </summary>
public interface IConcernsPastEvent : ICommand
{
    /// <summary>The version of the event in the stream, from 1.</summary>
    long PastVersion { get; }
}
