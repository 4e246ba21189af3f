using NetworkHub.Sharing.Messages;

namespace NetworkHub.Domain.Entities;

/// <summary>
/// What a decider answers: the events that the command leads to, or the reason it is refused. No events and no rejection is a valid
/// answer: what the command asks for holds already.
/// </summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<IEvent> events, IReadOnlyList<Warning> warnings, Rejection? rejection)
    {
        Events = events;
        Warnings = warnings;
        Rejection = rejection;
    }

    /// <summary>Nothing to do: the state is as the command wants it.</summary>
    public static Decision Nothing { get; } = new([], [], null);

    /// <summary>The events to append, in order; empty when refused or when there is nothing to do.</summary>
    public IReadOnlyList<IEvent> Events { get; }

    /// <summary>What the caller should look at although the command is accepted.</summary>
    public IReadOnlyList<Warning> Warnings { get; }

    /// <summary>Why the command is refused; null when it is accepted.</summary>
    public Rejection? Rejection { get; }

    /// <summary>Accepts with these events.</summary>
    /// <param name="events">In the order they happened.</param>
    public static Decision Accept(params IReadOnlyList<IEvent> events) => new(events, [], null);

    /// <summary>Accepts with these events and with warnings.</summary>
    /// <param name="events">In the order they happened.</param>
    /// <param name="warnings">May be empty.</param>
    public static Decision AcceptWith(IReadOnlyList<IEvent> events, IReadOnlyList<Warning> warnings) => new(events, warnings, null);

    /// <summary>Refuses.</summary>
    /// <param name="rejection">The reason.</param>
    public static Decision Refuse(Rejection rejection) => new([], [], rejection);

    /// <summary>A rejection is a refused decision.</summary>
    /// <param name="rejection">The reason.</param>
    public static implicit operator Decision(Rejection rejection) => Refuse(rejection);
}

/// <summary>Something doubtful in an accepted command.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the member of the request.</param>
/// <param name="Message">What is doubtful and what to check.</param>
public sealed record Warning(string Pointer, Message Message);
