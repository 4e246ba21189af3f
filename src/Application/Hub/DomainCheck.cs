using NetworkHub.Application.Events;
using NetworkHub.Domain.Entities;

namespace NetworkHub.Application.Hub;

/// <summary>Checks at start what commands, events and states say of themselves, so that no hub serves with a part of it missing.</summary>
public static class DomainCheck
{
    /// <summary>Checks the hub's own.</summary>
    /// <exception cref="InvalidOperationException">Something is not stated, or cannot be derived; the message says what.</exception>
    public static void Run() => Run(DomainTypes.All.States);

    /// <summary>Derives the snapshot format of each state.</summary>
    /// <param name="states">The state of each kind of entity.</param>
    /// <exception cref="InvalidOperationException">A state has none, or two have the same.</exception>
    public static void Run(IEnumerable<Type> states)
    {
        var formats = states.Select(SnapshotFormat.Of).ToList();
        if (formats.GroupBy(format => format, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } doubled)
        {
            throw new InvalidOperationException($"'{doubled.Key}' is the snapshot format of more than one state.");
        }
    }
}
